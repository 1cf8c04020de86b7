import { addressIn, headField, type MailHead } from './mail-head.ts'

/** What a mail is. Only a letter of a person is ever answered. */
export const mailKinds = ['letter', 'bounce', 'auto_reply', 'loop'] as const
export type MailKind = (typeof mailKinds)[number]

/** The beginning of the Message-ID of every mail that this program sends. */
const ownMessageId = /^<lodzins\.\d+\./

/** Hands through which no honest mail has gone. */
const mostHops = 50

export type KindOfMail = {
  /** The sender of the envelope; null: the empty one of bounces; undefined: not known. */
  envelopeFrom: string | null | undefined
  /** Addresses that are ours. */
  own: ReadonlySet<string>
  hasAttachments: boolean
}

/**
 * A bounce (RFC 3464), an automatic answer (RFC 3834), or a mail of our own that came back; else a
 * letter. What a program sent with files attached is a letter: document systems of other
 * institutions write so.
 */
export function kindOfMail(head: MailHead, mail: KindOfMail): MailKind {
  if (comesBack(head, mail)) return 'loop'
  if (isBounce(head, mail)) return 'bounce'
  if (answersByItself(head)) return 'auto_reply'
  return isAutomatic(head) && !mail.hasAttachments ? 'auto_reply' : 'letter'
}

function comesBack(head: MailHead, { own }: KindOfMail): boolean {
  if (ownMessageId.test(headField(head, 'message-id'))) return true
  const hops = head.fields.filter(({ name }) => name === 'received').length
  if (hops > mostHops) return true
  const isOwn = own.has(addressIn(headField(head, 'from')))
  return isOwn && (isAutomatic(head) || answersByItself(head))
}

function isBounce(head: MailHead, { envelopeFrom }: KindOfMail): boolean {
  const type = headField(head, 'content-type').toLowerCase()
  if (type.startsWith('multipart/report')) return !type.includes('disposition-notification')
  if (headField(head, 'x-failed-recipients') !== '') return true
  const from = addressIn(headField(head, 'from'))
  return envelopeFrom === null && /^(mailer-daemon|postmaster)@/.test(from)
}

function answersByItself(head: MailHead): boolean {
  const type = headField(head, 'content-type').toLowerCase()
  if (type.startsWith('multipart/report')) return true
  if (/^auto-replied\b/i.test(headField(head, 'auto-submitted'))) return true
  if (/^auto[_-]?reply$/i.test(headField(head, 'precedence'))) return true
  return ['x-autoreply', 'x-autorespond', 'x-auto-reply'].some(name => headField(head, name) !== '')
}

/** A program wrote it, without being asked by a mail of ours. */
export function isAutomatic(head: MailHead): boolean {
  const submitted = headField(head, 'auto-submitted')
  if (submitted !== '' && !/^no\b/i.test(submitted)) return true
  return /^(bulk|junk)$/i.test(headField(head, 'precedence'))
}

/** Whether the author may be told that a letter came: never a program, never a list. */
export function mayBeAnswered(head: MailHead, mail: Omit<KindOfMail, 'hasAttachments'>): boolean {
  if (mail.envelopeFrom === null || isAutomatic(head)) return false
  if (/^list$/i.test(headField(head, 'precedence'))) return false
  const asksNot = ['list-id', 'list-unsubscribe', 'x-auto-response-suppress', 'feedback-id']
  if (asksNot.some(name => headField(head, name) !== '')) return false
  return kindOfMail(head, { ...mail, hasAttachments: false }) === 'letter'
}
