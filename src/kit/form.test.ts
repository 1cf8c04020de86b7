import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { optional, problemSentence, readForm } from './form.ts'
import {
  amountField,
  checkboxField,
  choiceField,
  choicesField,
  codeWordField,
  dayField,
  emailField,
  nameField,
  numberField,
  personalCodeField,
  phoneField,
  textField,
  timeField,
} from './form-fields.ts'

const today = Temporal.PlainDate.from('2026-11-22')
const booking = z.object({
  givenName: nameField(),
  familyName: nameField(),
  phone: optional(phoneField()),
  email: optional(emailField()),
  day: dayField({ today, from: today, to: today.add({ months: 3 }) }),
  time: timeField(),
  site: choiceField(['ogre', 'madliena']),
  note: optional(textField({ max: 500, lines: 'many' })),
})
const good = {
  givenName: ' Marta ',
  familyName: 'Bērziņa'.normalize('NFD'),
  phone: '65 071 160',
  email: '',
  day: '9. decembris',
  time: '10.30',
  site: 'ogre',
}

test('a filled form is read into values', () => {
  const form = readForm(booking, good)
  assert.ok(form.ok)
  assert.equal(form.value.givenName, 'Marta')
  assert.equal(form.value.familyName, 'Bērziņa')
  assert.equal(form.value.phone?.international, '+37165071160')
  assert.equal(form.value.email, undefined)
  assert.equal(String(form.value.day), '2026-12-09')
  assert.equal(String(form.value.time), '10:30:00')
  assert.equal(form.value.note, undefined)
})

test('each field that could not be read says what to do, and nothing typed is lost', () => {
  const sent = {
    ...good,
    givenName: '',
    phone: '112',
    email: 'marta@',
    day: '1.11.2026',
    time: '25',
    site: 'riga',
    extra: 'x',
  }
  const form = readForm(booking, sent)
  assert.ok(!form.ok)
  const sentences = Object.entries(form.problems).map(
    ([name, problem]) => `${name}: ${problemSentence(problem, 'lv', { label: 'Vārds' })}`,
  )
  assert.deepEqual(sentences, [
    'givenName: Aizpildiet lauku „Vārds“.',
    'phone: Ierakstiet tālruņa numuru: 8 ciparus. Ārvalstu numuru sāciet ar + un valsts kodu.',
    'email: Ierakstiet e-pasta adresi, piemēram, marta@example.com.',
    'day: Izvēlieties dienu, sākot ar 22.11.2026.',
    'time: Ierakstiet laiku, piemēram, 10.30.',
    'site: Izvēlieties vienu no piedāvātajām iespējām.',
  ])
  assert.equal(form.raw.phone, '112')
  assert.equal(form.raw.extra, undefined)
})

test('every field has a limit', () => {
  const form = readForm(booking, { ...good, givenName: 'A'.repeat(500), note: 'ā'.repeat(501) })
  assert.ok(!form.ok)
  assert.deepEqual(form.problems, {
    givenName: { code: 'too_long', limit: 100 },
    note: { code: 'too_long', limit: 500 },
  })
  const sentence = 'Saīsiniet tekstu: šeit der ne vairāk kā 100 zīmju.'
  assert.equal(problemSentence({ code: 'too_long', limit: 100 }, 'lv'), sentence)
})

test('a rule over two fields belongs to the one it names and has the page’s own words', () => {
  const schema = z
    .object({ start: timeField(), end: timeField() })
    .refine(hours => Temporal.PlainTime.compare(hours.start, hours.end) < 0, {
      path: ['end'],
      message: 'ends_before_start',
    })
  const form = readForm(schema, { start: '10.30', end: '9' })
  assert.ok(!form.ok)
  assert.deepEqual(form.problems, { end: { code: 'ends_before_start' } })
  const own = { ends_before_start: 'Beigas ir pirms sākuma.' }
  assert.equal(problemSentence({ code: 'ends_before_start' }, 'lv', { own }), own.ends_before_start)
})

test('boxes, numbers, amounts and code words', () => {
  const schema = z.object({
    consent: checkboxField(),
    rules: checkboxField({ mustTick: true }),
    days: choicesField(['mon', 'tue', 'wed']),
    other: choicesField(['a']),
    minutes: numberField({ min: 5, max: 60 }),
    fee: amountField(),
    code: codeWordField(),
    person: personalCodeField(),
  })
  const sent = {
    rules: 'on',
    days: ['wed', 'mon'],
    minutes: '15',
    fee: '2,50 €',
    code: 'ladoku 478',
    person: '010180-00005',
  }
  const form = readForm(schema, sent)
  assert.ok(form.ok)
  const { person, ...rest } = form.value
  assert.deepEqual(rest, {
    consent: false,
    rules: true,
    days: ['mon', 'wed'],
    other: [],
    minutes: 15,
    fee: 250n,
    code: 'LADOKU-478',
  })
  assert.deepEqual(person.doubts, ['check_digit'])
  const wrong = readForm(schema, { ...sent, rules: '', days: 'sun', minutes: '61', fee: 'divi' })
  assert.ok(!wrong.ok)
  assert.deepEqual(wrong.problems, {
    rules: { code: 'not_ticked' },
    days: { code: 'choice_unknown' },
    minutes: { code: 'number_too_large', limit: 60 },
    fee: { code: 'amount_unreadable' },
  })
})

test('whatever is sent, a form is read or has sentences in both languages', () => {
  const anything = fc.oneof(fc.string(), fc.array(fc.string()), fc.anything())
  const sent = fc.record(
    {
      givenName: anything,
      familyName: anything,
      phone: anything,
      day: anything,
      site: anything,
      note: anything,
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(sent, fc.anything()), body => {
      const form = readForm(booking, body)
      if (form.ok) return
      for (const problem of Object.values(form.problems)) {
        assert.match(problemSentence(problem, 'lv', { label: 'Lauks' }), /\.$/)
        assert.match(problemSentence(problem, 'en'), /\.$/)
      }
    }),
    { numRuns: 200 },
  )
})
