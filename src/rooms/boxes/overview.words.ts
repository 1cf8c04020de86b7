import type { InBoth } from '../../kit/language.ts'
import { overviewEn } from './overview.words.en.ts'
import { type OverviewWords, overviewLv } from './overview.words.lv.ts'

/** The words of the pages about boxes, their plans and their seals. */
export const overviewWords: InBoth<OverviewWords> = { lv: overviewLv, en: overviewEn }
