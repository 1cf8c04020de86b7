import { dayAndTime, dayOf, shortDate } from '../../kit/dates.ts'
import { ButtonLink, SummaryList } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { fullName } from '../../kit/person-name.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import { addressInLine } from '../../kit/postal-code.ts'
import { bookWords } from './book.words.ts'
import type { PersonCard } from './book-reading.ts'

type Props = {
  frame: { language: Language }
  now: Temporal.Instant
  card: PersonCard
}

/** The person at the side: how to reach, who speaks for them, what is booked, the note. */
export function PersonPart({ frame, now, card }: Props) {
  const { language } = frame
  const words = bookWords[language]
  const { resident, speakers, coming } = card
  return (
    <div class="person-card">
      <h2>{words.columns.right}</h2>
      <SummaryList
        lines={[
          {
            key: words.phone,
            value: resident.phone ? printPhoneNumber(resident.phone) : words.noPhone,
          },
          ...(resident.email ? [{ key: words.email, value: resident.email }] : []),
          {
            key: words.born,
            value: resident.birthDate ? shortDate(resident.birthDate, language) : words.unknown,
          },
          {
            key: words.address,
            value: resident.address ? addressInLine(resident.address) : words.unknown,
          },
          { key: words.reach, value: words.reachedBy[resident.reachedBy] },
          ...(resident.note ? [{ key: words.note, value: resident.note }] : []),
        ]}
      />
      {speakers.length > 0 && <h2>{words.speakers}</h2>}
      {speakers.map(speaker => (
        <p key={speaker.contactRowId}>
          {fullName(speaker)}
          {speaker.phone && `, ${printPhoneNumber(speaker.phone)}`}
          <br />
          <small class="soft">
            {words.relations[speaker.relation]}, {words.consent[speaker.consent]}
          </small>
        </p>
      ))}
      <h2>{words.coming}</h2>
      {coming.length === 0 && <p class="soft">{words.noComing}</p>}
      {coming.map(visit => (
        <p key={visit.id}>
          <a href={pathIn(language, `/desk/appointments/${visit.id}`)}>
            {dayAndTime(visit.startsAt, language, { today: dayOf(now) })}
          </a>
          <br />
          <small class="soft">
            {language === 'lv' ? visit.service.nameLv : visit.service.nameEn}
          </small>
        </p>
      ))}
      <ButtonLink
        href={pathIn(language, `/desk/residents/${resident.id}`)}
        label={words.openPerson}
        weight="quiet"
        keys="A"
      />
    </div>
  )
}
