import { residentPage } from '../../house/layout.view.tsx'
import { dayOf } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  Notice,
  PostForm,
  SubmitButton,
  SummaryList,
} from '../../kit/html/index.ts'
import type { FreeTime } from '../appointments/index.ts'
import { type AppointmentProps, pathOf, whenOf } from './appointment.view.tsx'
import type { MonthOffer } from './month.ts'
import type { ServiceOffer } from './offer.ts'
import { appointmentWords, nameIn } from './online.words.ts'
import {
  DayOfTimes,
  factOfTime,
  MonthOfTimes,
  NextTimes,
  type TimeLinks,
  type TimesShown,
} from './when.view.tsx'
import { type Start, startText, type Wish, wishFields } from './wish.ts'

export interface MoveProps extends Omit<AppointmentProps, 'done'> {
  offer: ServiceOffer
  wish: Wish
}

type MoveStep = '' | '/time' | '/check'

export function movePath(
  { frame, appointment }: Pick<MoveProps, 'frame' | 'appointment'>,
  step: MoveStep,
  wish: Wish,
): string {
  const query = new URLSearchParams(wishFields({ ...wish, service: '' })).toString()
  return `${pathOf({ frame, appointment }, `/move${step}`)}?${query}`
}

function linksOf(props: MoveProps): TimeLinks {
  const { site } = props.wish
  const bare = { service: '', site }
  return {
    month: month => movePath(props, '', { ...bare, month }),
    day: day => movePath(props, '/time', { ...bare, day }),
    start: time =>
      movePath(props, '/check', { ...bare, start: { site: time.site, at: time.startsAt } }),
    place: site === 'any' ? undefined : movePath(props, '', { service: '', site: 'any' }),
  }
}

export function shownForMove(props: MoveProps): TimesShown {
  const { frame, offer, wish, now } = props
  const names = new Map(offer.sites.map(site => [site.slug, nameIn(frame.language, site)]))
  return {
    language: frame.language,
    today: dayOf(now),
    siteNames: wish.site === 'any' ? names : undefined,
    links: linksOf(props),
  }
}

function Now({ frame, appointment, now }: Omit<MoveProps, 'offer' | 'wish'>) {
  const words = appointmentWords[frame.language]
  return <p>{words.moveNow(whenOf(appointment, frame.language, now))}</p>
}

/** Which time instead: the same pages as for a booking, at the same place or anywhere. */
export function movePage(props: MoveProps & { month: MonthOffer; notice?: string }): string {
  const { frame, offer, wish, month, notice } = props
  const { language } = frame
  const words = appointmentWords[language]
  const shown = shownForMove(props)
  const site = offer.sites.find(({ slug }) => slug === wish.site)
  const back = site
    ? pathOf(props)
    : movePath(props, '', { ...wish, site: props.appointment.site.slug })
  return residentPage({
    ...frame,
    title: words.moveTitle,
    back: { href: back },
    children: (
      <>
        {notice && (
          <Notice kind="warning" isAnswer>
            <p>{notice}</p>
          </Notice>
        )}
        <h1>{words.moveTitle}</h1>
        <Now {...props} />
        {site && <p class="over-heading">{nameIn(language, site)}</p>}
        <MonthOfTimes shown={shown} offer={month} />
        {month.next.length > 0 && shown.links.place && offer.sites.length > 1 && (
          <Actions>
            <ButtonLink href={shown.links.place} label={words.moveOther} weight="second" />
          </Actions>
        )}
      </>
    ),
  })
}

/** What time on the chosen day. */
export function moveTimePage(
  props: MoveProps & {
    day: Temporal.PlainDate
    times: readonly FreeTime[]
    isMissing: boolean
  },
): string {
  const { frame, wish, day, times, isMissing } = props
  const shown = shownForMove(props)
  return residentPage({
    ...frame,
    title: appointmentWords[frame.language].moveTitle,
    hasErrors: isMissing,
    back: { href: shown.links.month(day.toPlainYearMonth()) },
    children: (
      <DayOfTimes
        shown={shown}
        day={day}
        times={times}
        action={pathOf(props, '/move/check')}
        carried={wishFields({ service: '', site: wish.site, day })}
        isMissing={isMissing}
      />
    ),
  })
}

/** Old and new time beside each other, and the one button that moves. */
export function moveCheckPage(props: MoveProps & { start: Start }): string {
  const { frame, appointment, offer, wish, start, now } = props
  const { language } = frame
  const words = appointmentWords[language]
  const site = offer.sites.find(({ slug }) => slug === start.site)
  const placed = (when: string, place: string) => (
    <>
      {when}
      <br />
      {place}
    </>
  )
  return residentPage({
    ...frame,
    title: words.moveCheck,
    back: { href: movePath(props, '', { service: '', site: wish.site }) },
    children: (
      <>
        <h1>{words.moveCheck}</h1>
        <SummaryList
          lines={[
            {
              key: words.moveFrom,
              value: placed(whenOf(appointment, language, now), nameIn(language, appointment.site)),
            },
            {
              key: words.moveTo,
              value: placed(
                factOfTime(start.at, language, dayOf(now)),
                site ? nameIn(language, site) : '',
              ),
            },
          ]}
        />
        <PostForm action={pathOf(props, '/move')} csrf={frame.csrf}>
          <input type="hidden" name="at" value={startText(start)} />
          <input type="hidden" name="site" value={wish.site} />
          <Actions>
            <SubmitButton label={words.moveYes} />
            <ButtonLink href={pathOf(props)} label={words.moveNo} weight="second" />
          </Actions>
        </PostForm>
      </>
    ),
  })
}

/** The new time was taken meanwhile: the old one stands, the next three are offered. */
export function moveTakenPage(
  props: MoveProps & { next: readonly FreeTime[]; sentence: string },
): string {
  const { frame, next, sentence } = props
  const words = appointmentWords[frame.language]
  const shown = shownForMove(props)
  return residentPage({
    ...frame,
    title: words.taken,
    back: { href: pathOf(props) },
    children: (
      <>
        <h1>{words.taken}</h1>
        <Notice kind="refusal" isAnswer>
          <p>{sentence}</p>
          <p>{words.takenKeeps}</p>
        </Notice>
        <NextTimes shown={shown} times={next} />
        <p>
          <a href={movePath(props, '', { service: '', site: props.wish.site })}>
            {words.moveTitle}
          </a>
        </p>
      </>
    ),
  })
}
