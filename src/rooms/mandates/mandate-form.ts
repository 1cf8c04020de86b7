import type { Refusal } from '../../house/refusal.ts'
import { errorsOf, type Problem, problemSentence } from '../../kit/form.ts'
import type { FormError } from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { mandatePageWords } from './mandate-page.words.ts'
import { mandatesRefusals } from './refusal.words.ts'

const mostServices = 50

/** Ids of ticked e-services; anything else that was sent is left out. */
export function servicesOf(sent: unknown): number[] {
  const texts = [sent].flat().slice(0, mostServices)
  return texts.flatMap(text =>
    typeof text === 'string' && /^\d{1,9}$/.test(text) ? [Number(text)] : [],
  )
}

type Reading =
  | { ok: true; value: { capacity: string; signatory: unknown; extent: string; untilDay: unknown } }
  | { ok: false; problems: Record<string, Problem> }

/** What is to be corrected before a mandate can be made. */
export function mandateErrors(
  reading: Reading,
  services: readonly number[],
  language: Language,
): FormError[] {
  const words = mandatePageWords[language]
  const errors: FormError[] = []
  const add = (name: string, code: string) =>
    errors.push({ name, message: problemSentence({ code }, language, { own: words.problems }) })
  if (services.length === 0) add('services', 'service_missing')
  if (!reading.ok) {
    return [...errors, ...errorsOf(reading.problems, language, words)]
  }
  const { capacity, signatory, extent, untilDay } = reading.value
  if (capacity !== 'own' && !signatory) add('signatory', 'signatory_missing')
  if (extent === 'until_day' && !untilDay) add('untilDay', 'day_missing')
  return errors
}

/** The sentence of a refusal, for a page that shows it in its own place. */
export function refusalIn(language: Language, { code }: Refusal): string {
  const sentences: Readonly<Record<string, (() => string) | undefined>> = mandatesRefusals[language]
  return sentences[code]?.() ?? code
}
