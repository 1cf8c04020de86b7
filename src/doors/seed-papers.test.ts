import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { useTown } from '../../fixtures/town.ts'
import { now } from '../house/clock.ts'
import { db } from '../house/database.ts'
import { openFiles } from '../house/files.ts'
import { numberProofJob } from '../rooms/register/index.ts'
import { seedSample } from './seed.ts'
import { seedSamplePapers } from './seed-papers.ts'

describe('the papers of the sample', () => {
  const town = useTown({ empty: true, clock: '2026-11-30T07:30:00Z' })
  const dataDir = mkdtempSync(join(tmpdir(), 'lodzins-papers-'))
  after(() => rmSync(dataDir, { recursive: true, force: true }))

  before(async () => {
    openFiles({ dataDir })
    const seeded = await seedSample(now())
    assert.ok(seeded)
    await seedSamplePapers(seeded, now())
  })

  async function count(query: string): Promise<number> {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n ${sql.raw(query)}`.execute(
      db(),
    )
    return rows[0]?.n ?? -1
  }

  test('wait for Rita, are late, due today, made longer, handed on and answered', async () => {
    const rita = await town.staff('rita@paraugs.lv')
    const { text } = await rita.get('/register')
    assert.match(text, /Gaida reģistrēšanu: 10 sūtījumu/)
    assert.match(text, /slidotavu Ogres estrādē/)
    assert.match(text, /kavēts/)
    assert.equal(
      await count(`from register.term where due_on = '2026-11-30' and kind = 'reply'`),
      1,
    )
    assert.equal(await count('from register.extension'), 1)
    assert.equal(await count('from register.suspension where resumed_on is null'), 1)
    assert.match((await rita.get('/register/tasks?whose=all&state=waiting')).text, /malkas/)
    assert.equal(await count('from tasks.forwarding where notice_id is not null'), 1)
    assert.equal(await count(`from register.entry where direction = 'incoming'`), 16)
  })

  for (const [name, least] of Object.entries({ anna: 3, liene: 2, karlis: 3 })) {
    test(`${name}@paraugs.lv has tasks`, async () => {
      const official = await town.staff(`${name}@paraugs.lv`)
      const { status, text } = await official.get('/register/tasks?whose=mine')
      assert.equal(status, 200)
      const numbers = new Set(text.match(/\b\d+-\d+\/2026\/\d+/g))
      assert.ok(numbers.size >= least, `${name}: ${[...numbers]}`)
    })
  }

  test('every letter of the post names a number that the register gave', async () => {
    assert.equal(await count('from post.letter'), 4)
    assert.equal(
      await count(`from post.letter join register.entry on number = entry_number
        where direction = 'outgoing'`),
      4,
    )
  })

  test('the numbers are whole from 1 to the last', async () => {
    await numberProofJob.run({})
    assert.equal(await count(`from register.proof where numbers > 20 and faults::text = '[]'`), 1)
  })

  test('the round of the box was on Friday morning, the working day before', async () => {
    const { rows } = await sql<{ at: Temporal.Instant }>`
      select started_at as at from boxes.round`.execute(db())
    assert.deepEqual(
      rows.map(({ at }) => at.toString()),
      ['2026-11-27T06:35:00Z'],
    )
  })

  test('nothing is filled a second time', async () => {
    assert.equal(await seedSample(now()), undefined)
  })
})
