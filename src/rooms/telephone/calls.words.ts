import type { InBoth } from '../../kit/language.ts'
import { callsEn } from './calls.words.en.ts'
import { type CallsWords, callsLv } from './calls.words.lv.ts'

export const callsWords: InBoth<CallsWords> = { lv: callsLv, en: callsEn }
