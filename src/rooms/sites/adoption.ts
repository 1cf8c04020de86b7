import type { Reader, Tx } from '../../house/database.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { dayOf, shortDate } from '../../kit/dates.ts'
import type { Asked, Change } from './change.ts'
import { deleteExceptionalDay, insertDay, listExceptionalDays } from './exceptional-day.store.ts'
import { holidayEn } from './holiday.words.en.ts'
import { holidayLv } from './holiday.words.lv.ts'
import { listSiteHours } from './hours-settings.store.ts'
import { type MovedDay, nationalMovedDays } from './moved-day.ts'
import { listSiteSettings } from './site-settings.store.ts'
import { requireHeadOfAll } from './site-settings.ts'
import { weekOfRows } from './week.ts'

/** A moved working day of the state, and whether the municipality took it over. */
export type Adoption = { moved: MovedDay; adopted: boolean }

/** Adopted: the day off is closed everywhere because of it. */
export async function listAdoptions(reader: Reader, year: number): Promise<readonly Adoption[]> {
  const from = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const to = from.add({ years: 1 }).subtract({ days: 1 })
  const closed = await listExceptionalDays(reader, { from, to, siteId: null })
  return nationalMovedDays
    .filter(moved => moved.dayOff.year === year)
    .map(moved => ({
      moved,
      adopted: closed.some(({ day, kind }) => kind === 'closed' && day.equals(moved.dayOff)),
    }))
}

async function findAdoption(reader: Reader, { params }: Asked): Promise<Adoption> {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(params.day ?? '')) throw new NotFound('moved day')
  const year = Number((params.day ?? '').slice(0, 4))
  const found = (await listAdoptions(reader, year)).find(
    ({ moved }) => String(moved.dayOff) === params.day,
  )
  if (!found) throw new NotFound('moved day')
  return found
}

/**
 * Takes over the state's moved working day, or gives it up again: the Cabinet's order binds state
 * institutions, the council decides for its own (Darba likums, s. 133(4)). On the Saturday each
 * site works the hours of the weekday that is off.
 */
export const adoptionChange: Change<MovedDay, Adoption> = {
  deed: 'moved_day_adoption',
  async find(reader, asked) {
    const value = await findAdoption(reader, asked)
    return { target: value.moved, value }
  },
  read: (_, { value }) =>
    value
      ? { ok: true, raw: {}, value: { ...value, adopted: !value.adopted } }
      : { ok: false, raw: {}, problems: {} },
  toRaw: ({ moved, adopted }, language) => ({
    dayOff: `${shortDate(moved.dayOff, language)} ${adopted ? 'closed' : ''}`,
    worked: `${shortDate(moved.worked, language)} ${adopted ? 'open' : ''}`,
  }),
  async write(tx, clerk, { target, next, now }) {
    requireHeadOfAll(clerk)
    const isPast = Temporal.PlainDate.compare(target.dayOff, dayOf(now)) < 0
    if (isPast) throw new Refusal('day_past')
    if (next.adopted) await adopt(tx, target)
    else await giveUp(tx, target)
  },
  subject: ({ dayOff }) => ({ kind: 'moved_day', id: String(dayOff) }),
  places: () => 'all',
}

async function adopt(tx: Tx, { dayOff, worked, source }: MovedDay): Promise<void> {
  await deleteExceptionalDay(tx, { siteId: null, day: dayOff })
  const reasonLv = holidayLv.movedOff(worked)
  const reasonEn = holidayEn.movedOff(worked)
  const closed = { day: dayOff, kind: 'closed', reasonLv, reasonEn, source } as const
  await insertDay(tx, { ...closed, siteId: null, spans: [] })
  const standing = await listExceptionalDays(tx, { from: worked, to: worked })
  for (const { id } of await listSiteSettings(tx)) {
    const spans = weekOfRows(await listSiteHours(tx, id))[dayOff.dayOfWeek - 1] ?? []
    if (spans.length === 0 || standing.some(day => day.siteId === id)) continue
    await insertDay(tx, { ...workedDay(dayOff), siteId: id, day: worked, source, spans })
  }
}

function workedDay(dayOff: Temporal.PlainDate) {
  const reasonLv = holidayLv.movedWorked(dayOff)
  return { kind: 'open', reasonLv, reasonEn: holidayEn.movedWorked(dayOff) } as const
}

/** Takes out what adopting wrote; hours that a site set for itself stay. */
async function giveUp(tx: Tx, { dayOff, worked }: MovedDay): Promise<void> {
  await deleteExceptionalDay(tx, { siteId: null, day: dayOff })
  const { reasonLv } = workedDay(dayOff)
  for (const day of await listExceptionalDays(tx, { from: worked, to: worked })) {
    if (day.reasonLv === reasonLv)
      await deleteExceptionalDay(tx, { siteId: day.siteId, day: worked })
  }
}
