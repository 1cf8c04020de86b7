import {
  type Actor,
  type Clerk,
  hasRole,
  requireRole,
  requireRoleOfStaff,
  staffId,
} from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { addressAsLines } from '../../kit/address.ts'
import { dayOf } from '../../kit/dates.ts'
import { nextRunningNumber } from '../intake/index.ts'
import { postRoles } from './bag.ts'
import { refusalOfNumber } from './bag-line.ts'
import { insertLetter, type Letter, type LetterFacts, lockLetter } from './letter.store.ts'
import { insertStates } from './letter-state.store.ts'
import { deliveryObstacle, letterCode, listingObstacle, resendingObstacle } from './letter-state.ts'
import { insertTracking, releaseOfLetter } from './tracking.store.ts'

export type { Letter }

/** A letter to be sent: who gets it, where, how; the rest may be left out. */
export type Posting = Pick<LetterFacts, 'siteId' | 'kind' | 'recipient'> & {
  /** In one line or in many; printed as `addressAsLines` breaks it. */
  address: string
  now: Temporal.Instant
} & { [Fact in Optional]?: LetterFacts[Fact] | undefined }

type Optional =
  | 'recipientDative'
  | 'entryNumber'
  | 'subject'
  | 'body'
  | 'enclosures'
  | 'signatory'
  | 'signatoryOffice'
  | 'largePrint'
  | 'stateAddress'
  | 'pdfSha256'
  | 'language'
  | 'resendsId'

/**
 * Makes a letter that waits to be dispatched, in the caller's transaction; gives its id. A file
 * given as `pdfSha256` is stored and registered already. Refuses with `letter_address_missing`,
 * and for a resent letter with `letter_not_returned` and `letter_resent`.
 */
export async function postLetter(tx: Tx, actor: Actor, posting: Posting): Promise<number> {
  const { siteId, kind, recipient, now, resendsId } = posting
  // An official's right hangs on the task, not on a site: the deed that answers asked for it.
  const isOfficial = actor.kind === 'clerk' && hasRole(actor, ['official'])
  if (!isOfficial) requireRoleOfStaff(actor, postRoles, siteId)
  const lines = addressAsLines(posting.address)
  refuseIf(lines.length === 0 ? 'letter_address_missing' : undefined)
  if (resendsId) await holdResent(tx, actor, resendsId)
  const { year } = dayOf(now)
  const code = letterCode(year, await nextRunningNumber(tx, 'VL', year))
  const by = staffId(actor)
  const facts = { siteId, kind, recipient, address: lines.join('\n'), ...optionalFacts(posting) }
  const id = await insertLetter(tx, { ...facts, code, createdBy: by, createdAt: now })
  await insertStates(tx, [{ letterId: id, state: 'created', on: dayOf(now), by, at: now }])
  await writeJournal(tx, actor, 'letter_created', {
    subject: { kind: 'letter', id },
    at: now,
    details: { code, kind, entryNumber: facts.entryNumber, recipient },
  })
  return id
}

function optionalFacts(posting: Posting): Pick<LetterFacts, Optional> {
  return {
    recipientDative: posting.recipientDative ?? null,
    entryNumber: posting.entryNumber ?? null,
    subject: posting.subject ?? null,
    body: posting.body ?? null,
    enclosures: posting.enclosures ?? null,
    signatory: posting.signatory ?? null,
    signatoryOffice: posting.signatoryOffice ?? null,
    largePrint: posting.largePrint ?? false,
    stateAddress: posting.stateAddress ?? null,
    pdfSha256: posting.pdfSha256 ?? null,
    language: posting.language ?? 'lv',
    resendsId: posting.resendsId ?? null,
  }
}

async function holdResent(tx: Tx, actor: Actor, id: number): Promise<void> {
  const returned = await lockLetter(tx, id)
  if (!returned) throw new NotFound('letter')
  requireRoleOfStaff(actor, postRoles, returned.siteId)
  refuseIf(resendingObstacle(returned))
}

/** The same in a transaction of its own, for the page that writes a letter. */
export function writeLetter(clerk: Clerk, posting: Posting): Promise<number> {
  return inTransaction(tx => postLetter(tx, clerk, posting))
}

type OnLetter = { letterId: number; now: Temporal.Instant }

/** The letter, held, for a clerk of its site. */
export async function holdLetter(tx: Tx, clerk: Clerk, letterId: number): Promise<Letter> {
  const letter = await lockLetter(tx, letterId)
  if (!letter) throw new NotFound('letter')
  requireRole(clerk, postRoles, letter.siteId)
  return letter
}

/** Why a letter can't get an S10 number, or nothing. */
export function numberObstacle(letter: Letter): string | undefined {
  if (letter.kind === 'ordinary') return 's10_of_ordinary'
  if (letter.withdrawn) return 'letter_withdrawn'
  return letter.dispatched && 'letter_dispatched'
}

type Numbering = OnLetter & { tracking: string }

/**
 * Gives a registered letter the S10 number of the sticker on it; a number it had goes free.
 * Refuses with `s10_used`, `s10_of_ordinary`, `letter_dispatched`, `letter_withdrawn`.
 */
export async function numberLetter(clerk: Clerk, numbering: Numbering): Promise<void> {
  try {
    await inTransaction(async tx => {
      const letter = await holdLetter(tx, clerk, numbering.letterId)
      await writeNumber(tx, clerk, letter, numbering)
    })
  } catch (error) {
    throw await refusalOfNumber(error, numbering.tracking)
  }
}

/** The same for a letter that is held. */
export async function writeNumber(
  tx: Tx,
  clerk: Clerk,
  letter: Letter,
  { tracking, now }: Omit<Numbering, 'letterId'>,
): Promise<void> {
  refuseIf(numberObstacle(letter))
  if (letter.tracking === tracking) return
  await releaseOfLetter(tx, letter.id, now)
  await insertTracking(tx, { number: tracking, usedOn: dayOf(now), letterId: letter.id })
  await writeJournal(tx, clerk, 'letter_numbered', {
    subject: { kind: 'letter', id: letter.id },
    at: now,
    details: { code: letter.code, tracking, before: letter.tracking ?? null },
  })
}

/** A registered letter was handed over, as the post's tracking says. */
export async function noteDelivery(
  clerk: Clerk,
  { letterId, on, now }: OnLetter & { on: Temporal.PlainDate },
): Promise<void> {
  await inTransaction(async tx => {
    const letter = await holdLetter(tx, clerk, letterId)
    const obstacle = deliveryObstacle(letter, { kind: letter.kind, on, today: dayOf(now) })
    if (obstacle !== undefined) throw new Refusal(obstacle, { code: letter.code })
    await insertStates(tx, [{ letterId, state: 'delivered', on, by: clerk.id, at: now }])
    await writeJournal(tx, clerk, 'letter_delivered', {
      subject: { kind: 'letter', id: letterId },
      at: now,
      details: { code: letter.code, on: on.toString() },
    })
  })
}

/** A letter that is not to leave after all. Refuses once it stands on a list. */
export async function withdrawLetter(clerk: Clerk, { letterId, now }: OnLetter): Promise<void> {
  await inTransaction(async tx => {
    const letter = await holdLetter(tx, clerk, letterId)
    refuseIf(listingObstacle(letter))
    await releaseOfLetter(tx, letterId, now)
    const on = dayOf(now)
    await insertStates(tx, [{ letterId, state: 'withdrawn', on, by: clerk.id, at: now }])
    await writeJournal(tx, clerk, 'letter_withdrawn', {
      subject: { kind: 'letter', id: letterId },
      at: now,
      details: { code: letter.code },
    })
  })
}
