import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { useTown } from '../../fixtures/town.ts'
import { db, inTransaction, type Tx } from './database.ts'
import { ask, newGround, settle } from './embedded-postgres.trial.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { preparing, thenCommit, withNext } from './prepared.ts'

/** A mail that waits to be sent; `attempts` takes no more than 32767. */
const write = (tx: Tx, subject: string, { attempts = 0, ending = '' } = {}) =>
  sql`insert into house.mail (recipient, subject, body, created_at, attempts)
    values ('marta@paraugs.lv', ${subject}, 'Labdien!', now(), ${attempts})
    ${sql.raw(ending)}`.execute(tx)

async function subjects(): Promise<string[]> {
  const rows = await db().selectFrom('house.mail').select('subject').orderBy('id').execute()
  return rows.map(({ subject }) => subject)
}

describe('a deed in the database', () => {
  useTown()

  test('that fails at its end leaves nothing, from its first statement on', async () => {
    const before = await subjects()
    const failing = inTransaction(async tx => {
      await write(tx, 'pirmā')
      throw new Error('changed my mind')
    })
    await assert.rejects(failing, /changed my mind/)
    await inTransaction(async () => {})
    assert.deepEqual(await subjects(), before)
  })

  test('may send a statement with its next one: it comes first', async () => {
    const before = await subjects()
    await inTransaction(async tx => {
      await write(tx, 'pirmā', { ending: withNext })
      await write(tx, 'otrā')
      await write(tx, 'pēdējā', { ending: withNext })
    })
    assert.deepEqual(await subjects(), [...before, 'pirmā', 'otrā', 'pēdējā'])
  })

  test('hears why the statement failed that went with its next one', async () => {
    const before = await subjects()
    const failing = inTransaction(async tx => {
      await write(tx, 'pirmā', { attempts: 40_000, ending: withNext })
      await write(tx, 'otrā', { ending: thenCommit })
    })
    await assert.rejects(failing, /out of range/)
    assert.deepEqual(await subjects(), before)
  })

  test('that fails by itself says why, whatever had not been sent yet', async () => {
    const before = await subjects()
    for (const isBegun of [false, true]) {
      const failing = inTransaction(async tx => {
        if (isBegun) await write(tx, 'pirmā')
        await write(tx, 'otrā', { attempts: 40_000, ending: withNext })
        throw new Error('changed my mind')
      })
      await assert.rejects(failing, /changed my mind/)
    }
    assert.deepEqual(await subjects(), before)
  })

  test('that says which statement is its last is through with it', async () => {
    const before = await subjects()
    await inTransaction(async tx => {
      await write(tx, 'pirmā')
      await write(tx, 'pēdējā', { ending: thenCommit })
    })
    assert.deepEqual(await subjects(), [...before, 'pirmā', 'pēdējā'])
  })

  test('whose last statement fails leaves nothing, and the connection serves the next', async () => {
    const before = await subjects()
    const ending = { attempts: 40_000, ending: thenCommit }
    const failing = inTransaction(async tx => {
      await write(tx, 'pirmā')
      await write(tx, 'pēdējā', ending)
    })
    await assert.rejects(failing, /out of range/)
    assert.deepEqual(await subjects(), before)
  })

  test('that the database refuses only at the commit is refused to whoever did it', async () => {
    const failing = inTransaction(tx =>
      sql`insert into register.number (file_plan_id, year, n, text, taken_at)
        select id, 2026, 9999, 'nav', now() from register.file_plan limit 1
        ${sql.raw(thenCommit)}`.execute(tx),
    )
    await assert.rejects(failing, /neither an entry nor a voiding/)
  })
})

describe('a deed that gives its row back before it is on the disk', () => {
  test('is on the disk when it has ended: a database killed then has lost none', async () => {
    const ground = newGround()
    await settle(ground.folder)
    const { ownerUrl, stop } = await startEmbeddedPostgres({ dataDir: ground.folder })
    const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, pipeline: true })
    pool.on('error', () => {})
    pool.on('connect', client => client.on('error', () => {}))
    const notes = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
    const write = (n: number) =>
      notes
        .transaction()
        .execute(tx => sql`insert into note values (${n}) ${sql.raw(thenCommit)}`.execute(tx))
    try {
      await sql`create table note (n integer)`.execute(notes)
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(notes)
      for (const n of [1, 2, 3]) await write(n)
      // Where one of its processes is killed, the server recovers from what is on the disk.
      process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
      const kept = await askWhenBack(ownerUrl, 'select n from note order by n')
      assert.deepEqual(kept, [{ n: 1 }, { n: 2 }, { n: 3 }])
    } finally {
      await notes.destroy()
      await stop()
      await ground.clear()
    }
  })
})

async function askWhenBack(url: string, question: string): Promise<readonly unknown[]> {
  const deadline = Date.now() + 30_000
  for (;;) {
    try {
      return await ask(url, question)
    } catch (error) {
      if (Date.now() > deadline) throw error
      await delay(50)
    }
  }
}
