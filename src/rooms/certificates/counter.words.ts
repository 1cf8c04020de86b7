import type { InBoth } from '../../kit/language.ts'
import { counterEn } from './counter.words.en.ts'
import { type CounterWords, counterLv } from './counter.words.lv.ts'

/** The words of the counter's pages about certificates. */
export const counterWords: InBoth<CounterWords> = { lv: counterLv, en: counterEn }
