import { deskFrame } from '../../house/desk-frame.ts'
import { DeskColumns, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { clockInWords, dayAndTime, dayOf, shortDate, timeOf } from '../../kit/dates.ts'
import {
  ButtonLink,
  Choice,
  Notice,
  PostForm,
  Refusal,
  SubmitButton,
  SummaryList,
} from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { fullName } from '../../kit/person-name.ts'
import {
  type Appointment,
  type CancellationReason,
  type FreeTime,
  isComing,
  type Reminder,
} from '../appointments/index.ts'
import type { Site } from '../sites/index.ts'
import { appointmentWords } from './appointment.words.ts'
import { MovePart } from './appointment-move.view.tsx'
import { bookPath } from './book-query.ts'
import { callsWords } from './calls.words.ts'

export const cancellationReasons: readonly CancellationReason[] = [
  'resident',
  'mistake',
  'clerk_ill',
  'site_closed',
  'rules_changed',
]

export type AppointmentView = {
  frame: Frame
  now: Temporal.Instant
  appointment: Appointment
  address: string | null
  /** Why it can neither be moved nor cancelled, in words. */
  obstacle: string | undefined
  times: readonly FreeTime[]
  sites: readonly Site[]
  anywhere: boolean
  after: Temporal.Instant | undefined
  reminders: readonly Reminder[]
  done: 'moved' | 'cancelled' | undefined
  refusal: string | undefined
  isReasonMissing: boolean
}

/** One appointment: left what it is, in the middle moving it, right cancelling and paper. */
export function appointmentPage(view: AppointmentView): string {
  const { frame, appointment } = view
  const words = appointmentWords[frame.language]
  return deskPage({
    ...deskFrame(frame, 'book'),
    title: words.title(appointment.code),
    children: (
      <DeskColumns
        labels={{ left: words.facts, middle: words.move, right: words.do }}
        left={<Facts {...view} />}
        middle={<Middle {...view} />}
        right={<Doings {...view} />}
      />
    ),
  })
}

function stateOf({ appointment, now, frame }: AppointmentView): string {
  const { states } = appointmentWords[frame.language]
  if (appointment.cancelledAt) return states.cancelled
  if (appointment.noShowAt) return states.missed
  return isComing(appointment, now) ? states.stands : states.past
}

function Facts(view: AppointmentView) {
  const { frame, appointment, now } = view
  const { language } = frame
  const words = appointmentWords[language]
  const { resident, site, service, startsAt, moves, note } = appointment
  return (
    <>
      <h1>{words.title(appointment.code)}</h1>
      <div class="desk-padded flow">
        <SummaryList
          lines={[
            {
              key: words.who,
              value: (
                <a href={pathIn(language, `/desk/residents/${resident.id}`)}>
                  {fullName(resident)}
                </a>
              ),
            },
            { key: words.when, value: dayAndTime(startsAt, language, { today: dayOf(now) }) },
            { key: words.where, value: language === 'lv' ? site.nameLv : site.nameEn },
            { key: words.what, value: language === 'lv' ? service.nameLv : service.nameEn },
            { key: words.state, value: stateOf(view) },
            { key: words.channel, value: words.channels[appointment.channel] },
            ...(moves > 0 ? [{ key: words.moves, value: `${moves}×` }] : []),
            ...(note ? [{ key: words.note, value: note }] : []),
          ]}
        />
        <CallLog {...view} />
      </div>
    </>
  )
}

function CallLog({ frame, reminders }: AppointmentView) {
  const { language } = frame
  const words = appointmentWords[language]
  const outcomes = callsWords[language].outcomeWords
  return (
    <>
      <h2>{words.calls}</h2>
      {reminders.length === 0 && <p class="soft">{words.noCalls}</p>}
      <ul>
        {reminders.map(({ at, outcome }) => (
          <li key={String(at)}>{`${stamp(at, language)} – ${outcomes[outcome]}`}</li>
        ))}
      </ul>
    </>
  )
}

function stamp(at: Temporal.Instant, language: Language): string {
  return `${shortDate(dayOf(at), language)} ${clockInWords(timeOf(at), language)}`
}

function Middle(view: AppointmentView) {
  const { frame, done, refusal, obstacle } = view
  const words = appointmentWords[frame.language]
  return (
    <>
      {done === 'moved' && (
        <Notice kind="success" title={words.moved} isAnswer>
          <p>{words.movedHint}</p>
        </Notice>
      )}
      {done === 'cancelled' && (
        <Notice kind="success" title={words.cancelled} isAnswer>
          <p>{words.cancelledHint}</p>
        </Notice>
      )}
      <Refusal title={words.refused} reason={refusal} />
      {obstacle && done === undefined && !refusal && (
        <Notice kind="info">
          <p>{obstacle}</p>
        </Notice>
      )}
      {!obstacle && <MovePart {...view} />}
    </>
  )
}

function Doings(view: AppointmentView) {
  const { frame, appointment, obstacle, address } = view
  const { language } = frame
  const words = appointmentWords[language]
  const own = pathIn(language, `/desk/appointments/${appointment.id}`)
  const again = { person: appointment.resident.id, service: appointment.service.slug }
  return (
    <div class="flow">
      <h2>{words.do}</h2>
      <ul class="actions-list">
        {!appointment.cancelledAt && (
          <li>
            <ButtonLink
              href={`${own}/slip`}
              label={words.slip}
              weight="quiet"
              keys="S"
              more={{ target: '_blank' }}
            />
          </li>
        )}
        {!appointment.cancelledAt && address && (
          <li>
            <ButtonLink
              href={`${own}/letter`}
              label={words.letter}
              weight="quiet"
              keys="V"
              more={{ target: '_blank' }}
            />
          </li>
        )}
        <li>
          <ButtonLink
            href={bookPath(language, again)}
            label={words.again}
            weight="quiet"
            keys="N"
          />
        </li>
      </ul>
      {!obstacle && <CancelForm {...view} />}
    </div>
  )
}

function CancelForm({ frame, appointment, isReasonMissing }: AppointmentView) {
  const { language } = frame
  const words = appointmentWords[language]
  return (
    <PostForm
      action={pathIn(language, `/desk/appointments/${appointment.id}/cancellation`)}
      csrf={frame.csrf}
    >
      <Choice
        kind="one"
        name="reason"
        label={words.cancelReason}
        error={isReasonMissing ? words.reasonMissing : undefined}
        options={cancellationReasons.map(value => ({ value, label: words.cancelReasons[value] }))}
      />
      <SubmitButton label={words.cancelDo} weight="second" tone="danger" />
    </PostForm>
  )
}
