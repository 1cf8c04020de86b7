import type { InBoth } from '../../kit/language.ts'
import { bagEn } from './bag.words.en.ts'
import { type BagWords, bagLv } from './bag.words.lv.ts'

/** The words of the pages of bags. */
export const bagWords: InBoth<BagWords> = { lv: bagLv, en: bagEn }
