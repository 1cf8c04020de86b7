import { type RawBuilder, sql } from 'kysely'
import { type Actor, actorName } from './actor.ts'
import type { Reader, Tx } from './database.ts'
import { keptQuery } from './kept-query.ts'

/** What the deed was done to: `{ kind: 'appointment', id: 812 }`. */
export type Subject = { kind: string; id: number | string }

export type JournalDetails = Readonly<Record<string, string | number | boolean | null>>

const write = keptQuery(
  (_, { at, content }: { at: string; content: string }) =>
    sql`select house.write_journal_entry(${at}, ${content})`,
)

/**
 * Writes one entry in the deed's own transaction: what is told is what was done.
 * `details` may hold names; the journal is the place for them and has its own rights.
 */
export async function writeJournal(
  tx: Tx,
  actor: Actor,
  deed: string,
  { subject, at, details }: { subject?: Subject; at: Temporal.Instant; details?: JournalDetails },
): Promise<void> {
  const content = JSON.stringify({
    at: at.toString(),
    actor: actorName(actor),
    deed,
    ...(subject && { subject: `${subject.kind} ${subject.id}` }),
    ...(details && { details }),
  })
  await write(tx, { at: at.toString(), content })
}

/** The entry of a deed that makes its subject: the id of that stands between the two texts. */
export type EntryOfNew = { entryAt: string; entryBefore: string; entryAfter: string }

/** Its texts: round the id that the statement gives which stores the subject (see `writingEntry`). */
export function entryOfNew(
  actor: Actor,
  deed: string,
  { kind, at, details }: { kind: string; at: Temporal.Instant; details: JournalDetails },
): EntryOfNew {
  const entryAt = at.toString()
  const text = { at: entryAt, actor: actorName(actor), deed, subject: kind, details }
  const [before, after = ''] = JSON.stringify(text).split(`"subject":"${kind}`)
  return { entryAt, entryBefore: `${before}"subject":"${kind} `, entryAfter: after }
}

/** Writes it as a part of the statement that stores the subject: a round trip less. */
export const writingEntry = (
  { entryAt, entryBefore, entryAfter }: EntryOfNew,
  id: RawBuilder<number>,
) => sql`house.write_journal_entry(${entryAt},
  concat(${entryBefore}::text, ${id}, ${entryAfter}::text))`

/** Reading a person's data is a deed too: who looked, at whom, what for (GDPR Art. 15). */
export async function writeReading(
  reader: Reader,
  actor: Actor,
  { subject, purpose, at }: { subject: Subject; purpose: string; at: Temporal.Instant },
): Promise<void> {
  const content = JSON.stringify({
    at: at.toString(),
    actor: actorName(actor),
    deed: 'read',
    subject: `${subject.kind} ${subject.id}`,
    purpose,
  })
  await write(reader, { at: at.toString(), content })
}
