import { z } from 'zod'
import { type FormReading, optional, readForm } from '../../kit/form.ts'
import { choiceField, emailField, nameField, phoneField, textField } from '../../kit/form-fields.ts'

/** What kind of paper it is (Law on Submissions; Freedom of Information Law). */
export const kinds = ['request', 'complaint', 'proposal', 'question', 'information'] as const
export type Kind = (typeof kinds)[number]

/** How the answer shall come. */
export const answerWays = ['email', 'post', 'eaddress', 'counter'] as const
export type AnswerWay = (typeof answerWays)[number]

export const aboutForm = z.object({
  kind: choiceField(kinds),
  subject: textField({ max: 200 }),
  text: textField({ max: 10_000, lines: 'many' }),
})
export type About = z.output<typeof aboutForm>

export const answerForm = z.object({
  name: nameField(),
  way: choiceField(answerWays),
  email: optional(emailField()),
  address: optional(textField({ max: 300, lines: 'many' })),
  eaddress: optional(textField({ max: 100 })),
  phone: optional(phoneField()),
})
export type Answering = z.output<typeof answerForm>

/** The field that each way of answering needs. */
export const neededBy = {
  email: 'email',
  post: 'address',
  eaddress: 'eaddress',
  counter: undefined,
} as const satisfies Record<AnswerWay, keyof Answering | undefined>

export function readAbout(sent: unknown): FormReading<About> {
  return readForm(aboutForm, sent)
}

/** Reads who writes and how to answer; the chosen way needs its address. */
export function readAnswering(sent: unknown): FormReading<Answering> {
  const reading = readForm(answerForm, sent)
  if (!reading.ok) return reading
  const needed = neededBy[reading.value.way]
  if (needed === undefined || reading.value[needed] !== undefined) return reading
  return { ok: false, raw: reading.raw, problems: { [needed]: { code: 'needed' } } }
}

/** Where the answer goes, as stored with the item. */
export function replyTo({ way, ...given }: Answering): string | undefined {
  const needed = neededBy[way]
  return needed && given[needed]
}
