import type { Clerk } from '../../house/actor.ts'
import type { Tx } from '../../house/database.ts'
import { registerFile, type StoredFile, storeFile } from '../../house/files.ts'
import { postLater } from '../../house/mail.ts'
import { Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import type { Language } from '../../kit/language.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import { sendByEaddress } from '../eaddress/index.ts'
import { postLetter } from '../post/index.ts'
import { type Party, registerOutgoing } from '../register/index.ts'
import { currentMunicipality } from '../sites/index.ts'
import { letterMail } from './letter.mail.ts'
import { type LetterPaper, printLetter } from './letter.print.ts'
import { insertLetter } from './letter.store.ts'
import type { Channel, Task } from './task.ts'
import { stateAddress } from './task-path.ts'

/** The text of a letter as somebody typed it. */
export type LetterText = {
  subject: string
  salutation: string
  paragraphs: readonly string[]
  closing: string
  /** Under the name: the post or the unit. */
  post: string
  isLarge: boolean
}

/** A letter to be sent about a task. */
export type Writing = {
  task: Task
  text: LetterText
  recipient: Pick<Party, 'kind' | 'name' | 'address' | 'residentId'>
  /** Whether the recipient is who wrote to us: then the letter names what it answers and the state. */
  isToAuthor: boolean
  channel: Channel
  /** The e-mail or e-address; by post the address stands with the recipient. */
  to: string | undefined
  /** By post: as a registered letter. */
  isRegisteredMail?: boolean
  filePlanId: number
  language: Language
  now: Temporal.Instant
}

/** Who writes; asked before the transaction, which never waits for a connection. */
export type Letterhead = {
  municipality: Record<Language, string>
  address: string
  email: string
  phone: string
  sample: boolean
}

export async function loadLetterhead(): Promise<Letterhead> {
  const town = await currentMunicipality()
  return {
    municipality: { lv: town?.nameLv ?? '', en: town?.nameEn ?? '' },
    address: town?.address ?? '',
    email: town?.email ?? '',
    phone: town?.phone ?? '',
    sample: town?.sample ?? false,
  }
}

/** The letter as it will be printed; without a number it is a look before sending. */
export function letterPaper(
  clerk: Pick<Clerk, 'name'>,
  head: Letterhead,
  writing: Writing,
  number: string | undefined,
): LetterPaper {
  const { task, text, recipient, isToAuthor, language, channel, now } = writing
  const unit = task.assignment?.unit
  return {
    language,
    number,
    day: dayOf(now),
    sender: {
      municipality: head.municipality[language],
      unit: unit ? (language === 'lv' ? unit.nameLv : unit.nameEn) : '',
      address: head.address,
      email: head.email,
    },
    recipient: { name: recipient.name ?? '', address: recipient.address ?? undefined },
    reference: isToAuthor
      ? {
          number: task.number,
          receivedOn: task.receivedOn,
          senderNumber: task.senderNumber,
          senderDate: task.senderDate,
        }
      : undefined,
    subject: text.subject,
    salutation: text.salutation,
    paragraphs: text.paragraphs,
    closing: text.closing,
    signatory: { name: clerk.name, post: text.post },
    phone: printPhoneNumber(head.phone),
    state: isToAuthor ? { code: task.code, address: stateAddress(language, task.code) } : undefined,
    isLarge: text.isLarge,
    isPaper: channel === 'post' || channel === 'counter',
    sample: head.sample,
  }
}

/** Why a letter can't go to this recipient in this way, or nothing. */
export function channelObstacle({
  channel,
  recipient,
  to,
}: Pick<Writing, 'channel' | 'to'> & { recipient: Pick<Party, 'kind' | 'address'> }):
  | string
  | undefined {
  if (recipient.kind === 'anonymous') return 'nobody_to_answer'
  if (channel === 'post' && !recipient.address) return 'letter_address_missing'
  if ((channel === 'email' || channel === 'eaddress') && !to) return 'letter_to_missing'
  return undefined
}

const mostBytes = 20 * 1024 * 1024

/**
 * Registers, prints, keeps and sends a letter in the transaction of the deed that writes it; the
 * number is gapless since it is taken there. Refuses as {@link channelObstacle} says.
 */
export async function sendLetter(
  tx: Tx,
  clerk: Clerk,
  head: Letterhead,
  writing: Writing,
): Promise<{ outgoingId: number; number: string }> {
  const { task, text, recipient, channel, to, now } = writing
  const obstacle = channelObstacle(writing)
  if (obstacle) throw new Refusal(obstacle)
  const { id: outgoingId, number } = await registerOutgoing(tx, clerk, {
    filePlanId: writing.filePlanId,
    siteId: task.siteId,
    channel,
    answersId: task.entryId,
    party: { ...recipient, code: null, phone: null },
    senderNumber: null,
    senderDate: null,
    subject: text.subject,
    content: [text.salutation, ...text.paragraphs, text.closing].join('\n\n').slice(0, 20_000),
    sheets: null,
    annexes: null,
    annexSheets: null,
    paperAt: null,
    restrictionBasis: task.restrictionBasis,
    replyBy: channel,
    replyTo: (channel === 'post' ? recipient.address : to) ?? null,
    language: writing.language,
    now,
  })
  const paper = letterPaper(clerk, head, writing, number)
  const file = await storeFile(await printLetter(paper, now), { maxBytes: mostBytes })
  await registerFile(tx, file, now)
  await insertLetter(tx, {
    outgoingId,
    entryId: task.entryId,
    channel,
    sha256: file.sha256,
    writtenBy: clerk.id,
    writtenAt: now,
  })
  await dispatchLetter(tx, clerk, { number, paper, file, writing })
  return { outgoingId, number }
}

let last: Promise<unknown> = Promise.resolve()

/**
 * Does one such work after another in this process. A letter takes its number first, is typeset
 * and stored while the number is held; ten of them at once would hold every connection of the pool
 * and wait for one more. Between processes the number itself makes them wait.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work)
  last = mine.catch(() => {})
  return mine
}

export type Dispatching = {
  number: string
  paper: LetterPaper
  file: StoredFile
  writing: Pick<Writing, 'channel' | 'to' | 'isRegisteredMail' | 'task' | 'now'>
}

/**
 * Hands a registered letter to what carries it, in the same transaction: the dispatch list of the
 * post, the queue of mails, the e-address. At the counter it waits to be collected. Refuses as the
 * post and the e-address do.
 */
export async function dispatchLetter(tx: Tx, clerk: Clerk, letter: Dispatching): Promise<void> {
  const { writing, paper, file, number } = letter
  const { channel, to, now } = writing
  const pdf = { name: `${number.replaceAll('/', '-')}.pdf`, sha256: file.sha256 }
  if (channel === 'post') await postPaper(tx, clerk, letter)
  if (channel === 'email' && to) {
    const attachments = [{ ...pdf, type: 'application/pdf' }]
    await postLater(tx, { to, ...letterMail(paper), attachments, byHand: true }, now)
  }
  if (channel === 'eaddress' && to) {
    const { subject, text } = letterMail(paper)
    const documents = [{ ...pdf, mediaType: 'application/pdf' }]
    await sendByEaddress(tx, clerk, { to, subject, text, entryNumber: number, documents, now })
  }
}

function postPaper(tx: Tx, clerk: Clerk, { number, paper, file, writing }: Dispatching) {
  return postLetter(tx, clerk, {
    siteId: writing.task.siteId,
    kind: writing.isRegisteredMail ? 'registered' : 'ordinary',
    recipient: paper.recipient.name,
    address: paper.recipient.address ?? '',
    entryNumber: number,
    subject: paper.subject,
    largePrint: paper.isLarge,
    stateAddress: paper.state?.address,
    pdfSha256: file.sha256,
    language: paper.language,
    now: writing.now,
  })
}
