// What an entry tells beside its deed is read by people: names, codes, days and numbers.
import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { type Detail, detailInWords, unnamedIn } from './detail.ts'

const said: readonly (readonly [Detail, string, string])[] = [
  [['method', 'sample'], 'ieejas veids: parauga darbinieks', 'way in: sample colleague'],
  [['method', 'password+code'], 'ieejas veids: parole, kods', 'way in: password, code'],
  [['secondFactor', 'false'], 'ar otro soli: nē', 'with a second step: no'],
  [['until', '2026-12-28'], 'līdz: 28.12.2026.', 'until: 28\u00a0Dec\u00a02026'],
  [
    ['starts', '2026-11-26T08:00:00Z'],
    'sākums: 26.11.2026. 10.00',
    'begins: 26\u00a0Nov\u00a02026 10:00',
  ],
  [['begins', '10:30:00'], 'sākums: 10.30', 'begins: 10:30'],
  [['weekday', '2'], 'nedēļas diena: otrdiena', 'weekday: Tuesday'],
  [['siteId', '3'], 'vieta: Nr. 3', 'site: no. 3'],
  [['sites', '1 4'], 'vietas: Nr. 1, Nr. 4', 'sites: no. 1, no. 4'],
  [
    ['roles', 'clerk head'],
    'darbs: klientu apkalpošana, vadība',
    'work: customer service, management',
  ],
  [['on_site', '1 day'], 'uz vietas: 1 diena', 'at the counter: 1 day'],
  [
    ['registered', '7 working_day'],
    'ierakstītie sūtījumi: 7 darba dienas',
    'registered items: 7 working days',
  ],
  [['day', '2026-13-45'], 'diena: 2026-13-45', 'day: 2026-13-45'],
  [['former', 'not a form'], 'pirms tam: not a form', 'before this: not a form'],
  [['reason', 'Kaste bija tukša'], 'iemesls: Kaste bija tukša', 'reason: Kaste bija tukša'],
  [
    ['former', '{"phone":"65071160","week":["8","17"],"note":""}'],
    'pirms tam: 65071160; 8; 17',
    'before this: 65071160; 8; 17',
  ],
]

describe('the details of an entry', () => {
  test('are words in both languages', () => {
    for (const [detail, lv, en] of said) {
      assert.equal(detailInWords(detail, 'lv'), lv)
      assert.equal(detailInWords(detail, 'en'), en)
      assert.deepEqual(unnamedIn(detail), [])
    }
  })

  test('without words are named to whoever tests the program, and shown as they are', () => {
    assert.deepEqual(unnamedIn(['colour', 'red']), ['colour'])
    assert.deepEqual(unnamedIn(['method', 'telepathy']), ['method: telepathy'])
    assert.deepEqual(unnamedIn(['reason', 'no_such_reason']), ['reason: no_such_reason'])
    assert.deepEqual(unnamedIn(['fields', 'phone shoe_size']), ['fields: shoe_size'])
    assert.equal(detailInWords(['shoe_size', '43'], 'lv'), 'shoe size: 43')
  })
})
