/** Says whether people work on a day; whoever knows the holidays and the moved days provides it. */
export type WorkingDayOracle = (date: Temporal.PlainDate) => boolean

/** No calendar has a month without a working day; a longer search means a broken oracle. */
const longestBreakDays = 60

/** The day itself when it is a working day, else the first one after it. */
export function workingDayFrom(date: Temporal.PlainDate, isWorking: WorkingDayOracle) {
  return search(date, 1, isWorking)
}

/** The first working day after a day. */
export function nextWorkingDay(date: Temporal.PlainDate, isWorking: WorkingDayOracle) {
  return search(date.add({ days: 1 }), 1, isWorking)
}

/** The last working day before a day. */
export function previousWorkingDay(date: Temporal.PlainDate, isWorking: WorkingDayOracle) {
  return search(date.subtract({ days: 1 }), -1, isWorking)
}

/**
 * The n-th working day after a day; the day itself does not count. With n = 0 the day itself or the
 * next working day. n is at most 1000.
 */
export function addWorkingDays(date: Temporal.PlainDate, n: number, isWorking: WorkingDayOracle) {
  if (n < 0 || n > 1000) throw new RangeError(`working days out of range: ${n}`)
  let day = n === 0 ? workingDayFrom(date, isWorking) : date
  for (let passed = 0; passed < n; passed++) day = nextWorkingDay(day, isWorking)
  return day
}

/** How many working days lie after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  isWorking: WorkingDayOracle,
): number {
  let count = 0
  for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, to) <= 0; ) {
    if (isWorking(day)) count++
    day = day.add({ days: 1 })
  }
  return count
}

function search(
  from: Temporal.PlainDate,
  step: 1 | -1,
  isWorking: WorkingDayOracle,
): Temporal.PlainDate {
  for (let n = 0; n < longestBreakDays; n++) {
    const day = from.add({ days: n * step })
    if (isWorking(day)) return day
  }
  throw new RangeError(`no working day within ${longestBreakDays} days of ${from}`)
}
