import type { Role } from '../../house/actor.ts'
import type { Channel, ReplyWay } from '../intake/index.ts'
import type { Direction, FilePlan } from './file-plan.ts'
import type { TermClass } from './term.ts'

export const partyKinds = ['person', 'organisation', 'institution', 'anonymous'] as const

/** Who wrote, or is written to. */
export type Party = {
  kind: (typeof partyKinds)[number]
  /** Nothing when anonymous. */
  name: string | null
  code: string | null
  address: string | null
  phone: string | null
  residentId: number | null
}

/** What whoever registers writes down, whichever way the document goes. */
export type EntryFacts = {
  party: Party
  senderNumber: string | null
  senderDate: Temporal.PlainDate | null
  subject: string
  content: string | null
  sheets: number | null
  annexes: number | null
  annexSheets: number | null
  paperAt: string | null
  /** Why only some may read it; nothing: not restricted. */
  restrictionBasis: string | null
  replyBy: ReplyWay | null
  replyTo: string | null
  language: 'lv' | 'en'
}

/** A document in the register. */
export type Entry = EntryFacts & {
  id: number
  /** `1-10/2026/17`. */
  number: string
  filePlanId: number
  year: number
  n: number
  direction: Direction
  itemId: number | null
  answersId: number | null
  termClass: TermClass
  channel: Channel
  siteId: number
  receivedOn: Temporal.PlainDate
  /** Why the day of receipt is not the one that the channel's rule gives. */
  receivedReason: string | null
  registeredAt: Temporal.Instant
  registeredBy: number | null
  restricted: boolean
  /** What the author says to learn how it stands: the intake id. */
  code: string
  /** The number stands for nothing any more; why is in its voiding. */
  isVoid: boolean
  /** The responsible unit of its index. */
  unitId: number | null
}

/** Who registers, corrects and decides on terms; clerks at their own sites. */
export const registerRoles: readonly Role[] = ['registrar', 'head', 'clerk']

/** What the rules for a new entry look at. */
export type Asked = Pick<EntryFacts, 'senderDate' | 'restrictionBasis' | 'replyBy' | 'replyTo'> & {
  party: Pick<Party, 'kind' | 'name'>
  direction: Direction
  receivedOn: Temporal.PlainDate
  receivedReason: string | null
}

type Standing = {
  filePlan: Pick<FilePlan, 'direction' | 'endedFrom' | 'restricted'>
  /** The day that the channel's rule gives; nothing for what goes out. */
  ruledDay: Temporal.PlainDate | undefined
  today: Temporal.PlainDate
}

/** Why this can't be registered as asked, or nothing. */
export function registrationObstacle(asked: Asked, standing: Standing): string | undefined {
  const { filePlan, today } = standing
  if (filePlan.endedFrom && !isAfter(filePlan.endedFrom, today)) return 'index_ended'
  if (filePlan.direction !== asked.direction) return 'index_wrong_direction'
  if ((asked.party.kind === 'anonymous') !== (asked.party.name === null)) return 'party_missing'
  if (filePlan.restricted && asked.restrictionBasis === null) return 'restriction_basis_missing'
  const needsAddress = asked.replyBy !== null && asked.replyBy !== 'counter'
  if (needsAddress && asked.replyTo === null) return 'reply_address_missing'
  if (asked.senderDate && isAfter(asked.senderDate, today)) return 'sender_date_in_future'
  return receiptObstacle(asked, standing)
}

function receiptObstacle(asked: Asked, { ruledDay, today }: Standing): string | undefined {
  // After hours the rule itself names a day to come.
  const byRule = ruledDay !== undefined && asked.receivedOn.equals(ruledDay)
  if (!byRule && isAfter(asked.receivedOn, today)) return 'received_in_future'
  if (ruledDay === undefined || byRule) return undefined
  return asked.receivedReason === null ? 'received_reason_missing' : undefined
}

const isAfter = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) > 0

/** The fields of an entry that can be put right. */
export const correctedFields = [
  'subject',
  'party_name',
  'party_code',
  'party_address',
  'party_phone',
  'sender_number',
  'sender_date',
  'content',
  'sheets',
  'annexes',
  'annex_sheets',
  'paper_at',
  'reply_to',
] as const

export type CorrectedField = (typeof correctedFields)[number]

/** What was put right: the field's words before and after, by whom and why. */
export type CorrectionLine = {
  field: string
  before: string | null
  after: string | null
  reason: string
  at: Temporal.Instant
  by: string
}
