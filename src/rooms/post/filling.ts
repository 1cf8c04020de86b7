import type { Clerk } from '../../house/actor.ts'
import { takeBag } from './bag.ts'
import type { LineKind } from './bag-line.store.ts'
import { recordLine } from './bag-line.ts'
import { closeList, openList } from './dispatch.ts'
import { numberLetter, type Posting, writeLetter } from './letter.ts'

/** A mailbag and letters to begin with, given by what the deeds take. */
export type PostFilling = {
  bag: {
    ordinary: number
    registered: number
    lines: readonly { kind: LineKind; tracking?: string }[]
  }
  /** Letters that left the day before, and those that wait. */
  sent: readonly FilledLetter[]
  waiting: readonly FilledLetter[]
}

export type FilledLetter = Omit<Posting, 'siteId' | 'now'> & { tracking?: string }

type At = { siteId: number; yesterday: Temporal.Instant; now: Temporal.Instant }

/** Lets the post of a site happen, through the deeds that clerks use. */
export async function fillPost(
  clerk: Clerk,
  { bag, sent, waiting }: PostFilling,
  { siteId, yesterday, now }: At,
): Promise<void> {
  for (const letter of sent) await fillLetter(clerk, letter, { siteId, now: yesterday })
  if (sent.length > 0) {
    const listId = await openList(clerk, { siteId, now: yesterday })
    await closeList(clerk, { listId, now: yesterday })
  }
  for (const letter of waiting) await fillLetter(clerk, letter, { siteId, now })
  const { ordinary, registered, lines } = bag
  const bagId = await takeBag(clerk, { siteId, delivery: 1, ordinary, registered, now })
  for (const line of lines) await recordLine(clerk, { bagId, ...line, now })
}

async function fillLetter(
  clerk: Clerk,
  { tracking, ...letter }: FilledLetter,
  { siteId, now }: { siteId: number; now: Temporal.Instant },
): Promise<void> {
  const letterId = await writeLetter(clerk, { ...letter, siteId, now })
  if (tracking !== undefined) await numberLetter(clerk, { letterId, tracking, now })
}
