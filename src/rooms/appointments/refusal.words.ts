import { appointmentRefusalsEn } from './refusal.words.en.ts'
import { appointmentRefusalsLv } from './refusal.words.lv.ts'

/** The sentences of this room's refusals, for the doors to wire. */
export const appointmentsRefusals = { lv: appointmentRefusalsLv, en: appointmentRefusalsEn }
