import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type BadEntry,
  type ChainedEntry,
  type JournalHead,
  linkHash,
  rootHash,
  verifyChain,
} from './journal.chain.ts'

type Journal = { heads: JournalHead[]; entries: ChainedEntry[] }

/** A whole journal with so many entries in each lane. */
function journalOf(lengths: readonly number[]): Journal {
  const journal: Journal = { heads: [], entries: [] }
  for (const [lane, length] of lengths.entries()) {
    let hash = rootHash(lane)
    for (let number = 1; number <= length; number++) {
      const at = Temporal.Instant.fromEpochMilliseconds(1_795_000_000_000 + number).toString()
      const content = JSON.stringify({ at, actor: `clerk ${lane}`, deed: `dāvana ${number}` })
      hash = linkHash(hash, { lane, number, content })
      journal.entries.push({ lane, number, at, content, hash })
    }
    journal.heads.push({ lane, number: length, hash })
  }
  return journal
}

async function* flow(entries: readonly (ChainedEntry | undefined)[]) {
  yield* entries
}

const judge = ({ heads, entries }: Journal, earlier: JournalHead[] = []) =>
  verifyChain(heads, flow(entries), earlier)

/** The journal with one thing done to it: the entry of lane 1, number 3, is the third from there. */
async function firstBadAfter(
  harm: (entries: ChainedEntry[], at: number) => void,
): Promise<BadEntry | null> {
  const journal = journalOf([2, 5, 0, 3])
  harm(journal.entries, 4)
  return (await judge(journal)).firstBad
}

test('a journal nobody touched is whole', async () => {
  const verdict = await judge(journalOf([2, 5, 0, 3]))
  assert.deepEqual(verdict, { verdict: 'valid', entries: 10, firstBad: null })
  assert.equal((await judge(journalOf([]))).verdict, 'valid')
})

const third = { lane: 1, number: 3 }

test('whatever is done to an entry, the journal names it', async () => {
  const cases: [BadEntry, (entries: ChainedEntry[], at: number) => void][] = [
    [
      { ...third, fault: 'content_changed' },
      (entries, at) => {
        Object.assign(entries[at] ?? {}, { content: entries[at]?.content.replace('3', '4') })
      },
    ],
    [
      { ...third, fault: 'hash_changed' },
      (entries, at) => {
        Object.assign(entries[at] ?? {}, { hash: 'a'.repeat(64) })
      },
    ],
    [
      { ...third, fault: 'moment_changed' },
      (entries, at) => {
        Object.assign(entries[at] ?? {}, { at: '2020-01-01T00:00:00Z' })
      },
    ],
    [{ ...third, fault: 'missing' }, (entries, at) => entries.splice(at, 1)],
    [
      { ...third, fault: 'missing' },
      (entries, at) => entries.splice(at, 2, ...entries.slice(at, at + 2).reverse()),
    ],
    [
      { ...third, fault: 'repeated' },
      (entries, at) => entries.splice(at, 0, ...entries.slice(at, at + 1)),
    ],
    [{ lane: 3, number: 3, fault: 'cut_off' }, entries => entries.splice(-1)],
    [{ lane: 3, number: 1, fault: 'cut_off' }, entries => entries.splice(-3)],
  ]
  for (const [expected, harm] of cases) {
    const found = await firstBadAfter(harm)
    const wanted = expected.fault === 'repeated' ? { ...expected, number: 3 } : expected
    assert.deepEqual(found, wanted)
  }
})

test('two entries that exchanged their words are found', async () => {
  const found = await firstBadAfter((entries, at) => {
    const [one, other] = [entries[at], entries[at + 1]]
    if (!one || !other) throw new Error('too short')
    entries[at] = { ...one, content: other.content, at: other.at }
    entries[at + 1] = { ...other, content: one.content, at: one.at }
  })
  assert.deepEqual(found, { ...third, fault: 'content_changed' })
})

test('an entry written behind the end of a lane is found', async () => {
  const journal = journalOf([2])
  const last = journal.entries[1]
  if (!last) throw new Error('too short')
  const next = { lane: 0, number: 3, content: last.content }
  journal.entries.push({ ...next, at: last.at, hash: linkHash(last.hash, next) })
  assert.deepEqual((await judge(journal)).firstBad, { lane: 0, number: 3, fault: 'beyond_head' })
})

test('a journal written anew from end to end contradicts the heads of an earlier day', async () => {
  const earlier = journalOf([2, 3]).heads
  const longer = journalOf([4, 3])
  assert.equal((await judge(longer, earlier)).verdict, 'valid')
  const forged: Journal = { heads: [], entries: [] }
  let hash = rootHash(0)
  for (const { at } of journalOf([4]).entries) {
    const number = forged.entries.length + 1
    const content = JSON.stringify({ at, deed: 'nekas' })
    hash = linkHash(hash, { lane: 0, number, content })
    forged.entries.push({ lane: 0, number, at, content, hash })
  }
  forged.heads.push({ lane: 0, number: 4, hash })
  assert.equal((await judge(forged)).verdict, 'valid')
  const { firstBad } = await judge(forged, earlier)
  assert.deepEqual(firstBad, { lane: 0, number: 2, fault: 'content_changed' })
})

test('a line that is no entry is named by the place where it stands', async () => {
  const { heads, entries } = journalOf([2, 5])
  const { firstBad } = await verifyChain(heads, flow([...entries.slice(0, 4), undefined]))
  assert.deepEqual(firstBad, { ...third, fault: 'unreadable' })
})

test('no single change goes unseen, and nothing before it is blamed', async () => {
  const journals = fc
    .array(fc.nat(6), { minLength: 1, maxLength: 5 })
    .filter(lengths => lengths.some(length => length > 0))
  const harms = ['change', 'remove', 'double', 'swap', 'rehash'] as const
  await fc.assert(
    fc.asyncProperty(journals, fc.nat(), fc.constantFrom(...harms), async (lengths, seed, harm) => {
      const journal = journalOf(lengths)
      const at = seed % journal.entries.length
      const [entry, next] = [journal.entries[at], journal.entries[at + 1]]
      if (!entry || (harm === 'swap' && next?.lane !== entry.lane)) return
      if (harm === 'change') journal.entries[at] = { ...entry, content: `${entry.content} ` }
      if (harm === 'rehash') journal.entries[at] = { ...entry, hash: 'b'.repeat(64) }
      if (harm === 'remove') journal.entries.splice(at, 1)
      if (harm === 'double') journal.entries.splice(at, 0, entry)
      if (harm === 'swap' && next) journal.entries.splice(at, 2, next, entry)
      const { verdict, firstBad } = await judge(journal)
      assert.equal(verdict, 'invalid')
      const before = (one: BadEntry) =>
        one.lane < entry.lane || (one.lane === entry.lane && one.number < entry.number)
      assert.ok(firstBad && !before(firstBad))
    }),
    { numRuns: 300 },
  )
})
