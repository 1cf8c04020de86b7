import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { Client } from 'pg'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { migrate, withAppRole } from './migration.ts'
import { StartObstacle } from './start-obstacle.ts'

let ground: string
let postgres: EmbeddedPostgres
let url: string
let folder: string
let count = 0

const firstSql = `CREATE TABLE house.journal_entry (id bigint, act text);
CREATE SCHEMA cash;
CREATE TABLE cash.receipt (id int, printed_at timestamptz);
COMMENT ON TABLE cash.receipt IS 'append-only: a receipt is reversed, never changed';
CREATE TABLE cash.drawer (id int);
INSERT INTO cash.receipt VALUES (1)`

function put(name: string, sql: string) {
  writeFileSync(join(folder, name), sql)
}

async function ask(address: string, sql: string) {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const isObstacle = (words: RegExp) => (error: unknown) => {
  if (!(error instanceof StartObstacle)) return false
  return words.test(error.message) && !error.message.includes('\n')
}

function onOwnServer() {
  before(async () => {
    ground = mkdtempSync(join(tmpdir(), 'lodzins-migration-'))
    postgres = await startEmbeddedPostgres({ dataDir: join(ground, 'var'), throwAway: true })
  })

  after(async () => {
    await postgres.stop()
    rmSync(ground, { recursive: true, force: true })
  })

  beforeEach(async () => {
    count++
    await ask(postgres.ownerUrl, `CREATE DATABASE town_${count}`)
    url = postgres.ownerUrl.replace('/lodzins?', `/town_${count}?`)
    folder = join(ground, `migrations-${count}`)
    mkdirSync(folder)
    put('20200101_first.sql', firstSql)
  })
}

describe('migration files', () => {
  onOwnServer()

  test('files apply once, in the order of their names, also where one comes later', async () => {
    put('20200102_second.sql', 'INSERT INTO cash.drawer VALUES (2)')
    const both = ['20200101_first.sql', '20200102_second.sql']
    assert.deepEqual(await migrate(url, folder), both)
    assert.deepEqual(await migrate(url, folder), [])
    put('20200103_third.sql', 'UPDATE cash.drawer SET id = 3')
    assert.deepEqual(await migrate(url, folder), ['20200103_third.sql'])
    assert.deepEqual(await ask(url, 'SELECT id FROM cash.drawer'), [{ id: 3 }])
  })

  test('of many processes that migrate at once one does the work', async () => {
    const done = await Promise.all([1, 2, 3, 4, 5].map(() => migrate(url, folder)))
    assert.deepEqual(done.flat(), ['20200101_first.sql'])
  })

  test('databases of one server may be migrated at the same moment', async () => {
    await ask(postgres.ownerUrl, `CREATE DATABASE village_${count}`)
    const village = url.replace(`town_${count}`, `village_${count}`)
    const done = await Promise.all([url, village].map(address => migrate(address, folder)))
    assert.equal(done.flat().length, 2)
  })
})

describe('a migration that cannot be applied', () => {
  onOwnServer()

  test('a migration that fails halfway leaves nothing and says which and why', async () => {
    put('20200102_broken.sql', 'CREATE TABLE cash.half (id int); SELECT nothing_such()')
    await assert.rejects(migrate(url, folder), isObstacle(/20200102_broken\.sql.*nothing_such/))
    assert.deepEqual(await ask(url, "SELECT to_regclass('cash.half') AS half"), [{ half: null }])
    put('20200102_broken.sql', 'CREATE TABLE cash.half (id int)')
    assert.deepEqual(await migrate(url, folder), ['20200102_broken.sql'])
  })

  test('a file changed after it was applied is refused; line ends do not count', async () => {
    await migrate(url, folder)
    put('20200101_first.sql', firstSql.replaceAll('\n', '\r\n'))
    assert.deepEqual(await migrate(url, folder), [])
    put('20200101_first.sql', `${firstSql};`)
    await assert.rejects(migrate(url, folder), isObstacle(/20200101_first\.sql was changed/))
  })

  test('an older program refuses the database of a newer one', async () => {
    put('20300101_future.sql', 'SELECT 1')
    await migrate(url, folder)
    rmSync(join(folder, '20300101_future.sql'))
    await assert.rejects(migrate(url, folder), isObstacle(/does not.*newer version/))
  })

  test('a server that cannot be reached is said in one sentence', async () => {
    const nowhere = 'postgresql://somebody@127.0.0.1:1/lodzins'
    await assert.rejects(migrate(nowhere, folder), isObstacle(/can't be reached.*DATABASE_URL/))
  })
})

describe('rights in a migrated database', () => {
  onOwnServer()

  /** With its own login as in the built-in server, and through the owner's as on another server. */
  for (const through of ['its own login', "the owner's login"] as const) {
    test(`the app role, by ${through}, writes but never changes what is append-only`, async () => {
      await migrate(url, folder)
      const own = postgres.appUrl.replace('/lodzins?', `/town_${count}?`)
      const app = through === 'its own login' ? own : withAppRole(url)
      assert.deepEqual(await ask(app, 'SELECT current_user AS role'), [{ role: 'lodzins_app' }])
      await ask(app, 'SELECT FROM house.journal_entry')
      await ask(app, 'INSERT INTO cash.receipt VALUES (2)')
      await ask(app, 'INSERT INTO cash.drawer VALUES (1); UPDATE cash.drawer SET id = 2')
      await ask(app, 'DELETE FROM cash.drawer; CREATE TABLE jobs.job (id int)')
      for (const forbidden of [
        "INSERT INTO house.journal_entry (act) VALUES ('opened')",
        "UPDATE house.journal_entry SET act = ''",
        'DELETE FROM house.journal_entry',
        'TRUNCATE house.journal_entry',
        'UPDATE cash.receipt SET id = 3',
        'DELETE FROM cash.receipt',
        'DROP TABLE cash.drawer',
        'DELETE FROM house.migration',
        "INSERT INTO house.migration VALUES ('x', 'y')",
        'CREATE SCHEMA mine',
        'CREATE TABLE cash.mine (id int)',
      ]) {
        await assert.rejects(ask(app, forbidden), /permission denied|must be owner/, forbidden)
      }
    })
  }

  test('a table that becomes append-only loses the rights it had, save those given by hand', async () => {
    await migrate(url, folder)
    put(
      '20200102_drawer.sql',
      `COMMENT ON TABLE cash.drawer IS 'append-only: counted once';
     GRANT UPDATE (printed_at) ON cash.receipt TO lodzins_app`,
    )
    await migrate(url, folder)
    const app = withAppRole(url)
    await assert.rejects(ask(app, 'UPDATE cash.drawer SET id = 2'), /permission denied/)
    await ask(app, 'UPDATE cash.receipt SET printed_at = now()')
    await assert.rejects(ask(app, 'UPDATE cash.receipt SET id = 3'), /permission denied/)
  })
})
