import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { useTown } from '../../../fixtures/town.ts'
import type { Clerk } from '../../house/actor.ts'
import { now } from '../../house/clock.ts'
import { db, inTransaction } from '../../house/database.ts'
import { writeJournal, writeReading } from '../../house/journal.ts'
import { placeAsText, readPlace } from './journal.ts'

async function ilze(): Promise<Clerk> {
  const { id, name } = await db()
    .selectFrom('staff.person')
    .where('email', '=', 'ilze@paraugs.lv')
    .select(['id', 'name'])
    .executeTakeFirstOrThrow()
  return { kind: 'clerk', id, name, roles: ['clerk'], siteIds: 'all' }
}

const residentId = async () =>
  (await db().selectFrom('residents.resident').select('id').limit(1).executeTakeFirstOrThrow()).id

describe('the journal as those see it who answer for it', () => {
  const town = useTown()

  test('tells the resident who looked, when and what for', async () => {
    const id = await residentId()
    const clerk = await ilze()
    const subject = { kind: 'resident', id }
    await writeReading(db(), clerk, { subject, purpose: 'booking', at: now() })
    const vija = await town.staff('vija@paraugs.lv')
    const page = await vija.get(`/overview/journal/resident/${id}`)
    assert.equal(page.status, 200)
    assert.match(page.text, /23\.11\.2026\. 8\.00 Ilze Kalniņa skatījās datus .*pierakstot/)
    assert.match((await vija.get(`/overview/journal/resident/${id}`)).text, /Vija .*lūgums/)
    assert.equal((await vija.get('/overview/journal/resident/999999')).status, 404)
    assert.equal((await vija.get('/overview/journal/resident/x%27')).status, 404)
  })

  test('is read by page, each entry once, the newest first', async () => {
    const clerk = await ilze()
    const at = Temporal.Instant.from('2026-11-20T10:00:00Z')
    await inTransaction(async tx => {
      for (let number = 1; number <= 120; number++) {
        await writeJournal(tx, clerk, 'code_app_added', { at, details: { number: `n${number}.` } })
      }
    })
    const vija = await town.staff('vija@paraugs.lv')
    const seen: string[] = []
    let path: string | undefined = '/overview/journal?deed=code_app_added'
    while (path) {
      const page = await vija.get(path)
      seen.push(...[...page.text.matchAll(/n(\d+)\./g)].map(match => match[1] ?? ''))
      path = /href="([^"]+)" rel="next"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.equal(seen.length, 120)
    assert.equal(new Set(seen).size, 120)
  })

  test('is filtered by colleague, deed, subject and day, and reading it is written down', async () => {
    const andris = await town.staff('andris@paraugs.lv')
    const { id } = await ilze()
    const found = await andris.get(
      `/overview/journal?person=${id}&deed=code_app_added&day=20.11.2026`,
    )
    assert.match(found.text, /Ilze Kalniņa ieslēdza autentifikācijas lietotni .*n120\./)
    const other = await andris.get(
      `/overview/journal?person=${id}&deed=code_app_added&day=21.11.2026`,
    )
    assert.match(other.text, /Tādu ierakstu nav/)
    const unclear = await andris.get('/overview/journal?day=kaut%20kad')
    assert.equal(unclear.status, 422)
    assert.match(unclear.body, /value="kaut kad"/)
    const read = await andris.get('/overview/journal?deed=read')
    assert.match(read.text, /Andris Vītols skatījās datus žurnāls .*uzraudzība/)
  })

  test('is closed to everybody else', async () => {
    for (const email of ['ilze@paraugs.lv', 'maija@paraugs.lv', 'rita@paraugs.lv']) {
      assert.equal((await (await town.staff(email)).get('/overview/journal')).status, 403)
    }
  })
})

test('a place in the journal is read back, and nothing else is', () => {
  const place = { at: Temporal.Instant.from('2026-11-23T06:00:00.123456Z'), lane: 3, number: 118 }
  assert.deepEqual(readPlace(placeAsText(place)), place)
  for (const text of [undefined, '', 'x', '2026_1_1', '9999-99-99T00:00:00Z_1_1', '_1_1']) {
    assert.equal(readPlace(text), undefined)
  }
})
