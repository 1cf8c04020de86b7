import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { preparing } from './prepared.ts'
import type { DB } from './schema.ts'

export type Tx = Transaction<DB>
/** Something that can be asked: the pool, or a transaction in progress. */
export type Reader = Kysely<DB>

const { builtins, setTypeParser } = pg.types
// bigint columns: ids stay far below 2^53, money is read as bigint where it is needed.
setTypeParser(builtins.INT8, text => Number(text))
setTypeParser(builtins.NUMERIC, text => Number(text))
// A day is not a moment: each column arrives as the Temporal type that says which it is.
setTypeParser(builtins.DATE, text => Temporal.PlainDate.from(text))
setTypeParser(builtins.TIME, text => Temporal.PlainTime.from(text))
setTypeParser(builtins.TIMESTAMPTZ, text => Temporal.Instant.from(text))
// The driver asks a parameter for `toPostgres` and would else write it as JSON.
for (const type of [Temporal.Instant, Temporal.PlainDate, Temporal.PlainTime]) {
  Object.defineProperty(type.prototype, 'toPostgres', {
    value(this: { toString(): string }) {
      return this.toString()
    },
  })
}

let pool: pg.Pool | undefined
let reader: Reader | undefined

/** Opens the pool. Every connection works as the app role, whoever owns the address. */
export function openDatabase(url: string, { connections = 10 } = {}): void {
  if (reader) throw new Error('the database is open already')
  pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: '-c role=lodzins_app -c timezone=UTC -c lock_timeout=15s -c statement_timeout=60s',
    application_name: 'lodzins',
    pipeline: true,
  })
  // A lost connection is replaced by the pool, and who waited on it is told by its query; but one
  // without a listener, idle or at work, would end the process.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  reader = new Kysely<DB>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
}

export async function closeDatabase(): Promise<void> {
  const leaving = reader
  reader = undefined
  await leaving?.destroy()
  pool = undefined
}

/** For reads outside a transaction. */
export function db(): Reader {
  if (!reader) throw new Error('the database is not open')
  return reader
}

/** False before opening and after closing. */
export function isDatabaseOpen(): boolean {
  return reader !== undefined
}

/** A connection of its own, for LISTEN and for streaming; the caller ends it. */
export function newConnection(): pg.Client {
  if (!pool) throw new Error('the database is not open')
  return new pg.Client({ ...pool.options, pipeline: false })
}

const tries = 5
const worthAnotherTry = new Set(['40001', '40P01'])

/** The PostgreSQL code of an error (`23P01`: an exclusion constraint said no), if it has one. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined
}

/** The constraint that an error names, if it names one. */
export function constraintOf(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.constraint : undefined
}

const followUps = new WeakMap<Tx, (() => void)[]>()

/**
 * Has something done once this transaction is through, and never when it is rolled back. False for
 * a transaction that `inTransaction` did not open: nothing will be done.
 */
export function afterCommit(tx: Tx, work: () => void): boolean {
  return followUps.get(tx)?.push(work) !== undefined
}

/**
 * Runs a deed in one transaction. Serialization failures and deadlocks (40001, 40P01) are tried
 * again up to five times with a short random wait, so a deed must have no effect outside of it.
 */
export async function inTransaction<T>(deed: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const following: (() => void)[] = []
    try {
      const result = await db()
        .transaction()
        .execute(tx => {
          followUps.set(tx, following)
          return deed(tx)
        })
      for (const work of following) work()
      return result
    } catch (error) {
      if (attempt >= tries || !worthAnotherTry.has(sqlState(error) ?? '')) throw error
      await new Promise(resolve => setTimeout(resolve, Math.random() * 20 * attempt))
    }
  }
}
