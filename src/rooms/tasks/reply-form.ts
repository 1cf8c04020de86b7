import { z } from 'zod'
import { errorsOf, optional, type RawForm, readForm } from '../../kit/form.ts'
import { checkboxField, choiceField, dayField, textField } from '../../kit/form-fields.ts'
import type { FormError } from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import type { FilePlan } from '../register/index.ts'
import type { LetterText } from './letter.ts'
import type { Replying } from './reply.ts'
import { replyWords } from './reply.words.ts'
import { replyChannels, type Task } from './task.ts'
import { nameIn } from './task-words.ts'

const longestText = 15_000

/** The fields of the reply. */
function shapeFor(indices: readonly string[], today: Temporal.PlainDate) {
  return z.object({
    kind: choiceField(['final', 'interim']),
    subject: textField({ max: 300 }),
    salutation: optional(textField({ max: 200 })),
    text: textField({ max: longestText, lines: 'many' }),
    closing: textField({ max: 100 }),
    post: optional(textField({ max: 200 })),
    channel: choiceField(replyChannels),
    to: optional(textField({ max: 500, lines: 'many' })),
    index: choiceField(indices),
    large: checkboxField(),
    registered: checkboxField(),
    extendTo: optional(dayField({ today })),
    extendReason: optional(textField({ min: 3, max: 500 })),
  })
}

/** What the page offers before anything is written: everything but the text itself. */
export function replyDefaults(task: Task, indices: readonly FilePlan[]): RawForm {
  const { language, assignment, partyName, partyKind, replyBy } = task
  const words = replyWords[language]
  const isPerson = partyKind === 'person' && partyName !== null
  return {
    kind: 'final',
    subject: task.subject,
    salutation: isPerson ? words.salutationFor(partyName) : words.salutationPlain,
    closing: words.closingDefault,
    post: assignment ? nameIn(language, assignment.unit) : '',
    channel: replyBy ?? (task.partyAddress ? 'post' : 'counter'),
    to: addressFor(task) ?? '',
    index: String(indices[0]?.id ?? ''),
  }
}

/** Where the author wants to be answered, or their postal address. */
function addressFor({ replyBy, replyTo, partyAddress }: Task): string | null {
  return replyBy === null || replyBy === 'counter' ? partyAddress : (replyTo ?? partyAddress)
}

/** The indices under which a letter may leave: open ones, restricted like the document itself. */
export function outgoingIndices(
  filePlan: readonly FilePlan[],
  task: Pick<Task, 'isRestricted'>,
  today: Temporal.PlainDate,
): FilePlan[] {
  return filePlan.filter(
    ({ direction, restricted, endedFrom }) =>
      direction === 'outgoing' &&
      (task.isRestricted || !restricted) &&
      (!endedFrom || Temporal.PlainDate.compare(today, endedFrom) < 0),
  )
}

export type ReadReply =
  | { ok: true; replying: Omit<Replying, 'entryId' | 'now'>; raw: RawForm }
  | { ok: false; errors: FormError[]; raw: RawForm }

/** Reads the form of a reply. An interim reply may move the term, and then says why. */
export function readReply(sent: unknown, { indices, language, today }: Reading): ReadReply {
  const words = replyWords[language]
  const reading = readForm(
    shapeFor(
      indices.map(({ id }) => String(id)),
      today,
    ),
    sent,
  )
  const { raw } = reading
  if (!reading.ok) {
    return { ok: false, raw, errors: errorsOf(reading.problems, language, words.labels) }
  }
  const { value } = reading
  const extension = extensionOf(value, words)
  if ('error' in extension) return { ok: false, raw, errors: [extension.error] }
  const { kind, channel, to, index } = value
  const replying = {
    kind,
    channel,
    to,
    isRegisteredMail: value.registered,
    filePlanId: Number(index),
    text: textOf(value),
    ...extension,
  }
  return { ok: true, raw, replying }
}

type Reading = { indices: readonly FilePlan[]; language: Language; today: Temporal.PlainDate }
type Value = z.output<ReturnType<typeof shapeFor>>

function extensionOf(
  { kind, extendTo, extendReason }: Value,
  words: { extendToMissing: string; extendReasonMissing: string },
): { extension?: Replying['extension'] } | { error: FormError } {
  if (kind === 'final' || (!extendTo && !extendReason)) return {}
  if (!extendTo) return { error: { name: 'extendTo', message: words.extendToMissing } }
  if (!extendReason) return { error: { name: 'extendReason', message: words.extendReasonMissing } }
  return { extension: { to: extendTo, reason: extendReason } }
}

/** Paragraphs stand apart by an empty line; single line ends stay within them. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

function textOf(value: Value): LetterText {
  return {
    subject: value.subject,
    salutation: value.salutation ?? '',
    paragraphs: paragraphsOf(value.text),
    closing: value.closing,
    post: value.post ?? '',
    isLarge: value.large,
  }
}
