import { type Language, pathIn } from '../../kit/language.ts'

const steps = {
  source: '/desk/certificates/new',
  reading: '/desk/certificates/reading',
  service: '/desk/certificates/national-service',
  check: '/desk/certificates/paper-check',
  paper: '/desk/certificates/paper',
  outcome: '/desk/certificates/outcome',
}

/** Where each step of the work on a certificate is done; only the mandate stands in addresses. */
export function certificatePath(
  language: Language,
  step: keyof typeof steps,
  { mandateId, back }: { mandateId: number | undefined; back?: string | undefined },
): string {
  const query = new URLSearchParams()
  if (mandateId !== undefined) query.set('mandate', String(mandateId))
  if (back) query.set('back', back)
  return `${pathIn(language, steps[step])}?${query}`
}
