import { dayAsHeading } from '../../kit/dates.ts'
import { Actions, ButtonLink, DataTable, Pager, StateMark } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import type { Adoption } from './adoption.ts'
import type { ExceptionalDay } from './exceptional-day.ts'
import type { Holiday } from './holiday.ts'
import { holidayEn } from './holiday.words.en.ts'
import { holidayLv } from './holiday.words.lv.ts'
import { settingsWords } from './settings.words.ts'
import { SourceWords } from './source.view.tsx'
import { SpecialDays } from './special-days.view.tsx'

export type HolidaysProps = {
  language: Language
  year: number
  today: Temporal.PlainDate
  holidays: readonly Holiday[]
  adoptions: readonly Adoption[]
  days: readonly (ExceptionalDay & { siteName: string | undefined; siteSlug: string | undefined })[]
}

/** The year's holidays, the state's moved days and the municipality's own days. */
export function HolidaysView(props: HolidaysProps) {
  const { language, year } = props
  const words = settingsWords[language]
  const at = (path: string) => pathIn(language, `/settings/${path}`)
  const slugs = new Map(props.days.map(day => [day.id, day]))
  return (
    <>
      <h1>{words.holidays}</h1>
      <Pager
        label={words.yearDays}
        previous={{ href: at(`holidays?year=${year - 1}`), label: words.previousYear(year - 1) }}
        next={{ href: at(`holidays?year=${year + 1}`), label: words.previousYear(year + 1) }}
        position={words.previousYear(year)}
      />
      <section class="flow">
        <h2>{words.ownDays}</h2>
        <SpecialDays
          language={language}
          days={props.days}
          today={props.today}
          placeOf={day => slugs.get(day.id)?.siteName ?? words.everywhere}
          hrefOf={day => {
            const slug = slugs.get(day.id)?.siteSlug
            return at(slug ? `sites/${slug}/days/${day.day}` : `holidays/days/${day.day}`)
          }}
        />
        <Actions>
          <ButtonLink label={words.addDay} href={at('holidays/days/new')} weight="second" />
        </Actions>
      </section>
      <MovedDays {...props} />
      <section class="flow">
        <h2>{words.holidaysOf(year)}</h2>
        <p>{words.holidaysIntro}</p>
        <HolidayTable {...props} />
      </section>
    </>
  )
}

function HolidayTable({ language, holidays, year }: HolidaysProps) {
  const words = settingsWords[language]
  const names = language === 'lv' ? holidayLv : holidayEn
  return (
    <DataTable
      caption={words.holidaysOf(year)}
      isCaptionHidden
      rows={holidays}
      rowKey={holiday => `${holiday.date} ${holiday.key}`}
      columns={[
        {
          key: 'day',
          label: words.day,
          isRowHeading: true,
          cell: holiday => dayAsHeading(holiday.date, language),
        },
        { key: 'name', label: words.name, cell: holiday => names.name(holiday.key) },
        {
          key: 'source',
          label: words.source,
          cell: holiday => <SourceWords source={holiday.source} />,
        },
      ]}
    />
  )
}

function MovedDays({ language, adoptions, year, today }: HolidaysProps) {
  const words = settingsWords[language]
  return (
    <section class="flow">
      <h2>{words.moved}</h2>
      <p>{words.movedIntro}</p>
      <DataTable
        caption={words.moved}
        isCaptionHidden
        rows={adoptions}
        rowKey={({ moved }) => String(moved.dayOff)}
        empty={<p>{words.movedNone(year)}</p>}
        columns={[
          {
            key: 'off',
            label: words.dayOff,
            isRowHeading: true,
            cell: ({ moved }) => dayAsHeading(moved.dayOff, language),
          },
          {
            key: 'worked',
            label: words.worked,
            cell: ({ moved }) => dayAsHeading(moved.worked, language),
          },
          { key: 'mark', label: words.mark, cell: ({ moved }) => words.marks[moved.mark] },
          {
            key: 'source',
            label: words.source,
            cell: ({ moved }) => <SourceWords source={moved.source} />,
          },
          {
            key: 'state',
            label: words.state,
            cell: ({ adopted }) => (
              <StateMark
                shape={adopted ? 'check' : 'open'}
                word={adopted ? words.adopted : words.notAdopted}
              />
            ),
          },
          {
            key: 'change',
            isDeed: true,
            label: <span class="ds-sr-only">{words.change}</span>,
            cell: ({ moved, adopted }) =>
              Temporal.PlainDate.compare(moved.dayOff, today) >= 0 && (
                <a href={pathIn(language, `/settings/holidays/moved/${moved.dayOff}`)}>
                  {adopted ? words.giveUp : words.adopt}
                  <span class="ds-sr-only"> {dayAsHeading(moved.dayOff, language)}</span>
                </a>
              ),
          },
        ]}
      />
    </section>
  )
}
