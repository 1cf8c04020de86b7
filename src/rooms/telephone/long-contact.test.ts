import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { residentId, staffMember } from '../../../fixtures/bookings.ts'
import type { Shown } from '../../../fixtures/town.browser.ts'
import { useTown } from '../../../fixtures/town.ts'
import { now } from '../../house/clock.ts'
import { db } from '../../house/database.ts'

const times = ({ body }: Shown) =>
  [...body.matchAll(/name="time" value="([^"]+)"/g)].map(([, value]) => value ?? '')
const keyOf = ({ body }: Shown) => /name="key" value="([^"]+)"/.exec(body)?.[1] ?? ''

describe('a visit longer than the rules allow', () => {
  const town = useTown()

  test('asks why a visit is longer only while the rules demand it', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    const person = await residentId('Astrīda', 'Ozola')
    const long = `/desk/book?person=${person}&service=atbalsts-ukrainas-civiliedzivotajiem`
    assert.doesNotMatch((await ilze.get(long)).text, /Kāpēc vizīte būs garāka/)
    await switchRules('2021-10-21')
    const form = await ilze.get(long)
    assert.match(form.text, /Kāpēc vizīte būs garāka/)
    const sent = { key: keyOf(form), time: times(form)[0] ?? '' }
    const without = await ilze.post(long, sent)
    assert.equal(without.status, 422)
    assert.match(without.text, /Izvēlieties iemeslu/)
    const invented = await ilze.post(long, { ...sent, reason: 'because' })
    assert.equal(invented.status, 422)
    const reason = /<option value="([a-z_]+)"/.exec(form.body.split('name="reason"')[1] ?? '')?.[1]
    const done = await ilze.post(long, { ...sent, reason: reason ?? '' })
    assert.match(done.path, /done/)
  })
})

async function switchRules(slug: string): Promise<void> {
  const { id } = await db()
    .selectFrom('services.contact_rules')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  await db()
    .insertInto('services.contact_rules_switch')
    .values({
      contact_rules_id: id,
      from_day: Temporal.PlainDate.from('2026-11-23'),
      switched_by: (await staffMember('vija@paraugs.lv')).id,
      switched_at: now(),
    })
    .execute()
}
