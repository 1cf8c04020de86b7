import { dayInWords, dayOf, monthAsHeading, startOfDay, weekdayInWords } from '../../kit/dates.ts'
import { problemSentence } from '../../kit/form.ts'
import { ButtonLink, DataTable, MonthGrid, TextInput } from '../../kit/html/index.ts'
import type { Site } from '../sites/index.ts'
import { type BookWords, bookWords } from './book.words.ts'
import type { BookView } from './book-page.view.ts'
import { bookPath } from './book-query.ts'
import type { BookStep, MonthStep } from './book-step.ts'

type PlacesStep = Extract<BookStep, { kind: 'places' }>

/** Where to look for times, the nearest place first. */
export function PlacesPart({ frame, asked, step }: BookView & { step: PlacesStep }) {
  const { language } = frame
  const words = bookWords[language]
  const base = { person: asked.person, service: asked.service, after: asked.after }
  const rows = [undefined, ...step.sites]
  return (
    <>
      <h2>{words.place}</h2>
      <DataTable
        caption={words.nearest}
        columns={[
          {
            key: 'place',
            label: words.doneWhere,
            isRowHeading: true,
            cell: (site: Site | undefined) => (
              <a href={bookPath(language, { ...base, site: site?.slug })} autofocus={!site}>
                {site ? (language === 'lv' ? site.nameLv : site.nameEn) : words.anyPlace}
              </a>
            ),
          },
          {
            key: 'address',
            label: words.address,
            cell: site => site?.address ?? (site ? '' : words.nearest),
          },
        ]}
        rows={rows}
        rowKey={site => site?.id ?? 0}
        areRowsLinks
      />
      <ButtonLink href={bookPath(language, base)} label={words.back} weight="quiet" keys="B" />
    </>
  )
}

/** The free days of a month, and a box for any other day. */
export function MonthPart(view: BookView & { step: MonthStep }) {
  const { frame, asked, step, now } = view
  const { language } = frame
  const words = bookWords[language]
  const base = { person: asked.person, service: asked.service, site: asked.site }
  const turn = (months: number) =>
    bookPath(language, { ...base, step: 'month', month: step.month.add({ months }) })
  return (
    <>
      <DayForm {...view} />
      <MonthGrid
        caption={`${words.month}: ${monthAsHeading(step.month, language)}`}
        weekdays={[1, 2, 3, 4, 5, 6, 7].map(n => ({
          short: weekdayInWords(n, language, 'short'),
          long: weekdayInWords(n, language),
        }))}
        weeks={weeksOf(step).map(week =>
          week.map(
            day =>
              day && {
                day: day.day.day,
                state: day.free > 0 ? 'free' : 'none',
                label: dayInWords(day.day, language),
                word: wordOf(day, { words, now }),
                href: bookPath(language, { ...base, after: startOfDay(day.day) }),
                isToday: day.day.equals(dayOf(now)),
              },
          ),
        )}
        previous={step.hasPrevious ? { href: turn(-1), label: words.monthPrevious } : undefined}
        next={step.hasNext ? { href: turn(1), label: words.monthNext } : undefined}
      />
      <ButtonLink href={bookPath(language, base)} label={words.back} weight="quiet" keys="B" />
    </>
  )
}

function DayForm({ frame, asked, step }: BookView & { step: MonthStep }) {
  const { language } = frame
  const words = bookWords[language]
  const { person, service, site } = asked
  const kept = { person, service, site, step: 'month', month: step.month }
  return (
    <form class="form" method="get" action={bookPath(language)}>
      {Object.entries(kept).map(
        ([name, value]) =>
          value !== undefined && (
            <input type="hidden" key={name} name={name} value={String(value)} />
          ),
      )}
      <TextInput
        name="on"
        label={words.onDay}
        hint={words.onDayHint}
        value={step.dayText}
        error={step.dayProblem && problemSentence({ code: step.dayProblem }, language)}
        width="short"
        autoFocus
        autoComplete="off"
      />
      <button type="submit" class="ds-sr-only">
        {words.showDay}
      </button>
    </form>
  )
}

/** Days that are over say nothing. */
function wordOf(
  { day, free }: MonthStep['days'][number],
  { words, now }: { words: BookWords; now: Temporal.Instant },
): string {
  if (free > 0) return words.freeWord(free)
  return Temporal.PlainDate.compare(day, dayOf(now)) < 0 ? '' : words.noneFree
}

/** Weeks of seven from Monday; null where a day is of another month. */
function weeksOf({ month, days }: MonthStep) {
  const before = month.toPlainDate({ day: 1 }).dayOfWeek - 1
  const cells = [...Array.from({ length: before }, () => null), ...days]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, n) => cells.slice(n * 7, n * 7 + 7))
}
