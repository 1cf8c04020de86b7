import type { Refusal } from '../../house/refusal.ts'
import type { Language } from '../../kit/language.ts'
import { appointmentsRefusals } from '../appointments/index.ts'

type Sentence = (details: Refusal['details']) => string

/** The sentence of a refusal of the appointments' room, for a page that shows it in place. */
export function refusalWords(
  language: Language,
  { code, details }: Pick<Refusal, 'code' | 'details'>,
): string {
  const sentences: Readonly<Record<string, Sentence | undefined>> = appointmentsRefusals[language]
  return sentences[code]?.(details) ?? code
}
