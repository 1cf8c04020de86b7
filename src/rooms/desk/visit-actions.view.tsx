import { ButtonLink, SummaryList } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import type { Counter } from '../sites/index.ts'
import { Act } from './act.view.tsx'
import { type DayWords, dayWords } from './day.words.ts'
import { type DayRow, dayFigures } from './day-row.ts'

export type ActionsProps = {
  language: Language
  csrf: string
  row: DayRow | undefined
  counter: Counter
  /** Counters of the site that a visit can be passed on to. */
  others: readonly Counter[]
  clerkId: number
  rows: readonly DayRow[]
  siteSlug: string
  mayBook: boolean
}

type Action = { label: string; action: string; keys?: string; fields?: Record<string, string> }

/** What else can be done, each with its key. */
export function OtherActions(props: ActionsProps) {
  const words = dayWords(props.language)
  const figures = dayFigures(props.rows)
  const wait = figures.averageWaitMinutes
  return (
    <>
      <h2>{words.more}</h2>
      <ul class="actions-list">
        {actionsOf(props, words).map(({ fields = {}, ...entry }) => (
          <li key={entry.label}>
            <Act {...entry} csrf={props.csrf} weight="quiet" fields={fields} />
          </li>
        ))}
        <Links {...props} words={words} />
      </ul>
      <h2>{words.today}</h2>
      <SummaryList
        lines={[
          { key: words.served, value: String(figures.finished) },
          { key: words.waiting, value: String(figures.waiting) },
          ...(wait === undefined ? [] : [{ key: words.averageWait, value: words.minutes(wait) }]),
        ]}
      />
    </>
  )
}

function actionsOf(props: ActionsProps, words: DayWords): Action[] {
  const next = {
    label: words.callNext,
    keys: 'N',
    action: pathIn(props.language, '/desk/counter-calls/next'),
  }
  const row = props.row
  if (!row) return []
  const mine = row.call && !row.call.endedAt && row.call.clerkId === props.clerkId
  return [...(mine ? callActions(props, row, words) : [next]), ...arrivalActions(props, row, words)]
}

function callActions(props: ActionsProps, row: DayRow, words: DayWords): Action[] {
  const path = (what: string) =>
    pathIn(props.language, `/desk/counter-calls/${row.call?.id}/${what}`)
  if (row.state === 'called') {
    return [
      { label: words.callAgain, keys: 'R', action: path('again') },
      { label: words.miss, keys: 'X', action: path('miss') },
      { label: words.takeBackCall, keys: 'Backspace', action: path('undo') },
    ]
  }
  return [
    { label: words.finish, keys: 'B', action: path('finish') },
    { label: words.hold, keys: 'G', action: path('hold') },
    ...props.others.map(({ id, number }) => ({
      label: words.transferTo(number),
      action: path('transfer'),
      fields: { counter: String(id) },
    })),
  ]
}

function arrivalActions(props: ActionsProps, row: DayRow, words: DayWords): Action[] {
  const path = (what: string) =>
    pathIn(props.language, `/desk/visits/${row.appointment.id}/${what}`)
  const undo = { label: words.takeBackArrival, action: path('arrival-undo') }
  if (row.state === 'outside') {
    const letIn = { label: words.letIn, keys: 'I', action: path('arrival') }
    return [{ ...letIn, fields: { where: 'inside' } }, ...(row.call ? [] : [undo])]
  }
  return row.state === 'inside' && !row.call ? [undo] : []
}

function Links({ language, row, siteSlug, mayBook, words }: ActionsProps & { words: DayWords }) {
  const links = [
    ...(row && row.state === 'booked' && mayBook
      ? [{ label: words.move, href: `/desk/appointments/${row.appointment.id}`, keys: 'M' }]
      : []),
    ...(mayBook ? [{ label: words.walkIn, href: '/desk/walk-in', keys: 'W' }] : []),
    { label: words.daySheet, href: `/desk/day-sheet/${siteSlug}`, keys: 'L' },
    { label: words.screen, href: `/screen/${siteSlug}` },
    { label: words.changeCounter, href: '/desk/counter' },
  ]
  return (
    <>
      {links.map(({ label, href, keys }) => (
        <li key={href}>
          <ButtonLink
            label={label}
            href={pathIn(language, href)}
            weight="quiet"
            {...(keys && { keys })}
          />
        </li>
      ))}
    </>
  )
}
