import { checkCharacter } from '../intake/index.ts'
import type { DeemedRule } from './deemed-rule.ts'

export const letterKinds = ['ordinary', 'registered'] as const
export type LetterKind = (typeof letterKinds)[number]

/** Why a letter came back, as the post writes it on the envelope. */
export const returnReasons = [
  'unknown',
  'not_collected',
  'refused',
  'moved',
  'address_insufficient',
  'deceased',
  'other',
] as const
export type ReturnReason = (typeof returnReasons)[number]

/** What to do when a letter is back. */
export type NextStep = 'find_address' | 'mend_address' | 'stays_notified' | 'ask_author'

/**
 * The next step after a return. Not collecting or refusing a registered letter changes nothing:
 * the day on which its recipient counts as notified stands (Paziņošanas likums, s. 8(3)).
 */
export function nextStepAfter(reason: ReturnReason, kind: LetterKind): NextStep {
  if (reason === 'unknown' || reason === 'moved') return 'find_address'
  if (reason === 'address_insufficient') return 'mend_address'
  const stands = reason === 'not_collected' || reason === 'refused'
  return stands && kind === 'registered' ? 'stays_notified' : 'ask_author'
}

/** The states of a letter with their days; each comes once at most. */
export type LetterStates = {
  /** It stands on a dispatch list. */
  listId: number | undefined
  dispatched: { on: Temporal.PlainDate; deemedOn: Temporal.PlainDate; rule: DeemedRule } | undefined
  delivered: { on: Temporal.PlainDate } | undefined
  returned: { on: Temporal.PlainDate; reason: ReturnReason; note: string | null } | undefined
  withdrawn: { on: Temporal.PlainDate } | undefined
  /** How many returns were noted by mistake and taken back. */
  retractions: number
  /** The letter that was sent instead after its return. */
  resentById: number | undefined
}

export type StateName = 'created' | 'listed' | 'dispatched' | 'delivered' | 'returned' | 'withdrawn'

/** Where a letter is now: a return re-opens what was dispatched, and even what was delivered. */
export function stateOf(letter: LetterStates): StateName {
  if (letter.withdrawn) return 'withdrawn'
  if (letter.returned) return 'returned'
  if (letter.delivered) return 'delivered'
  if (letter.dispatched) return 'dispatched'
  return letter.listId === undefined ? 'created' : 'listed'
}

/** Why a letter can't be put on a dispatch list, or withdrawn before it leaves; or nothing. */
export function listingObstacle(letter: LetterStates): string | undefined {
  const state = stateOf(letter)
  if (state === 'created') return undefined
  return state === 'listed' ? 'letter_on_list' : `letter_${state}`
}

/** Why a return can't be noted, or nothing. */
export function returnObstacle(letter: LetterStates): string | undefined {
  if (letter.returned) return 'letter_returned'
  if (letter.withdrawn) return 'letter_withdrawn'
  return letter.dispatched ? undefined : 'letter_not_sent'
}

type Delivering = { kind: LetterKind; on: Temporal.PlainDate; today: Temporal.PlainDate }

/** Why a delivery can't be noted, or nothing. Only a registered letter's is known. */
export function deliveryObstacle(
  letter: LetterStates,
  { kind, on, today }: Delivering,
): string | undefined {
  if (kind === 'ordinary') return 'delivery_of_ordinary'
  const other = returnObstacle(letter)
  if (other !== undefined) return other
  if (letter.delivered) return 'letter_delivered'
  if (Temporal.PlainDate.compare(on, today) > 0) return 'delivery_in_future'
  const sentOn = letter.dispatched?.on ?? today
  return Temporal.PlainDate.compare(on, sentOn) < 0 ? 'delivered_before_sent' : undefined
}

/** Why a letter can't be sent again, or nothing: only what came back is, and once. */
export function resendingObstacle(letter: LetterStates): string | undefined {
  if (!letter.returned) return 'letter_not_returned'
  return letter.resentById === undefined ? undefined : 'letter_resent'
}

/**
 * The code on an envelope of ours: `VL26-00017-K`. A prefix of our own, the year, the running
 * number of the year and a check character, so that a returned envelope is found by scan or key.
 */
export function letterCode(year: number, n: number): string {
  const body = `VL${String(year % 100).padStart(2, '0')}${String(n).padStart(5, '0')}`
  return `${body.slice(0, 4)}-${body.slice(4)}-${checkCharacter(body)}`
}

/** The code that was scanned or typed, in any case, spaces and hyphens anywhere. */
export function readLetterCode(text: string): string | undefined {
  const bare = text
    .slice(0, 60)
    .toUpperCase()
    .replace(/[\s‐-―-]/gu, '')
  const found = /^VL(\d{2})(\d{5})([0-9A-Z])$/.exec(bare)
  if (!found) return undefined
  const code = letterCode(Number(found[1]), Number(found[2]))
  return code.endsWith(found[3] ?? '-') ? code : undefined
}
