import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { newestEntry } from '../../../fixtures/mandates.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'
import { lettersOf, pageLetters } from '../../house/page-letters.ts'
import { readBack } from '../../house/read-back.ts'
import { deemedFor } from './deemed.ts'
import { deemedNotifiedOn } from './deemed-rule.ts'
import { printLetter } from './letter.print.ts'
import { printDispatchList, printEnvelope, printItemLabels } from './paper.print.ts'
import { sampleDispatch, sampleLetter } from './post-paper.preview.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const weekdays = (date: Temporal.PlainDate) => date.dayOfWeek < 6

test('the n-th day counts every day, the n-th working day skips days off', () => {
  const cases = [
    [7, 'day', '2026-11-23', '2026-11-30'],
    [8, 'day', '2026-11-23', '2026-12-01'],
    [2, 'working_day', '2026-11-27', '2026-12-01'],
    [2, 'working_day', '2026-11-28', '2026-12-01'],
    [0, 'day', '2026-11-28', '2026-11-28'],
    [7, 'day', '2026-12-28', '2027-01-04'],
    [8, 'day', '2028-02-22', '2028-03-01'],
  ] as const
  for (const [days, unit, sentOn, deemed] of cases) {
    const { day: on } = deemedNotifiedOn({ days, unit }, day(sentOn), weekdays)
    assert.equal(String(on), deemed, `${days} ${unit} from ${sentOn}`)
  }
  assert.throws(() => deemedNotifiedOn({ days: 61, unit: 'day' }, day('2026-11-23'), weekdays))
  const never = () => false
  const rule = { days: 1, unit: 'working_day' } as const
  assert.throws(() => deemedNotifiedOn(rule, day('2026-11-23'), never), RangeError)
})

test('the steps explain the day: each day once, in order, n of them counted', () => {
  const rules = fc.record({
    days: fc.nat(60),
    unit: fc.constantFrom('day' as const, 'working_day' as const),
  })
  fc.assert(
    fc.property(rules, fc.nat(4000), (rule, offset) => {
      const sentOn = day('2020-01-01').add({ days: offset })
      const { day: on, steps } = deemedNotifiedOn(rule, sentOn, weekdays)
      const counted = steps.filter(({ code }) => code === 'counted')
      assert.equal(counted.length, rule.days)
      assert.ok(steps.at(0)?.day.equals(sentOn) && steps.at(-1)?.day.equals(on))
      assert.equal(steps.length, sentOn.until(on).days + 2)
      if (rule.unit === 'day') assert.equal(sentOn.until(on).days, rule.days)
      else assert.ok(rule.days === 0 || weekdays(on))
    }),
  )
})

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')

test('the letter says to whom, from whom, what and what is enclosed; its code is read back', async () => {
  for (const largePrint of [false, true]) {
    for (const window of ['left', 'right'] as const) {
      const pdf = await printLetter({ ...sampleLetter, largePrint, window }, now)
      const [page = ''] = await pageLetters(pdf)
      const words = ['Martai Bērziņai', '„Saulīte“', 'Nr. 2-5.1/337', '2. Karte', '65 071 160']
      for (const text of words) assert.ok(page.includes(lettersOf(text)), text)
      assert.ok(!page.includes('\uFFFD'), 'a sign that no font holds')
      assert.deepEqual(await readBack(pdf), [[sampleLetter.stateAddress]])
    }
  }
  const bare = { ...sampleLetter, stateAddress: undefined, number: undefined, subject: undefined }
  assert.deepEqual(await readBack(await printLetter(bare, now)), [[sampleLetter.code]])
})

test('a returned envelope, a label and an item are found by their codes', async () => {
  for (const form of ['envelope', 'label'] as const) {
    const pdf = await printEnvelope({ ...sampleLetter, form }, now)
    assert.deepEqual(await readBack(pdf), [[sampleLetter.code]])
  }
  const codes = ['LZ26-7K4M-9QX2-C', 'LZ26-P3TD-05WN-8']
  const labels = { codes, site: 'Ogre', day: '24.11.2026.' }
  const pdf = await printItemLabels(labels, { language: 'lv', now })
  assert.deepEqual(
    await readBack(pdf),
    codes.map(code => [code]),
  )
})

test('the dispatch list has each letter with its number, the counts and two signatures', async () => {
  const pages = await pageLetters(await printDispatchList(sampleDispatch, { language: 'lv', now }))
  const text = pages.join('')
  const words = [
    'RR 47 312 482 9 LV',
    'Ierakstīta vēstule: 2',
    'Kopā: 3',
    'Ilze Kalniņa',
    'Pieņēma',
  ]
  for (const word of words) assert.ok(text.includes(lettersOf(word)), word)
  const lines = Array.from({ length: 60 }, () => sampleDispatch.lines[0] ?? assert.fail())
  const long = { ...sampleDispatch, lines, closed: false }
  const many = await pageLetters(await printDispatchList(long, { language: 'en', now }))
  assert.ok(many.length > 1 && many.every(page => page.includes('Recipient')))
  assert.ok(many.join('').includes(lettersOf('The list is not closed yet.')))
})

describe('the rules of deemed notification', () => {
  const town = useTown()

  test('stand as the law has them, and skip the holidays of the calendar', async () => {
    const on = async (channel: Parameters<typeof deemedFor>[1], sentOn: string) =>
      String((await deemedFor(db(), channel, day(sentOn))).day)
    assert.equal(await on('registered', '2026-11-23'), '2026-11-30')
    assert.equal(await on('ordinary', '2026-11-23'), '2026-12-01')
    assert.equal(await on('email', '2026-12-23'), '2026-12-29')
    assert.equal(await on('eaddress', '2026-11-17'), '2026-11-20')
    assert.equal(await on('on_site', '2026-11-18'), '2026-11-18')
  })

  test('are changed by the head alone, and what is wrong keeps everything as it was', async () => {
    const vija = await town.staff('vija@paraugs.lv')
    const page = await vija.get('/settings/post')
    assert.match(page.text, /Ierakstīta vēstule/)
    const fields: Record<string, string> = { windowSide: 'left' }
    const before = { registered: 7, ordinary: 8, eaddress: 2, email: 2, on_site: 0 }
    for (const [channel, days] of Object.entries(before)) {
      fields[`${channel}_days`] = String(days)
      fields[`${channel}_unit`] = days === 2 ? 'working_day' : 'day'
      fields[`${channel}_lv`] = 'Paziņošanas likums'
      fields[`${channel}_en`] = 'Law on Notification'
    }
    const wrong = await vija.post('/settings/post', { ...fields, ordinary_days: '99' })
    assert.equal(wrong.status, 422)
    assert.equal((await deemedFor(db(), 'ordinary', day('2026-11-23'))).rule.days, 8)
    const saved = await vija.post('/settings/post', { ...fields, ordinary_days: '7' })
    assert.match(saved.text, /Saglabāts/)
    assert.equal(String((await deemedFor(db(), 'ordinary', day('2026-11-23'))).day), '2026-11-30')
    assert.equal((await newestEntry('post_setting_changed')).details.windowSide, 'left')
    const ilze = await town.staff('ilze@paraugs.lv')
    assert.equal((await ilze.post('/settings/post', fields)).status, 403)
  })
})
