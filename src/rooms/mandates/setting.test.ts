import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { codeOf, idsOf, makingFor } from '../../../fixtures/mandates.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'
import { lettersOf, pageLetters } from '../../house/page-letters.ts'
import { makeMandate } from './mandate.ts'
import { sampleWording } from './mandate-wording.ts'

describe('the settings of mandates', () => {
  const town = useTown()

  test('the head sets how long a visit takes; mandates made before keep their end', async () => {
    const vija = await town.staff('vija@paraugs.lv')
    const { ilze } = await idsOf()
    const early = await makeMandate(ilze, await makingFor())
    await vija.get('/settings/mandates')
    const sent = { visitMinutes: '45', longestDays: '0', retentionYears: '10' }
    assert.match((await vija.post('/settings/mandates', sent)).text, /Saglabāts/)
    const late = await makeMandate(ilze, await makingFor())
    const minutes = (mandate: typeof late) => mandate.endsAt.since(mandate.madeAt).total('minutes')
    assert.deepEqual([minutes(early), minutes(late)], [120, 45])
    const wrong = await vija.post('/settings/mandates', { ...sent, visitMinutes: '5' })
    assert.equal(wrong.status, 422)
    assert.equal((await vija.post('/settings/mandates', { ...sent, longestDays: 'x' })).status, 422)
  })

  test('a wording of its own is no sample; papers printed before keep theirs', async () => {
    const vija = await town.staff('vija@paraugs.lv')
    const clerk = await town.staff('ilze@paraugs.lv')
    const { ilze } = await idsOf()
    const early = await makeMandate(ilze, await makingFor())
    const shown = await vija.get('/settings/mandates/wording')
    assert.match(shown.text, /Šis teksts ir paraugs/)
    const lv = `Ogres noteikumi.\n\n${sampleWording.lv}`
    const gap = await vija.post('/settings/mandates/wording', {
      lv: lv.replace('{validity}', ''),
      en: sampleWording.en,
    })
    assert.equal(gap.status, 422)
    assert.match(gap.text, /Trūkst \{validity\}/)
    const preview = await vija.post('/settings/mandates/wording/preview', {
      lv,
      en: sampleWording.en,
    })
    assert.ok((await pageLetters(preview.bytes))[0]?.includes(lettersOf('Ogres noteikumi.')))
    const saved = await vija.post('/settings/mandates/wording', { lv, en: sampleWording.en })
    assert.doesNotMatch(saved.text, /Šis teksts ir paraugs/)
    const late = await makeMandate(ilze, await makingFor())
    const paperOf = async ({ id }: { id: number }) =>
      (await pageLetters((await clerk.get(`/desk/mandates/${id}/print`)).bytes)).join()
    assert.ok(!(await paperOf(early)).includes(lettersOf('Ogres noteikumi.')))
    assert.ok((await paperOf(late)).includes(lettersOf('Ogres noteikumi.')))
  })

  test('an e-service is added, ended for new mandates, and offered again', async () => {
    const vija = await town.staff('vija@paraugs.lv')
    const { ilze } = await idsOf()
    await vija.get('/settings/mandates')
    const service = { nameLv: 'Mana pensija', nameEn: 'My pension' }
    await vija.post('/settings/mandates/e-services', service)
    const { id } = await db()
      .selectFrom('mandates.e_service')
      .select('id')
      .where('code', '=', 'mana-pensija')
      .executeTakeFirstOrThrow()
    assert.equal((await vija.post('/settings/mandates/e-services', service)).status, 409)
    await makeMandate(ilze, await makingFor({ eServiceIds: [id] }))
    await vija.post(`/settings/mandates/e-services/${id}/end`, { ended: 'yes' })
    const ended = makeMandate(ilze, await makingFor({ eServiceIds: [id] }))
    await assert.rejects(ended, codeOf('service_not_offered'))
    await vija.post(`/settings/mandates/e-services/${id}/end`, { ended: 'no' })
    await makeMandate(ilze, await makingFor({ eServiceIds: [id] }))
    const clerk = await town.staff('ilze@paraugs.lv')
    assert.equal((await clerk.post('/settings/mandates/e-services', service)).status, 403)
  })
})
