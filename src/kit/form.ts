import { z } from 'zod'
import { formEn } from './form.words.en.ts'
import { type FormWords, formLv } from './form.words.lv.ts'
import type { FormError } from './html/index.ts'
import type { InBoth, Language } from './language.ts'

/** The problems that the kit's own fields find; a room adds codes of its own with `.refine`. */
export type KnownProblem = keyof FormWords

/** Why a field could not be read: a stable code and, where there is one, the limit it broke. */
export type Problem = { code: string; limit?: string | number }

/** What the person sent, for showing the form again: only the form's own fields, cut to a size. */
export type RawForm = Record<string, string | string[]>

export type FormReading<T> =
  | { ok: true; value: T; raw: RawForm }
  | { ok: false; problems: Record<string, Problem>; raw: RawForm }

/** One field read, or why not. */
export type FieldReading<T> = { value: T } | { problem: Problem }

export type Field<T> = z.ZodType<T>

const words: InBoth<FormWords> = { lv: formLv, en: formEn }
const rawLimit = 20_000
const rawListLimit = 100

/**
 * A field from a reading function. An empty text is the problem `required`; longer than `max`
 * characters is `too_long` before anything is read; a list or a file is `unreadable`.
 */
export function field<T>(read: (text: string) => FieldReading<T>, max = 200): Field<T> {
  return z.unknown().transform((input, context): T => {
    const reading = readText(input, max, read)
    if ('value' in reading) return reading.value
    const { code, limit } = reading.problem
    context.issues.push({ code: 'custom', message: code, input, params: { limit } })
    return z.NEVER
  })
}

function readText<T>(
  input: unknown,
  max: number,
  read: (text: string) => FieldReading<T>,
): FieldReading<T> {
  if (input === undefined || input === null) return { problem: { code: 'required' } }
  if (typeof input !== 'string') return { problem: { code: 'unreadable' } }
  const text = tidyText(input)
  if (text === '') return { problem: { code: 'required' } }
  if (text.length > max * 2 || [...text].length > max)
    return { problem: { code: 'too_long', limit: max } }
  return read(text)
}

/** NFC, no control characters but line ends, no spaces around. */
function tidyText(text: string): string {
  return text
    .slice(0, rawLimit * 2)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}]/gu, sign => (sign === '\n' ? sign : ' '))
    .trim()
}

/** The same field, but left empty it is undefined. */
export function optional<T>(inner: Field<T>): Field<T | undefined> {
  const empty = (input: unknown) =>
    typeof input === 'string' && input.trim() === '' ? undefined : input
  return z.preprocess(empty, inner.optional())
}

/**
 * Reads what a page was sent. `schema` is a `z.object` of fields, perhaps with `.refine` rules
 * whose message is a problem code and whose path names the field. One problem a field: the first.
 */
export function readForm<Shape extends z.core.$ZodShape>(
  schema: z.ZodObject<Shape>,
  sent: unknown,
): FormReading<z.output<z.ZodObject<Shape>>> {
  const names = Object.keys(schema.shape)
  const raw = rawForm(names, sent)
  // a browser leaves out empty boxes, and zod tells a missing key from an empty one: fill them in
  const result = schema.safeParse(Object.fromEntries(names.map(name => [name, raw[name] ?? ''])))
  if (result.success) return { ok: true, value: result.data, raw }
  const problems: Record<string, Problem> = {}
  for (const issue of result.error.issues) {
    const name = String(issue.path[0] ?? '')
    problems[name] ??= problemOf(issue)
  }
  return { ok: false, problems, raw }
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  if (issue.code !== 'custom') return { code: 'unreadable' }
  const limit: unknown = issue.params?.limit
  const known = typeof limit === 'number' || typeof limit === 'string'
  return known ? { code: issue.message, limit } : { code: issue.message }
}

function rawForm(names: string[], sent: unknown): RawForm {
  const raw: RawForm = {}
  if (typeof sent !== 'object' || sent === null) return raw
  const given = new Map<string, unknown>(Object.entries(sent))
  for (const name of names) {
    const value = given.get(name)
    if (typeof value === 'string') raw[name] = value.slice(0, rawLimit)
    else if (Array.isArray(value))
      raw[name] = value
        .filter(item => typeof item === 'string')
        .slice(0, rawListLimit)
        .map(item => item.slice(0, rawLimit))
  }
  return raw
}

/**
 * The sentence that says what to do. `own` holds the sentences of the page's own codes; `label` is
 * the field's label, which some sentences name.
 */
export function problemSentence(
  problem: Problem,
  language: Language,
  { label, own = {} }: { label?: string; own?: Readonly<Record<string, string>> } = {},
): string {
  const sentence = own[problem.code]
  if (sentence !== undefined) return sentence
  const known = isKnown(problem.code) ? problem.code : 'unreadable'
  return words[language][known](problem.limit ?? '', label)
}

/**
 * What is to be corrected on a page, in its order. Of the page's words those named as a field are
 * its label.
 */
export function errorsOf(
  problems: Readonly<Record<string, Problem>>,
  language: Language,
  words: Readonly<Record<string, unknown>> = {},
): FormError[] {
  return Object.entries(problems).map(([name, problem]) => {
    const label = words[name]
    const named = typeof label === 'string' ? { label } : {}
    return { name, message: problemSentence(problem, language, named) }
  })
}

/** Of a field sent twice the first value, for showing the form again. */
export const firstValue = (raw: RawForm, name: string) => [raw[name] ?? ''].flat()[0] ?? ''

/** {@link firstValue} of every field. */
export const firstValues = (raw: RawForm): Record<string, string> =>
  Object.fromEntries(Object.keys(raw).map(name => [name, firstValue(raw, name)]))

function isKnown(code: string): code is KnownProblem {
  return Object.hasOwn(formLv, code)
}
