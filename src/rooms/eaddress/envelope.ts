import type { Element } from '@xmldom/xmldom'
import { children, ExchangeError, elements, textOf, xmlText } from './soap.ts'

/** A file as the envelope names it. */
export type FileReference = {
  contentId: string
  name: string
  mediaType: string
  bytes: number
  /** SHA-256 (hex), where the envelope tells it. */
  sha256: string | undefined
}

export type Envelope = {
  messageId: string
  senderAddress: string
  senderName: string
  subject: string
  body: string
  files: readonly FileReference[]
  /** What became of a message of our own: the recipient's word. */
  confirmation: { state: 'accepted' | 'rejected'; reason: string } | undefined
}

const mostFiles = 100
const sha256Method = 'http://www.w3.org/2001/04/xmlenc#sha256'

/** Reads `Envelope` of a message. Throws `ExchangeError` where it has no id or sender. */
export function readEnvelope(answer: Element): Envelope {
  const envelope = elements(answer, 'Envelope')[0]
  const transport = envelope && elements(envelope, 'SenderTransportMetadata')[0]
  const server = envelope && elements(envelope, 'ServerTransportMetadata')[0]
  const document = envelope && elements(envelope, 'SenderDocument')[0]
  if (!transport || !server || !document) throw new ExchangeError('unreadable')
  const files = elements(document, 'File').map(fileOf)
  const messageId = textOf(server, 'MessageId')
  const senderAddress = textOf(transport, 'SenderEAddress')
  if (messageId === '' || senderAddress === '' || files.length > mostFiles) {
    throw new ExchangeError('unreadable')
  }
  const author = elements(document, 'AuthorEntry')[0]
  return {
    messageId,
    senderAddress,
    senderName: author ? namesOf(author) : '',
    subject: textOf(document, 'Title'),
    body: textOf(document, 'Description'),
    files,
    confirmation: confirmationOf(envelope),
  }
}

/** The name of an institution, or the names of a person. */
function namesOf(author: Element): string {
  const institution = textOf(author, 'InstitutionTitle')
  const person = `${textOf(author, 'Name')} ${textOf(author, 'Surname')}`.trim()
  return institution || person
}

function fileOf(element: Element): FileReference {
  const digest = textOf(element, 'DigestValue')
  const method = elements(element, 'DigestMethod')[0]?.getAttribute('Algorithm') ?? ''
  return {
    contentId: textOf(element, 'ContentReference'),
    name: textOf(element, 'Name'),
    mediaType: textOf(element, 'MimeType'),
    bytes: Number(textOf(element, 'Size')) || 0,
    sha256:
      digest !== '' && method === sha256Method
        ? Buffer.from(digest, 'base64').toString('hex')
        : undefined,
  }
}

function confirmationOf(envelope: Element): Envelope['confirmation'] {
  const entry = elements(envelope, 'RecipientConfirmations').flatMap(children).at(-1)
  if (!entry) return undefined
  const status = textOf(entry, 'StatusCode')
  if (/^RecipientAccepted$/i.test(status)) return { state: 'accepted', reason: '' }
  if (!/^RecipientRejected$/i.test(status)) return undefined
  return { state: 'rejected', reason: textOf(entry, 'StatusReason') }
}

export type OutgoingEnvelope = {
  reference: string
  ownAddress: string
  recipient: string
  senderName: string
  subject: string
  body: string
  day: Temporal.PlainDate
  files: readonly Required<FileReference>[]
}

/** The envelope of a message of ours, with its files by reference and digest. */
export function writeEnvelope(message: OutgoingEnvelope): string {
  const files = message.files.map(
    ({ contentId, name, mediaType, bytes, sha256 }) =>
      `<div:File><div:MimeType>${xmlText(mediaType)}</div:MimeType><div:Size>${bytes}</div:Size>` +
      `<div:Name>${xmlText(name)}</div:Name><div:Content>` +
      `<div:ContentReference>${contentId}</div:ContentReference>` +
      `<div:DigestMethod Algorithm="${sha256Method}"/><div:DigestValue>` +
      `${Buffer.from(sha256 ?? '', 'hex').toString('base64')}</div:DigestValue></div:Content></div:File>`,
  )
  return (
    '<div:Envelope><div:SenderDocument><div:DocumentMetadata><div:GeneralMetadata>' +
    '<div:Authors><div:AuthorEntry><div:Institution><div:InstitutionTitle>' +
    `${xmlText(message.senderName)}</div:InstitutionTitle></div:Institution></div:AuthorEntry>` +
    `</div:Authors><div:Date>${message.day}</div:Date>` +
    `<div:Title>${xmlText(message.subject)}</div:Title>` +
    `<div:Description>${xmlText(message.body)}</div:Description>` +
    '<div:DocumentKind><div:DocumentKindCode>DOC_EMPTY</div:DocumentKindCode></div:DocumentKind>' +
    '</div:GeneralMetadata>' +
    `<div:PayloadReference>${files.join('')}</div:PayloadReference></div:DocumentMetadata>` +
    '</div:SenderDocument><div:SenderTransportMetadata>' +
    `<div:SenderEAddress>${xmlText(message.ownAddress)}</div:SenderEAddress>` +
    `<div:SenderRefNumber>${xmlText(message.reference)}</div:SenderRefNumber>` +
    '<div:Recipients><div:RecipientEntry><div:RecipientEAddress>' +
    `${xmlText(message.recipient)}</div:RecipientEAddress></div:RecipientEntry></div:Recipients>` +
    '<div:NotifySenderOnDelivery>true</div:NotifySenderOnDelivery>' +
    '</div:SenderTransportMetadata></div:Envelope>'
  )
}
