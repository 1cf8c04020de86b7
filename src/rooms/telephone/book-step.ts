import type { FreeTime } from '../appointments/index.ts'
import type { LongContactReason, PublicService } from '../services/index.ts'
import type { Site } from '../sites/index.ts'
import type { NumberedService } from './book-reading.ts'

/** The three times to read aloud, and what is asked with them. */
export type TimesStep = {
  kind: 'times'
  service: PublicService
  times: readonly FreeTime[]
  sites: readonly Site[]
  /** Of the form: sent twice it books once. */
  key: string
  /** Empty where the rules ask for none. */
  reasons: readonly LongContactReason[]
  reason: string | undefined
  isTimeMissing: boolean
  isReasonMissing: boolean
  refusal: string | undefined
}

export type MonthStep = {
  kind: 'month'
  month: Temporal.PlainYearMonth
  hasPrevious: boolean
  hasNext: boolean
  days: readonly { day: Temporal.PlainDate; free: number }[]
  dayText: string | undefined
  dayProblem: string | undefined
}

/** What stands in the middle of the phone desk. */
export type BookStep =
  | { kind: 'begin'; avoided: boolean; isNobody: boolean }
  | { kind: 'services'; text: string; services: readonly NumberedService[]; isNone: boolean }
  | { kind: 'places'; service: PublicService; sites: readonly Site[] }
  | MonthStep
  | TimesStep
