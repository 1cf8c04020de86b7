import type { Detail } from './detail.ts'

/** An entry of the journal as it is shown. `actorName` is there where a colleague did it. */
export type Entry = {
  lane: number
  number: number
  at: Temporal.Instant
  actor: string
  actorName: string | null
  deed: string
  subject: string | null
  purpose: string | undefined
  details: readonly Detail[]
}

/** What is asked of the journal; everything that is not said is not asked. */
export type Asked = {
  personId?: number | undefined
  deed?: string | undefined
  subject?: string | undefined
  from?: Temporal.Instant | undefined
  until?: Temporal.Instant | undefined
}

/** A place in the journal, newest first: entries before it are older. */
export type Place = { at: Temporal.Instant; lane: number; number: number }

/** `2026-11-23T06:00:00Z_3_118` */
export function placeAsText({ at, lane, number }: Place): string {
  return `${at}_${lane}_${number}`
}

export function readPlace(text: string | undefined): Place | undefined {
  const match = /^([0-9TZ:.-]{20,40})_(\d{1,3})_(\d{1,15})$/.exec(text ?? '')
  if (!match) return undefined
  try {
    const at = Temporal.Instant.from(match[1] ?? '')
    return { at, lane: Number(match[2]), number: Number(match[3]) }
  } catch {
    return undefined
  }
}

/** Purpose and details out of an entry's words. */
export function readContent(content: string): Pick<Entry, 'purpose' | 'details'> {
  const { purpose, details } = JSON.parse(content) as {
    purpose?: unknown
    details?: Readonly<Record<string, unknown>>
  }
  return {
    purpose: typeof purpose === 'string' ? purpose : undefined,
    details: Object.entries(details ?? {})
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => [name, String(value)] as const),
  }
}
