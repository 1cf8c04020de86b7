import { type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import {
  type BoxFacts,
  endCalendarTime,
  insertBox,
  insertCalendarTime,
  lockBox,
  updateBox,
} from './box.store.ts'
import { planRounds } from './plan.ts'

type At = { now: Temporal.Instant }

/** Hangs up a box. Refuses with `box_twice` where the site has one of this name. */
export async function addBox(clerk: Clerk, { box, now }: At & { box: BoxFacts }): Promise<number> {
  requireRole(clerk, ['head'], box.siteId)
  return inTransaction(async tx => {
    const id = await insertBox(tx, box)
    if (id === undefined) throw new Refusal('box_twice')
    const details = { name: box.nameLv, siteId: box.siteId }
    await writeJournal(tx, clerk, 'box_added', { subject: { kind: 'box', id }, at: now, details })
    return id
  })
}

type Changing = At & { id: number; box: Omit<BoxFacts, 'siteId'> }

/** Another name or place, or the day from which the box is no longer used. */
export async function changeBox(clerk: Clerk, { id, box, now }: Changing): Promise<void> {
  await inTransaction(async tx => {
    const { siteId } = await hold(tx, clerk, id)
    await updateBox(tx, id, { ...box, siteId })
    const details = { name: box.nameLv, ended: box.endedFrom?.toString() ?? null }
    await writeJournal(tx, clerk, 'box_changed', { subject: { kind: 'box', id }, at: now, details })
  })
}

type NewTime = At & {
  boxId: number
  weekday: number
  begins: Temporal.PlainTime
  validFrom: Temporal.PlainDate
}

/** One more time of the week; its rounds are planned at once. Refuses with `calendar_twice`. */
export async function addCalendarTime(clerk: Clerk, time: NewTime): Promise<void> {
  const { boxId, weekday, begins, now } = time
  await inTransaction(async tx => {
    await hold(tx, clerk, boxId)
    if (!(await insertCalendarTime(tx, { ...time, validUntil: null }))) {
      throw new Refusal('calendar_twice')
    }
    await planRounds(tx, now)
    const details = { weekday, begins: begins.toString() }
    const subject = { kind: 'box', id: boxId }
    await writeJournal(tx, clerk, 'box_calendar_added', { subject, at: now, details })
  })
}

/** A time of the week ends today; rounds that are planned stay until they are called off. */
export async function endCalendar(
  clerk: Clerk,
  { boxId, id, now }: At & { boxId: number; id: number },
): Promise<void> {
  await inTransaction(async tx => {
    await hold(tx, clerk, boxId)
    const isThere = await endCalendarTime(tx, { id, boxId, until: dayOf(now) })
    if (!isThere) throw new NotFound('calendar time')
    const subject = { kind: 'box', id: boxId }
    await writeJournal(tx, clerk, 'box_calendar_ended', { subject, at: now, details: { id } })
  })
}

async function hold(tx: Parameters<typeof lockBox>[0], clerk: Clerk, id: number) {
  const box = await lockBox(tx, id)
  if (!box) throw new NotFound('box')
  requireRole(clerk, ['head'], box.siteId)
  return box
}
