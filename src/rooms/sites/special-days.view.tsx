import { dayAsHeading, shortDate } from '../../kit/dates.ts'
import { DataTable } from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { spansInWords } from '../../kit/time-spans.ts'
import type { ExceptionalDay } from './exceptional-day.ts'
import { settingsWords } from './settings.words.ts'
import { SourceWords } from './source.view.tsx'

/** Special days, each with what happens, why, and the ways to change it or take it out. */
export function SpecialDays(props: {
  language: Language
  days: readonly ExceptionalDay[]
  /** Days before it can only be read. */
  today: Temporal.PlainDate
  hrefOf: (day: ExceptionalDay) => string
  /** The name of the place, where days of several are listed together. */
  placeOf?: (day: ExceptionalDay) => string
}) {
  const { language, placeOf } = props
  const words = settingsWords[language]
  const isPast = ({ day }: ExceptionalDay) => Temporal.PlainDate.compare(day, props.today) < 0
  return (
    <DataTable
      caption={words.days}
      isCaptionHidden
      rows={props.days}
      rowKey={day => day.id}
      empty={<p>{words.noDays}</p>}
      columns={[
        {
          key: 'day',
          label: words.day,
          isRowHeading: true,
          cell: day => {
            const name = dayAsHeading(day.day, language, { today: props.today })
            return isPast(day) ? name : <a href={props.hrefOf(day)}>{name}</a>
          },
        },
        ...(placeOf ? [{ key: 'place', label: words.where, cell: placeOf }] : []),
        {
          key: 'kind',
          label: words.what,
          cell: day =>
            day.kind === 'open' ? words.openAt(spansInWords(day.spans, language)) : words.closed,
        },
        {
          key: 'reason',
          label: words.reason,
          cell: day => (language === 'lv' ? day.reasonLv : day.reasonEn),
        },
        {
          key: 'source',
          label: words.source,
          cell: day => day.source && <SourceWords source={day.source} />,
        },
        {
          key: 'remove',
          isDeed: true,
          label: <span class="ds-sr-only">{words.remove}</span>,
          cell: day =>
            !isPast(day) && (
              <a href={`${props.hrefOf(day)}/removal`}>
                {words.remove} <span class="ds-sr-only">{shortDate(day.day, language)}</span>
              </a>
            ),
        },
      ]}
    />
  )
}
