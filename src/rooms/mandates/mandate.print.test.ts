import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lettersOf, pageLetters } from '../../house/page-letters.ts'
import { readBack } from '../../house/read-back.ts'
import { sampleMandate } from './mandate.preview.ts'
import { printMandate } from './mandate.print.ts'
import { fillWording, sampleWording, wordingFaults } from './mandate-wording.ts'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')

test('The mandate says who, for whom, what, where, until when, in Latvian and in English', async () => {
  const pdf = await printMandate(sampleMandate, now)
  const [latvian = '', english = '', ...more] = await pageLetters(pdf)
  assert.equal(more.length, 0)
  const lines = [
    'Pilnvaras devējs: Marta Ozoliņa',
    'Pilnvarotais: Ilze Bērziņa',
    'Sadarbspējīga Covid-19',
    'tikai šī apmeklējuma laikā',
    'Uzrādīts: pase',
    'paraksts',
    'PARAUGS: tekstu pielāgo pašvaldība',
  ]
  for (const words of lines) assert.ok(latvian.includes(lettersOf(words)), `${words} in ${latvian}`)
  for (const words of ['Principal: Marta Ozoliņa', 'during this visit only', 'Shown: passport'])
    assert.ok(english.includes(lettersOf(words)), `${words} in ${english}`)
})

test('A scanner finds the paper by its number', async () => {
  const texts = await readBack(await printMandate(sampleMandate, now))
  assert.deepEqual(texts, [['SP-2026/00017'], ['SP-2026/00017']])
})

test("A municipality's own wording is no sample", async () => {
  const paper = { ...sampleMandate, sampleWording: false, sample: false }
  const all = (await pageLetters(await printMandate(paper, now))).join(' ')
  assert.ok(!all.includes('PARAUGS') && !all.includes('SAMPLE'))
})

test('A parent signs under their own name', async () => {
  const paper = { ...sampleMandate, signer: 'Liene Kalniņa' }
  const [latvian = ''] = await pageLetters(await printMandate(paper, now))
  assert.ok(latvian.includes('LieneKalniņaparaksts'), latvian)
})

test('The shipped wordings can be used as they are', () => {
  assert.deepEqual(wordingFaults(sampleWording.lv), [])
  assert.deepEqual(wordingFaults(sampleWording.en), [])
})

test('A wording that forgets the principal or invents a placeholder is told so', () => {
  const faults = wordingFaults(sampleWording.lv.replace('{principal}', '{pilnvarotājs}'))
  assert.deepEqual(faults, [
    { fault: 'unknown', placeholder: 'pilnvarotājs' },
    { fault: 'missing', placeholder: 'principal' },
  ])
  assert.deepEqual(wordingFaults('a'.repeat(4001)), [{ fault: 'too_long' }])
})

test('Braces, dollars and colons in a name are only letters', () => {
  const values = {
    principal: '{place}: $& $1',
    capacity: 'c',
    representative: 'r',
    centre: 'k',
    validity: 'v',
    document: 'd',
    place: 'Ogre',
    moment: 'm',
    number: 'n',
  }
  assert.deepEqual(fillWording('Devējs: {principal}\r\n\r\n{eServices}\r\n\r\n{nope}', values), [
    { lines: [{ label: 'Devējs', text: '{place}: $& $1' }] },
    { eServices: true },
    { lines: [{ text: '{nope}' }] },
  ])
})
