import type { InBoth } from '../../kit/language.ts'
import { roundEn } from './round.words.en.ts'
import { type RoundWords, roundLv } from './round.words.lv.ts'

/** The words of the pages of rounds. */
export const roundWords: InBoth<RoundWords> = { lv: roundLv, en: roundEn }
