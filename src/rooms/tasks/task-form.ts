import { type Problem, problemSentence } from '../../kit/form.ts'
import type { FormError } from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'

/** What is to be corrected, in the words of the page; `labels` name the fields. */
export function errorsOf(
  problems: Readonly<Record<string, Problem>>,
  language: Language,
  labels: Readonly<Record<string, string>>,
): FormError[] {
  return Object.entries(problems).map(([name, problem]) => ({
    name,
    message: problemSentence(problem, language, { label: labels[name] ?? '' }),
  }))
}
