// From the call to certificates on paper, in a real browser.
import { strict as assert } from 'node:assert'
import { before, describe, test } from 'node:test'
import { handovers, martasContent, useCounter } from '../../fixtures/certificates.ts'
import { useJourney } from '../../fixtures/journey.ts'
import type { Walker } from '../../fixtures/journey.walker.ts'
import { useTown } from '../../fixtures/town.ts'
import { db } from '../house/database.ts'
import { lettersOf, pageLetters } from '../house/page-letters.ts'
import { drawQr } from '../house/qr.ts'
import { readBack } from '../house/read-back.ts'

/** A crooked photograph of a certificate's code on a table, as JPEG. */
async function photograph(walker: Walker, text: string): Promise<Buffer> {
  const page = await walker.page.context().newPage()
  const { svg } = drawQr(text, { mode: 'alphanumeric' })
  await page.setContent(
    `<body style="background:#876"><div style="width:700px;rotate:4deg;margin:60px">${svg.replace(
      '<svg',
      '<svg style="width:100%;height:auto"',
    )}</div></body>`,
  )
  const picture = await page.screenshot({ type: 'jpeg', quality: 70, fullPage: true })
  await page.close()
  return picture
}

describe('Marta phones, comes, and takes her certificate home', () => {
  const town = useTown()
  const counter = useCounter()
  const journey = useJourney(town)
  let ilze: Walker
  let hcert = ''
  let mandate = ''

  before(async () => {
    hcert = counter.signed(martasContent())
    ilze = await journey.staff(/Ilze/, /^1\. lodziņš/)
  })

  test('she phones: the next time is booked by keyboard, and a slip printed to post', async () => {
    await ilze.key('p')
    await ilze.page.keyboard.type('marta berz')
    await ilze.key('Enter')
    await ilze.page.keyboard.type('sert')
    await ilze.key('Enter')
    await ilze.key('1')
    const code = /[A-Z]{6}-\d{3}/.exec(await ilze.text())?.[0] ?? ''
    const [slip = ''] = await pageLetters(await ilze.paper('Drukāt lapiņu'))
    assert.ok(slip.includes(lettersOf('Marta Bērziņa')) && slip.includes(code), slip)
    const { starts_at } = await db()
      .selectFrom('appointments.appointment')
      .where('code', '=', code)
      .select('starts_at')
      .executeTakeFirstOrThrow()
    town.itIs(starts_at.subtract({ minutes: 10 }).toString())
    await ilze.go('/desk')
  })

  test('she arrives and is called: the waiting room sees her number at once, never a name', async () => {
    const screen = await journey.walker({ javaScript: true, width: 1920 })
    await screen.go('/screen/ogre')
    await screen.sees('Drīz izsauksim nākamo numuru')
    await ilze.press('Marta Bērziņa')
    await ilze.press('Ir iekšā')
    const ticket = /numurs (\d+)/.exec(await ilze.text())?.[1]
    await ilze.press('Izsaukt uz 1. lodziņu')
    await screen.sees(new RegExp(`^${ticket}$`))
    assert.doesNotMatch(await screen.page.content(), /Marta|Bērziņa|Covid/)
    await ilze.press('Ir klāt')
    await ilze.sees('pie 1. lodziņa')
  })

  test('the mandate is prepared, printed and signed', async () => {
    await ilze.press('Sagatavot pilnvaru')
    await ilze.choose(/Covid-19/)
    await ilze.choose('Pase')
    await ilze.press('Sagatavot pilnvaru')
    mandate = /mandates\/(\d+)/.exec(ilze.path)?.[1] ?? ''
    const [page = ''] = await pageLetters(await ilze.paper('Izdrukāt pilnvaru'))
    assert.ok(page.includes(lettersOf('Marta Bērziņa')))
    await ilze.press('Parakstīts manā klātbūtnē')
    await ilze.sees('ir spēkā')
  })

  test('the certificate is read from a picture, found genuine, and printed twice', async () => {
    await ilze.press('Iegūt sertifikātu')
    await ilze.page.getByLabel('Fails').setInputFiles({
      name: 'sertifikats.jpg',
      mimeType: 'image/jpeg',
      buffer: await photograph(ilze, hcert),
    })
    await ilze.press('Nolasīt failu')
    await ilze.sees('Sertifikāts ir derīgs')
    await ilze.page.getByLabel('Cik eksemplāru?').selectOption('2')
    await ilze.press('Sagatavot un pārbaudīt')
    await ilze.sees('Kods pārbaudīts: nolasīts 2 no 2')
    const paper = await ilze.paper('Izdrukāt 2 eksemplārus')
    assert.deepEqual((await readBack(paper)).flat(), [hcert, hcert])
    await ilze.press('Pabeigts, atpakaļ pie vizītes')
  })

  test('a worn copy is printed again, and its reason is written down', async () => {
    await ilze.go(`/desk/mandates/${mandate}?back=/desk`)
    await ilze.press('Iegūt sertifikātu')
    await ilze.write('Sertifikāta teksts', hcert)
    await ilze.press(/^Nolasīt(?! failu)/)
    await ilze.choose('Jā, bet nodilis')
    await ilze.choose('Kartīte makam')
    await ilze.press('Sagatavot un pārbaudīt')
    const paper = await ilze.paper('Izdrukāt 1 eksemplāru')
    assert.ok((await readBack(paper)).flat().every(text => text === hcert))
    assert.equal((await handovers()).at(-1)?.reprint_reason, 'worn')
    await ilze.press('Pabeigts, atpakaļ pie vizītes')
  })

  test('the visit is finished', async () => {
    await ilze.press('Pabeigt vizīti')
    await ilze.sees('pabeigts')
  })

  test('the day sheet names her, for the morning when nothing works', async () => {
    const [sheet = ''] = await pageLetters(await ilze.paper('Drukāt dienas lapu'))
    assert.ok(sheet.includes(lettersOf('Marta Bērziņa')), sheet)
  })

  test('no page on the way had a barrier', () => {
    journey.assertNoBarriers()
  })
})
