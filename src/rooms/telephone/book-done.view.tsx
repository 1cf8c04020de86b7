import { deskFrame } from '../../house/desk-frame.ts'
import { DeskColumns, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { codeWordAloud } from '../../kit/code-word.ts'
import { dayAndTime, dayAndTimeAloud, dayOf } from '../../kit/dates.ts'
import { Actions, ButtonLink, Notice, ReadAloud, SummaryList } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { fullName } from '../../kit/person-name.ts'
import { addressInLine } from '../../kit/postal-code.ts'
import type { Appointment } from '../appointments/index.ts'
import { bookWords } from './book.words.ts'
import { bookPath } from './book-query.ts'
import type { PersonCard } from './book-reading.ts'
import { PersonPart } from './person-card.view.tsx'

export type BookDoneView = {
  frame: Frame
  now: Temporal.Instant
  appointment: Appointment
  card: PersonCard
}

/** Booked: what to read back, the code, what to bring, then paper or the next call. */
export function bookDonePage(view: BookDoneView): string {
  const { frame } = view
  const words = bookWords[frame.language]
  return deskPage({
    ...deskFrame(frame, 'book'),
    title: words.doneTitle,
    children: (
      <DeskColumns
        labels={words.columns}
        left={<FactsPart {...view} />}
        middle={<ReadBackPart {...view} />}
        right={<PersonPart {...view} />}
      />
    ),
  })
}

function FactsPart({ frame, appointment, now }: BookDoneView) {
  const { language } = frame
  const words = bookWords[language]
  const { site, service, startsAt, code } = appointment
  return (
    <>
      <h1>{words.doneTitle}</h1>
      <div class="desk-padded">
        <SummaryList
          lines={[
            { key: words.doneWhen, value: dayAndTime(startsAt, language, { today: dayOf(now) }) },
            { key: words.doneWhere, value: language === 'lv' ? site.nameLv : site.nameEn },
            {
              key: words.address,
              value: site.address ? addressInLine(site.address) : words.unknown,
            },
            { key: words.doneWhat, value: language === 'lv' ? service.nameLv : service.nameEn },
            { key: words.code, value: code },
          ]}
        />
      </div>
    </>
  )
}

function ReadBackPart({ frame, appointment, card }: BookDoneView) {
  const { language } = frame
  const words = bookWords[language]
  const { site, service, startsAt } = appointment
  const place = words.sitSpoken(language === 'lv' ? site.nameLv : site.nameEn)
  const bring = language === 'lv' ? service.bringLv : service.bringEn
  const when = dayAndTimeAloud(startsAt, language)
  return (
    <>
      <h2 class="person">{fullName(card.resident)}</h2>
      <ReadAloud
        label={words.readBackLabel}
        sentences={[
          { text: words.readBack(fullName(card.resident), when, place) },
          { text: words.codeSpoken(codeWordAloud(appointment.code)) },
          ...(bring.length > 0 ? [{ text: words.bringSpoken(inRow(bring)) }] : []),
        ]}
      />
      <PaperAdvice {...{ frame, card }} />
      <Actions>
        <ButtonLink href={bookPath(language)} label={words.nextCall} keys="N" />
        <ButtonLink
          href={pathIn(language, `/desk/appointments/${appointment.id}/slip`)}
          label={words.slip}
          weight="second"
          keys="S"
          more={{ target: '_blank' }}
        />
        {card.resident.address && (
          <ButtonLink
            href={pathIn(language, `/desk/appointments/${appointment.id}/letter`)}
            label={words.letter}
            weight="second"
            keys="V"
            more={{ target: '_blank' }}
          />
        )}
        <ButtonLink
          href={pathIn(language, `/desk/appointments/${appointment.id}`)}
          label={words.openAppointment}
          weight="quiet"
          keys="M"
        />
      </Actions>
    </>
  )
}

function PaperAdvice({ frame, card }: Pick<BookDoneView, 'frame' | 'card'>) {
  const words = bookWords[frame.language]
  const { phone, email, address } = card.resident
  if (phone || email) return null
  return (
    <Notice kind="info" title={words.letterHint}>
      {!address && <p>{words.noAddress}</p>}
    </Notice>
  )
}

/** Things in one sentence: each begins small unless it is a short form such as eID. */
function inRow(things: readonly string[]): string {
  return things
    .map(thing => (/^\p{Lu}\p{Ll}/u.test(thing) ? thing[0]?.toLowerCase() + thing.slice(1) : thing))
    .join('; ')
}
