/** One day of a month's picture. */
export interface MonthDay {
  /** 1–31 */
  day: number
  state: 'free' | 'none' | 'closed'
  /** The whole day in words: „otrdien, 10. novembrī“. */
  label: string
  /** The state in a word or two: „5 brīvi“, „nav brīvu“, „slēgts“. */
  word: string
  /** Where a free day leads. */
  href?: string | undefined
  /** Today gets a mark of its own. */
  isToday?: boolean
  isChosen?: boolean
}

export interface MonthGridProps {
  /** „2026. gada novembris“ */
  caption: string
  /** Seven, Monday first. */
  weekdays: readonly { short: string; long: string }[]
  /** Weeks of seven; null where the day belongs to another month. */
  weeks: readonly (readonly (MonthDay | null)[])[]
  previous?: { href: string; label: string } | undefined
  next?: { href: string; label: string } | undefined
}

/**
 * A month with its free days. A free day is a framed link with its count, a day with nothing left
 * is bare, a closed day is hatched: three shapes, no colour needed. On a narrow page the free days
 * alone stand under each other with their whole names.
 */
export function MonthGrid(props: MonthGridProps) {
  return (
    <div class="month">
      <div class="month-turn">
        {props.previous && (
          <a class="month-previous" href={props.previous.href} rel="prev">
            <span aria-hidden="true">← </span>
            {props.previous.label}
          </a>
        )}
        {props.next && (
          <a class="month-next" href={props.next.href} rel="next">
            {props.next.label}
            <span aria-hidden="true"> →</span>
          </a>
        )}
      </div>
      <table class="month-grid">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            {props.weekdays.map(weekday => (
              <th key={weekday.long} scope="col" abbr={weekday.long}>
                {weekday.short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.weeks.map(week => (
            <tr key={week.find(day => day)?.day}>
              {week.map((day, at) =>
                day ? <DayCell key={at} day={day} /> : <td key={at} class="day day-outside" />,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DayCell({ day }: { day: MonthDay }) {
  const inside = (
    <>
      <span class="day-number" aria-hidden="true">
        {day.day}
      </span>
      <span class="day-name">{day.label}</span>
      <span class="day-word">{day.word}</span>
    </>
  )
  return (
    <td
      class={`day day-${day.state}`}
      data-today={day.isToday ? '' : undefined}
      aria-current={day.isToday ? 'date' : undefined}
    >
      {day.href && day.state === 'free' ? (
        <a href={day.href} aria-current={day.isChosen ? 'true' : undefined}>
          {inside}
        </a>
      ) : (
        <span class="day-inside">{inside}</span>
      )}
    </td>
  )
}
