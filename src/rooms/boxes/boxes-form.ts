import { Refusal } from '../../house/refusal.ts'
import type { FormError } from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { type DiscrepancyKind, discrepancyKinds, intakeRefusals } from '../intake/index.ts'
import { boxesRefusals } from './refusal.words.ts'
import { roundWords } from './round.words.ts'
import { tidySealNumber } from './seal.ts'

type Sentence = (details: Readonly<Record<string, unknown>>) => string
type Sentences = Readonly<Record<string, Sentence | undefined>>

/** The sentence of a refusal, for a page that shows it in its own place. */
export function refusalIn(
  language: Language,
  { code, details }: Pick<Refusal, 'code' | 'details'>,
) {
  const own: Sentences = boxesRefusals[language]
  const below: Sentences = intakeRefusals[language]
  return (own[code] ?? below[code])?.(details) ?? code
}

export type Sent = Readonly<Record<string, unknown>>

/** A field of a form: one line, trimmed, of a length that a person may write. */
export function lineOf(sent: Sent, name: string, max = 200): string {
  const value = sent[name]
  if (typeof value !== 'string') return ''
  return value.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, max)
}

/** Several lines. */
export function linesOf(sent: Sent, name: string, max = 1000): string {
  const value = sent[name]
  if (typeof value !== 'string') return ''
  return value.normalize('NFC').replace(/\r\n?/g, '\n').trim().slice(0, max)
}

/** The key that the page made for this entry; without one the entry counts as a new one. */
export function keyOf(sent: Sent): string {
  const key = lineOf(sent, 'key', 40).toLowerCase()
  const isKey = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)
  return isKey ? key : crypto.randomUUID()
}

export function idOf(text: string | undefined): number | undefined {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined
}

export type Problem = keyof (typeof roundWords)['lv']['problems']

/** Something that was written cannot be read: the page says it beside the field. */
export class Unreadable extends Error {
  readonly errors: readonly { name: string; problem: Problem }[]
  constructor(...errors: { name: string; problem: Problem }[]) {
    super('unreadable')
    this.errors = errors
  }
}

export function errorsIn(language: Language, { errors }: Unreadable): FormError[] {
  const { problems } = roundWords[language]
  return errors.map(({ name, problem }) => ({ name, message: problems[problem] }))
}

/** What was wrong, as a sentence; nothing where the error is the program's. */
export function sentenceOf(language: Language, error: unknown): string | undefined {
  if (error instanceof Unreadable) return errorsIn(language, error)[0]?.message
  return error instanceof Refusal ? refusalIn(language, error) : undefined
}

const wrong = (name: string, problem: Problem) => new Unreadable({ name, problem })

/** The seal that was found; one that is missing has the number `-` and a remark. */
export function sealFoundIn(form: Sent) {
  const number = tidySealNumber(lineOf(form, 'number', 60))
  const remark = lineOf(form, 'remark', 500) || undefined
  const intact = form.intact === 'yes'
  if (number === '' && intact) throw wrong('number', 'number_missing')
  if (!intact && form.intact !== 'no') throw wrong('intact', 'intact_missing')
  if (!intact && !remark) throw wrong('remark', 'remark_missing')
  return { number: number || '-', intact, remark }
}

/** What does not agree, in the words of who saw it. */
export function discrepancyIn(form: Sent): { kind: DiscrepancyKind; reason: string } {
  const kind = discrepancyKinds.find(known => known === form.kind)
  if (!kind) throw wrong('kind', 'kind_missing')
  const reason = linesOf(form, 'reason', 1000)
  if (reason === '') throw wrong('reason', 'reason_missing')
  return { kind, reason }
}
