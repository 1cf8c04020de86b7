import type { Frame } from '../../house/page.ts'
import type { FoundResident } from '../residents/index.ts'
import type { BookQuery } from './book-query.ts'
import type { PersonCard } from './book-reading.ts'
import type { BookStep } from './book-step.ts'

/** What the page of the phone desk shows; every part of it gets the whole. */
export type BookView = {
  frame: Frame
  now: Temporal.Instant
  asked: BookQuery
  /** Of a search with several answers or none. */
  found: readonly FoundResident[] | undefined
  card: PersonCard | undefined
  step: BookStep
}
