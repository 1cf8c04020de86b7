import type { WorkingDayOracle } from '../../kit/working-days.ts'
import { workingDayFrom } from '../../kit/working-days.ts'
import { holidayOn } from '../sites/index.ts'

/** Which law's term a document gets when it is registered. */
export const termClasses = [
  'submission',
  'administrative_act',
  'information_request',
  'none',
] as const
export type TermClass = (typeof termClasses)[number]

/** By when to answer, and by when to hand on what somebody else is competent for. */
export const termKinds = ['reply', 'forwarding'] as const
export type TermKind = (typeof termKinds)[number]

/** The rule a step was taken by; each has its sentence and its ground in `term.words`. */
export type TermRule =
  | 'one_month'
  | 'fifteen_days'
  | 'seven_working_days'
  | 'four_months'
  | 'one_year'
  | 'extension'
  | 'suspension'

/**
 * Why the end moved over a day: `holiday:KEY` (see `holidayLv`), a weekend, a day on which the
 * municipality is off though the calendar is not, or (counting working days) a worked Saturday.
 */
export type ShiftReason = 'weekend' | 'day_off' | 'worked_day' | `holiday:${string}`

/**
 * A day on the way to the end. In months and days it moves the end from `from` to `to`; in working
 * days `from` is `to`: a day that did not count, or did (`worked_day`) against the usual week.
 */
export type Shift = { from: Temporal.PlainDate; to: Temporal.PlainDate; reason: ShiftReason }

/** One step of the count: what rule, from which day, where it led, what moved it, where it ends. */
export type TermStep = {
  rule: TermRule
  start: Temporal.PlainDate
  rawEnd: Temporal.PlainDate
  shifts: readonly Shift[]
  end: Temporal.PlainDate
  /** The ground: which law, which section. */
  basis: TermBasis
  /** Why, in the words of who decided it; only for an extension or a suspension. */
  reason?: string
  /** Only for a suspension: the day from which the term went on. */
  resumedOn?: Temporal.PlainDate
}

/** A term: `due` as it stands, `latest` the farthest an extension may go, and the way there. */
export type Term = {
  due: Temporal.PlainDate
  latest: Temporal.PlainDate
  steps: readonly TermStep[]
}

/** The grounds; their names are in `term.words`. */
export type TermBasis =
  | 'submissions_s5'
  | 'administrative_procedure_s64'
  | 'information_openness'
  | 'submissions_s4'

const basisOf = {
  submission: 'submissions_s5',
  administrative_act: 'administrative_procedure_s64',
  information_request: 'information_openness',
} as const satisfies Record<Exclude<TermClass, 'none'>, TermBasis>

/**
 * By when to answer what was received on a day; nothing where no law sets a term. One month, at
 * most four from receipt (Iesniegumu likums, s. 5; APL, s. 64); an information request 15 days,
 * with no extension. The day after receipt is the first; a month ends on the same date or on the
 * last day of the month; an end on a day off moves to the next working day.
 */
export function replyTerm(
  termClass: TermClass,
  receivedOn: Temporal.PlainDate,
  isWorking: WorkingDayOracle,
): Term | undefined {
  if (termClass === 'none') return undefined
  const basis = basisOf[termClass]
  if (termClass === 'information_request') {
    const rawEnd = receivedOn.add({ days: 15 })
    const step = settled({ rule: 'fifteen_days', start: receivedOn, rawEnd, basis }, isWorking)
    return { due: step.end, latest: step.end, steps: [step] }
  }
  const rawEnd = receivedOn.add({ months: 1 })
  const step = settled({ rule: 'one_month', start: receivedOn, rawEnd, basis }, isWorking)
  const { end: latest } = extensionCap(termClass, receivedOn, isWorking)
  return { due: step.end, latest, steps: [step] }
}

/** The farthest an extension may go: four months from receipt, not from the old due day. */
export function extensionCap(
  termClass: 'submission' | 'administrative_act',
  receivedOn: Temporal.PlainDate,
  isWorking: WorkingDayOracle,
): TermStep {
  const rawEnd = receivedOn.add({ months: 4 })
  const basis = basisOf[termClass]
  return settled({ rule: 'four_months', start: receivedOn, rawEnd, basis }, isWorking)
}

/**
 * A term that may go on for a year from receipt, since facts take long to find (APL, s. 64); the
 * days it stood still are added, as they were to the four months.
 */
export function factFinding(
  term: Term,
  receivedOn: Temporal.PlainDate,
  isWorking: WorkingDayOracle,
): Term {
  const { end } = extensionCap('administrative_act', receivedOn, isWorking)
  const stood = end.until(term.latest, { largestUnit: 'day' }).days
  const rawEnd = receivedOn.add({ years: 1 }).add({ days: Math.max(0, stood) })
  const basis: TermBasis = 'administrative_procedure_s64'
  const step = settled({ rule: 'one_year', start: receivedOn, rawEnd, basis }, isWorking)
  if (!isAfter(step.end, term.latest)) return term
  return { due: term.due, latest: step.end, steps: [...term.steps, step] }
}

type Raw = Omit<TermStep, 'shifts' | 'end'>

/** The step with its end moved off days that are not worked, one shift a day. */
function settled(raw: Raw, isWorking: WorkingDayOracle): TermStep {
  const end = workingDayFrom(raw.rawEnd, isWorking)
  const shifts: Shift[] = []
  for (let day = raw.rawEnd; !day.equals(end); day = day.add({ days: 1 })) {
    shifts.push({ from: day, to: day.add({ days: 1 }), reason: whyOff(day) })
  }
  return { ...raw, shifts, end }
}

function whyOff(day: Temporal.PlainDate): ShiftReason {
  const holiday = holidayOn(day)
  if (holiday) return `holiday:${holiday.key}`
  return day.dayOfWeek > 5 ? 'weekend' : 'day_off'
}

const forwardingDays = 7

/**
 * By when to hand on, with notice, what another body is competent for: 7 working days
 * (Iesniegumu likums, s. 4). The raw end counts Monday to Friday; holidays and moved days follow.
 */
export function forwardingTerm(receivedOn: Temporal.PlainDate, isWorking: WorkingDayOracle): Term {
  const shifts: Shift[] = []
  let end = receivedOn
  for (let counted = 0; counted < forwardingDays; ) {
    end = end.add({ days: 1 })
    const isWeekday = end.dayOfWeek < 6
    const isWorked = isWorking(end)
    if (isWorked) counted++
    if (isWorked === isWeekday) continue
    shifts.push({ from: end, to: end, reason: isWeekday ? whyOff(end) : 'worked_day' })
    if (shifts.length > 60) throw new RangeError('the calendar has no working days')
  }
  const rawEnd = weekdaysAfter(receivedOn, forwardingDays)
  const basis: TermBasis = 'submissions_s4'
  const rule = 'seven_working_days'
  return { due: end, latest: end, steps: [{ rule, start: receivedOn, rawEnd, shifts, end, basis }] }
}

function weekdaysAfter(start: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let day = start
  for (let counted = 0; counted < count; ) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek < 6) counted++
  }
  return day
}

/** The term made longer up to a day; a day off moves on to the next working day. */
export function extended(
  term: Term,
  { to, reason, isWorking }: Extending & { isWorking: WorkingDayOracle },
): Term {
  const basis = term.steps[0]?.basis ?? 'submissions_s5'
  const raw: Raw = { rule: 'extension', start: term.due, rawEnd: to, basis, reason }
  const step = settled(raw, isWorking)
  return { ...term, due: step.end, steps: [...term.steps, step] }
}

type Extending = { to: Temporal.PlainDate; reason: string }

/** Why a term can't be made longer up to a day, or nothing. */
export function extensionObstacle(
  term: Pick<Term, 'due' | 'latest'> & { isMet: boolean; isSuspended: boolean },
  { to, today }: { to: Temporal.PlainDate; today: Temporal.PlainDate },
): string | undefined {
  if (term.isMet) return 'term_met'
  if (term.isSuspended) return 'term_suspended'
  if (isAfter(today, term.due)) return 'term_passed'
  if (!isAfter(to, term.due)) return 'extension_not_later'
  return isAfter(to, term.latest) ? 'extension_too_long' : undefined
}

const isAfter = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) > 0

type Standstill = { from: Temporal.PlainDate; resumedOn: Temporal.PlainDate; reason: string }

/**
 * The term after it stood still: as many days as it stood are added to where the count had led
 * before days off moved it, and to the farthest day as well.
 */
export function resumed(
  term: Term,
  { from, resumedOn, reason }: Standstill,
  isWorking: WorkingDayOracle,
): Term {
  const days = from.until(resumedOn, { largestUnit: 'day' }).days
  const last = term.steps.at(-1)
  // Working days are counted with the days off in them, so their end is the true one.
  const counted = last?.rule === 'seven_working_days' ? last.end : last?.rawEnd
  const rawEnd = (counted ?? term.due).add({ days })
  const basis = last?.basis ?? 'submissions_s5'
  const raw: Raw = { rule: 'suspension', start: from, rawEnd, basis, reason, resumedOn }
  const step = settled(raw, isWorking)
  const latest = workingDayFrom(term.latest.add({ days }), isWorking)
  return { due: step.end, latest, steps: [...term.steps, step] }
}

export type NewTerm = Term & { kind: TermKind }

/** By what a term is met (see `termsMetBy`). */
export type TermEnd =
  | 'assigned'
  | 'extended'
  | 'interim_reply'
  | 'replied'
  | 'forwarded'
  | 'unexamined'
  | 'noted'
  | 'void'

/** A term of an entry as it stands: open, or met at a moment by a deed. */
export type EntryTerm = NewTerm & { entryId: number } & (
    | { metAt: null; metBy: null }
    | { metAt: Temporal.Instant; metBy: TermEnd }
  )
