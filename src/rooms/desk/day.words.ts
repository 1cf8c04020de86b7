import type { Language } from '../../kit/language.ts'
import { dayEn } from './day.words.en.ts'
import { type DayWords, dayLv } from './day.words.lv.ts'

export type { DayWords }

export function dayWords(language: Language): DayWords {
  return language === 'lv' ? dayLv : dayEn
}
