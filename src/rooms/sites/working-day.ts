import type { Reader } from '../../house/database.ts'
import type { WorkingDayOracle } from '../../kit/working-days.ts'
import { listCommonDays } from './exceptional-day.store.ts'
import { workingDayOracle } from './holiday.ts'
import { nationalMovedDays } from './moved-day.ts'

const reach = { years: 2 }

/**
 * Says of a day within two years of `around` whether it is a working day here: Monday to Friday
 * without holidays, the moved days that the municipality took over, and whatever else it closed or
 * opened everywhere. Terms of law count by it (Darba likums, s. 133(4): the council decides).
 * While nothing of that changes it is the same function.
 */
export async function loadWorkingDays(
  reader: Reader,
  around: Temporal.PlainDate,
): Promise<WorkingDayOracle> {
  const [from, to] = [around.subtract(reach), around.add(reach)]
  const special = await listCommonDays(reader, { from, to })
  const key = special.map(({ day, kind }) => `${day} ${kind}`).join()
  const oracle = known.get(key) ?? oracleOf(special)
  if (known.size >= mostKnown) known.clear()
  known.set(key, oracle)
  return oracle
}

const known = new Map<string, WorkingDayOracle>()
const mostKnown = 50

function oracleOf(special: Awaited<ReturnType<typeof listCommonDays>>): WorkingDayOracle {
  const byDay = new Map(special.map(({ day, kind }) => [day.toString(), kind]))
  const adopted = nationalMovedDays.filter(
    ({ dayOff }) => byDay.get(dayOff.toString()) === 'closed',
  )
  const usual = workingDayOracle(adopted)
  return date => {
    const kind = byDay.get(date.toString())
    return kind === undefined ? usual(date) : kind === 'open'
  }
}
