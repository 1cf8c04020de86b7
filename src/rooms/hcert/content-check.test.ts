import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  certificateNow as at,
  type Content,
  certificateText,
  martasVaccination,
  sampleSigners,
} from '../../../fixtures/signed-certificates.ts'
import { verifyCertificate } from './verdict.ts'

const { es256, ps256, trust } = await sampleSigners()
const marta = martasVaccination()
const judge = (text: string) => verifyCertificate(text, { trust, at })

const contents: [string, Content, string[], string[]][] = [
  ['a month 17', martasVaccination({ dt: '2022-17-01' }), [], ['date_impossible']],
  ['29 February 2026', martasVaccination({ dt: '2026-02-29' }), [], ['date_impossible']],
  ['a time in a date', martasVaccination({ dt: '2026-02-18T10:00:00' }), [], ['date_malformed']],
  ['dose 3 of 2', martasVaccination({ dn: 3 }), [], ['dose_above_series']],
  ['booster 3 of 1', martasVaccination({ dn: 3, sd: 1 }), [], []],
  ['dose 12 of 12', martasVaccination({ dn: 12, sd: 12 }), [], ['dose_unlikely']],
  ['dose 0', martasVaccination({ dn: 0 }), ['dose_not_positive'], []],
  ['dose -1', martasVaccination({ dn: -1 }), ['dose_not_positive'], []],
  ['dose "2"', martasVaccination({ dn: '2' }), ['content_malformed'], []],
  ['half a dose', martasVaccination({ dn: 1.5 }), ['content_malformed'], []],
  ['a protein code', martasVaccination({ vp: '1162643001' }), [], ['product_prophylaxis_mismatch']],
  ['later than issue', martasVaccination({ dt: '2026-06-09' }), [], ['event_after_issue']],
  ['a null maker', martasVaccination({ ma: null }), ['content_malformed'], []],
  ['blanks', martasVaccination({ co: ' LV ', ci: ' x ' }), [], []],
  ['a hyphen', martasVaccination({}, { nam: { fnt: 'A-B' } }), ['content_malformed'], []],
  ['no names', martasVaccination({}, { nam: {} }), ['content_malformed'], []],
  ['a given name only', martasVaccination({}, { nam: { gnt: 'MARTA' } }), [], []],
  ['a birth year', martasVaccination({}, { dob: '1941' }), [], []],
  ['no birth date', martasVaccination({}, { dob: '' }), [], ['birth_date_missing']],
  ['a birth month 0', martasVaccination({}, { dob: '1941-00' }), [], ['birth_date_impossible']],
  ['born 1815', martasVaccination({}, { dob: '1815-08-24' }), ['birth_date_malformed'], []],
  ['no event', martasVaccination({}, { v: null }), ['no_event'], []],
  ['an empty list', martasVaccination({}, { v: [] }), ['content_malformed'], []],
  ['two kinds', martasVaccination({}, { r: [{}] }), ['several_events', 'content_malformed'], []],
  [
    'name of 500',
    martasVaccination({}, { nam: { fnt: 'A'.repeat(500) } }),
    ['content_malformed'],
    [],
  ],
]

for (const [what, content, reasons, warnings] of contents)
  test(`A signed certificate with ${what} is ${reasons.length ? 'refused' : 'accepted'}`, () => {
    const verdict = judge(certificateText(content, es256))
    assert.equal(verdict.steps.signature, true)
    assert.deepEqual([...verdict.reasons].sort(), [...reasons].sort())
    assert.deepEqual(verdict.warnings, warnings)
    assert.equal(verdict.verdict, reasons.length ? 'invalid' : 'valid')
    assert.equal(verdict.fields === null, reasons.length > 0)
  })

test('Version 1.0 knows several doses but no birth year; later versions the other way round', () => {
  const [dose] = (marta.v as Content[]) ?? []
  const two = { v: [dose, { ...dose, dn: 1 }] }
  const reasonsOf = (whole: Content) =>
    judge(certificateText(martasVaccination({}, whole), es256)).reasons
  assert.deepEqual(reasonsOf({ ver: '1.0.0', ...two }), [])
  assert.deepEqual(reasonsOf({ ver: '1.3.0', ...two }), ['several_events'])
  assert.deepEqual(reasonsOf({ ver: '1.0.0', dob: '1941' }), ['birth_date_malformed'])
})

test('A recovery that begins before its test is signed, but', () => {
  const recovery = {
    tg: '840539006',
    fr: '2026-03-10',
    df: '2026-03-01',
    du: '2026-02-01',
    co: 'LV',
    is: 'PARAUGS',
    ci: 'x',
  }
  const verdict = judge(certificateText({ ...marta, v: null, r: [recovery] }, ps256))
  assert.equal(verdict.verdict, 'valid')
  assert.deepEqual(verdict.warnings, ['valid_from_before_test', 'valid_until_before_valid_from'])
})

test('Names written with loose accents come out whole', () => {
  const loose = martasVaccination({}, { nam: { fn: 'Ķelpe'.normalize('NFD'), fnt: 'KELPE' } })
  assert.equal(judge(certificateText(loose, es256)).holder?.familyName, 'Ķelpe')
})
