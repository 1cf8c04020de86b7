import { cleanLine, cleanText } from '../../kit/foreign-text.ts'
import type { NewDocument } from '../intake/index.ts'
import { readDeliveryReport } from './delivery-report.ts'
import { type Findings, type MailAttention, mailLimits } from './mail-findings.ts'
import { addressIn, headField, isMailAddress, readHead } from './mail-head.ts'
import { isAutomatic, kindOfMail, mayBeAnswered } from './mail-kind.ts'
import { languageOfText } from './mail-language.ts'
import { type ReadMail, readMailApart } from './mail-reading.ts'
import type { Message, Reading } from './mail-sheet.ts'

/** All that is made of a mail before anything is written. */
export type MailDigest = {
  reading: Omit<Reading, 'attention' | 'duplicateOf' | 'readAt'>
  attentions: MailAttention[]
  sender: {
    senderName?: string
    senderAddress?: string
    subject?: string
    body: string
    replyBy?: 'email'
    replyTo?: string
    language: 'lv' | 'en'
  }
  documents: NewDocument[]
  contents: Uint8Array[]
  mayBeAnswered: boolean
}

const nothing: Findings = {
  mailparser: { parts: [], text: '', fault: 'unreadable' },
  postalMime: { parts: [], text: '', fault: 'unreadable' },
}

/** What stands in place of a reading when the thread could not end it: the raw message is kept. */
function unreadable(bytes: Uint8Array): ReadMail {
  const head = readHead(bytes)
  return {
    head,
    subject: headField(head, 'subject'),
    fromName: '',
    fromAddress: addressIn(headField(head, 'from')),
    writtenAtMilliseconds: undefined,
    text: '',
    findings: nothing,
    attentions: ['mail_unreadable'],
    files: [],
  }
}

/** Reads a mail in its thread and judges it. */
export async function digestMail(
  bytes: Uint8Array,
  { message, own }: { message: Message; own: ReadonlySet<string> },
): Promise<MailDigest> {
  const mail = (await readMailApart(bytes)) ?? unreadable(bytes)
  const judged = {
    envelopeFrom: senderOfEnvelope(message),
    own,
    hasAttachments: mail.files.length > 0,
  }
  const kind = kindOfMail(mail.head, judged)
  const report = kind === 'bounce' ? reportOf(bytes) : undefined
  return {
    reading: {
      kind,
      headerMessageId: cleanLine(headField(mail.head, 'message-id'), 300),
      fromName: cleanLine(mail.fromName, 200),
      fromAddress: cleanLine(mail.fromAddress, 320),
      subject: cleanLine(mail.subject, 300),
      writtenAt: momentOf(mail.writtenAtMilliseconds),
      body: cleanText(mail.text, mailLimits.text),
      findings: cleanFindings({ ...mail.findings, ...(report && { report }) }),
    },
    attentions: kind === 'letter' ? attentionsOf(mail, message) : mail.attentions,
    sender: senderOf(mail),
    documents: documentsOf(mail, message),
    contents: mail.files.map(({ content }) => content),
    mayBeAnswered: kind === 'letter' && mayBeAnswered(mail.head, judged),
  }
}

/** A pulled mail has no envelope: only an empty sender that the mailbox wrote down is known. */
function senderOfEnvelope({ way, envelopeFrom }: Message): string | null | undefined {
  return way === 'imap' && envelopeFrom === null ? undefined : envelopeFrom
}

function reportOf(bytes: Uint8Array) {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 500_000))
  return readDeliveryReport(start.toString('latin1'))
}

function attentionsOf(mail: ReadMail, message: Message): MailAttention[] {
  const isEmpty = message.way === 'smtp' && message.envelopeFrom === null
  return [
    ...mail.attentions,
    ...(isEmpty ? (['empty_sender'] as const) : []),
    ...(isAutomatic(mail.head) ? (['sent_by_program'] as const) : []),
  ]
}

function momentOf(milliseconds: number | undefined): Temporal.Instant | null {
  if (milliseconds === undefined || !Number.isFinite(milliseconds)) return null
  const year = new Date(milliseconds).getUTCFullYear()
  return year > 1970 && year < 2200 ? Temporal.Instant.fromEpochMilliseconds(milliseconds) : null
}

function senderOf(mail: ReadMail): MailDigest['sender'] {
  const [name, address] = [cleanLine(mail.fromName, 200), cleanLine(mail.fromAddress, 320)]
  const subject = cleanLine(mail.subject, 300)
  const body = cleanText(mail.text, mailLimits.text)
  return {
    ...(name !== null && { senderName: name }),
    ...(address !== null && { senderAddress: address }),
    ...(subject !== null && { subject }),
    ...(address !== null && isMailAddress(address) && { replyBy: 'email', replyTo: address }),
    body,
    language: languageOfText(body),
  }
}

/** The raw message first: it is the record; then every file that either parser found. */
function documentsOf(mail: ReadMail, message: Message): NewDocument[] {
  const original = {
    role: 'original',
    name: `mail-${message.id}.eml`,
    mediaType: 'message/rfc822',
    sha256: message.sha256,
  } as const
  const parts = mail.files.map(({ part }, at) => ({
    role: 'attachment' as const,
    name: cleanLine(part.name, 255) ?? `${at + 1}`,
    mediaType: cleanLine(part.mediaType, 255) ?? 'application/octet-stream',
    sha256: part.sha256,
  }))
  return [original, ...parts]
}

/** Neither column nor page takes the bytes of a stranger as they are. */
function cleanFindings(findings: Findings): Findings {
  const parsed = ({ parts, text, ...rest }: Findings['mailparser']) => ({
    ...rest,
    text: cleanText(text, 4000),
    parts: parts.map(part => ({
      ...part,
      name: cleanLine(part.name, 120) ?? '',
      mediaType: cleanLine(part.mediaType, 80) ?? '',
    })),
  })
  return {
    ...(findings.report && {
      report: {
        recipient: cleanLine(findings.report.recipient, 254) ?? '',
        status: findings.report.status,
      },
    }),
    mailparser: parsed(findings.mailparser),
    postalMime: parsed(findings.postalMime),
  }
}
