import { randomInt, timingSafeEqual } from 'node:crypto'
import { type Clerk, requireRole } from '../../house/actor.ts'
import { db, inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { Forbidden, NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { intakeRoles, once } from '../intake/index.ts'
import { findClerkOfPerson, newPass, passHash } from '../staff/index.ts'
import { countStanding } from './balance.ts'
import { lockBox } from './box.store.ts'
import { findPlannedRound } from './plan.store.ts'
import {
  type Attendant,
  findRoundOfKey,
  findRunningRound,
  insertAttendance,
  insertRound,
  listAttendants,
  lockRound,
  type Round,
} from './round.store.ts'
import { insertCount, insertSealOff, listCounts } from './round-entry.store.ts'
import { findSealOnBox } from './seal.store.ts'

/** An entry of the round's page: which round, the key of the entry, when. */
export type Entry = { roundId: number; key: string; now: Temporal.Instant }

/** An entry of a round as the intake knows it, to be done once. */
export const sentOf = ({ roundId, key, now }: Entry) => ({
  key,
  place: `round ${roundId}`,
  at: now,
})

type Beginning = {
  boxId: number
  plannedRoundId: number | undefined
  key: string
  now: Temporal.Instant
}

/**
 * Begins a round; the clerk is its first person. The same key gives the same round. Refuses with
 * `round_running`, `box_ended`, `round_called_off`, `round_begun`.
 */
export async function beginRound(clerk: Clerk, beginning: Beginning): Promise<number> {
  const { boxId, key, now } = beginning
  return inTransaction(async tx => {
    const box = await lockBox(tx, boxId)
    if (!box) throw new NotFound('box')
    requireRole(clerk, intakeRoles, box.siteId)
    const known = await findRoundOfKey(tx, key)
    if (known !== undefined) return known
    if (box.endedFrom !== null) throw new Refusal('box_ended')
    if (await findRunningRound(tx, boxId)) throw new Refusal('round_running')
    const plannedRoundId = await plannedOf(tx, beginning)
    const joinCode = String(randomInt(1_000_000)).padStart(6, '0')
    const id = await insertRound(tx, {
      key,
      boxId,
      plannedRoundId,
      joinCode,
      by: clerk.id,
      at: now,
    })
    const proof = { proof: 'session', passHash: null, at: now } as const
    await insertAttendance(tx, id, { position: 1, personId: clerk.id, ...proof })
    const subject = { kind: 'round', id }
    await writeJournal(tx, clerk, 'round_begun', { subject, at: now, details: { boxId } })
    return id
  })
}

async function plannedOf(tx: Tx, { boxId, plannedRoundId }: Beginning): Promise<number | null> {
  if (plannedRoundId === undefined) return null
  const planned = await findPlannedRound(tx, plannedRoundId)
  if (planned?.boxId !== boxId) throw new NotFound('planned round')
  if (planned.callingOff) throw new Refusal('round_called_off')
  if (planned.roundId !== null) throw new Refusal('round_begun')
  return plannedRoundId
}

/** The round, held, and who is there; the clerk has to be one of the two. */
export async function holdRound(
  tx: Tx,
  clerk: Clerk,
  roundId: number,
): Promise<{ round: Round; attendants: readonly Attendant[] }> {
  const round = await lockRound(tx, roundId)
  if (!round) throw new NotFound('round')
  requireRole(clerk, intakeRoles, round.siteId)
  const attendants = await listAttendants(tx, roundId)
  if (!attendants.some(({ personId }) => personId === clerk.id)) {
    throw new Refusal('not_of_this_round')
  }
  return { round, attendants }
}

/** Why nothing can be entered into the round any more, or nothing. */
export function entryObstacle({ record, abandoned }: Round): string | undefined {
  if (abandoned !== null) return 'round_abandoned'
  return record && 'record_made'
}

type Joining = { roundId: number; now: Temporal.Instant }

/**
 * The second person joins: proved by password on the first one's page (`proved`), who gets a pass
 * for the own count, or from a session of their own with the code that the first one's page shows.
 * Refuses with `one_person_twice`, `second_is_there`, `join_code_wrong`.
 */
export async function joinRound(
  second: Clerk,
  { roundId, now, ...how }: Joining & ({ isProved: true } | { joinCode: string }),
): Promise<string | undefined> {
  return inTransaction(async tx => {
    const round = await lockRound(tx, roundId)
    if (!round) throw new NotFound('round')
    requireRole(second, intakeRoles, round.siteId)
    refuseIf(entryObstacle(round))
    const attendants = await listAttendants(tx, roundId)
    if (attendants.some(({ personId }) => personId === second.id)) {
      throw new Refusal('one_person_twice')
    }
    if ('joinCode' in how && how.joinCode.replace(/\s/g, '') !== round.joinCode) {
      throw new Refusal('join_code_wrong')
    }
    const pass = 'isProved' in how ? newPass() : undefined
    const isIn = await insertAttendance(tx, roundId, {
      position: 2,
      personId: second.id,
      proof: pass ? 'password' : 'code',
      passHash: pass?.hash ?? null,
      at: now,
    })
    if (!isIn) throw new Refusal('second_is_there')
    const subject = { kind: 'round', id: roundId }
    const details = { proof: pass ? 'password' : 'code' }
    await writeJournal(tx, second, 'round_joined', { subject, at: now, details })
    return pass?.token
  })
}

type SealFound = Entry & { number: string; intact: boolean; remark: string | undefined }

/** The seal that was found on the box. Refuses with `seal_off_recorded`, `remark_missing`. */
export async function recordSealOff(clerk: Clerk, found: SealFound): Promise<void> {
  const { roundId, now, number, intact, remark } = found
  await inTransaction(async tx => {
    const { round, attendants } = await holdRound(tx, clerk, roundId)
    await once(tx, { ...sentOf(found), deed: 'seal_off', by: clerk.id }, async () => {
      refuseIf(entryObstacle(round))
      if (attendants.length < 2) throw new Refusal('second_missing')
      if (!intact && !remark) throw new Refusal('remark_missing')
      const expected = (await findSealOnBox(tx, round.boxId)) ?? null
      const row = { number, expected, intact, remark: remark ?? null, by: clerk.id, at: now }
      if (!(await insertSealOff(tx, roundId, row))) throw new Refusal('seal_off_recorded')
      const subject = { kind: 'round', id: roundId }
      const details = { number, expected, intact }
      await writeJournal(tx, clerk, 'seal_taken_off', { subject, at: now, details })
    })
  })
}

type Counting = Entry & {
  counted: number
  /** Whose count it is; another person's needs the pass that was given for their proof. */
  personId: number
  pass: string | undefined
}

const mostAttempts = 9

/**
 * One person's count. The other's number is not looked at: both are written before either is shown.
 * After two that differ both count again. Refuses with `counted_already`, `too_many_counts`.
 */
export async function countItems(clerk: Clerk, counting: Counting): Promise<void> {
  const { roundId, now, personId, counted } = counting
  await inTransaction(async tx => {
    const { round, attendants } = await holdRound(tx, clerk, roundId)
    const who = attendants.find(each => each.personId === personId)
    if (!who) throw new Refusal('not_of_this_round')
    if (personId !== clerk.id && !fitsPass(who, counting.pass)) throw new Refusal('pass_missing')
    const counter = personId === clerk.id ? clerk : await findClerkOfPerson(tx, personId)
    if (!counter) throw new Forbidden('count of somebody who left')
    await once(tx, { ...sentOf(counting), deed: 'count', by: personId }, async () => {
      refuseIf(entryObstacle(round))
      if (attendants.length < 2) throw new Refusal('second_missing')
      const attempt = attemptOf(await listCounts(tx, roundId), personId)
      if (!(await insertCount(tx, roundId, { attempt, personId, counted, at: now }))) {
        throw new Refusal('counted_already')
      }
      const subject = { kind: 'round', id: roundId }
      await writeJournal(tx, counter, 'items_counted', { subject, at: now, details: { attempt } })
    })
  })
}

function fitsPass({ passHash: stored }: Attendant, pass: string | undefined): boolean {
  return stored !== null && pass !== undefined && timingSafeEqual(stored, passHash(pass))
}

function attemptOf(counts: Awaited<ReturnType<typeof listCounts>>, personId: number): number {
  const { state, attempt, by } = countStanding(counts)
  if (state === 'waiting' && by.includes(personId)) throw new Refusal('counted_already')
  const next = state === 'waiting' ? attempt : attempt + 1
  if (next > mostAttempts) throw new Refusal('too_many_counts')
  return next
}

/** Whether this pass lets the page enter the person's count: the form is shown only then. */
export async function holdsPass(roundId: number, personId: number, pass: string | undefined) {
  const who = (await listAttendants(db(), roundId)).find(each => each.personId === personId)
  return who !== undefined && fitsPass(who, pass)
}
