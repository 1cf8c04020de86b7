import type { InBoth } from '../../kit/language.ts'
import { mandatePageEn } from './mandate-page.words.en.ts'
import { type MandatePageWords, mandatePageLv } from './mandate-page.words.lv.ts'

/** The words of the counter's pages about mandates. */
export const mandatePageWords: InBoth<MandatePageWords> = { lv: mandatePageLv, en: mandatePageEn }
