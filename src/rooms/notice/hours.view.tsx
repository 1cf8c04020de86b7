import { dayFromToday, timeInWords, timeRange } from '../../kit/dates.ts'
import type { Language } from '../../kit/language.ts'
import { printPhoneNumber, readPhoneNumber } from '../../kit/phone-number.ts'
import { type OpenSpan, timeOfMinute } from '../sites/index.ts'
import { noticeWords } from './notice.words.ts'
import type { Opening } from './opening.ts'

/** „plkst. 8.00–12.00 un 13.00–18.00“, „slēgts“. */
export function hoursInWords(spans: readonly OpenSpan[], language: Language): string {
  if (spans.length === 0) return noticeWords[language].closed
  return (
    spans
      .map(({ opens, closes }, at) =>
        timeRange(
          timeOfMinute(opens),
          timeOfMinute(Math.min(closes, 1439)),
          language,
          at === 0 ? 'at' : 'plain',
        ),
      )
      .join(language === 'lv' ? ' un ' : ' and ')
      // A range stays on one line.
      .replaceAll('–', '\u2060–\u2060')
  )
}

/** Whether it is open now: „atvērts līdz plkst. 18.00“, „slēgts, atvērsim rīt, …“. */
export function openingInWords({ state, until, next, today }: Opening, language: Language): string {
  const words = noticeWords[language]
  if (state === 'open' && until) return words.openNow(timeInWords(until, language))
  if (!next) return words.closedNoNext
  if (state === 'later') return words.openLater(timeInWords(next.time, language))
  const when = `${dayFromToday(next.day, language, today)}, ${timeInWords(next.time, language)}`
  return words.closedNow(when)
}

/** A telephone to press, or that none is given. */
export function PhoneLink({ phone, language }: { phone: string | null; language: Language }) {
  const read = phone === null ? undefined : readPhoneNumber(phone)
  if (!phone) return <>{noticeWords[language].notGiven}</>
  return (
    <a href={`tel:${read?.international ?? phone.replace(/[^\d+]/g, '')}`}>
      {printPhoneNumber(phone).replaceAll(' ', '\u00a0')}
    </a>
  )
}
