import type { Days } from './rough-day.ts'

/** A paper as it is looked for: an item, with its entry once it is registered. */
export type Paper = {
  itemId: number | null
  entryId: number | null
  number: string | null
  code: string
  receivedOn: Temporal.PlainDate
  senderName: string | null
  subject: string | null
  channel: string
  isRestricted: boolean
}

/** What the clerk heard: stems of a name, a part of a number, the days meant. */
export type Heard = {
  stems: readonly string[]
  /** Digits and signs of a number or code, upper case. */
  number: string
  days: Days | undefined
  limit: number
}
