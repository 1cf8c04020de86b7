import { z } from 'zod'
import { dateInWords } from '../../kit/dates.ts'
import { errorsOf, optional, type RawForm, readForm } from '../../kit/form.ts'
import { choiceField, textField } from '../../kit/form-fields.ts'
import type { FormError } from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { eaddressIsOpen } from '../eaddress/index.ts'
import type { FilePlan } from '../register/index.ts'
import type { Forwarding } from './forwarding.ts'
import { forwardingWords } from './forwarding.words.ts'
import type { LetterText } from './letter.ts'
import { replyWords } from './reply.words.ts'
import { paragraphsOf, replyDefaults } from './reply-form.ts'
import { grounds, replyChannels, type Task } from './task.ts'

const longText = () => textField({ max: 5000, lines: 'many' })
const address = () => optional(textField({ max: 500, lines: 'many' }))
const indexOf = (indices: readonly FilePlan[]) => choiceField(indices.map(({ id }) => String(id)))

type Reading = { task: Task; indices: readonly FilePlan[]; language: Language }
type Read<T> =
  | { ok: true; value: T; raw: RawForm }
  | { ok: false; errors: FormError[]; raw: RawForm }

/** The letters of a task in the language of its author; those to an institution in Latvian. */
const wordsFor = (task: Task) => forwardingWords[task.language]

/** What the page of forwarding offers before anything is written. */
export function forwardingDefaults(task: Task, indices: readonly FilePlan[]): RawForm {
  const reply = replyDefaults(task, indices)
  const on = (language: Language) => dateInWords(task.receivedOn, language)
  return {
    bodyChannel: eaddressIsOpen() ? 'eaddress' : 'post',
    letter: forwardingWords.lv.letterDefault(task.number, on('lv')),
    notice: wordsFor(task).noticeDefault(task.number, on(task.language)),
    noticeChannel: String(reply.channel),
    noticeTo: String(reply.to),
    index: String(reply.index),
  }
}

/** What the page of leaving unexamined offers. */
export function leavingDefaults(task: Task, indices: readonly FilePlan[]): RawForm {
  const isKnown = task.partyKind !== 'anonymous'
  const day = dateInWords(task.receivedOn, task.language)
  const { noticeChannel, noticeTo, index } = forwardingDefaults(task, indices)
  const notice = isKnown ? wordsFor(task).leaving.noticeDefault(task.number, day) : ''
  const usual = isKnown ? {} : { ground: 'anonymous' }
  return {
    notice,
    noticeChannel: noticeChannel ?? '',
    noticeTo: noticeTo ?? '',
    index: index ?? '',
    ...usual,
  }
}

const noticeFields = (indices: readonly FilePlan[]) => ({
  notice: optional(longText()),
  noticeChannel: choiceField(replyChannels),
  noticeTo: address(),
  index: indexOf(indices),
})

type NoticeValue = {
  notice?: string | undefined
  noticeChannel: (typeof replyChannels)[number]
  noticeTo?: string | undefined
}

/** A notice as the author gets it; nothing where the text is empty. */
function noticeOf(task: Task, { notice, noticeChannel, noticeTo }: NoticeValue, subject: string) {
  if (!notice || task.partyKind === 'anonymous') return undefined
  return { text: letterText(task, subject, notice, true), channel: noticeChannel, to: noticeTo }
}

function letterText(task: Task, subject: string, text: string, isToAuthor: boolean): LetterText {
  const usual = replyDefaults(task, [])
  const words = replyWords[isToAuthor ? task.language : 'lv']
  return {
    subject: subject.slice(0, 300),
    salutation: isToAuthor ? String(usual.salutation) : '',
    paragraphs: paragraphsOf(text),
    closing: words.closingDefault,
    post: String(usual.post),
    isLarge: false,
  }
}

/** Reads the form of forwarding. */
export function readForwarding(
  sent: unknown,
  { task, indices, language }: Reading,
): Read<Omit<Forwarding, 'entryId' | 'now'>> {
  const shape = z.object({
    body: textField({ max: 200 }),
    bodyChannel: choiceField(replyChannels),
    bodyTo: textField({ max: 500, lines: 'many' }),
    letter: longText(),
    ...noticeFields(indices),
  })
  const reading = readForm(shape, sent)
  const { raw } = reading
  if (!reading.ok) {
    const errors = errorsOf(reading.problems, language, forwardingWords[language].labels)
    return { ok: false, raw, errors }
  }
  const { body, bodyChannel, bodyTo, letter, index, notice, ...rest } = reading.value
  const subject = wordsFor(task).subject(task.subject)
  const said = notice?.replaceAll(forwardingWords.lv.placeholder, body)
  const value = {
    body: { name: body, channel: bodyChannel, to: bodyTo },
    letter: letterText(task, forwardingWords.lv.subject(task.subject), letter, false),
    notice: noticeOf(task, { ...rest, notice: said }, subject),
    filePlanId: Number(index),
  }
  return { ok: true, raw, value }
}

/** Reads the form of leaving unexamined. */
export function readLeaving(sent: unknown, { task, indices, language }: Reading) {
  const shape = z.object({
    ground: choiceField(grounds),
    earlier: optional(textField({ max: 60 })),
    note: optional(textField({ min: 3, max: 500 })),
    ...noticeFields(indices),
  })
  const reading = readForm(shape, sent)
  const { raw } = reading
  if (!reading.ok) {
    const errors = errorsOf(reading.problems, language, forwardingWords[language].labels)
    return { ok: false as const, raw, errors }
  }
  const { ground, earlier, note, index, ...rest } = reading.value
  const subject = wordsFor(task).leaving.subject(task.subject)
  const notice = noticeOf(task, rest, subject)
  const value = { ground, earlierNumber: earlier, note, notice, filePlanId: Number(index) }
  return { ok: true as const, raw, value }
}
