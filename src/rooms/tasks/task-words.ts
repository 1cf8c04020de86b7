import type { Refusal } from '../../house/refusal.ts'
import type { Language } from '../../kit/language.ts'
import { eaddressRefusals } from '../eaddress/index.ts'
import { postRefusals } from '../post/index.ts'
import { registerRefusals } from '../register/index.ts'
import { tasksRefusals } from './refusal.words.ts'

type Sentence = (details: Readonly<Record<string, unknown>>) => string

/** The sentence of a refusal, for a page that shows it in its own place. */
export function refusalIn(
  language: Language,
  { code, details = {} }: { code: string; details?: Refusal['details'] },
): string {
  const sentences: Readonly<Record<string, Sentence | undefined>> = {
    ...registerRefusals[language],
    ...postRefusals[language],
    ...eaddressRefusals[language],
    ...tasksRefusals[language],
  }
  return sentences[code]?.(details) ?? code
}

/** The name of a unit in the language of the page. */
export function nameIn(language: Language, unit: { nameLv: string; nameEn: string }): string {
  return language === 'lv' ? unit.nameLv : unit.nameEn
}
