/**
 * A moment as people and tools write it: ISO 8601 with `Z`, with an offset (`+02:00`, `+0200`),
 * without a zone (UTC), or a date alone (its midnight in UTC). Nothing where it is none of these.
 */
export function parseMoment(text: string): Temporal.Instant | undefined {
  const trimmed = text.trim()
  const dated = /^\d{4}-\d\d-\d\d$/.test(trimmed) ? `${trimmed}T00:00:00` : trimmed
  const zoned = /(?:[zZ]|[+-]\d\d(?::?\d\d)?)$/.test(dated.slice(10)) ? dated : `${dated}Z`
  try {
    return Temporal.Instant.from(zoned)
  } catch {
    return undefined
  }
}
