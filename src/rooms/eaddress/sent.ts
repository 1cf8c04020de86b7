export type SentDocument = { name: string; mediaType: string; sha256: string }

/** A message of ours: handed over, then what became of it. */
export type Sending = {
  id: number
  reference: string
  recipient: string
  subject: string
  body: string
  /** The registration number of the letter that it carries. */
  entryNumber: string | null
  queuedAt: Temporal.Instant
  exchangeId: string | null
  state: 'queued' | 'sent' | 'accepted' | 'rejected'
  reason: string | null
  stateAt: Temporal.Instant | null
}
