import type { InBoth } from '../../kit/language.ts'
import { residentEn } from './resident.words.en.ts'
import { type ResidentWords, residentLv } from './resident.words.lv.ts'

export const residentWords: InBoth<ResidentWords> = { lv: residentLv, en: residentEn }
