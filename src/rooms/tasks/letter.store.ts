import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { Channel, ClosingKind } from './task.ts'

export type NewLetter = {
  outgoingId: number
  entryId: number
  channel: Channel
  sha256: string
  writtenBy: number
  writtenAt: Temporal.Instant
}

export async function insertLetter(tx: Tx, letter: NewLetter): Promise<void> {
  await tx
    .insertInto('tasks.letter')
    .values({
      outgoing_id: letter.outgoingId,
      entry_id: letter.entryId,
      channel: letter.channel,
      sha256: letter.sha256,
      written_by: letter.writtenBy,
      written_at: letter.writtenAt,
    })
    .execute()
}

/** What became of a letter sent by the e-address, once it left; its end before its sending. */
const eaddressState = sql<'sent' | 'accepted' | 'rejected' | null>`(
  select dispatch.state from eaddress.sending
    join eaddress.dispatch on dispatch.sending_id = sending.id
   where sending.entry_number = outgoing.number
   order by dispatch.state = 'sent', sending.id desc limit 1)`

function letters(reader: Reader) {
  return reader
    .selectFrom('tasks.letter as letter')
    .innerJoin('register.entry as outgoing', 'outgoing.id', 'letter.outgoing_id')
    .innerJoin('staff.person as writer', 'writer.id', 'letter.written_by')
    .leftJoin('tasks.reply as reply', 'reply.outgoing_id', 'letter.outgoing_id')
    .leftJoin('tasks.collection as collection', 'collection.outgoing_id', 'letter.outgoing_id')
    .select([
      'letter.outgoing_id as outgoingId',
      'letter.entry_id as entryId',
      'letter.sha256',
      'letter.written_at as writtenAt',
      'outgoing.number',
      'outgoing.party_name as recipient',
      'writer.name as writer',
      'reply.new_due_on as newDueOn',
      'collection.handed_at as handedAt',
      'letter.channel',
      'reply.kind',
      eaddressState.as('eaddress'),
    ])
    .$narrowType<{ channel: Channel; kind: 'interim' | 'final' | null }>()
}

/** What left in answer to an entry, oldest first. */
export function listLetters(reader: Reader, entryId: number) {
  return letters(reader)
    .where('letter.entry_id', '=', entryId)
    .orderBy('letter.outgoing_id')
    .limit(100)
    .execute()
}

export type SentLetter = Awaited<ReturnType<typeof listLetters>>[number]

export async function findLetter(reader: Reader, outgoingId: number) {
  return letters(reader).where('letter.outgoing_id', '=', outgoingId).executeTakeFirst()
}

export type NewClosing = {
  entryId: number
  kind: ClosingKind
  note?: string | undefined
  by: number
  at: Temporal.Instant
}

/** Ends a task; a second end is forbidden by the table. */
export async function insertClosing(tx: Tx, closing: NewClosing): Promise<void> {
  await tx
    .insertInto('tasks.closing')
    .values({
      entry_id: closing.entryId,
      kind: closing.kind,
      note: closing.note ?? null,
      closed_by: closing.by,
      closed_at: closing.at,
    })
    .execute()
}

export type NewReply = {
  outgoingId: number
  entryId: number
  kind: 'interim' | 'final'
  newDueOn: Temporal.PlainDate | null
}

export async function insertReply(tx: Tx, reply: NewReply): Promise<void> {
  await tx
    .insertInto('tasks.reply')
    .values({
      outgoing_id: reply.outgoingId,
      entry_id: reply.entryId,
      kind: reply.kind,
      new_due_on: reply.newDueOn,
    })
    .execute()
}

export async function insertCollection(
  tx: Tx,
  {
    outgoingId,
    takenBy,
    by,
    at,
  }: { outgoingId: number; takenBy: string; by: number; at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('tasks.collection')
    .values({ outgoing_id: outgoingId, taken_by: takenBy, handed_by: by, handed_at: at })
    .execute()
}
