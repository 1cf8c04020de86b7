import type { Language } from '../../kit/language.ts'
import { verdictWordsEn } from './verdict.words.en.ts'
import { type VerdictWords, verdictWordsLv } from './verdict.words.lv.ts'

/** The sentences about signed documents in a language. */
export const verdictWords = (language: Language): VerdictWords =>
  language === 'lv' ? verdictWordsLv : verdictWordsEn
