import type { InBoth } from '../../kit/language.ts'
import { walkInEn } from './walk-in.words.en.ts'
import { type WalkInWords, walkInLv } from './walk-in.words.lv.ts'

export const walkInWords: InBoth<WalkInWords> = { lv: walkInLv, en: walkInEn }
