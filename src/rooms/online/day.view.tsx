import { residentPage } from '../../house/layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { Notice, Steps } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import type { FreeTime } from '../appointments/index.ts'
import type { MonthOffer } from './month.ts'
import type { ServiceOffer } from './offer.ts'
import { bookWords, nameIn } from './online.words.ts'
import { beforePlace, other, steps } from './place.view.tsx'
import {
  DayOfTimes,
  MonthOfTimes,
  NextTimes,
  type TimeLinks,
  type TimesShown,
} from './when.view.tsx'
import { type Wish, wishFields, wishPath } from './wish.ts'

/** Where the pages of times of a booking lead. */
export function bookingLinks(language: Language, wish: Wish, { sites }: ServiceOffer): TimeLinks {
  const { service, site, draft } = wish
  const kept = { service, site, draft }
  return {
    month: month => wishPath(language, 'day', { ...kept, month }),
    day: day => wishPath(language, 'time', { ...kept, day }),
    start: time =>
      wishPath(language, draft ? 'check' : 'person', {
        ...kept,
        start: { site: time.site, at: time.startsAt },
      }),
    place: sites.length > 1 ? wishPath(language, 'place', kept) : undefined,
  }
}

export interface WhenProps {
  frame: Frame
  offer: ServiceOffer
  wish: Wish
  today: Temporal.PlainDate
}

export function shownFor({ frame, offer, wish, today }: WhenProps): TimesShown {
  const { language } = frame
  const names = new Map(offer.sites.map(site => [site.slug, nameIn(language, site)]))
  return {
    language,
    today,
    siteNames: wish.site === 'any' && offer.sites.length > 1 ? names : undefined,
    links: bookingLinks(language, wish, offer),
  }
}

/** What was chosen so far, over the heading: „Iesnieguma pieņemšana · Ogres KAC“ */
export function chosenSoFar({
  frame: { language },
  offer,
  wish,
}: Omit<WhenProps, 'today'>): string {
  const site = offer.sites.find(({ slug }) => slug === wish.site)
  return [nameIn(language, offer.service), site && nameIn(language, site)]
    .filter(Boolean)
    .join(' · ')
}

/** Which day: the next three times on top, under them the month. */
export function dayPage(
  props: WhenProps & {
    month: MonthOffer
    notice?: { title: string; text: string } | undefined
  },
): string {
  const { frame, offer, wish, month, notice } = props
  const { language } = frame
  const words = bookWords[language]
  const shown = shownFor(props)
  return residentPage({
    ...frame,
    title: words.day.title,
    alternatePath: wishPath(other(language), 'day', wish),
    back: { href: shown.links.place ?? beforePlace(language, wish, offer) },
    children: (
      <>
        {notice && (
          <Notice kind="warning" title={notice.title} isAnswer>
            <p>{notice.text}</p>
          </Notice>
        )}
        <Steps label={words.steps(2, steps)} at={2} of={steps} />
        <p class="over-heading">{chosenSoFar({ frame, offer, wish })}</p>
        <h1>{words.day.title}</h1>
        <MonthOfTimes shown={shown} offer={month} />
      </>
    ),
  })
}

/** What time on the chosen day. */
export function timePage(
  props: WhenProps & {
    day: Temporal.PlainDate
    times: readonly FreeTime[]
    isMissing: boolean
  },
): string {
  const { frame, wish, day, times, isMissing } = props
  const { language } = frame
  const shown = shownFor(props)
  const { service, site, draft } = wish
  return residentPage({
    ...frame,
    title: bookWords[language].day.title,
    hasErrors: isMissing,
    alternatePath: wishPath(other(language), 'time', { service, site, draft, day }),
    back: { href: shown.links.month(day.toPlainYearMonth()) },
    children: (
      <>
        <Steps label={bookWords[language].steps(2, steps)} at={2} of={steps} />
        <p class="over-heading">{chosenSoFar(props)}</p>
        <DayOfTimes
          shown={shown}
          day={day}
          times={times}
          action={pathIn(language, draft ? '/book/check' : '/book/person')}
          carried={wishFields({ service, site, draft, day })}
          isMissing={isMissing}
        />
      </>
    ),
  })
}

/** The chosen time cannot be had: why, and the next three to choose from at once. */
export function takenPage(
  props: WhenProps & { next: readonly FreeTime[]; title: string; sentence: string },
): string {
  const { frame, next, title, sentence } = props
  const { language } = frame
  const words = bookWords[language]
  const shown = shownFor(props)
  return residentPage({
    ...frame,
    title,
    alternatePath: wishPath(other(language), 'day', props.wish),
    back: { href: wishPath(language, 'day', props.wish) },
    children: (
      <>
        <p class="over-heading">{chosenSoFar(props)}</p>
        <h1>{title}</h1>
        <p class="lead">{sentence}</p>
        {next.length > 0 && (
          <>
            <h2>{words.day.soonest}</h2>
            <NextTimes shown={shown} times={next} />
          </>
        )}
        <p>
          <a href={wishPath(language, 'day', { ...props.wish, start: undefined, day: undefined })}>
            {words.taken.otherDay}
          </a>
        </p>
      </>
    ),
  })
}
