import type { Reader, Tx } from '../../house/database.ts'
import type { Attendant, RemovalRecord, Round } from './chain.ts'

export type { Attendant, RemovalRecord, Round }

type NewRound = {
  key: string
  boxId: number
  plannedRoundId: number | null
  joinCode: string
  by: number
  at: Temporal.Instant
}

export async function insertRound(tx: Tx, round: NewRound): Promise<number> {
  const { id } = await tx
    .insertInto('boxes.round')
    .values({
      key: round.key,
      box_id: round.boxId,
      planned_round_id: round.plannedRoundId,
      join_code: round.joinCode,
      started_by: round.by,
      started_at: round.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function findRoundOfKey(reader: Reader, key: string): Promise<number | undefined> {
  const row = await reader
    .selectFrom('boxes.round')
    .select('id')
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.id
}

function rounds(reader: Reader) {
  return reader
    .selectFrom('boxes.round as round')
    .innerJoin('boxes.box as box', 'box.id', 'round.box_id')
    .leftJoin('boxes.abandonment as gone', 'gone.round_id', 'round.id')
    .leftJoin('boxes.removal_record as record', 'record.round_id', 'round.id')
    .leftJoin('boxes.seal_use as use', 'use.round_id', 'round.id')
    .leftJoin('boxes.seal as seal', 'seal.id', 'use.seal_id')
    .leftJoin('boxes.round_closing as closing', 'closing.round_id', 'round.id')
    .select([
      'round.id',
      'round.box_id',
      'box.site_id',
      'round.planned_round_id',
      'round.join_code',
      'round.started_at',
      'gone.reason',
      'record.number',
      'record.taken_out',
      'record.made_at',
      'seal.number as seal_number',
      'closing.closed_at',
    ])
}

type RoundRow = Awaited<ReturnType<ReturnType<typeof rounds>['execute']>>[number]

function roundOf(row: RoundRow): Round {
  const { number, taken_out: takenOut, made_at: at } = row
  return {
    id: row.id,
    boxId: row.box_id,
    siteId: row.site_id,
    plannedRoundId: row.planned_round_id,
    joinCode: row.join_code,
    startedAt: row.started_at,
    abandoned: row.reason,
    record:
      number === null || takenOut === null || at === null
        ? undefined
        : { number, takenOut, at, seal: row.seal_number ?? '' },
    closedAt: row.closed_at,
  }
}

export async function findRound(reader: Reader, id: number): Promise<Round | undefined> {
  const row = await rounds(reader).where('round.id', '=', id).executeTakeFirst()
  return row && roundOf(row)
}

/** The round, held to the end of the transaction. */
export async function lockRound(tx: Tx, id: number): Promise<Round | undefined> {
  const held = await tx
    .selectFrom('boxes.round')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held && findRound(tx, id)
}

/** The rounds of some boxes, newest first; those begun by mistake are left out. */
export async function listRounds(
  reader: Reader,
  boxIds: readonly number[],
  { isOpen, limit }: { isOpen: boolean; limit: number },
): Promise<Round[]> {
  let query = rounds(reader)
    .where('round.box_id', 'in', [0, ...boxIds])
    .where('gone.round_id', 'is', null)
    .orderBy('round.id', 'desc')
    .limit(limit)
  if (isOpen) query = query.where('closing.round_id', 'is', null)
  return (await query.execute()).map(roundOf)
}

/** The round of a box that has no removal record yet: there may be one. */
export async function findRunningRound(reader: Reader, boxId: number): Promise<Round | undefined> {
  const row = await rounds(reader)
    .where('round.box_id', '=', boxId)
    .where('gone.round_id', 'is', null)
    .where('record.round_id', 'is', null)
    .orderBy('round.id')
    .limit(1)
    .executeTakeFirst()
  return row && roundOf(row)
}

type Attending = Pick<Attendant, 'position' | 'personId' | 'proof' | 'passHash' | 'at'>

/** Writes down who is there; false when the place is taken or the person is there already. */
export async function insertAttendance(
  tx: Tx,
  roundId: number,
  { position, personId, proof, passHash, at }: Attending,
): Promise<boolean> {
  const row = await tx
    .insertInto('boxes.attendance')
    .values({
      round_id: roundId,
      position,
      person_id: personId,
      proof,
      pass_hash: passHash,
      attended_at: at,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('position')
    .executeTakeFirst()
  return row !== undefined
}

export async function listAttendants(reader: Reader, roundId: number): Promise<Attendant[]> {
  const rows = await reader
    .selectFrom('boxes.attendance as attendance')
    .innerJoin('staff.person as person', 'person.id', 'attendance.person_id')
    .where('attendance.round_id', '=', roundId)
    .orderBy('attendance.position')
    .select([
      'attendance.position',
      'attendance.person_id as personId',
      'person.name',
      'attendance.proof',
      'attendance.pass_hash as passHash',
      'attendance.attended_at as at',
    ])
    .execute()
  return rows.map(row => ({ ...row, proof: row.proof as Attendant['proof'] }))
}
