import { createHash } from 'node:crypto'
import type { Clerk } from '../../house/actor.ts'
import { constraintOf, inTransaction, type Reader, type Tx } from '../../house/database.ts'
import { type Subject, writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import type { FormReading, Problem, RawForm } from '../../kit/form.ts'
import type { Language } from '../../kit/language.ts'
import { lockChange } from './change.store.ts'
import type { Places } from './outside.ts'

/** What a settings page was asked for. */
export type Asked = {
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  language: Language
  today: Temporal.PlainDate
  now: Temporal.Instant
}

/** What is changed and how it stands; no value: it is new. */
export type Found<Target, Value> = { target: Target; value: Value | undefined }

/**
 * One thing that can be changed in the settings: how it is found, read from a form, written down.
 * Every change goes the same way: form, preview of what it does, confirmation.
 */
export type Change<Target, Value> = {
  /** Name of the deed in the journal. */
  deed: string
  find(reader: Reader, asked: Asked): Promise<Found<Target, Value> | undefined>
  read(form: unknown, found: Found<Target, Value>, asked: Asked): FormReading<Value>
  /** The value as the form shows it; the version of a form is a hash over this. */
  toRaw(value: Value, language: Language): RawForm
  /** Asks for permission, checks the rules, writes. Refuses with a code and perhaps a `field`. */
  write(tx: Tx, clerk: Clerk, order: WriteOrder<Target, Value>): Promise<void>
  subject(target: Target, value: Value): Subject
  /** Whose appointments a change may touch; nobody's when absent. */
  places?(target: Target, value: Value): Places
  /** Which field and code a constraint of the database speaks of. */
  conflicts?: Readonly<Record<string, { field: string; code: string }>>
}

export type WriteOrder<Target, Value> = Found<Target, Value> & {
  next: Value
  now: Temporal.Instant
}

export type Outcome<Value> =
  | { kind: 'done' }
  /** Somebody changed the same thing meanwhile: how it stands now. */
  | { kind: 'stale'; standing: Value | undefined }
  | { kind: 'refused'; field: string; problem: Problem }

/** Names a state of a value: two people's forms are told apart by it. */
export function versionOf<Target, Value>(
  change: Change<Target, Value>,
  value: Value | undefined,
): string {
  if (value === undefined) return 'new'
  const text = JSON.stringify(change.toRaw(value, 'lv'))
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

export type ChangeOrder<Value> = { asked: Asked; next: Value; version: string }

/** Writes a change and its journal entry in the given transaction. */
export async function makeChange<Target, Value>(
  tx: Tx,
  clerk: Clerk,
  change: Change<Target, Value>,
  { asked, next, version }: ChangeOrder<Value>,
): Promise<Outcome<Value>> {
  await lockChange(tx, `${change.deed} ${JSON.stringify(asked.params)}`)
  const found = await change.find(tx, asked)
  if (!found) throw new NotFound(change.deed)
  if (versionOf(change, found.value) !== version) {
    const isSame = versionOf(change, found.value) === versionOf(change, next)
    return isSame ? { kind: 'done' } : { kind: 'stale', standing: found.value }
  }
  await change.write(tx, clerk, { ...found, next, now: asked.now })
  await writeJournal(tx, clerk, change.deed, {
    subject: change.subject(found.target, next),
    at: asked.now,
    details: { by: clerk.name, ...formerOf(change, found.value, next) },
  })
  return { kind: 'done' }
}

/** Makes the change for good, or says why not: nothing is half-written. */
export async function carryOut<Target, Value>(
  clerk: Clerk,
  change: Change<Target, Value>,
  order: ChangeOrder<Value>,
): Promise<Outcome<Value>> {
  return orRefused(change, () => inTransaction(tx => makeChange(tx, clerk, change, order)))
}

/** Runs a deed; a refusal or a constraint of the database becomes a problem of a field. */
export async function orRefused<Target, Value, T>(
  change: Change<Target, Value>,
  deed: () => Promise<T>,
): Promise<T | Extract<Outcome<Value>, { kind: 'refused' }>> {
  try {
    return await deed()
  } catch (error) {
    const conflict = change.conflicts?.[constraintOf(error) ?? '']
    if (conflict) return refused(conflict.field, conflict.code)
    if (!(error instanceof Refusal)) throw error
    return refused(String(error.details.field ?? ''), error.code, error.details.limit)
  }
}

function refused(field: string, code: string, limit?: unknown) {
  const hasLimit = typeof limit === 'number' || typeof limit === 'string'
  return { kind: 'refused', field, problem: hasLimit ? { code, limit } : { code } } as const
}

const journalRoom = 8000

/** What stood in the changed fields, so that it can be put back; too long a text is left out. */
function formerOf<Target, Value>(
  change: Change<Target, Value>,
  former: Value | undefined,
  next: Value,
): { former?: string } {
  if (former === undefined) return {}
  const [then, now] = [change.toRaw(former, 'lv'), change.toRaw(next, 'lv')]
  const names = Object.keys({ ...then, ...now }).filter(
    name => JSON.stringify(then[name] ?? '') !== JSON.stringify(now[name] ?? ''),
  )
  const text = JSON.stringify(Object.fromEntries(names.map(name => [name, then[name] ?? ''])))
  return names.length === 0 || text.length > journalRoom ? {} : { former: text }
}
