import type { InBoth, Language } from '../../kit/language.ts'
import { appointmentsRefusals } from '../appointments/index.ts'
import { appointmentEn } from './appointment.words.en.ts'
import { type AppointmentWords, appointmentLv } from './appointment.words.lv.ts'
import { bookEn } from './book.words.en.ts'
import { type BookWords, bookLv } from './book.words.lv.ts'

/** The words of the booking pages. */
export const bookWords: InBoth<BookWords> = { lv: bookLv, en: bookEn }

/** The words of the pages about one appointment. */
export const appointmentWords: InBoth<AppointmentWords> = { lv: appointmentLv, en: appointmentEn }

/** The sentence of a refusal of the appointments' room, or nothing where it is not theirs. */
export function refusalWords(
  language: Language,
  code: string,
  details: Readonly<Record<string, unknown>> = {},
): string | undefined {
  const sentences: Record<string, (details: Readonly<Record<string, unknown>>) => string> =
    appointmentsRefusals[language]
  return Object.hasOwn(sentences, code) ? sentences[code]?.(details) : undefined
}

type Named = { nameLv: string; nameEn: string }

export function nameIn(language: Language, { nameLv, nameEn }: Named): string {
  return language === 'lv' ? nameLv : nameEn
}
