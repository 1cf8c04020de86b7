import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { newDatabase, testServer } from '../../fixtures/town.database.ts'
import { closeDatabase, inTransaction, openDatabase } from './database.ts'
import { until } from './embedded-postgres.postmaster.ts'
import { ask } from './embedded-postgres.trial.ts'
import { announce, closeLive, everyTopic, listen, openLive } from './live.ts'

describe('announcements', () => {
  let database: Awaited<ReturnType<typeof newDatabase>>
  let server: string
  let told: string[]

  beforeEach(async () => {
    database = await newDatabase({ empty: true })
    server = (await testServer()).ownerUrl
    openDatabase(database.appUrl)
    await openLive()
    told = []
  })
  afterEach(async () => {
    await closeLive()
    await closeDatabase()
    await database.drop()
  })

  const isTold = (topic: string) => until(() => told.includes(topic), 5_000)

  test('arrive once the transaction is through, at those who listen to the topic', async () => {
    const forget = listen('day 1', topic => told.push(topic))
    await inTransaction(tx => announce(tx, 'day 2'))
    await inTransaction(tx => announce(tx, 'day 1'))
    assert.ok(await isTold('day 1'))
    assert.deepEqual(told, ['day 1'])
    await inTransaction(tx => announce(tx, everyTopic))
    assert.ok(await until(() => told.length === 2, 5_000))
    forget()
  })

  test('go on after an outage over one connection, and everybody looks again', async () => {
    const [own] = await ask(database.ownerUrl, 'SELECT current_database() AS name')
    const forget = listen('day 1', topic => told.push(topic))
    const sessions = `FROM pg_stat_activity WHERE datname = '${own?.name}'`
    await ask(server, `ALTER DATABASE ${own?.name} ALLOW_CONNECTIONS false`)
    await ask(server, `SELECT pg_terminate_backend(pid) ${sessions}`)
    await pause(3_000)
    await ask(server, `ALTER DATABASE ${own?.name} ALLOW_CONNECTIONS true`)
    assert.ok(await isTold('day 1'))
    await pause(1_000)
    const [found] = await ask(server, `SELECT count(*)::int AS number ${sessions}`)
    assert.deepEqual(found, { number: 1 })
    forget()
  })
})
