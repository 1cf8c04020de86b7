import { clockInWords, dayInWords, timeInWords, timeOf } from '../../kit/dates.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  StateMark,
  type StateShape,
} from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { fullName } from '../../kit/person-name.ts'
import type { Closed } from './day.ts'
import { type DayWords, dayWords } from './day.words.ts'
import { type DayRow, type DayState, isOver } from './day-row.ts'

const shapes: Record<DayState, StateShape> = {
  booked: 'open',
  outside: 'dotted',
  inside: 'half',
  aside: 'pause',
  called: 'lit',
  served: 'lit',
  finished: 'check',
  no_show: 'dash',
  cancelled: 'cross',
}

/** The state of a visit in words: with the counter, where there is one. */
export function stateWord(language: Language, { state, call, arrival }: DayRow): string {
  const words = dayWords(language)
  if (state === 'called' && call) return words.calledTo(call.counterNumber)
  if (state === 'served' && call) return words.servedAt(call.counterNumber)
  if (arrival?.wantedCounter && (state === 'inside' || state === 'outside')) {
    return words.waitsFor(arrival.wantedCounter)
  }
  return words.states[state]
}

export function VisitState({ language, row }: { language: Language; row: DayRow }) {
  return <StateMark shape={shapes[row.state]} word={stateWord(language, row)} />
}

/** The day's visits, one line a person. */
export function DayList(props: {
  language: Language
  rows: readonly DayRow[]
  chosenId: number | undefined
  closed: Closed | undefined
}) {
  const { language } = props
  const words = dayWords(language)
  const columns: Column<DayRow>[] = [
    {
      key: 'time',
      label: words.time,
      isNumeric: true,
      cell: ({ appointment }) => clockInWords(timeOf(appointment.startsAt), language),
    },
    {
      key: 'person',
      label: words.person,
      isRowHeading: true,
      cell: ({ appointment: { id, resident, service } }) => {
        const name = fullName(resident)
        const what = language === 'lv' ? service.nameLv : service.nameEn
        return (
          <>
            <a class="clip-two" title={name} href={`${pathIn(language, '/desk')}?visit=${id}`}>
              {name}
            </a>
            <span class="clip" title={what}>
              {what}
            </span>
          </>
        )
      },
    },
    {
      key: 'state',
      label: words.state,
      cell: row => <VisitState language={language} row={row} />,
    },
  ]
  return (
    <DataTable
      caption={words.dayList}
      isCaptionHidden
      columns={columns}
      rows={props.rows}
      rowKey={row => row.appointment.id}
      areRowsLinks
      isOver={isOver}
      isCurrent={row => row.appointment.id === props.chosenId}
      empty={<NobodyToday language={language} closed={props.closed} />}
    />
  )
}

/** When the site opens next after a closed day; nothing where that is not known. */
export function opensNextWords(words: DayWords, language: Language, { opensNext }: Closed): string {
  if (!opensNext) return ''
  const day = dayInWords(opensNext.day, language)
  return words.opensNext(day, timeInWords(opensNext.time, language))
}

function NobodyToday({ language, closed }: { language: Language; closed: Closed | undefined }) {
  const words = dayWords(language)
  if (!closed) return <EmptyState title={words.nobodyToday}>{words.nobodyTodayNext}</EmptyState>
  return (
    <EmptyState title={words.closedToday}>{opensNextWords(words, language, closed)}</EmptyState>
  )
}
