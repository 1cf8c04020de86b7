// The journal is read by people: every deed the program knows has a name in both languages. What
// really was written is looked at again when a test's town closes (fixtures/town.ts).
import { strict as assert } from 'node:assert'
import { globSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { deedsEn } from './deed.words.en.ts'
import { deedsLv } from './deed.words.lv.ts'
import { detailNamesEn } from './detail.words.en.ts'
import { detailNamesLv } from './detail.words.lv.ts'
import { detailValuesEn } from './detail-value.words.en.ts'
import { detailValuesLv } from './detail-value.words.lv.ts'
import { purposesEn, subjectsEn } from './subject.words.en.ts'
import { purposesLv, subjectsLv } from './subject.words.lv.ts'

const source = globSync('src/**/*.{ts,tsx}')
  .filter(file => !/\.(test|preview|words)\./.test(file))
  .map(file => ({ file, text: readFileSync(file, 'utf8') }))

/** What stands for the deed in a call that journals, and in a deed that is described as data. */
const places = [
  /\b(?:writeJournal|writeJournalAsProgram|entryOfNew|tellOf|takeStep|onCall)\((?:\w+, ){1,3}([^{};]{1,120})/g,
  /\bdeed(?::| =) ([^;{}\n]{1,120})/g,
]

function codesIn(text: string): string[] {
  return places
    .flatMap(place => [...text.matchAll(place)])
    .flatMap(([, part = '']) => [...part.matchAll(/'([a-z]+(?:_[a-z]+)+)'/g)])
    .map(([, code = '']) => code)
}

describe('the words of the journal', () => {
  test('name every deed that stands in the program', () => {
    const known = new Set(Object.keys(deedsLv))
    const missing = source.flatMap(({ file, text }) =>
      codesIn(text)
        .filter(code => !known.has(code))
        .map(code => `${file}: give „${code}“ its words in overview/deed.words.lv.ts and .en.ts`),
    )
    assert.deepEqual(missing, [])
    assert.ok(source.flatMap(({ text }) => codesIn(text)).length > 60)
  })

  test('are Latvian in Latvian and English in English, and no code', () => {
    const pairs = [
      [deedsLv, deedsEn],
      [subjectsLv, subjectsEn],
      [purposesLv, purposesEn],
      [detailNamesLv, detailNamesEn],
      ...Object.entries(detailValuesLv).map(
        ([name, values]) => [values, detailValuesEn[name as keyof typeof detailValuesLv]] as const,
      ),
    ] as const
    for (const [lv, en] of pairs) {
      assert.deepEqual(Object.keys(lv), Object.keys(en))
      for (const word of [...Object.values(lv), ...Object.values(en)]) {
        assert.doesNotMatch(word, /_|[a-z][A-Z]|^$/)
      }
    }
  })
})
