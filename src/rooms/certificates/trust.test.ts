import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fieldsOf, martasContent, scan, useCounter } from '../../../fixtures/certificates.ts'
import { certificateText, sampleSigners } from '../../../fixtures/signed-certificates.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'
import { staleSince } from './trust-setting.page.ts'

const pemFile = (text: string) => ({
  name: 'signers.pem',
  type: 'application/x-pem-file',
  bytes: new Uint8Array(Buffer.from(text)),
})

describe('the trust list', () => {
  const town = useTown()
  const counter = useCounter()

  test('a signer added by file is trusted at once, and no longer when withdrawn', async () => {
    const andris = await town.staff('andris@paraugs.lv')
    const ilze = await town.staff('ilze@paraugs.lv')
    const mandate = await counter.mandate()
    const others = await sampleSigners()
    const text = certificateText(martasContent(), others.es256)
    assert.match((await scan(ilze, mandate, text)).text, /parakstītājs nav zināms/)
    await andris.get('/settings/trust-list')
    const added = await andris.upload('/settings/trust-list', {}, pemFile(others.pem))
    assert.match(added.text, /Failā izdevēju skaits: 2, sarakstā pievienoti: 2/)
    assert.match((await scan(ilze, mandate, text)).text, /Sertifikāts ir derīgs/)
    const again = await andris.upload('/settings/trust-list', {}, pemFile(others.pem))
    assert.match(again.text, /Visi jau bija sarakstā/)
    const { id } = await db()
      .selectFrom('certificates.signer')
      .select('id')
      .where('sample', '=', false)
      .where('certificate', '=', Buffer.from(others.es256.certificate))
      .executeTakeFirstOrThrow()
    await andris.post(`/settings/trust-list/${id}/withdrawal`, { withdrawn: 'yes' })
    assert.match((await scan(ilze, mandate, text)).text, /parakstītājs nav zināms/)
    await andris.post(`/settings/trust-list/${id}/withdrawal`, { withdrawn: 'no' })
    assert.match((await scan(ilze, mandate, text)).text, /Sertifikāts ir derīgs/)
  })

  test('a file is taken whole or not at all, and says what is wrong with it', async () => {
    const andris = await town.staff('andris@paraugs.lv')
    await andris.get('/settings/trust-list')
    const count = async () =>
      (await db().selectFrom('certificates.signer').select('id').execute()).length
    const before = await count()
    const good = (await sampleSigners()).pem
    const broken = '-----BEGIN CERTIFICATE-----\nMIIBAAAA\n-----END CERTIFICATE-----\n'
    for (const [text, words] of [
      ['nothing here', /Failā nav neviena izdevēja|bojāts/],
      [good + broken, /ir bojāts; saraksts nav pārņemts/],
    ] as const) {
      const answer = await andris.upload('/settings/trust-list', {}, pemFile(text))
      assert.equal(answer.status, 422)
      assert.match(answer.text, words)
    }
    assert.equal((await andris.post('/settings/trust-list', {})).status, 422)
    assert.equal(await count(), before)
  })

  test('printing what an unknown signer signed is the decision of the head alone', async () => {
    const vija = await town.staff('vija@paraugs.lv')
    const ilze = await town.staff('ilze@paraugs.lv')
    const mandate = await counter.mandate()
    const text = certificateText(martasContent(), (await sampleSigners()).es256)
    assert.match((await scan(ilze, mandate, text)).text, /Izdrukāt nevar/)
    await vija.get('/settings/trust-list')
    const rules = { printUnknownSigner: 'on', staleAfterDays: '30' }
    await vija.post('/settings/trust-list/rules', rules)
    const verdict = await scan(ilze, mandate, text)
    assert.match(verdict.text, /parakstu pārbaudīt nevarējām/)
    const order = { ...fieldsOf(verdict, 'paper-check'), format: 'folded', copies: '1' }
    const path = `/desk/certificates/paper-check?mandate=${mandate}`
    assert.equal((await ilze.post(path, { ...order, occasion: 'first' })).status, 200)
    const expired = certificateText({ ...martasContent(), v: [] }, (await sampleSigners()).es256)
    assert.match((await scan(ilze, mandate, expired)).text, /Izdrukāt nevar/)
    assert.equal((await ilze.post('/settings/trust-list/rules', rules)).status, 403)
    const andris = await town.staff('andris@paraugs.lv')
    await andris.get('/settings/trust-list')
    assert.equal((await andris.post('/settings/trust-list/rules', rules)).status, 403)
    assert.equal((await vija.post('/settings/trust-list', {})).status, 403)
  })

  test('an old list is said to be old', () => {
    const imported = [{ importedAt: Temporal.Instant.from('2026-10-01T00:00:00Z') }]
    const at = (text: string) => staleSince(imported, 30, Temporal.Instant.from(text))
    assert.equal(at('2026-10-31T00:00:00Z'), undefined)
    assert.ok(at('2026-10-31T00:00:01Z'))
    assert.equal(staleSince([], 30, Temporal.Now.instant()), undefined)
  })
})
