import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lettersOf, pageLetters } from '../../house/page-letters.ts'
import { rasterPdf } from '../../house/picture.ts'
import { readBack } from '../../house/read-back.ts'
import { sampleCallList, sampleLetter } from './slip.preview.ts'
import { printAppointmentLetter, printCallList, printSlip } from './slip.print.ts'

const now = Temporal.Instant.from('2026-11-22T08:00:00Z')

test('Marta takes home one A5 side with all she needs, the telephone number last', async () => {
  for (const language of ['lv', 'en'] as const) {
    const paper = sampleLetter(language)
    const pdf = await printSlip(paper, { language, now })
    const [text = '', ...more] = await pageLetters(pdf)
    assert.equal(more.length, 0)
    const said = [paper.person, paper.time, paper.place.address, paper.code, ...paper.bring]
    for (const words of said) assert.ok(text.includes(lettersOf(words)), `${words} in ${text}`)
    const word = { lv: 'Nr.', en: 'No.' }[language]
    assert.ok(text.endsWith(lettersOf(`${paper.phone} ${word} ${paper.number}`)))
    assert.deepEqual(await readBack(pdf), [[paper.checkAddress]])
  }
})

test('The day begins its line with a large letter', async () => {
  const [text = ''] = await pageLetters(
    await printSlip(sampleLetter('lv'), { language: 'lv', now }),
  )
  assert.ok(text.includes('Otrdien,24.novembrī'))
})

test('Without a reason or an address to check, the slip says neither', async () => {
  const { service: _, checkAddress: __, ...paper } = sampleLetter('lv')
  const pdf = await printSlip(paper, { language: 'lv', now })
  const [text = ''] = await pageLetters(pdf)
  assert.ok(!text.includes('Kāpēc') && !text.includes('Pārbaudīt'))
  assert.deepEqual(await readBack(pdf), [[]])
})

test('The address stands in the window of the envelope and nothing else does', async () => {
  const pdf = await printAppointmentLetter(sampleLetter('lv'), { language: 'lv', now })
  const { pages } = await rasterPdf(pdf, { dpi: 254 })
  const [page, ...more] = pages
  assert.ok(page)
  assert.equal(more.length, 0)
  const hasInk = (left: number, top: number, right: number, bottom: number) => {
    for (let y = top * 10; y < bottom * 10; y++)
      for (let x = left * 10; x < right * 10; x++)
        if ((page.data[y * page.width + x] ?? 255) < 128) return true
    return false
  }
  assert.ok(hasInk(25, 40, 120, 66), 'the address is in the window')
  assert.ok(!hasInk(0, 34, 24, 70), 'the left of the window is free')
  assert.ok(!hasInk(120, 34, 210, 70), 'the right of the window is free')
  assert.ok(!hasInk(0, 30, 210, 39), 'above the window is free')
  assert.ok(!hasInk(0, 66, 210, 70), 'below the window is free')
})

test('The call list has everybody with their number, or says that nobody is to be called', async () => {
  const paper = sampleCallList('lv')
  const [text = ''] = await pageLetters(await printCallList(paper, { language: 'lv', now }))
  for (const { person, phone } of paper.calls)
    assert.ok(text.includes(lettersOf(person + phone)), text)
  const empty = await printCallList({ ...paper, calls: [] }, { language: 'lv', now })
  assert.ok((await pageLetters(empty))[0]?.includes('nav,kamzvanīt'))
})
