import { type Language, pathIn } from '../../kit/language.ts'

type Back = { back?: string | undefined }

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const text = new URLSearchParams(given).toString()
  return text ? `${path}?${text}` : path
}

/**
 * Where a mandate for a resident is made; `back` is an address of the desk, `service` the
 * e-service that is ticked already because the visit is about it.
 */
export function newMandatePath(
  language: Language,
  { residentId, back, service }: Back & { residentId: number; service?: number | undefined },
): string {
  return withQuery(pathIn(language, '/desk/mandates/new'), {
    resident: String(residentId),
    service: service === undefined ? undefined : String(service),
    back,
  })
}

/** A mandate's own page. */
export function mandatePath(language: Language, id: number, { back }: Back = {}): string {
  return withQuery(pathIn(language, `/desk/mandates/${id}`), { back })
}

/** The mandate as PDF. */
export function mandatePrintPath(language: Language, id: number): string {
  return pathIn(language, `/desk/mandates/${id}/print`)
}

/** All mandates of a resident. */
export function residentMandatesPath(
  language: Language,
  { residentId, back }: Back & { residentId: number },
): string {
  return withQuery(pathIn(language, '/desk/mandates'), { resident: String(residentId), back })
}
