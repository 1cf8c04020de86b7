import { z } from 'zod'
import type { Refusal } from '../../house/refusal.ts'
import { problemSentence, readForm } from '../../kit/form.ts'
import { choiceField, numberField } from '../../kit/form-fields.ts'
import type { Language } from '../../kit/language.ts'
import { mandatesRefusals } from '../mandates/index.ts'
import { counterWords } from './counter.words.ts'
import { mismatchReasons, reprintReasons } from './handover.store.ts'
import type { PaperOrder } from './handover.ts'
import { mostCopies } from './paper.ts'
import { certificatesRefusals } from './refusal.words.ts'

type Form = Readonly<Record<string, unknown>>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The certificate text as it was sent, letter by letter; nothing when nothing was. */
export function textIn({ text }: Form): string | undefined {
  return typeof text === 'string' && text.trim() !== '' ? text : undefined
}

/** The key under which the page's handover is counted. */
export function pageKeyIn({ pageKey }: Form): string | undefined {
  return typeof pageKey === 'string' && uuid.test(pageKey) ? pageKey : undefined
}

const shape = z.object({
  format: choiceField(['folded', 'wallet', 'large']),
  copies: numberField({ min: 1, max: mostCopies }),
  occasion: choiceField(['first', ...reprintReasons]),
})

/** What is to be printed, or what is to be corrected first. */
export function orderIn(
  form: Form,
  language: Language,
): { order: PaperOrder | undefined; errors: Readonly<Record<string, string>> } {
  const text = textIn(form)
  const pageKey = pageKeyIn(form)
  const reading = readForm(shape, form)
  if (!reading.ok) {
    const own = { ...copyProblems(language) }
    const errors = Object.entries(reading.problems).map(([name, problem]) => [
      name,
      problemSentence(problem, language, name === 'copies' ? { own } : {}),
    ])
    return { order: undefined, errors: Object.fromEntries(errors) }
  }
  if (text === undefined || pageKey === undefined) return { order: undefined, errors: {} }
  const { format, copies, occasion } = reading.value
  const order: PaperOrder = {
    text,
    format,
    copies,
    reprintReason: reprintReasons.find(reason => reason === occasion),
    mismatchReason: mismatchReasons.find(reason => reason === form.mismatch),
    pageKey,
  }
  return { order, errors: {} }
}

function copyProblems(language: Language): Readonly<Record<string, string>> {
  const sentence = counterWords[language].copiesProblem
  const codes = ['required', 'number_unreadable', 'number_too_small', 'number_too_large']
  return Object.fromEntries(codes.map(code => [code, sentence]))
}

/** The sentence of a refusal, for a page that shows it in its own place. */
export function refusalIn(language: Language, { code, details }: Refusal): string {
  type Sentence = ((details: Refusal['details']) => string) | undefined
  const sentences: Readonly<Record<string, Sentence>> = {
    ...mandatesRefusals[language],
    ...certificatesRefusals[language],
  }
  return sentences[code]?.(details) ?? code
}
