import type { Language } from '../../kit/language.ts'

type NextStep = (
  language: Language,
  step: { mandateId: number; back: string | undefined },
) => string

let certificates: NextStep | undefined

/** Hands over where a certificate is fetched under a mandate: a room above knows the address. */
export function offerCertificates(step: NextStep): void {
  certificates = step
}

/** Where the certificate is fetched, where there is such a room. */
export function certificateStep(
  language: Language,
  step: { mandateId: number; back: string | undefined },
): string | undefined {
  return certificates?.(language, step)
}
