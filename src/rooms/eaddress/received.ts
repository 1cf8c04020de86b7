/** A message that came by the e-address and is with us. */
export type Received = {
  id: number
  exchangeId: string
  senderAddress: string
  senderName: string | null
  subject: string | null
  itemId: number
  itemCode: string
  outcome: string | null
  storedAt: Temporal.Instant
  /** Null: the exchange has not been told yet. */
  confirmedAt: Temporal.Instant | null
}

export const troubleCodes = [
  'attachment_broken',
  'attachment_missing',
  'hash_mismatch',
  'envelope_unreadable',
  'file_too_large',
  'disk_full',
] as const
export type TroubleCode = (typeof troubleCodes)[number]

export type Trouble = {
  exchangeId: string
  code: TroubleCode
  tries: number
  firstAt: Temporal.Instant
  lastAt: Temporal.Instant
}

export type Pull = {
  at: Temporal.Instant
  outcome: 'done' | 'unreachable' | 'refused'
  taken: number
}
