import type { Channel, ReplyWay } from '../intake/index.ts'
import type { Direction } from './file-plan.store.ts'
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
