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
  signedBy: string
  /** SHA-256 of the signer's certificate, in hex. */
  fingerprint: string
  /** What the signer was compared with; nothing: with nothing. */
  checkedBy: 'certificate' | 'list_of_lists' | null
  listOfListsSigner: string | null
}
