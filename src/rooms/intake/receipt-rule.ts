import { dayOf, timeOf } from '../../kit/dates.ts'
import { nextWorkingDay, type WorkingDayOracle, workingDayFrom } from '../../kit/working-days.ts'

/** The ways in which something comes in. */
export const channels = [
  'box',
  'post',
  'counter',
  'oral',
  'email',
  'web',
  'eaddress',
  'scan',
] as const
export type Channel = (typeof channels)[number]

/** When something counts as received: the day it came, or after hours the next working day. */
export const receiptRules = ['same_day', 'after_hours_next'] as const
export type ReceiptRule = (typeof receiptRules)[number]

/** Rules that stand in an entry: a person may also have set the day, with a reason. */
export type AppliedRule = ReceiptRule | 'by_hand'

/**
 * The day from which terms count. Hours do not count in terms of law, only the day (APL, s. 42–43);
 * `after_hours_next` moves what came on a day off or from the end of hours on to the next working
 * day. The channel's ground stands in `intake.receipt_rule`.
 */
export function receivedOn(
  rule: ReceiptRule,
  arrivedAt: Temporal.Instant,
  { closes, isWorking }: { closes: Temporal.PlainTime; isWorking: WorkingDayOracle },
): Temporal.PlainDate {
  const day = dayOf(arrivedAt)
  if (rule === 'same_day') return day
  if (!isWorking(day)) return workingDayFrom(day, isWorking)
  const isLate = Temporal.PlainTime.compare(timeOf(arrivedAt), closes) >= 0
  return isLate ? nextWorkingDay(day, isWorking) : day
}
