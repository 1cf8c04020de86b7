import { render } from 'preact-render-to-string'
import type { Clerk } from '../../house/actor.ts'
import { DeskColumns, deskPage } from '../../house/desk-layout.view.tsx'
import { LivePart } from '../../house/live-part.view.tsx'
import { deskNavigation } from '../../house/navigation.ts'
import type { Frame } from '../../house/page.ts'
import { dayAsHeading } from '../../kit/dates.ts'
import { type Language, pathIn, plural } from '../../kit/language.ts'
import type { DeskDay } from './day.ts'
import { type DayWords, dayWords } from './day.words.ts'
import { DayList } from './day-list.view.tsx'
import type { DayRow } from './day-row.ts'
import { NobodyNow, VisitNow } from './visit.view.tsx'
import { OtherActions } from './visit-actions.view.tsx'
import type { PaperWork } from './visit-stages.view.tsx'

export type DayPageProps = {
  frame: Frame
  clerk: Clerk
  day: DeskDay
  row: DayRow | undefined
  paperWork: PaperWork | undefined
  mayBook: boolean
}

/** The desk: left the day, middle the visit with its next step, right what else can be done. */
export function dayPage(props: DayPageProps): string {
  const { frame, clerk, day, row } = props
  const { language, csrf } = frame
  const words = dayWords(language)
  const site = language === 'lv' ? day.schedule.site.nameLv : day.schedule.site.nameEn
  return deskPage({
    ...frame,
    title: heading(day, language),
    clerk: { name: clerk.name, detail: words.workplace(site, day.counter.number) },
    navigation: deskNavigation(language, clerk, 'day'),
    search: { action: pathIn(language, '/desk/search') },
    keys: [
      { keys: '/', label: words.keySearch },
      { keys: 'Esc', label: words.keyBack },
    ],
    children: (
      <DeskColumns
        labels={{ left: words.dayList, middle: words.visit, right: words.more }}
        left={<LiveList {...props} />}
        middle={
          row ? (
            <VisitNow {...visitProps(props, row)} />
          ) : (
            <NobodyNow {...{ language, csrf }} {...waitingNow(day, words, language)} />
          )
        }
        right={<OtherActions {...actionProps(props)} />}
      />
    ),
  })
}

/** „Otrdiena, 24. novembris“: a heading begins with a capital letter. */
function heading({ day }: DeskDay, language: Language): string {
  const words = dayAsHeading(day, language)
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1)
}

function visitProps({ frame, clerk, day, paperWork }: DayPageProps, row: DayRow) {
  const { language, csrf } = frame
  return {
    language,
    csrf,
    row,
    counter: day.counter,
    clerkId: clerk.id,
    paperWork,
    asksAtDoor: day.asksAtDoor,
  }
}

function actionProps({ frame, clerk, day, row, mayBook }: DayPageProps) {
  return {
    language: frame.language,
    csrf: frame.csrf,
    row,
    counter: day.counter,
    others: day.schedule.counters.filter(
      ({ id, closedFrom }) => id !== day.counter.id && closedFrom === null,
    ),
    clerkId: clerk.id,
    rows: day.rows,
    siteSlug: day.schedule.site.slug,
    mayBook,
  }
}

function waitingNow(day: DeskDay, words: DayWords, language: Language) {
  const count = day.rows.filter(({ arrival }) => arrival?.waiting === 'for_call').length
  const people = `${count} ${plural(language, count, words.people)}`
  return { count, waiting: count === 0 ? words.nobodyWaits : words.waitsNow(people) }
}

/** The list, kept up to date by the server's announcements; nothing jumps: rows are merged. */
function LiveList({ frame: { language }, day, row }: DayPageProps) {
  const query = row ? `?visit=${row.appointment.id}` : ''
  return (
    <LivePart
      events={pathIn(language, '/desk/events')}
      source={pathIn(language, `/desk/day-list${query}`)}
      swap="innerMorph"
    >
      <DayListPart language={language} day={day} chosenId={row?.appointment.id} />
    </LivePart>
  )
}

type ListProps = { language: Language; day: DeskDay; chosenId: number | undefined }

function DayListPart({ language, day, chosenId }: ListProps) {
  const words = dayWords(language)
  return (
    <>
      <div class="desk-bar">
        <h1>{heading(day, language)}</h1>
        <span class="soft figures">
          {day.halls.map(({ id, inside, ceiling }) => (
            <span key={id}>
              {Number.isFinite(ceiling) ? words.hallNow(inside, ceiling) : words.hallOpen(inside)}
            </span>
          ))}
        </span>
      </div>
      <DayList {...{ language, chosenId }} rows={day.rows} closed={day.closed} />
    </>
  )
}

/** The list alone, as the live desk asks for it. */
export function dayListPart(props: ListProps): string {
  return render(<DayListPart {...props} />)
}
