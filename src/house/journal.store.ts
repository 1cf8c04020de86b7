import type { Reader } from './database.ts'
import type { ChainedEntry, JournalHead } from './journal.chain.ts'

export async function listJournalHeads(reader: Reader): Promise<JournalHead[]> {
  const rows = await reader
    .selectFrom('house.journal_lane')
    .select(['lane', 'number', 'hash'])
    .orderBy('lane')
    .limit(1000)
    .execute()
  return rows.map(({ hash, ...row }) => ({ ...row, hash: hash.toString('hex') }))
}

const pageSize = 2000

/** Every entry by lane and number, a page at a time: memory stays flat however long it is. */
export async function* readJournalEntries(reader: Reader): AsyncGenerator<ChainedEntry> {
  let after = { lane: -1, number: 0 }
  for (;;) {
    const { lane, number } = after
    const rows = await reader
      .selectFrom('house.journal_entry')
      .select(['lane', 'number', 'at', 'content', 'hash'])
      .where(({ eb, refTuple, tuple }) => eb(refTuple('lane', 'number'), '>', tuple(lane, number)))
      .orderBy('lane')
      .orderBy('number')
      .limit(pageSize)
      .execute()
    for (const { hash, at, ...row } of rows) {
      yield { ...row, at: at.toString(), hash: hash.toString('hex') }
    }
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = { lane: last.lane, number: last.number }
  }
}
