/** A file of a mail as a parser found it. */
export type FoundPart = {
  name: string
  mediaType: string
  sha256: string
  bytes: number
  /** The hash by which two readings are the same: line ends of texts do not count. */
  likeness: string
}

/** What one parser read; `fault` when it gave up. */
export type Parsed = {
  parts: readonly FoundPart[]
  text: string
  fault?: string
}

/** What a mail gave: both readings, and why a person must look. */
export type Findings = {
  mailparser: Parsed
  postalMime: Parsed
  /** What a bounce says: for whom it was, and the status (`5.1.1`). */
  report?: { recipient: string; status: string }
}

export const mailLimits = {
  /** Files of a mail that are stored one by one; the raw message holds them all. */
  parts: 200,
  /** Lines that begin a part, over which nobody looks for files any more. */
  partHeads: 2000,
  /** Parts within parts. */
  depth: 50,
  /** Characters of text that an item shows. */
  text: 20_000,
  milliseconds: 30_000,
  memoryMb: 768,
} as const

/** Why a person must look at a mail. */
export const mailAttentions = [
  'parsers_disagree',
  'text_differs',
  'structure_ambiguous',
  'hidden_content',
  'charset_unknown',
  'too_many_parts',
  'header_too_large',
  'mail_unreadable',
  'same_message_id',
  'empty_sender',
  'sent_by_program',
] as const
export type MailAttention = (typeof mailAttentions)[number]

/**
 * How the two readings differ. Files are the same when they agree in content and name, in any
 * order. `text` is left out where a parser is known not to read the charset.
 */
export function compareReadings(
  { mailparser, postalMime }: Pick<Findings, 'mailparser' | 'postalMime'>,
  { comparesText }: { comparesText: boolean },
): MailAttention[] {
  const key = ({ likeness, name }: FoundPart) => `${likeness} ${name.normalize('NFC').trim()}`
  const first = mailparser.parts.map(key).sort()
  const second = postalMime.parts.map(key).sort()
  const areFilesSame =
    first.length === second.length && first.every((each, at) => each === second[at])
  const hasFault = mailparser.fault !== undefined || postalMime.fault !== undefined
  const isTextSame = !comparesText || bare(mailparser.text) === bare(postalMime.text)
  return [
    ...(areFilesSame && !hasFault ? [] : (['parsers_disagree'] as const)),
    ...(isTextSame || hasFault ? [] : (['text_differs'] as const)),
  ]
}

function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0\ufeff]+/gu, '')
}
