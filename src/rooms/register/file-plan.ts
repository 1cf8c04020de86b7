import type { TermClass } from './term.ts'

export const directions = ['incoming', 'outgoing', 'internal'] as const

export type Direction = (typeof directions)[number]

/** One line of the classification scheme: an index, its title, how long it is kept. */
export type FilePlan = {
  id: number
  index: string
  titleLv: string
  titleEn: string
  direction: Direction
  termClass: TermClass
  retention: 'short' | 'long' | 'permanent'
  /** Nothing where it is kept for ever. */
  retentionYears: number | null
  unitId: number | null
  medium: 'paper' | 'electronic' | 'mixed'
  /** Entries of this index are restricted from the start. */
  restricted: boolean
  endedFrom: Temporal.PlainDate | null
}

export type NewFilePlan = Omit<FilePlan, 'id' | 'endedFrom'>

/** A department or parish administration. */
export type Unit = {
  id: number
  code: string
  nameLv: string
  nameEn: string
  siteId: number | null
  endedFrom: Temporal.PlainDate | null
}

export type NewUnit = Pick<Unit, 'code' | 'nameLv' | 'nameEn' | 'siteId'>
