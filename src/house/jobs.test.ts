import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { newDatabase } from '../../fixtures/town.database.ts'
import { closeDatabase, db, inTransaction, openDatabase } from './database.ts'
import { closeJobs, migrateJobs, openJobs, sendJob, sendJobs } from './jobs.ts'

describe('work for later', () => {
  let database: Awaited<ReturnType<typeof newDatabase>>
  before(async () => {
    database = await newDatabase({ empty: true })
    await migrateJobs(database.ownerUrl)
    openDatabase(database.appUrl)
    await openJobs(['looking'], [])
  })
  after(async () => {
    await closeJobs()
    await closeDatabase()
    await database.drop()
  })

  const waiting = async () => {
    const { rows } = await sql<{ data: unknown; retry_limit: number }>`
      select data, retry_limit from jobs.job where name = 'looking'
       order by (data ->> 'itemId')::int`.execute(db())
    return rows
  }

  test('is queued many at once as one by one, and only with its deed', async () => {
    const failing = inTransaction(async tx => {
      await sendJobs(tx, 'looking', [{ itemId: 1 }, { itemId: 2 }])
      throw new Error('the deed failed')
    })
    await assert.rejects(failing, /the deed failed/)
    assert.deepEqual(await waiting(), [])
    await inTransaction(async tx => {
      await sendJob(tx, 'looking', { itemId: 1 })
      await sendJobs(tx, 'looking', [{ itemId: 2 }, { itemId: 3 }])
      await sendJobs(tx, 'looking', [])
    })
    const same = { retry_limit: 5 }
    const expected = [1, 2, 3].map(itemId => ({ data: { itemId }, ...same }))
    assert.deepEqual(await waiting(), expected)
  })

  test('is not begun by the clock where there is nothing to do for it, nor any more', async () => {
    const schedules = async () => {
      const { rows } = await sql<{ name: string }>`select name from jobs.schedule`.execute(db())
      return rows.map(({ name }) => name)
    }
    const visit = { name: 'visit', cron: '* * * * *', run: async () => {} }
    for (const [isThere, expected] of [
      [true, ['visit']],
      [false, []],
    ] as const) {
      await closeJobs()
      await openJobs(['visit'], [{ ...visit, isWanted: () => isThere }])
      assert.deepEqual(await schedules(), expected)
    }
  })
})
