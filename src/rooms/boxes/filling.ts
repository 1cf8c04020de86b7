import { type Clerk, program } from '../../house/actor.ts'
import type { Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { dayOf, instantAt } from '../../kit/dates.ts'
import type { InBoth } from '../../kit/language.ts'
import { previousWorkingDay } from '../../kit/working-days.ts'
import { makeLabels, nextPaperNumber, takeIn } from '../intake/index.ts'
import { loadWorkingDays } from '../sites/index.ts'
import { insertBox, insertCalendarTime } from './box.store.ts'
import { insertPlannedRounds } from './plan.store.ts'
import { planRounds } from './plan.ts'
import { insertAttendance, insertRound } from './round.store.ts'
import { insertRemovalRecord } from './round-end.store.ts'
import { insertCount, insertSealOff } from './round-entry.store.ts'
import { insertScan, setItemOfScan } from './scan.store.ts'
import { insertSeals } from './seal.store.ts'
import { sealNumbers, takeSeal } from './seal.ts'

export type BoxFilling = {
  site: string
  name: InBoth
  place: InBoth
  /** ISO weekday and time of day: `[1, '10:00']`. */
  calendar: readonly (readonly [number, string])[]
}

export type BoxesFilling = {
  boxes: readonly BoxFilling[]
  seals: readonly { site: string; first: string; count: number }[]
  /** The round that was carried out on the working day before, and when. */
  finished: { site: string; time: string; seal: string; items: number; second: string }
  /** Where a round is planned for today, and when. */
  today: { site: string; time: string }
}

type Town = {
  siteIds: ReadonlyMap<string, number>
  staffIds: ReadonlyMap<string, number>
  /** Who did the finished round first. */
  clerk: Clerk
  at: Temporal.Instant
}

/** Fills an empty house with boxes, calendars and seals, a finished round and one for today. */
export async function fillBoxes(tx: Tx, filling: BoxesFilling, town: Town): Promise<void> {
  const { at, siteIds } = town
  const boxIds = new Map<string, number>()
  for (const box of filling.boxes) {
    const id = await fillBox(tx, box, town)
    if (!boxIds.has(box.site)) boxIds.set(box.site, id)
  }
  for (const { site, first, count } of filling.seals) {
    const siteId = idOf(siteIds, site)
    await insertSeals(tx, sealNumbers(first, count) ?? [], { siteId, by: null, at })
  }
  await planRounds(tx, at)
  const { today, finished } = filling
  const todayAt = instantAt(dayOf(at), Temporal.PlainTime.from(today.time))
  if (todayAt) {
    await insertPlannedRounds(tx, [{ boxId: idOf(boxIds, today.site), at: todayAt, by: null }])
  }
  await fillRound(tx, { ...finished, boxId: idOf(boxIds, finished.site) }, town)
  const details = { boxes: filling.boxes.length }
  await writeJournal(tx, program, 'boxes_filled', { at, details })
}

function idOf(ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the filling of boxes names ${key}, which is not there`)
  return id
}

async function fillBox(tx: Tx, box: BoxFilling, { siteIds, at }: Town): Promise<number> {
  const id = await insertBox(tx, {
    siteId: idOf(siteIds, box.site),
    nameLv: box.name.lv,
    nameEn: box.name.en,
    placeLv: box.place.lv,
    placeEn: box.place.en,
    endedFrom: null,
  })
  if (id === undefined) throw new Error(`the filling has ${box.name.lv} twice`)
  for (const [weekday, begins] of box.calendar) {
    await insertCalendarTime(tx, {
      boxId: id,
      weekday,
      begins: Temporal.PlainTime.from(begins),
      validFrom: dayOf(at).subtract({ days: 30 }),
      validUntil: null,
    })
  }
  return id
}

type Finished = BoxesFilling['finished'] & { boxId: number }

/** Both counted the same, every item has its label; the items wait to be registered. */
async function fillRound(tx: Tx, finished: Finished, town: Town): Promise<void> {
  const { boxId, site, time, seal, items, second } = finished
  const { clerk, staffIds } = town
  const siteId = idOf(town.siteIds, site)
  const today = dayOf(town.at)
  const day = previousWorkingDay(today, await loadWorkingDays(tx, today))
  const started = instantAt(day, Temporal.PlainTime.from(time)) ?? town.at
  const [secondId, key] = [idOf(staffIds, second), crypto.randomUUID()]
  const roundId = await insertRound(tx, {
    key,
    boxId,
    plannedRoundId: null,
    joinCode: '000000',
    by: clerk.id,
    at: started,
  })
  const there = { proof: 'session', passHash: null, at: started } as const
  await insertAttendance(tx, roundId, { position: 1, personId: clerk.id, ...there })
  const joined = { ...there, proof: 'code' } as const
  await insertAttendance(tx, roundId, { position: 2, personId: secondId, ...joined })
  const act = { roundId, by: clerk.id, at: started }
  const number = sealNumbers(seal, 1)?.[0] ?? ''
  const found = { number: 'OG-00099', expected: null, intact: true, remark: null }
  await insertSealOff(tx, roundId, { ...found, ...act })
  for (const personId of [clerk.id, secondId]) {
    await insertCount(tx, roundId, { attempt: 1, personId, counted: items, at: started })
  }
  const record = await nextPaperNumber(tx, 'IA', dayOf(started).year)
  await insertRemovalRecord(tx, { ...act, number: record, takenOut: items })
  await takeSeal(tx, { number, siteId, use: { kind: 'round', ...act } })
  for (const code of await makeLabels(tx, clerk, { siteId, count: items, now: started })) {
    await insertScan(tx, { ...act, code })
    const arrival = { channel: 'box', siteId, arrivedAt: started, code, now: started } as const
    const { item } = await takeIn(tx, clerk, arrival)
    await setItemOfScan(tx, code, item.id)
  }
}
