import type { InBoth } from '../../kit/language.ts'
import { appointmentEn } from './appointment.words.en.ts'
import { type AppointmentWords, appointmentLv } from './appointment.words.lv.ts'

export const appointmentWords: InBoth<AppointmentWords> = { lv: appointmentLv, en: appointmentEn }
