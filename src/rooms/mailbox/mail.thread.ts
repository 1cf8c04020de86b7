import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { type ParsedMail, simpleParser } from 'mailparser'
import PostalMime, { type Email } from 'postal-mime'
import { judgeCharsets } from './charset.ts'
import {
  compareReadings,
  type Findings,
  type FoundPart,
  type MailAttention,
  mailLimits,
  type Parsed,
} from './mail-findings.ts'
import { type MailHead, readHead } from './mail-head.ts'
import { hasHiddenContent } from './mail-residue.ts'
import { isStructureAmbiguous } from './mail-structure.ts'

/** What the thread brings out of a mail. */
export type ReadMail = {
  head: MailHead
  subject: string
  fromName: string
  fromAddress: string
  writtenAtMilliseconds: number | undefined
  text: string
  findings: Findings
  attentions: MailAttention[]
  /** Every file that either parser found, each content once. */
  files: { part: FoundPart; content: Uint8Array }[]
}

type Content = { part: FoundPart; content: Buffer }

const options = { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true } as const

async function readMail(bytes: Buffer): Promise<ReadMail> {
  const head = readHead(bytes)
  const raw = bytes.toString('latin1')
  const first = await firstOpinion(bytes)
  const second = await secondOpinion(bytes)
  const text = first.mail?.text ?? second.mail?.text ?? ''
  const charsets = judgeCharsets(raw, text)
  const readings = {
    mailparser: { ...first.parsed, text: textOf(first.mail, second.mail?.text !== undefined) },
    postalMime: { ...second.parsed, text: textOf(second.mail, true) },
  }
  const contents = [...first.contents, ...second.contents]
  const texts = Object.values(readings).map(reading => Buffer.from(reading.text))
  const all = [...contents.map(({ content }) => content), ...texts]
  const isTooMuch = first.contents.length > mailLimits.parts || partHeads(raw)
  const attentions: MailAttention[] = [
    ...compareReadings(readings, charsets),
    ...(isStructureAmbiguous(raw, head) ? (['structure_ambiguous'] as const) : []),
    ...(!isTooMuch && hasHiddenContent(raw, all) ? (['hidden_content'] as const) : []),
    ...(charsets.isUnknown ? (['charset_unknown'] as const) : []),
    ...(isTooMuch ? (['too_many_parts'] as const) : []),
    ...(head.isCut ? (['header_too_large'] as const) : []),
  ]
  const differs = attentions.includes('text_differs')
  return {
    head,
    ...senderOf(first.mail, second.mail),
    text,
    findings: {
      mailparser: shown(readings.mailparser, differs),
      postalMime: shown(readings.postalMime, differs),
    },
    attentions,
    files: eachOnce(contents).slice(0, mailLimits.parts),
  }
}

/** Plain text and markup; the first parser makes a text out of markup that is not in the mail. */
function textOf(mail: ParsedMail | Email | undefined, hasPlain: boolean): string {
  return [hasPlain && mail?.text, mail?.html].filter(Boolean).join('\n\n')
}

const partHeads = (raw: string) =>
  (raw.match(/^content-(?:type|disposition):/gim)?.length ?? 0) > mailLimits.partHeads

/** What a page shows of a reading: the text only where the two differ. */
function shown({ parts, text, fault }: Parsed, showsText: boolean): Parsed {
  const few = parts.slice(0, mailLimits.parts)
  return { parts: few, text: showsText ? text.slice(0, 4000) : '', ...(fault && { fault }) }
}

type Opinion<Mail> = { mail: Mail | undefined; parsed: Parsed; contents: Content[] }

async function firstOpinion(bytes: Buffer): Promise<Opinion<ParsedMail>> {
  try {
    const mail = await simpleParser(bytes, options)
    const contents = mail.attachments.map(({ filename, contentType, content }) =>
      contentOf(filename ?? '', contentType ?? '', content),
    )
    return { mail, parsed: { parts: contents.map(({ part }) => part), text: '' }, contents }
  } catch (error) {
    return { mail: undefined, parsed: faultOf(error), contents: [] }
  }
}

async function secondOpinion(bytes: Buffer): Promise<Opinion<Email>> {
  try {
    const mail = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: mailLimits.depth,
    })
    const contents = mail.attachments.map(({ filename, mimeType, content }) =>
      contentOf(filename ?? '', mimeType, Buffer.from(content as ArrayBuffer)),
    )
    return { mail, parsed: { parts: contents.map(({ part }) => part), text: '' }, contents }
  } catch (error) {
    return { mail: undefined, parsed: faultOf(error), contents: [] }
  }
}

const faultOf = (error: unknown): Parsed => ({
  parts: [],
  text: '',
  fault: error instanceof Error ? error.name : 'unknown',
})

function contentOf(name: string, mediaType: string, content: Buffer): Content {
  const sha256 = createHash('sha256').update(content).digest('hex')
  return {
    part: {
      name,
      mediaType,
      sha256,
      bytes: content.length,
      likeness: likeness(mediaType, content) ?? sha256,
    },
    content,
  }
}

/** Texts and messages differ in their line ends only by who reads them. */
function likeness(mediaType: string, content: Buffer): string | undefined {
  if (!/^(?:text|message)\//i.test(mediaType)) return undefined
  const text = content.toString('latin1').replace(/\r\n/g, '\n').trimEnd()
  return createHash('sha256').update(text, 'latin1').digest('hex')
}

function eachOnce(contents: readonly Content[]): Content[] {
  const seen = new Map<string, Content>()
  for (const each of contents) if (!seen.has(each.part.likeness)) seen.set(each.part.likeness, each)
  return [...seen.values()]
}

function senderOf(first: ParsedMail | undefined, second: Email | undefined) {
  const from = first?.from?.value[0]
  const other = second?.from
  return {
    subject: first?.subject ?? second?.subject ?? '',
    fromName: from?.name || other?.name || '',
    fromAddress: from?.address ?? other?.address ?? '',
    writtenAtMilliseconds: first?.date?.getTime(),
  }
}

// What the libraries print about a hostile mail is nobody's business.
for (const name of ['log', 'info', 'warn', 'error'] as const) console[name] = () => undefined

parentPort?.on('message', async (bytes: Uint8Array) => {
  const { buffer, byteOffset, byteLength } = bytes
  const found = await readMail(Buffer.from(buffer, byteOffset, byteLength)).catch(() => 'breakdown')
  parentPort?.postMessage(found)
})
