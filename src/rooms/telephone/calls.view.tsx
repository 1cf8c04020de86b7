import { deskFrame } from '../../house/desk-frame.ts'
import { DeskColumns, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import {
  clockInWords,
  dayAndTime,
  dayAndTimeAloud,
  dayFromToday,
  dayOf,
  timeOf,
} from '../../kit/dates.ts'
import {
  ButtonLink,
  type Column,
  DataTable,
  DayInput,
  EmptyState,
  Notice,
  PostForm,
  ReadAloud,
  Refusal,
  StateMark,
  SubmitButton,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { fullName } from '../../kit/person-name.ts'
import type { Appointment, CallEntry } from '../appointments/index.ts'
import { bookWords } from './book.words.ts'
import { CallLog, PhoneLine } from './call-at-hand.view.tsx'
import { callState } from './calls.ts'
import { callsWords } from './calls.words.ts'

export type CallsView = {
  frame: Frame
  now: Temporal.Instant
  day: Temporal.PlainDate
  entries: readonly CallEntry[]
  current: CallEntry | undefined
  /** Whose time became free by the call before. */
  freed: Appointment | undefined
  refusal: string | undefined
}

/** The call list: left the people, in the middle the call at hand with its three keys. */
export function callsPage(view: CallsView): string {
  const { frame } = view
  const words = callsWords[frame.language]
  return deskPage({
    ...deskFrame(frame, 'calls'),
    title: words.title,
    children: (
      <DeskColumns
        labels={words.columns}
        left={<ListPart {...view} />}
        middle={<CallPart {...view} />}
        right={<AboutList {...view} />}
      />
    ),
  })
}

function listPath({ frame, day }: CallsView, at?: number): string {
  const query = new URLSearchParams({ day: String(day), ...(at && { at: String(at) }) })
  return pathIn(frame.language, `/desk/calls?${query}`)
}

const shapes = { open: 'open', not_reached: 'dotted', comes: 'check' } as const

function ListPart(view: CallsView) {
  const { frame, entries, current } = view
  const { language } = frame
  const words = callsWords[language]
  const columns: Column<CallEntry>[] = [
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
      cell: ({ appointment }) => (
        <a href={listPath(view, appointment.id)}>{fullName(appointment.resident)}</a>
      ),
    },
    {
      key: 'state',
      label: words.state,
      cell: entry => (
        <StateMark shape={shapes[callState(entry)]} word={words.states[callState(entry)]} />
      ),
    },
  ]
  return (
    <>
      <h1>{words.title}</h1>
      {entries.length > 0 && (
        <DataTable
          caption={words.columns.left}
          isCaptionHidden
          columns={columns}
          rows={entries}
          rowKey={({ appointment }) => appointment.id}
          isCurrent={entry => entry === current}
          isOver={({ settled }) => settled}
          areRowsLinks
        />
      )}
    </>
  )
}

function CallPart(view: CallsView) {
  const { frame, now, current, entries, freed, refusal } = view
  const { language } = frame
  const words = callsWords[language]
  const today = dayOf(now)
  const nameOfSite = ({ site }: Appointment) => (language === 'lv' ? site.nameLv : site.nameEn)
  return (
    <>
      <Refusal title={words.refused} reason={refusal} />
      {freed?.cancelledAt && (
        <Notice kind="success" title={words.freed} isAnswer>
          <p>
            {words.freedHint(dayAndTime(freed.startsAt, language, { today }), nameOfSite(freed))}
          </p>
        </Notice>
      )}
      {entries.length > 0 && entries.every(({ settled }) => settled) && (
        <Notice kind="success" title={words.allDone} />
      )}
      {current ? (
        <CurrentCall {...view} current={current} />
      ) : (
        <EmptyState title={words.nobody}>
          <p>{words.nobodyHint}</p>
        </EmptyState>
      )}
    </>
  )
}

function CurrentCall(view: CallsView & { current: CallEntry }) {
  const { frame, current } = view
  const { language } = frame
  const words = callsWords[language]
  const { appointment } = current
  const { site, resident } = appointment
  const place = bookWords[language].sitSpoken(language === 'lv' ? site.nameLv : site.nameEn)
  const when = dayAndTimeAloud(appointment.startsAt, language)
  return (
    <>
      <h2 class="person">{fullName(resident)}</h2>
      <PhoneLine {...view} />
      {appointment.note && <p class="soft">{`${words.note}: ${appointment.note}`}</p>}
      <ReadAloud
        label={words.readAloud}
        sentences={[{ text: words.sentence(fullName(resident), when, place) }]}
      />
      <PostForm
        action={`${pathIn(language, `/desk/calls/${appointment.id}`)}?day=${view.day}`}
        csrf={frame.csrf}
      >
        <div class="actions">
          {(['comes', 'cancelled', 'not_reached'] as const).map((outcome, n) => (
            <SubmitButton
              key={outcome}
              name="outcome"
              value={outcome}
              label={words.outcomes[outcome]}
              keys={String(n + 1)}
              weight={outcome === 'comes' ? 'first' : 'second'}
            />
          ))}
        </div>
      </PostForm>
      <ButtonLink
        href={pathIn(language, `/desk/appointments/${appointment.id}`)}
        label={words.open}
        weight="quiet"
        keys="A"
      />
      <CallLog {...view} />
    </>
  )
}

function AboutList({ frame, now, day, entries }: CallsView) {
  const { language } = frame
  const words = callsWords[language]
  const done = entries.filter(({ settled }) => settled).length
  return (
    <div class="flow">
      <h2>{words.lead(dayFromToday(day, language, dayOf(now)))}</h2>
      <p>
        <strong class="call-progress">{words.progress(done, entries.length)}</strong>{' '}
        {words.progressHint}
      </p>
      <ButtonLink
        href={pathIn(language, `/desk/calls/print?day=${day}`)}
        label={words.print}
        weight="second"
        keys="S"
        more={{ target: '_blank' }}
      />
      <form class="form" method="get" action={pathIn(language, '/desk/calls')}>
        <DayInput name="day" label={words.otherDay} hint={words.dayHint} />
        <SubmitButton label={words.show} weight="quiet" />
      </form>
    </div>
  )
}
