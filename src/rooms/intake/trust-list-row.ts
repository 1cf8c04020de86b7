import type { ListSignature } from '../signatures/index.ts'

/** What is known of an imported trust list. */
export type TrustListRow = {
  sha256: string
  takenAt: Temporal.Instant | null
  nextUpdate: Temporal.Instant | null
  /** How many services it names. */
  services: number
  importedAt: Temporal.Instant
  /** Nothing for a list that no country published. */
  published: PublishedList | null
}

/** What a published list says of itself, and who signed it. */
export type PublishedList = {
  /** Two letters. */
  territory: string
  sequence: number
  /** Services that no certificate names. */
  skipped: number
} & ListSignature
