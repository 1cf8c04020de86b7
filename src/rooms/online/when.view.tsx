import {
  clockInWords,
  dayAndTime,
  dayFromToday,
  dayInWords,
  dayOf,
  monthAsHeading,
  monthInWords,
  timeInWords,
  timeOf,
  weekdayInWords,
} from '../../kit/dates.ts'
import {
  ButtonLink,
  Choice,
  EmptyState,
  ErrorSummary,
  type MonthDay,
  MonthGrid,
  SubmitButton,
  Ways,
} from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import type { FreeTime } from '../appointments/index.ts'
import type { DayOffer, MonthOffer } from './month.ts'
import { bookWords } from './online.words.ts'
import { startText } from './wish.ts'

/** Where the pages of times lead: a booking and a move have the same pages. */
export type TimeLinks = {
  month(month: Temporal.PlainYearMonth): string
  day(day: Temporal.PlainDate): string
  start(time: FreeTime): string
  /** Another place; nothing where there is only one. */
  place: string | undefined
}

export type TimesShown = {
  language: Language
  today: Temporal.PlainDate
  /** Names of sites by slug, set where several are meant. */
  siteNames: ReadonlyMap<string, string> | undefined
  links: TimeLinks
}

/** „rīt, otrdien, 24. novembrī, plkst. 10.30“ */
export function whenInWords(
  at: Temporal.Instant,
  language: Language,
  today: Temporal.PlainDate,
): string {
  return `${dayFromToday(dayOf(at), language, today)}, ${timeInWords(timeOf(at), language)}`
}

/** The same in few words: „rīt, plkst. 10.30“, „otrdien, 24. novembrī, plkst. 10.30“. */
export function soonInWords(
  at: Temporal.Instant,
  language: Language,
  today: Temporal.PlainDate,
): string {
  const [near] = dayFromToday(dayOf(at), language, today).split(', ')
  const isNear = today.until(dayOf(at), { largestUnit: 'day' }).days < 2
  return isNear ? `${near}, ${timeInWords(timeOf(at), language)}` : whenInWords(at, language, today)
}

/** The next three times on top, then the month with its free days. */
export function MonthOfTimes({ shown, offer }: { shown: TimesShown; offer: MonthOffer }) {
  const { language, links } = shown
  const words = bookWords[language].day
  if (offer.next.length === 0) {
    return (
      <EmptyState title={words.none}>
        <p>{words.noneText}</p>
        {links.place && <ButtonLink href={links.place} label={words.anywhere} weight="second" />}
      </EmptyState>
    )
  }
  return (
    <>
      <h2>{words.soonest}</h2>
      <NextTimes shown={shown} times={offer.next} />
      <h2>{words.other}</h2>
      <Month shown={shown} offer={offer} />
    </>
  )
}

/** Some times, each a card that leads on. */
export function NextTimes({ shown, times }: { shown: TimesShown; times: readonly FreeTime[] }) {
  const { language, today, siteNames, links } = shown
  return (
    <Ways
      ways={times.map(time => ({
        href: links.start(time),
        title: capital(whenInWords(time.startsAt, language, today)),
        text: siteNames?.get(time.site),
      }))}
    />
  )
}

function Month({ shown, offer }: { shown: TimesShown; offer: MonthOffer }) {
  const { language, links } = shown
  const words = bookWords[language].day
  const { month, previous, following } = offer
  const turn = (to: Temporal.PlainYearMonth | undefined) =>
    to && { href: links.month(to), label: capital(monthInWords(to.month, language)) }
  return (
    <>
      {offer.days.every(({ free }) => free === 0) && <p>{words.nothingInMonth}</p>}
      <MonthGrid
        caption={monthAsHeading(month, language)}
        weekdays={[1, 2, 3, 4, 5, 6, 7].map(day => ({
          long: weekdayInWords(day, language),
          short: weekdayInWords(day, language, 'short'),
        }))}
        weeks={weeksOf(offer.days, day => dayCell(shown, day)).filter(
          week => !isOver(week, offer, shown.today),
        )}
        previous={turn(previous)}
        next={turn(following)}
      />
    </>
  )
}

/** „rīt, otrdien“ at the beginning of a line: „Rīt, otrdien“. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function dayCell({ language, today, links }: TimesShown, offer: DayOffer): MonthDay {
  const words = bookWords[language].day
  const { day, free, isOpen } = offer
  const isPast = Temporal.PlainDate.compare(day, today) < 0
  const state = free > 0 ? 'free' : isOpen ? 'none' : 'closed'
  const word = { free: words.free(free), none: words.noneFree, closed: words.closed }[state]
  return {
    day: day.day,
    state: isPast ? 'none' : state,
    label: dayInWords(day, language),
    word: isPast ? '' : word,
    href: state === 'free' ? links.day(day) : undefined,
    isToday: day.equals(today),
  }
}

/** Whether a whole week lies before today: it need not be shown. */
function isOver(
  week: readonly (MonthDay | null)[],
  { month }: MonthOffer,
  today: Temporal.PlainDate,
): boolean {
  const last = week.findLast(day => day !== null)
  const day = last && month.toPlainDate({ day: last.day })
  return day ? Temporal.PlainDate.compare(day, today) < 0 : false
}

/** Weeks of seven, Monday first. */
function weeksOf(
  days: readonly DayOffer[],
  cell: (day: DayOffer) => MonthDay,
): (MonthDay | null)[][] {
  const lead = (days[0]?.day.dayOfWeek ?? 1) - 1
  const cells = [...Array.from({ length: lead }, () => null), ...days.map(cell)]
  const weeks = Math.ceil(cells.length / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null),
  )
}

export interface DayOfTimesProps {
  shown: TimesShown
  day: Temporal.PlainDate
  times: readonly FreeTime[]
  /** Where the form goes (GET) and what it carries along. */
  action: string
  carried: Readonly<Record<string, string>>
  isMissing: boolean
  chosen?: string | undefined
}

/** The free times of one day as cards to choose from. */
export function DayOfTimes(props: DayOfTimesProps) {
  const { shown, day, times, action, carried, isMissing } = props
  const { language, siteNames } = shown
  const words = bookWords[language]
  return (
    <>
      {isMissing && (
        <ErrorSummary
          title={words.errorTitle}
          errors={[{ name: 'at', message: words.time.missing }]}
        />
      )}
      <form class={siteNames ? 'form' : 'form times'} method="get" action={action} novalidate>
        {Object.entries(carried).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Choice
          kind="one"
          name="at"
          label={words.time.title(dayInWords(day, language))}
          isHeading
          inline={!siteNames}
          error={isMissing ? words.time.missing : undefined}
          chosen={props.chosen ? [props.chosen] : []}
          options={times.map((time, at) => ({
            value: startText({ site: time.site, at: time.startsAt }),
            label: clockInWords(timeOf(time.startsAt), language),
            group: groupOf(time, times[at - 1], language),
            hint: siteNames?.get(time.site),
          }))}
        />
        <div class="actions">
          <SubmitButton label={words.go} />
        </div>
      </form>
      <p>
        <a href={shown.links.month(day.toPlainYearMonth())}>{words.time.otherDay}</a>
      </p>
    </>
  )
}

/** „No rīta“ over the first time before noon, „Pēcpusdienā“ over the first one after. */
function groupOf(
  { startsAt }: FreeTime,
  before: FreeTime | undefined,
  language: Language,
): string | undefined {
  const { morning, afternoon } = bookWords[language].time
  const isMorning = (at: Temporal.Instant) => timeOf(at).hour < 12
  if (before && isMorning(before.startsAt) === isMorning(startsAt)) return undefined
  return isMorning(startsAt) ? morning : afternoon
}

/** A moment in words for lists of facts: „otrdien, 24. novembrī, plkst. 10.30“. */
export function factOfTime(
  at: Temporal.Instant,
  language: Language,
  today: Temporal.PlainDate,
): string {
  return dayAndTime(at, language, { today })
}
