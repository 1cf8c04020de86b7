import { weekdayInWords } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  DataTable,
  type SummaryLine,
  SummaryList,
} from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import { spansInWords } from '../../kit/time-spans.ts'
import type { ExceptionalDay } from './exceptional-day.ts'
import type { CounterSettings, HallSettings } from './hall-settings.ts'
import { areaInWords } from './hall-settings.ts'
import { OpenState } from './settings.view.tsx'
import { settingsWords } from './settings.words.ts'
import type { SiteSettings } from './site-settings.ts'
import { SourceText } from './source.view.tsx'
import { SpecialDays } from './special-days.view.tsx'
import { isEmptyWeek, type Week, weekdays } from './week.ts'

export type SiteViewProps = {
  language: Language
  today: Temporal.PlainDate
  site: SiteSettings
  week: Week
  halls: readonly HallSettings[]
  counters: readonly (CounterSettings & { week: Week })[]
  days: readonly ExceptionalDay[]
}

/** One site with everything about it, each part with its own way to change it. */
export function SiteView(props: SiteViewProps) {
  const { language, site } = props
  const words = settingsWords[language]
  const at = (end: string) => pathIn(language, `/settings/sites/${site.slug}/${end}`)
  return (
    <>
      <h1>{language === 'lv' ? site.nameLv : site.nameEn}</h1>
      <section class="flow">
        <h2>{words.details}</h2>
        <SummaryList lines={detailLines(props, at)} />
        <p>
          <a href={pathIn(language, `/door/${site.slug}`)}>{words.door}</a>
          {' · '}
          <a href={pathIn(language, `/door/${site.slug}/print`)}>A4</a>
          {' · '}
          <a href={pathIn(language, `/door/${site.slug}/print?paper=a3`)}>A3</a>
        </p>
        {site.source && <SourceText label={words.sourceOfSite} source={site.source} />}
      </section>
      <section class="flow">
        <h2>{words.hours}</h2>
        <SummaryList
          lines={weekdays.map(weekday => ({
            key: weekdayInWords(weekday, language),
            value: spansInWords(props.week[weekday - 1] ?? [], language) || words.closedDay,
          }))}
        />
        <Actions>
          <ButtonLink
            label={`${words.change}: ${words.hours.toLowerCase()}`}
            href={at('hours')}
            weight="second"
          />
        </Actions>
      </section>
      <HallsAndCounters {...props} />
      <section class="flow">
        <h2>{words.days}</h2>
        <SpecialDays
          language={language}
          days={props.days}
          today={props.today}
          hrefOf={day => at(`days/${day.day}`)}
        />
        <Actions>
          <ButtonLink label={words.addDay} href={at('days/new')} weight="second" />
        </Actions>
      </section>
    </>
  )
}

function detailLines(
  { site, today, language }: SiteViewProps,
  at: (end: string) => string,
): readonly SummaryLine[] {
  const words = settingsWords[language]
  const change = (what: string, end = 'details') => ({
    change: { href: at(end), label: words.change, what },
  })
  const text = (value: string | null) => value ?? words.notStated
  return [
    {
      key: words.name,
      value:
        language === 'lv' ? `${site.nameLv} / ${site.nameEn}` : `${site.nameEn} / ${site.nameLv}`,
      ...change(words.name),
    },
    { key: words.kind, value: words.kinds[site.kind], ...change(words.kind) },
    { key: words.address, value: text(site.address), ...change(words.address) },
    {
      key: words.phone,
      value: site.phone ? printPhoneNumber(site.phone) : words.notStated,
      ...change(words.phone),
    },
    { key: words.email, value: text(site.email), ...change(words.email) },
    {
      key: words.state,
      value: <OpenState closedFrom={site.closedFrom} today={today} language={language} />,
      ...change(words.state, 'closing'),
    },
  ]
}

function HallsAndCounters(props: SiteViewProps) {
  const { language, site, halls } = props
  const words = settingsWords[language]
  const at = (end: string) => pathIn(language, `/settings/sites/${site.slug}/${end}`)
  return (
    <section class="flow">
      <h2>{words.halls}</h2>
      <HallTable {...props} />
      <h2>{words.counters}</h2>
      <CounterTable {...props} />
      <Actions>
        <ButtonLink label={words.addHall} href={at('halls/new')} weight="second" />
        {halls.length > 0 && (
          <ButtonLink label={words.addCounter} href={at('counters/new')} weight="second" />
        )}
      </Actions>
    </section>
  )
}

const hallName = (hall: HallSettings | undefined, language: Language) =>
  language === 'lv' ? hall?.nameLv : hall?.nameEn

function HallTable({ language, site, halls, counters }: SiteViewProps) {
  const words = settingsWords[language]
  const hrefOf = (hall: HallSettings) =>
    pathIn(language, `/settings/sites/${site.slug}/halls/${hall.id}`)
  return (
    <DataTable
      caption={words.halls}
      isCaptionHidden
      rows={halls}
      rowKey={hall => hall.id}
      empty={<p>{words.noHalls}</p>}
      columns={[
        {
          key: 'name',
          label: words.name,
          isRowHeading: true,
          cell: hall => <a href={hrefOf(hall)}>{hallName(hall, language)}</a>,
        },
        {
          key: 'area',
          label: words.area,
          isNumeric: true,
          cell: hall => areaInWords(hall.areaM2, language),
        },
        {
          key: 'counters',
          label: words.counters,
          cell: hall => words.countersCount(counters.filter(one => one.hallId === hall.id).length),
        },
      ]}
    />
  )
}

function CounterTable({ language, site, halls, counters, today }: SiteViewProps) {
  const words = settingsWords[language]
  const hrefOf = (number: number) =>
    pathIn(language, `/settings/sites/${site.slug}/counters/${number}`)
  return (
    <DataTable
      caption={words.counters}
      isCaptionHidden
      rows={counters}
      rowKey={counter => counter.id}
      empty={<p>{halls.length > 0 ? words.noCounters : words.noHall}</p>}
      columns={[
        {
          key: 'number',
          label: words.name,
          isRowHeading: true,
          cell: ({ number }) => <a href={hrefOf(number)}>{words.counter(number)}</a>,
        },
        { key: 'kind', label: words.kind, cell: counter => words.counterKinds[counter.kind] },
        {
          key: 'hall',
          label: words.hall,
          cell: ({ hallId }) =>
            hallName(
              halls.find(hall => hall.id === hallId),
              language,
            ),
        },
        {
          key: 'hours',
          label: words.hours,
          cell: ({ week }) => (isEmptyWeek(week) ? words.likeSite : words.ownHours),
        },
        {
          key: 'state',
          label: words.state,
          cell: ({ closedFrom }) => <OpenState {...{ closedFrom, today, language }} />,
        },
      ]}
    />
  )
}
