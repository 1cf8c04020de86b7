import type { Findings } from './mail-findings.ts'
import type { MailKind } from './mail-kind.ts'

/** A mail as it came, before anybody read it. */
export type Message = {
  id: number
  sha256: string
  way: 'smtp' | 'imap'
  /** Null: the empty sender of bounces. */
  envelopeFrom: string | null
  envelopeTo: string[]
  siteId: number
  arrivedAt: Temporal.Instant
}

/** What was read out of a mail. */
export type Reading = {
  kind: MailKind
  headerMessageId: string | null
  fromName: string | null
  fromAddress: string | null
  subject: string | null
  writtenAt: Temporal.Instant | null
  body: string
  /** Codes of why a person must look, space between. */
  attention: string | null
  findings: Findings
  duplicateOf: number | null
  readAt: Temporal.Instant
}

export type LeftBehind = {
  deliveryKey: string
  reason: 'file_too_large' | 'disk_full' | 'unreadable'
  bytes: number
  seenAt: Temporal.Instant
}

export type MailSheet = Message & {
  reading: Reading | undefined
  itemId: number | null
  itemCode: string | null
  outcome: string | null
  acknowledgedAt: Temporal.Instant | null
}

/** What of the mail a list shows. */
export const mailLists = ['letters', 'look', 'automatic', 'waiting'] as const
export type MailList = (typeof mailLists)[number]
