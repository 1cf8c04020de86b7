import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { colleague, paper, registerNow, submission } from '../../fixtures/register-papers.ts'
import { testServer } from '../../fixtures/town.database.ts'
import { useTown } from '../../fixtures/town.ts'
import { readConfig } from '../house/config.ts'
import { db, inTransaction } from '../house/database.ts'
import { ask } from '../house/embedded-postgres.trial.ts'
import { registerFile, storeFile } from '../house/files.ts'
import { buildWeb } from '../house/web.ts'
import { registerEntry } from '../rooms/register/index.ts'
import { forgetMunicipality } from '../rooms/sites/index.ts'
import { forgetCounts } from './counts.ts'
import { webParts } from './wiring.ts'

describe('the numbers for those who run the program', () => {
  const town = useTown({ clock: '2026-12-30T08:00:00Z' })

  test('say what waits and what is late, and nothing about anybody', async () => {
    const rita = await colleague('rita@paraugs.lv', ['registrar'])
    const { id } = await paper(rita, { documents: [await storedLetter()] })
    await registerEntry(rita, await submission(id))
    forgetCounts()
    const { text } = await town.resident().get('/metrics')
    for (const line of [
      'lodzins_mails{state="for_a_person"} 0',
      'lodzins_mails{state="received"} 0',
      'lodzins_eaddress_messages{state="queued"} 0',
      'lodzins_documents{state="unexamined"} 1',
      'lodzins_terms{state="overdue"} 2',
    ]) {
      assert.ok(text.includes(line), `${line} in ${text}`)
    }
    assert.doesNotMatch(text, /Āboliņ|apgaismojum|@/)
  })
})

describe('a program that has more to do than it can', () => {
  const town = useTown()

  test('turns new requests away with a word and an hour to come again', async () => {
    const web = await buildWeb({ ...webParts(readConfig({})), mostDelayMs: 5 })
    try {
      await web.ready()
      const limit = Date.now() + 20_000
      let reply = await web.inject('/book')
      assert.equal(reply.statusCode, 200)
      while (reply.statusCode === 200 && Date.now() < limit) {
        for (let n = 0; n < 5; n++) await keepBusy(60)
        reply = await web.inject('/book')
      }
      assert.equal(reply.statusCode, 503)
      assert.equal(reply.headers['retry-after'], '5')
      assert.match(reply.body, /mirkli|minūti/)
    } finally {
      await web.close()
    }
    assert.equal((await town.resident().get('/book')).status, 200)
  })
})

function keepBusy(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
  return new Promise(resolve => setTimeout(resolve))
}

async function storedLetter() {
  const file = await storeFile(Buffer.from('vēstule'), { maxBytes: 100 })
  await inTransaction(tx => registerFile(tx, file, registerNow))
  const { sha256 } = file
  return { role: 'original', name: 'v.txt', mediaType: 'text/plain', sha256 } as const
}

describe('in an outage of the database', () => {
  const town = useTown()

  test('the web lives, says that it is not ready, and comes back by itself', async () => {
    const statusOf = async (path: string) => (await town.resident().get(path)).status
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db())
    const name = rows[0]?.name
    const { ownerUrl } = await testServer()
    await ask(ownerUrl, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
    await ask(
      ownerUrl,
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
      WHERE datname = '${name}'`,
    )
    forgetMunicipality()
    assert.equal(await soon(() => statusOf('/healthz'), 200), 200)
    assert.equal(await soon(() => statusOf('/readyz'), 503), 503)
    assert.equal(await statusOf('/nowhere'), 404)
    await ask(ownerUrl, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
    assert.equal(await soon(() => statusOf('/readyz'), 200), 200)
  })

  test('a connection that breaks at work fails its query alone, and the process lives', async () => {
    const { ownerUrl } = await testServer()
    const slow = assert.rejects(sql`select pg_sleep(20), 'broken at work'`.execute(db()))
    const running = `SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
      WHERE query LIKE '%broken at work%' AND pid <> pg_backend_pid()`
    for (let tries = 0; tries < 100; tries++) {
      if ((await ask(ownerUrl, running)).length > 0) break
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    await slow
    const isReady = async () => (await town.resident().get('/readyz')).status
    assert.equal(await soon(isReady, 200), 200)
  })
})

/** Asks again for a few seconds: connections that were cut are noticed one after the other. */
async function soon(look: () => Promise<number>, wanted: number): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    if ((await look().catch(() => 0)) === wanted) return wanted
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  return look()
}
