import type { Refusal } from '../../house/refusal.ts'
import type { InBoth, Language } from '../../kit/language.ts'
import { registerRefusals } from '../register/index.ts'
import { tasksRefusals } from './refusal.words.ts'
import { taskEn } from './task.words.en.ts'
import { type TaskWords, taskLv } from './task.words.lv.ts'

export const taskWords: InBoth<TaskWords> = { lv: taskLv, en: taskEn }

/** The sentence of a refusal, for a page that shows it in its own place. */
export function refusalIn(language: Language, { code }: Pick<Refusal, 'code'>): string {
  const sentences: Readonly<Record<string, (() => string) | undefined>> = {
    ...registerRefusals[language],
    ...tasksRefusals[language],
  }
  return sentences[code]?.() ?? code
}

/** The name of a unit in the language of the page. */
export function nameIn(language: Language, unit: { nameLv: string; nameEn: string }): string {
  return language === 'lv' ? unit.nameLv : unit.nameEn
}
