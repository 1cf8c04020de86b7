import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { lettersOf, pageLetters } from '../../house/page-letters.ts'
import { readBack } from '../../house/read-back.ts'
import { newIntakeId } from './intake-id.ts'
import { printLabels } from './label.print.ts'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')
const codes = Array.from({ length: 26 }, () => newIntakeId(2026))
const site = 'Ogres klientu apkalpošanas centrs'

test('A scanner reads every label of a sheet, in any order, and a person reads the same', async () => {
  const pdf = await printLabels(codes, { site, shape: 'sheet', now })
  const pages = await readBack(pdf)
  assert.deepEqual(
    pages.map(texts => texts.length),
    [24, 2],
  )
  assert.deepEqual(pages.flat().sort(), [...codes].sort())
  const letters = (await pageLetters(pdf)).join('')
  for (const code of codes) assert.ok(letters.includes(lettersOf(code)), code)
  assert.ok(letters.includes(lettersOf(site)))
})

test('A roll has one label a page', async () => {
  const three = codes.slice(0, 3)
  const pages = await readBack(await printLabels(three, { site, shape: 'roll', now }))
  assert.deepEqual(
    pages,
    three.map(code => [code]),
  )
})
