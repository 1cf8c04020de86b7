import type { Refusal } from '../../house/refusal.ts'
import type { FreeTime } from '../appointments/index.ts'

/** The times that a refusal offers instead; nothing when it offers none. */
export function nextTimesOf({ details }: Refusal): readonly FreeTime[] | undefined {
  const { next } = details
  if (!Array.isArray(next)) return undefined
  return next.filter(isFreeTime)
}

function isFreeTime(value: unknown): value is FreeTime {
  return (
    typeof value === 'object' &&
    value !== null &&
    'site' in value &&
    'startsAt' in value &&
    value.startsAt instanceof Temporal.Instant
  )
}
