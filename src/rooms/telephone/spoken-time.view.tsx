import { dayAndTimeAloud, dayOf } from '../../kit/dates.ts'
import type { Language } from '../../kit/language.ts'
import { bookWords } from './book.words.ts'

/** A time and its place as one says it on the telephone. */
export function spokenTime(
  startsAt: Temporal.Instant,
  site: { nameLv: string; nameEn: string } | undefined,
  { language, now }: { language: Language; now: Temporal.Instant },
): string {
  const words = bookWords[language]
  const day = dayOf(startsAt)
  const ahead = dayOf(now).until(day, { largestUnit: 'day' }).days
  const near = ahead === 0 ? words.near.today : ahead === 1 ? words.near.tomorrow : undefined
  const aloud = dayAndTimeAloud(startsAt, language)
  const when = near ? `${near}, ${aloud}` : aloud.charAt(0).toUpperCase() + aloud.slice(1)
  const place = words.sitSpoken((language === 'lv' ? site?.nameLv : site?.nameEn) ?? '')
  return words.timeSpoken(when, place)
}
