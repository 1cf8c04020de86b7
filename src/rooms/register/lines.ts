import type { Channel } from '../intake/index.ts'
import type { Direction } from './file-plan.ts'
import type { TermKind } from './term.ts'

/** A term that ends soon or has passed. */
export type DueLine = {
  entryId: number
  number: string
  kind: TermKind
  due: Temporal.PlainDate
  partyName: string | null
  subject: string
  unitId: number | null
  isSuspended: boolean
}

/** An entry that has the same sender, number and date as what is to be registered. */
export type Twin = { id: number; number: string }

/** A line of the list of what was found. */
export type FoundEntry = {
  id: number
  number: string
  direction: Direction
  receivedOn: Temporal.PlainDate
  partyName: string | null
  subject: string
  channel: string
  siteId: number
  restricted: boolean
  isVoid: boolean
  due: Temporal.PlainDate | null
  isAnswered: boolean
}

/** Where a page ended: the next one goes on behind it. */
export type Place = { day: Temporal.PlainDate; id: number }

/** Why a scanned file could not be taken. */
export type ScanFault = {
  name: string
  fault: 'empty' | 'too_large' | 'unreadable' | 'kind_unknown'
}

/** A search kept under a name; `unitId` where a whole unit has it. */
export type Basket = { id: number; name: string; query: string; unitId: number | null }

/** Something wrong in a row of numbers. */
export type NumberFault = {
  index: string
  year: number
  n: number
  /** Missing: never given though a later one was; bare: stands for nothing; surplus: past the last. */
  fault: 'missing' | 'bare' | 'surplus'
}

export type Proof = {
  id: number
  at: Temporal.Instant
  numbers: number
  void: number
  faults: readonly NumberFault[]
  byName: string | null
}

/** What is asked of the register. */
export type Search = {
  text: string
  from?: Temporal.PlainDate | undefined
  to?: Temporal.PlainDate | undefined
  direction?: Direction | undefined
  filePlanId?: number | undefined
  unitId?: number | undefined
  channel?: Channel | undefined
  isRestricted?: boolean | undefined
  isVoid?: boolean | undefined
}
