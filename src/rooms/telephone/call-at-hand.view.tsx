import { clockInWords, dayOf, shortDate, timeOf } from '../../kit/dates.ts'
import { Notice } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { fullName } from '../../kit/person-name.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import type { CallEntry } from '../appointments/index.ts'
import { bookWords } from './book.words.ts'
import { calledPhone } from './calls.ts'
import { callsWords } from './calls.words.ts'

type AtHand = { frame: { language: Language }; current: CallEntry }

/** Whom to ring: the person, or who speaks for them. */
export function PhoneLine({ frame, current }: AtHand) {
  const { language } = frame
  const words = callsWords[language]
  const called = calledPhone(current)
  if (!called) {
    return (
      <Notice kind="warning" title={words.noPhone}>
        <p>
          {words.noPhoneHint}{' '}
          <a href={pathIn(language, `/desk/appointments/${current.appointment.id}/letter`)}>
            {words.letter}
          </a>
        </p>
      </Notice>
    )
  }
  const { phone, contact } = called
  const relations: Readonly<Record<string, string>> = bookWords[language].relations
  return (
    <p class="call-number">
      {contact && (
        <span>{words.through(fullName(contact), relations[contact.relation] ?? '')} </span>
      )}
      <a href={`tel:${phone}`}>{printPhoneNumber(phone).replaceAll(' ', '\u00a0')}</a>
    </p>
  )
}

/** The calls made about this visit. */
export function CallLog({ frame, current }: AtHand) {
  const { language } = frame
  const words = callsWords[language]
  if (current.calls.length === 0) return null
  return (
    <>
      <h2>{words.log}</h2>
      <ul>
        {current.calls.map(({ at, outcome }) => (
          <li key={String(at)}>
            {`${shortDate(dayOf(at), language)} ${clockInWords(timeOf(at), language)} – `}
            {words.outcomeWords[outcome]}
          </li>
        ))}
      </ul>
    </>
  )
}
