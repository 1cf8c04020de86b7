import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { useTown } from '../../../fixtures/town.ts'
import { db, inTransaction } from '../../house/database.ts'
import { findRules, insertRulesSwitch } from './contact-rules.store.ts'

describe('the sign at the door', () => {
  const town = useTown({ clock: '2026-11-24T08:00:00Z' })

  async function switchTo(slug: string): Promise<void> {
    const rules = await findRules(db(), slug)
    const { id } = await db()
      .selectFrom('staff.person')
      .select('id')
      .where('email', '=', 'vija@paraugs.lv')
      .executeTakeFirstOrThrow()
    await inTransaction(tx =>
      insertRulesSwitch(tx, {
        rulesId: rules?.id ?? 0,
        siteId: null,
        fromDay: Temporal.PlainDate.from('2026-11-24'),
        by: id,
        at: Temporal.Instant.from('2026-11-24T08:00:00Z'),
      }),
    )
  }

  test('says until when it is open, and how to be served without coming', async () => {
    const page = await town.resident().get('/door/ogre')
    assert.match(page.text, /Var nākt bez pieraksta/)
    assert.match(page.text, /Atvērts līdz 18\.00/)
    assert.match(page.text, /Bez ierašanās var piezvanīt, atstāt dokumentus kastē/)
    assert.match(page.text, /65 071 160/)
  })

  test('says on a closed day when it opens again', async () => {
    town.itIs('2026-12-24T10:00:00Z')
    const page = await town.resident().get('/en/door/ogre')
    town.itIs('2026-11-24T08:00:00Z')
    assert.match(page.text, /Closed at the moment .* We open at 8:00 Monday/)
  })

  test('says how many may be inside while there is a ceiling, in both languages', async () => {
    await switchTo('2021-10-21')
    const page = await town.resident().get('/door/ogre')
    assert.match(page.text, /Tikai pēc pieraksta/)
    assert.match(page.text, /Vienlaikus iekšā 4 cilvēki/)
    assert.match(page.text, /By appointment only/)
  })

  test('says so when nobody is received in person', async () => {
    await switchTo('2020-03-13')
    const page = await town.resident().get('/door/ogre')
    assert.match(page.text, /Klātienē neapkalpojam/)
    assert.match(page.text, /zvaniet vai rakstiet/)
  })

  test('is printed on A4 and A3', async () => {
    for (const paper of ['a4', 'a3']) {
      const print = await town.resident().get(`/door/ogre/print?paper=${paper}`)
      assert.equal(print.status, 200)
      assert.equal(print.bytes.subarray(0, 5).toString(), '%PDF-')
    }
    assert.equal((await town.resident().get('/door/nowhere')).status, 404)
    assert.equal((await town.resident().get('/door/nowhere/print')).status, 404)
  })
})
