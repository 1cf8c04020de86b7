import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  fieldsOf,
  handovers,
  martasContent,
  scan,
  useCounter,
} from '../../../fixtures/certificates.ts'
import { idsOf, newestEntry, refusals } from '../../../fixtures/mandates.ts'
import { useTown } from '../../../fixtures/town.ts'
import { readBack } from '../../house/read-back.ts'
import { revokeMandate } from '../mandates/index.ts'

const print = { format: 'folded', copies: '2', occasion: 'first' }

describe('a certificate at the counter', () => {
  const town = useTown()
  const counter = useCounter()

  test('scanned, found genuine and hers, checked, printed twice and written down before', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    const mandate = await counter.mandate()
    const text = counter.signed(martasContent())
    const verdict = await scan(ilze, mandate, text)
    assert.equal(verdict.status, 200)
    assert.match(verdict.text, /Sertifikāts ir derīgs/)
    assert.match(verdict.text, /sakrīt ar pilnvaras devēju/)
    assert.equal(verdict.headers['cache-control'], 'private, no-store')
    const order = { ...fieldsOf(verdict, 'paper-check'), ...print }
    const ready = await ilze.post(`/desk/certificates/paper-check?mandate=${mandate}`, order)
    assert.match(ready.text, /Kods pārbaudīts: nolasīts 2 no 2/)
    assert.deepEqual(await handovers(), [])
    const paper = fieldsOf(ready, '/desk/certificates/paper?')
    const pdf = await ilze.post(`/desk/certificates/paper?mandate=${mandate}`, paper)
    assert.equal(pdf.headers['content-type'], 'application/pdf')
    assert.deepEqual((await readBack(pdf.bytes)).flat(), [text, text])
    const [written] = await handovers()
    assert.deepEqual(written, {
      outcome: 'printed',
      format: 'folded',
      copies: 2,
      reprint_reason: null,
      mismatch_reason: null,
    })
    const entry = await newestEntry('certificate_printed')
    assert.equal(entry.details.copies, 2)
  })

  test('a printer jam: the same paper again, not counted twice, but not silently', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    const mandate = await counter.mandate()
    const verdict = await scan(ilze, mandate, counter.signed(martasContent()))
    const order = { ...fieldsOf(verdict, 'paper-check'), ...print }
    const before = (await handovers()).length
    const path = `/desk/certificates/paper?mandate=${mandate}`
    const [first, second] = await Promise.all([ilze.post(path, order), ilze.post(path, order)])
    assert.deepEqual([first.status, second.status], [200, 200])
    assert.equal((await handovers()).length, before + 1)
    assert.equal((await newestEntry('certificate_printed_again')).details.copies, 2)
    const other = await counter.mandate()
    const stolen = await ilze.post(`/desk/certificates/paper?mandate=${other}`, order)
    assert.equal(stolen.status, 409)
    assert.equal((await handovers()).length, before + 1)
  })

  test('worn: printed again with its reason, in every format', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    const mandate = await counter.mandate()
    const text = counter.signed(martasContent())
    for (const format of ['wallet', 'large', 'folded']) {
      const verdict = await scan(ilze, mandate, text)
      const fields = fieldsOf(verdict, 'paper-check')
      const order = { ...fields, format, copies: '1', occasion: 'worn' }
      const pdf = await ilze.post(`/desk/certificates/paper?mandate=${mandate}`, order)
      assert.ok((await readBack(pdf.bytes)).flat().every(found => found === text))
      const last = (await handovers()).at(-1)
      assert.deepEqual([last?.format, last?.reprint_reason], [format, 'worn'])
    }
  })

  test("somebody else's certificate is shown as such and needs a reason of the list", async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    const mandate = await counter.mandate()
    const nam = { fn: 'Bērziņa-Kalna', fnt: 'BERZINA<KALNA', gn: 'Marta', gnt: 'MARTA' }
    const verdict = await scan(ilze, mandate, counter.signed(martasContent({}, { nam })))
    assert.match(verdict.text, /cits cilvēks vai cits pieraksts/)
    assert.match(verdict.text, /Bērziņa-Kalna/)
    const path = `/desk/certificates/paper-check?mandate=${mandate}`
    const order = { ...fieldsOf(verdict, 'paper-check'), ...print }
    const without = await ilze.post(path, order)
    assert.equal(without.status, 422)
    assert.match(without.text, /Norādiet, kāpēc atšķiras/)
    const invented = await ilze.post(path, { ...order, mismatch: 'because' })
    assert.equal(invented.status, 422)
    const refused = await ilze.post(`/desk/certificates/paper?mandate=${mandate}`, order)
    assert.equal(refused.status, 409)
    const ready = await ilze.post(path, { ...order, mismatch: 'name_changed' })
    assert.match(ready.text, /nolasīts 2 no 2/)
    const paper = fieldsOf(ready, '/desk/certificates/paper?')
    await ilze.post(`/desk/certificates/paper?mandate=${mandate}`, paper)
    assert.equal((await handovers()).at(-1)?.mismatch_reason, 'name_changed')
  })

  test('what is not valid or of an unknown issuer cannot be printed, whatever is sent', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    const mandate = await counter.mandate()
    const good = counter.signed(martasContent())
    const stranger = (await import('../../../fixtures/signed-certificates.ts')).certificateText(
      martasContent(),
      { ...counter.signers.es256, certificate: new Uint8Array([1, 2, 3]) },
    )
    const before = (await handovers()).length
    const texts = [`${good.slice(0, -20)}00000000000000000000`, 'HC1:', 'sveiki', stranger]
    for (const text of texts) {
      const verdict = await scan(ilze, mandate, text)
      assert.match(verdict.text, /nav derīgs|nav zināms/)
      assert.match(verdict.text, /Izdrukāt nevar/)
      assert.doesNotMatch(verdict.body, /name="copies"/)
      const pageKey = fieldsOf(verdict, 'outcome').pageKey ?? ''
      const path = `/desk/certificates/paper?mandate=${mandate}`
      assert.equal((await ilze.post(path, { ...print, text, pageKey })).status, 409)
    }
    assert.equal((await handovers()).length, before)
    const verdict = await scan(ilze, mandate, 'HC1:')
    const ended = await ilze.post(
      `/desk/certificates/outcome?mandate=${mandate}`,
      fieldsOf(verdict, 'outcome'),
    )
    assert.match(ended.path, /^\/desk\/mandates\//)
    assert.equal((await handovers()).at(-1)?.outcome, 'refused')
  })

  test('nothing given, a file of nothing, a number of copies out of the list', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    const mandate = await counter.mandate()
    const nothing = await scan(ilze, mandate, '  ')
    assert.equal(nothing.status, 422)
    const file = { name: 'x.png', type: 'image/png', bytes: new Uint8Array([1, 2, 3]) }
    const path = `/desk/certificates/reading?mandate=${mandate}`
    const upload = await ilze.upload(path, {}, file)
    assert.match(upload.text, /Šo failu nevar nolasīt/)
    const huge = { ...file, bytes: new Uint8Array(10 * 1024 * 1024 + 1) }
    assert.equal((await ilze.upload(path, {}, huge)).status, 413)
    const verdict = await scan(ilze, mandate, counter.signed(martasContent()))
    for (const copies of ['0', '11', '-1', '1e1', '', 'divi', '2.5']) {
      const order = { ...fieldsOf(verdict, 'paper-check'), ...print, copies }
      const answer = await ilze.post(`/desk/certificates/paper-check?mandate=${mandate}`, order)
      assert.equal(answer.status, 422, copies)
      assert.match(answer.text, /skaitli no 1 līdz 10/)
    }
  })

  test('every step without a mandate that stands is refused and journalled', async () => {
    const { ilze, ogre, residence } = await idsOf()
    const clerk = await town.staff('ilze@paraugs.lv')
    const juris = await town.staff('juris@paraugs.lv')
    await clerk.get('/desk/mandates/new?resident=1')
    await juris.get('/desk/mandates/new?resident=1')
    const steps = ['reading', 'national-service', 'paper-check', 'paper', 'outcome']
    const refusedEach = async (code: string, mandate: string, browser = clerk) => {
      const before = await refusals(code)
      const first = await browser.get(`/desk/certificates/new?mandate=${mandate}`)
      assert.equal(first.status, 409, code)
      assert.ok(!first.text.includes(code), first.text)
      for (const step of steps) {
        const answer = await browser.post(`/desk/certificates/${step}?mandate=${mandate}`, {})
        assert.equal(answer.status, 409, `${code} ${step}`)
      }
      assert.equal(await refusals(code), before + 1 + steps.length, code)
    }
    await refusedEach('no_mandate', '')
    await refusedEach('no_mandate', '987654321')
    const revoked = await counter.mandate()
    await revokeMandate(ilze, {
      mandateId: revoked,
      reason: 'principal',
      now: Temporal.Instant.from('2026-11-23T06:01:00Z'),
    })
    await refusedEach('mandate_revoked', String(revoked))
    const standing = String(await counter.mandate())
    await refusedEach('mandate_of_another_clerk', standing, juris)
    const other = String(await counter.mandate({ eServiceIds: [residence], siteId: ogre }))
    await refusedEach('service_not_named', other)
    town.itIs('2026-11-23T09:00:00Z')
    const later = await town.staff('ilze@paraugs.lv')
    await later.get('/desk/mandates/new?resident=1')
    await refusedEach('mandate_expired', standing, later)
  })
})
