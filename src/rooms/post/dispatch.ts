import { type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { postRoles } from './bag.ts'
import { refusalOfNumber } from './bag-line.ts'
import { deemedFor } from './deemed.ts'
import {
  countLists,
  type DispatchList,
  deleteListLine,
  insertList,
  insertListClosing,
  insertListLine,
  listLists,
  lockList,
} from './dispatch.store.ts'
import { type Letter, listLettersOn, listWaiting } from './letter.store.ts'
import { insertStates } from './letter-state.store.ts'
import { holdLetter, writeNumber } from './letter.ts'
import { listingObstacle } from './letter-state.ts'

export type { DispatchList }

type AtSite = { siteId: number; now: Temporal.Instant }

/**
 * The open dispatch list of a site, opened when there is none, with every letter on it that is
 * ready: ordinary ones, and registered ones that have their number. Gives its id.
 */
export async function openList(clerk: Clerk, { siteId, now }: AtSite): Promise<number> {
  requireRole(clerk, postRoles, siteId)
  return inTransaction(async tx => {
    const id = (await openAlready(tx, siteId)) ?? (await newList(tx, clerk, { siteId, now }))
    const list = await holdOpenList(tx, clerk, id)
    for (const { id: letterId } of await listWaiting(tx, { siteId, limit: 500 })) {
      const letter = await holdLetter(tx, clerk, letterId)
      const isReady = letter.kind === 'ordinary' || letter.tracking !== undefined
      if (isReady && listingObstacle(letter) === undefined)
        await insertListLine(tx, { listId: list.id, letterId, by: clerk.id, at: now })
    }
    return id
  })
}

async function openAlready(tx: Tx, siteId: number): Promise<number | undefined> {
  const [first] = await listLists(tx, { siteId, limit: 1 })
  return first?.closing === undefined ? first?.id : undefined
}

async function newList(tx: Tx, clerk: Clerk, { siteId, now }: AtSite): Promise<number> {
  const day = dayOf(now)
  const n = 1 + (await countLists(tx, { siteId, day }))
  const id = await insertList(tx, { siteId, day, n, by: clerk.id, at: now })
  // Somebody else opened it in this moment: it is seen now.
  if (id === undefined) return (await openAlready(tx, siteId)) ?? refuse('dispatch_list_not_open')
  await writeJournal(tx, clerk, 'dispatch_list_opened', {
    subject: { kind: 'dispatch_list', id },
    at: now,
    details: { siteId, day: day.toString(), n },
  })
  return id
}

function refuse(code: string): never {
  throw new Refusal(code)
}

async function holdOpenList(tx: Tx, clerk: Clerk, listId: number): Promise<DispatchList> {
  const list = await lockList(tx, listId)
  if (!list) throw new NotFound('dispatch list')
  requireRole(clerk, postRoles, list.siteId)
  refuseIf(list.closing ? 'dispatch_list_closed' : undefined)
  return list
}

type OnList = { listId: number; letterId: number; now: Temporal.Instant }

/**
 * Puts a letter on an open list, a registered one with the number of its sticker where it has none
 * yet. Refuses with `dispatch_list_closed`, `letter_on_list` and the other states, `letter_of_other_site`,
 * `s10_used`.
 */
export async function addToList(
  clerk: Clerk,
  { listId, letterId, tracking, now }: OnList & { tracking?: string | undefined },
): Promise<void> {
  try {
    await inTransaction(async tx => {
      const list = await holdOpenList(tx, clerk, listId)
      const letter = await holdLetter(tx, clerk, letterId)
      refuseIf(letter.siteId === list.siteId ? undefined : 'letter_of_other_site')
      const obstacle = listingObstacle(letter)
      if (obstacle !== undefined) throw new Refusal(obstacle, { listId: letter.listId })
      if (tracking !== undefined) await writeNumber(tx, clerk, letter, { tracking, now })
      await insertListLine(tx, { listId, letterId, by: clerk.id, at: now })
    })
  } catch (error) {
    throw await refusalOfNumber(error, tracking)
  }
}

/** Takes a letter off an open list; it waits for the next one. */
export async function takeOffList(clerk: Clerk, { listId, letterId, now }: OnList): Promise<void> {
  await inTransaction(async tx => {
    await holdOpenList(tx, clerk, listId)
    if (!(await deleteListLine(tx, { listId, letterId }))) throw new NotFound('letter on the list')
    await writeJournal(tx, clerk, 'letter_taken_off_list', {
      subject: { kind: 'letter', id: letterId },
      at: now,
      details: { listId },
    })
  })
}

/** Why a list can't be closed now, or nothing. The same answer greys out the button. */
export function listClosingObstacle(
  letters: readonly Pick<Letter, 'kind' | 'tracking'>[],
): string | undefined {
  if (letters.length === 0) return 'dispatch_list_empty'
  const isWithout = letters.some(({ kind, tracking }) => kind === 'registered' && !tracking)
  return isWithout ? 'registered_without_number' : undefined
}

/**
 * Hands a list to the post: all its letters are dispatched at once, each with the day on which its
 * recipient counts as notified.
 */
export async function closeList(
  clerk: Clerk,
  { listId, now }: Omit<OnList, 'letterId'>,
): Promise<void> {
  await inTransaction(async tx => {
    await holdOpenList(tx, clerk, listId)
    const letters = await listLettersOn(tx, listId)
    refuseIf(listClosingObstacle(letters))
    const on = dayOf(now)
    const deemed = {
      ordinary: await deemedFor(tx, 'ordinary', on),
      registered: await deemedFor(tx, 'registered', on),
    }
    await insertStates(
      tx,
      letters.map(({ id: letterId, kind }) => {
        const { rule, day: deemedOn } = deemed[kind]
        const sent = { letterId, state: 'dispatched', on, listId, rule, deemedOn } as const
        return { ...sent, by: clerk.id, at: now }
      }),
    )
    const count = { letters: letters.length }
    await insertListClosing(tx, { listId, sentOn: on, ...count, by: clerk.id, at: now })
    await writeJournal(tx, clerk, 'dispatch_list_closed', {
      subject: { kind: 'dispatch_list', id: listId },
      at: now,
      details: { sentOn: on.toString(), ...count },
    })
  })
}
