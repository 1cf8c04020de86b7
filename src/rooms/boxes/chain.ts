import type { Outcomes } from './balance.ts'

// The nouns of the chain of custody, as they are read.

export type Box = {
  id: number
  siteId: number
  siteLv: string
  siteEn: string
  nameLv: string
  nameEn: string
  placeLv: string
  placeEn: string
  endedFrom: Temporal.PlainDate | null
}

export type CalendarTime = {
  id: number
  boxId: number
  weekday: number
  begins: Temporal.PlainTime
  validFrom: Temporal.PlainDate
  validUntil: Temporal.PlainDate | null
}

export type PlannedRound = {
  id: number
  boxId: number
  siteId: number
  plannedAt: Temporal.Instant
  plannedBy: number | null
  roundId: number | null
  callingOff: { reason: string; by: number; at: Temporal.Instant } | undefined
  alarmAt: Temporal.Instant | null
}

export type Seal = {
  id: number
  number: string
  siteId: number
  deliveredAt: Temporal.Instant
  use: SealUse | undefined
}

export type SealUse = {
  kind: 'round' | 'bag' | 'spoilt'
  roundId: number | null
  bagNumber: string | null
  reason: string | null
  by: number
  at: Temporal.Instant
}

export type Attendant = {
  position: number
  personId: number
  name: string
  proof: 'session' | 'password' | 'code'
  passHash: Buffer | null
  at: Temporal.Instant
}

export type Round = {
  id: number
  boxId: number
  siteId: number
  plannedRoundId: number | null
  joinCode: string
  startedAt: Temporal.Instant
  abandoned: string | null
  record: RemovalRecord | undefined
  closedAt: Temporal.Instant | null
}

export type RemovalRecord = {
  number: string
  takenOut: number
  seal: string
  at: Temporal.Instant
}

export type SealOff = {
  number: string
  expected: string | null
  intact: boolean
  remark: string | null
  at: Temporal.Instant
}

/** An item as it left the box; with the removal record it is taken in and gets its item. */
export type Scan = {
  code: string
  scannedBy: number
  at: Temporal.Instant
  itemId: number | null
  receivedOn: Temporal.PlainDate | null
  outcome: keyof Outcomes | null
}
