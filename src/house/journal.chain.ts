import { createHash } from 'node:crypto'

/** Where a lane of the journal ends: the number and hash (hex) of its last entry. */
export type JournalHead = { lane: number; number: number; hash: string }

/** One entry with its link in the chain; `hash` in hex, `at` an ISO instant. */
export type ChainedEntry = {
  lane: number
  number: number
  at: string
  content: string
  hash: string
}

/**
 * What is wrong with an entry:
 * - `missing`: the number is not there, or not in its place
 * - `repeated`: the number stands there a second time, or was slipped in
 * - `content_changed`: the words do not give the hash that follows
 * - `hash_changed`: the words are right and the hash beside them is not
 * - `moment_changed`: the moment beside the words is not the one in them
 * - `beyond_head`: written behind the end that the heads name
 * - `cut_off`: the lane ends before the end that the heads name
 * - `head_changed`: the lane is whole, but its head names another hash
 * - `unreadable`: not an entry at all
 */
export type ChainFault =
  | 'missing'
  | 'repeated'
  | 'content_changed'
  | 'hash_changed'
  | 'moment_changed'
  | 'beyond_head'
  | 'cut_off'
  | 'head_changed'
  | 'unreadable'

export type BadEntry = { lane: number; number: number; fault: ChainFault }

export type JournalVerdict = {
  verdict: 'valid' | 'invalid'
  /** Entries found in order. */
  entries: number
  firstBad: BadEntry | null
}

/** The hash before a lane's first entry (migration `house`). */
export function rootHash(lane: number): string {
  return createHash('sha256').update(`lodzins journal lane ${lane}`).digest('hex')
}

/** The hash of an entry: over the hash before it, its lane, its number and its words. */
export function linkHash(before: string, entry: Omit<ChainedEntry, 'at' | 'hash'>): string {
  return createHash('sha256')
    .update(Buffer.from(before, 'hex'))
    .update(`${entry.lane}.${entry.number}.${entry.content}`, 'utf8')
    .digest('hex')
}

/** A lane as far as it was read. `doubt`: the last entry's hash did not fit its words. */
type Lane = { number: number; hash: string; doubt: { computed: string } | undefined }

function momentOf(content: string): Temporal.Instant | undefined {
  try {
    const { at } = JSON.parse(content) as { at?: unknown }
    return typeof at === 'string' ? Temporal.Instant.from(at) : undefined
  } catch {
    return undefined
  }
}

function isSameMoment(entry: ChainedEntry): boolean {
  const told = momentOf(entry.content)
  try {
    return told !== undefined && Temporal.Instant.from(entry.at).equals(told)
  } catch {
    return false
  }
}

function readLane(lanes: Map<number, Lane>, lane: number): Lane {
  const known = lanes.get(lane) ?? { number: 0, hash: rootHash(lane), doubt: undefined }
  lanes.set(lane, known)
  return known
}

/** Which of the two was changed, told by what comes after: the next hash or the head. */
function settleDoubt(lane: Lane, fits: (before: string) => boolean): ChainFault {
  return lane.doubt && fits(lane.doubt.computed) ? 'hash_changed' : 'content_changed'
}

/** Takes one entry; answers with the first bad one as soon as it is sure. */
function takeEntry(lanes: Map<number, Lane>, entry: ChainedEntry): BadEntry | undefined {
  const lane = readLane(lanes, entry.lane)
  const { number } = lane
  if (lane.doubt) {
    const fits = (before: string) => linkHash(before, entry) === entry.hash
    return { lane: entry.lane, number, fault: settleDoubt(lane, fits) }
  }
  if (entry.number <= number) {
    return { lane: entry.lane, number: entry.number, fault: 'repeated' }
  }
  if (entry.number > number + 1) {
    return { lane: entry.lane, number: number + 1, fault: 'missing' }
  }
  const computed = linkHash(lane.hash, entry)
  const isRight = computed === entry.hash
  if (isRight && !isSameMoment(entry)) {
    return { lane: entry.lane, number: entry.number, fault: 'moment_changed' }
  }
  lane.number = entry.number
  lane.hash = entry.hash
  lane.doubt = isRight ? undefined : { computed }
  return undefined
}

function closeLane(lane: Lane, head: JournalHead): BadEntry | undefined {
  const place = { lane: head.lane, number: lane.number }
  if (lane.doubt) {
    return { ...place, fault: settleDoubt(lane, before => before === head.hash) }
  }
  if (lane.number < head.number) return { ...place, number: lane.number + 1, fault: 'cut_off' }
  if (lane.number > head.number) return { ...place, number: head.number + 1, fault: 'beyond_head' }
  return lane.hash === head.hash ? undefined : { ...place, fault: 'head_changed' }
}

/**
 * Checks entries, ordered by lane and number, against their chain and the lanes' heads. Pure: it
 * needs no server, keeps one hash a lane and reads each entry once. An entry that could not be
 * read comes as nothing. `earlier`: heads kept from an earlier day, which must still stand there.
 */
export async function verifyChain(
  heads: readonly JournalHead[],
  entries: AsyncIterable<ChainedEntry | undefined>,
  earlier: readonly JournalHead[] = [],
): Promise<JournalVerdict> {
  const lanes = new Map<number, Lane>()
  const headOf = new Map(heads.map(head => [head.lane, head]))
  const kept = new Map(earlier.map(head => [`${head.lane}.${head.number}`, head.hash]))
  let count = 0
  let current: number | undefined
  const bad = (firstBad: BadEntry): JournalVerdict => ({
    verdict: 'invalid',
    entries: count,
    firstBad,
  })
  const leave = (lane: number): BadEntry | undefined => {
    const head = headOf.get(lane)
    headOf.delete(lane)
    return head && closeLane(readLane(lanes, lane), head)
  }
  for await (const entry of entries) {
    const lane = entry?.lane ?? current ?? 0
    const left = current !== undefined && lane !== current ? leave(current) : undefined
    if (left) return bad(left)
    current = lane
    if (!entry) return bad({ ...nextOf(lanes, lane), fault: 'unreadable' })
    if (!headOf.has(lane)) return bad({ lane, number: entry.number, fault: 'beyond_head' })
    const found = takeEntry(lanes, entry) ?? contradiction(kept, entry)
    if (found) return bad(found)
    count++
  }
  for (const { lane } of [...headOf.values()].sort((one, other) => one.lane - other.lane)) {
    const left = leave(lane)
    if (left) return bad(left)
  }
  const lost = earlier.find(head => (lanes.get(head.lane)?.number ?? 0) < head.number)
  if (lost) return bad({ lane: lost.lane, number: lost.number, fault: 'cut_off' })
  return { verdict: 'valid', entries: count, firstBad: null }
}

function nextOf(lanes: Map<number, Lane>, lane: number): { lane: number; number: number } {
  return { lane, number: (lanes.get(lane)?.number ?? 0) + 1 }
}

/** An entry that an earlier head names with another hash: the journal was written anew. */
function contradiction(kept: Map<string, string>, entry: ChainedEntry): BadEntry | undefined {
  const hash = kept.get(`${entry.lane}.${entry.number}`)
  if (hash === undefined || hash === entry.hash) return undefined
  return { lane: entry.lane, number: entry.number, fault: 'content_changed' }
}
