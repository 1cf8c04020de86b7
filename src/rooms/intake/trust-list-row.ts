/** What is known of an imported trust list. */
export type TrustListRow = {
  sha256: string
  takenAt: Temporal.Instant | null
  nextUpdate: Temporal.Instant | null
  /** How many services it names. */
  services: number
  importedAt: Temporal.Instant
}
