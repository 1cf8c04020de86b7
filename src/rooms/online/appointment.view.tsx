import { residentPage } from '../../house/layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { dayAndTime, dayOf } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  ConfirmPage,
  DonePanel,
  ErrorSummary,
  errorFor,
  More,
  Notice,
  PostForm,
  SubmitButton,
  type SummaryLine,
  SummaryList,
  TextInput,
  TickList,
} from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { fullName } from '../../kit/person-name.ts'
import { addressInLine } from '../../kit/postal-code.ts'
import type { Appointment } from '../appointments/index.ts'
import { bringOf } from './check.view.tsx'
import { appointmentWords, nameIn } from './online.words.ts'

export interface FindProps {
  frame: Frame
  code: string
  familyName: string
  errors: readonly { name: string; message: string }[]
  /** Which draft the two stand in, once they were sent and did not fit. */
  draft?: string | undefined
}

/** The code and the family name: all that is needed to see a visit. */
export function findPage({ frame, code, familyName, errors, draft }: FindProps): string {
  const { language } = frame
  const words = appointmentWords[language]
  return residentPage({
    ...frame,
    title: words.findTitle,
    hasErrors: errors.length > 0,
    ...(draft && { alternatePath: findPath(language === 'lv' ? 'en' : 'lv', draft) }),
    back: { href: pathIn(language, '/') },
    children: (
      <>
        <ErrorSummary title={words.errorTitle} errors={errors} />
        <h1>{words.findTitle}</h1>
        <p class="lead">{words.findLead}</p>
        <PostForm action={findPath(language, draft)} csrf={frame.csrf}>
          <TextInput
            name="code"
            label={words.code}
            hint={words.codeHint}
            value={code}
            error={errorFor(errors, 'code')}
            width="middle"
            maxLength={60}
            spellCheck={false}
            autoComplete="off"
          />
          <TextInput
            name="familyName"
            label={words.familyName}
            hint={words.familyNameHint}
            value={familyName}
            error={errorFor(errors, 'familyName')}
            autoComplete="family-name"
            maxLength={100}
          />
          <div class="actions">
            <SubmitButton label={words.show} />
          </div>
        </PostForm>
        <More summary={words.lost}>
          <p>{words.lostText}</p>
        </More>
      </>
    ),
  })
}

export function findPath(language: Language, draft?: string): string {
  return pathIn(language, '/appointment') + (draft ? `?draft=${draft}` : '')
}

export type Done = 'booked' | 'moved' | undefined

export interface AppointmentProps {
  frame: Frame
  appointment: Appointment
  now: Temporal.Instant
  done: Done
}

export function whenOf({ startsAt }: Appointment, language: Language, now: Temporal.Instant) {
  return dayAndTime(startsAt, language, { today: dayOf(now) })
}

function facts({ frame, appointment, now }: AppointmentProps): SummaryLine[] {
  const { language } = frame
  const words = appointmentWords[language]
  const { site, service, resident } = appointment
  const place = addressInLine([nameIn(language, site), site.address].filter(Boolean).join(', '))
  return [
    { key: words.when, value: whenOf(appointment, language, now) },
    { key: words.where, value: place },
    { key: words.what, value: nameIn(language, service) },
    { key: words.who, value: fullName(resident) },
  ]
}

function Heading({ frame: { language }, appointment, now, done }: AppointmentProps) {
  const words = appointmentWords[language]
  const when = whenOf(appointment, language, now)
  const code = { label: words.code, value: appointment.code }
  const title = done === 'booked' ? words.booked : done === 'moved' ? words.moved : words.yours
  const sentence = done === 'moved' ? words.movedSentence(when) : words.bookedSentence(when)
  return <DonePanel title={title} sentence={sentence} code={code} />
}

/** The visit: when, where, what to bring, how to change it. Made to be printed as well. */
export function appointmentPage(props: AppointmentProps): string {
  const { frame, appointment, now, done } = props
  const { language } = frame
  if (appointment.cancelledAt !== null) return endedPage(props, 'cancelled')
  if (appointment.finishedAt !== null) return endedPage(props, 'finished')
  if (Temporal.Instant.compare(appointment.startsAt, now) <= 0) return endedPage(props, 'over')
  const words = appointmentWords[language]
  const bring = bringOf(appointment.service, language)
  const { email } = appointment.resident
  return residentPage({
    ...frame,
    title: done === 'booked' ? words.booked : words.yours,
    children: (
      <>
        <Heading {...props} />
        <SummaryList lines={facts(props)} />
        {bring.length > 0 && (
          <>
            <h2>{words.bring}</h2>
            <TickList items={bring} />
          </>
        )}
        <h2 class="no-print">{words.keep}</h2>
        <p class="no-print">
          {words.note}
          {done && email && ` ${words.sent(email)}`}
        </p>
        <Actions>
          <ButtonLink href={pathOf(props, '/slip.pdf')} label={words.slip} />
          <ButtonLink
            href={pathOf(props, '/calendar.ics')}
            label={words.calendar}
            weight="second"
          />
        </Actions>
        <h2>{words.change}</h2>
        <p>{words.changeText}</p>
        <Actions>
          <ButtonLink href={pathOf(props, '/move')} label={words.move} weight="second" />
          <ButtonLink
            href={pathOf(props, '/cancel')}
            label={words.cancel}
            weight="second"
            tone="danger"
          />
        </Actions>
        <Leave {...props} />
      </>
    ),
  })
}

export function pathOf(
  { frame, appointment }: Pick<AppointmentProps, 'frame' | 'appointment'>,
  rest = '',
): string {
  return pathIn(frame.language, `/appointment/${appointment.code}${rest}`)
}

function Leave(props: AppointmentProps) {
  const { frame } = props
  return (
    <PostForm action={pathOf(props, '/leave')} csrf={frame.csrf} class="form no-print">
      <Actions>
        <SubmitButton label={appointmentWords[frame.language].leave} weight="quiet" />
      </Actions>
    </PostForm>
  )
}

function endedPage(props: AppointmentProps, how: 'cancelled' | 'finished' | 'over'): string {
  const { frame, appointment, now } = props
  const { language } = frame
  const words = appointmentWords[language]
  const sentence = words[`${how}Sentence` as const](whenOf(appointment, language, now))
  return residentPage({
    ...frame,
    title: words[how],
    children: (
      <>
        <h1>{words[how]}</h1>
        <p class="lead">{sentence}</p>
        {how === 'cancelled' && <p>{words.cancelledThanks}</p>}
        <Actions>
          <ButtonLink href={pathIn(language, '/book')} label={words.again} />
        </Actions>
        <Leave {...props} />
      </>
    ),
  })
}

/** „Vai tiešām atcelt“, as a page of its own. */
export function cancelPage(props: AppointmentProps & { obstacle?: string | undefined }): string {
  const { frame, appointment, now, obstacle } = props
  const { language } = frame
  const words = appointmentWords[language]
  return residentPage({
    ...frame,
    title: words.cancelTitle,
    back: { href: pathOf(props) },
    children: (
      <>
        {obstacle && (
          <Notice kind="refusal" isAnswer>
            <p>{obstacle}</p>
          </Notice>
        )}
        <ConfirmPage
          question={words.cancelTitle}
          consequence={
            <>
              <p>{words.cancelText(whenOf(appointment, language, now))}</p>
              <SummaryList lines={facts(props).slice(1)} />
            </>
          }
          action={pathOf(props, '/cancel')}
          csrf={frame.csrf}
          confirmLabel={words.cancelYes}
          cancelLabel={words.cancelNo}
          cancelHref={pathOf(props)}
          tone="danger"
        />
      </>
    ),
  })
}
