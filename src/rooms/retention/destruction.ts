import { type Clerk, type Role, requireRole } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { releaseFiles } from '../../house/files.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import {
  insertApproval,
  insertDestruction,
  insertWithdrawal,
  listHeldNumbers,
} from './decision.store.ts'
import type { DestructionList } from './destruction-list.ts'
import { type Forgetting, forgetting } from './forgetting.ts'
import {
  insertLines,
  insertList,
  listDuePapers,
  listPapersOf,
  lockList,
} from './retention.store.ts'

/** Who decides about keeping: the registrar makes lists, the head carries them out, or vice versa. */
export const retentionRoles: readonly Role[] = ['registrar', 'head']

/** Papers on one list; the rest waits for the next. */
export const mostPapers = 1000

type Making = { year: number; now: Temporal.Instant }

/** Why a list for this last year of keeping can't be made now, or nothing. */
export function listObstacle({ year, now }: Making): string | undefined {
  return year >= dayOf(now).year ? 'year_not_over' : undefined
}

/**
 * Step one: puts every paper whose last year of keeping is over on a list, to be sent to the
 * National Archives. Refuses with `year_not_over` and `nothing_to_destroy`.
 */
export async function makeList(clerk: Clerk, making: Making): Promise<DestructionList> {
  requireRole(clerk, retentionRoles)
  refuseIf(listObstacle(making))
  const { year, now } = making
  return inTransaction(async tx => {
    const yearOfNumber = dayOf(now).year
    const { id, number } = await insertList(tx, { year, by: clerk.id, at: now, yearOfNumber })
    const papers = await listDuePapers(tx, { year, limit: mostPapers })
    if (papers.length === 0) throw new Refusal('nothing_to_destroy')
    await insertLines(
      tx,
      id,
      papers.map(({ entryId }) => entryId),
    )
    const details = { list: number, year, papers: papers.length }
    await writeJournal(tx, clerk, 'destruction_list_made', { subject: of(id), at: now, details })
    const list = await lockList(tx, id)
    if (!list) throw new NotFound('destruction list')
    return list
  })
}

const of = (id: number) => ({ kind: 'destruction_list', id })

/** Why nothing more can be decided about a list, or nothing. */
export function decisionObstacle({ withdrawn, destroyed }: DestructionList): string | undefined {
  if (destroyed) return 'already_destroyed'
  return withdrawn ? 'list_withdrawn' : undefined
}

type OnList = { listId: number; now: Temporal.Instant }

async function held(tx: Tx, listId: number): Promise<DestructionList> {
  const list = await lockList(tx, listId)
  if (!list) throw new NotFound('destruction list')
  refuseIf(decisionObstacle(list))
  return list
}

/** The Archives agreed: their reference and day. Refuses with `already_approved`, `day_ahead`. */
export async function approveList(
  clerk: Clerk,
  { listId, reference, on, now }: OnList & { reference: string; on: Temporal.PlainDate },
): Promise<void> {
  requireRole(clerk, retentionRoles)
  await inTransaction(async tx => {
    const list = await held(tx, listId)
    refuseIf(list.approval ? 'already_approved' : undefined)
    refuseIf(Temporal.PlainDate.compare(on, dayOf(now)) > 0 ? 'day_ahead' : undefined)
    await insertApproval(tx, { listId, reference, on, by: clerk.id, at: now })
    const details = { list: list.number, reference, on: on.toString() }
    const subject = of(listId)
    await writeJournal(tx, clerk, 'destruction_approved', { subject, at: now, details })
  })
}

/** The list will not be carried out; its papers may come on another one. */
export async function withdrawList(
  clerk: Clerk,
  { listId, reason, now }: OnList & { reason: string },
): Promise<void> {
  requireRole(clerk, retentionRoles)
  await inTransaction(async tx => {
    const list = await held(tx, listId)
    await insertWithdrawal(tx, { listId, reason, by: clerk.id, at: now })
    const details = { list: list.number, reason }
    const subject = of(listId)
    await writeJournal(tx, clerk, 'destruction_withdrawn', { subject, at: now, details })
  })
}

/** Why this person can't carry the list out now, or nothing; holds are asked for in the deed. */
export function destroyingObstacle(list: DestructionList, clerkId: number): string | undefined {
  const over = decisionObstacle(list)
  if (over !== undefined) return over
  if (!list.approval) return 'not_approved'
  return list.madeById === clerkId ? 'maker_may_not_destroy' : undefined
}

/**
 * Step two, by somebody else: everything personal of the papers is forgotten, their files are given
 * up; numbers, days and indexes stay, so that the register stays whole. All or nothing. Refuses
 * with `not_approved`, `maker_may_not_destroy`, `paper_held`.
 */
export async function carryOut(clerk: Clerk, { listId, now }: OnList): Promise<void> {
  requireRole(clerk, retentionRoles)
  await inTransaction(async tx => {
    const list = await held(tx, listId)
    refuseIf(destroyingObstacle(list, clerk.id))
    const numbers = await listHeldNumbers(tx, listId)
    if (numbers.length > 0) throw new Refusal('paper_held', { number: numbers[0] })
    const papers = await listPapersOf(tx, listId)
    await insertDestruction(tx, { listId, papers: papers.length, by: clerk.id, at: now })
    const files = await forget(
      tx,
      papers.map(({ entryId }) => entryId),
    )
    const details = { list: list.number, papers: papers.length, files }
    const subject = of(listId)
    await writeJournal(tx, clerk, 'papers_destroyed', { subject, at: now, details })
  })
}

/** Every room forgets its share, upper ones first; gives how many files nobody needs any more. */
async function forget(tx: Tx, entryIds: readonly number[]): Promise<number> {
  const given: string[] = []
  for (const share of forgetting()) given.push(...(await share(tx, entryIds)))
  return releaseFiles(tx, given)
}

export type { Forgetting }
