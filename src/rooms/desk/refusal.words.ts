import { deskRefusalsEn } from './refusal.words.en.ts'
import { deskRefusalsLv } from './refusal.words.lv.ts'

/** The sentence for each "no" of the desk. */
export const deskRefusals = { lv: deskRefusalsLv, en: deskRefusalsEn }
