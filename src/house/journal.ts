import { type Actor, actorName } from './actor.ts'
import type { Reader, Tx } from './database.ts'
import { type Statement, sql } from './statement.ts'

/** What the deed was done to: `{ kind: 'appointment', id: 812 }`. */
export type Subject = { kind: string; id: number | string }

export type JournalDetails = Readonly<Record<string, string | number | boolean | null>>

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
  await sql`select house.write_journal_entry(${at.toString()}, ${content})`.execute(tx)
}

/** Writes the entry of a deed whose subject gets its id in the same statement. */
export type EntryOfNew = (id: Statement) => Statement

/**
 * The entry of a deed that makes its subject, as a part of the statement that stores it: one round
 * trip less where many wait for one row.
 */
export function entryOfNew(
  actor: Actor,
  deed: string,
  { kind, at, details }: { kind: string; at: Temporal.Instant; details: JournalDetails },
): EntryOfNew {
  const text = { at: at.toString(), actor: actorName(actor), deed, subject: kind, details }
  const [before, after] = JSON.stringify(text).split(`"subject":"${kind}`)
  return id => sql`house.write_journal_entry(${at.toString()},
    concat(${before}::text, ${`"subject":"${kind} `}::text, ${id}, ${after}::text))`
}

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
  await sql`select house.write_journal_entry(${at.toString()}, ${content})`.execute(reader)
}
