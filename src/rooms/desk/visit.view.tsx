import type { ComponentChildren } from 'preact'
import { timeInWords, timeOf } from '../../kit/dates.ts'
import { EmptyState, Stages, SummaryList, TickList } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import { Act } from './act.view.tsx'
import { type DayWords, dayWords } from './day.words.ts'
import { VisitState } from './day-list.view.tsx'
import { stagesOf, type VisitProps } from './visit-stages.view.tsx'

/** The visit at hand: what is done, the next step, what follows. */
export function VisitNow(props: VisitProps) {
  const { language, row } = props
  const { appointment } = row
  const words = dayWords(language)
  const service = language === 'lv' ? appointment.service.nameLv : appointment.service.nameEn
  const facts = [
    timeInWords(timeOf(appointment.startsAt), language),
    service,
    row.arrival && words.ticket(row.arrival.ticket),
    appointment.persons > 1 && words.withOthers(appointment.persons),
  ].filter(Boolean)
  return (
    <>
      <div class="desk-bar">
        <h2 class="person">
          {appointment.resident.givenName} {appointment.resident.familyName}
        </h2>
        <VisitState language={language} row={row} />
      </div>
      <p class="soft">{facts.join(' · ')}</p>
      <Stages stages={stagesOf(props, words)} />
      <VisitFacts {...props} words={words} />
    </>
  )
}

function VisitFacts({ language, row, words }: VisitProps & { words: DayWords }) {
  const { appointment } = row
  const bring = language === 'lv' ? appointment.service.bringLv : appointment.service.bringEn
  const lines: { key: string; value: ComponentChildren }[] = [
    { key: words.code, value: appointment.code },
  ]
  const { phone } = appointment.resident
  if (phone) lines.push({ key: words.phone, value: printPhoneNumber(phone) })
  if (appointment.note) lines.push({ key: words.note, value: appointment.note })
  return (
    <>
      <SummaryList lines={lines} />
      {bring.length > 0 && (
        <>
          <h3>{words.bring}</h3>
          <TickList items={bring} />
        </>
      )}
    </>
  )
}

/** Nobody is chosen: what the clerk can do. */
export function NobodyNow(props: {
  language: Language
  csrf: string
  /** How many wait to be called, and the same as a sentence. */
  count: number
  waiting: string
}) {
  const words = dayWords(props.language)
  return (
    <EmptyState title={words.nobodyAtCounter}>
      <p>{props.count > 0 ? words.nobodyAtCounterNext : words.nobodyAtCounterYet}</p>
      <p class="soft">{props.waiting}</p>
      <Act
        csrf={props.csrf}
        action={pathIn(props.language, '/desk/counter-calls/next')}
        label={words.callNext}
        keys="N"
        weight={props.count > 0 ? 'first' : 'second'}
      />
    </EmptyState>
  )
}
