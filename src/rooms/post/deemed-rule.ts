import type { WorkingDayOracle } from '../../kit/working-days.ts'

/** The ways in which an answer leaves, as the law tells them apart. */
export const deemedChannels = ['registered', 'ordinary', 'eaddress', 'email', 'on_site'] as const
export type DeemedChannel = (typeof deemedChannels)[number]

/** The n-th day, or working day, after the day of sending; 0 is the day itself. */
export type DeemedRule = { days: number; unit: 'day' | 'working_day' }

/** One step of the count: what it says of which day. */
export type DeemedStep =
  | { code: 'sent' | 'skipped' | 'deemed'; day: Temporal.PlainDate }
  | { code: 'counted'; day: Temporal.PlainDate; n: number }

/** No rule of law counts further; a longer count means a broken rule or calendar. */
const mostDays = 400

/**
 * The day on which somebody counts as notified, with every step of the count. The day of sending
 * never counts; days off are skipped where working days are counted, and nothing is moved at the
 * end where days are. Throws a RangeError for a rule outside 0–60.
 */
export function deemedNotifiedOn(
  rule: DeemedRule,
  sentOn: Temporal.PlainDate,
  isWorking: WorkingDayOracle,
): { day: Temporal.PlainDate; steps: DeemedStep[] } {
  if (!Number.isInteger(rule.days) || rule.days < 0 || rule.days > 60)
    throw new RangeError(`a rule of ${rule.days} days`)
  const steps: DeemedStep[] = [{ code: 'sent', day: sentOn }]
  let day = sentOn
  for (let n = 0; n < rule.days; ) {
    day = day.add({ days: 1 })
    if (sentOn.until(day).days > mostDays) throw new RangeError('no working day in reach')
    const counts = rule.unit === 'day' || isWorking(day)
    if (counts) n++
    steps.push(counts ? { code: 'counted', day, n } : { code: 'skipped', day })
  }
  steps.push({ code: 'deemed', day })
  return { day, steps }
}
