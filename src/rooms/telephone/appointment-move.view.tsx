import { ButtonLink, DayInput, PostForm, ReadAloud, SubmitButton } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import type { Appointment, FreeTime } from '../appointments/index.ts'
import type { Site } from '../sites/index.ts'
import { appointmentWords } from './appointment.words.ts'
import { chosenTime } from './book-query.ts'
import { spokenTime } from './spoken-time.view.tsx'

type Props = {
  frame: { language: 'lv' | 'en'; csrf: string }
  now: Temporal.Instant
  appointment: Appointment
  times: readonly FreeTime[]
  sites: readonly Site[]
  anywhere: boolean
  after: Temporal.Instant | undefined
}

/** The next three times; a number moves the appointment there at once. */
export function MovePart(props: Props) {
  const { frame, now, appointment, times, sites } = props
  const { language } = frame
  const words = appointmentWords[language]
  return (
    <>
      <h2>{words.move}</h2>
      {times.length === 0 ? (
        <p>{words.noTimes}</p>
      ) : (
        <PostForm
          action={pathIn(language, `/desk/appointments/${appointment.id}/move`)}
          csrf={frame.csrf}
        >
          <ReadAloud
            label={words.moveLabel}
            sentences={times.map((time, n) => ({
              text: spokenTime(
                time.startsAt,
                sites.find(({ id }) => id === time.siteId),
                { language, now },
              ),
              keys: String(n + 1),
              submit: { name: 'time', value: chosenTime(time) },
            }))}
          />
        </PostForm>
      )}
      <OtherTimes {...props} />
    </>
  )
}

function OtherTimes({ frame, appointment, times, anywhere, after }: Props) {
  const { language } = frame
  const words = appointmentWords[language]
  const own = (query: Record<string, string | undefined>) => {
    const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
    const text = new URLSearchParams(given).toString()
    return pathIn(language, `/desk/appointments/${appointment.id}${text && `?${text}`}`)
  }
  const last = times.at(-1)?.startsAt.add({ minutes: 1 })
  const place = anywhere ? '1' : undefined
  const since = after && String(after)
  return (
    <>
      <div class="actions">
        {last && (
          <ButtonLink
            href={own({ anywhere: place, after: String(last) })}
            label={words.later}
            weight="second"
            keys="L"
          />
        )}
        <ButtonLink
          href={own({ anywhere: anywhere ? undefined : '1', after: since })}
          label={anywhere ? words.thisPlace : words.anyPlace}
          weight="second"
          keys="C"
        />
        {since && (
          <ButtonLink
            href={own({ anywhere: place })}
            label={words.soonest}
            weight="quiet"
            keys="T"
          />
        )}
      </div>
      <form class="form" method="get" action={own({})}>
        {place && <input type="hidden" name="anywhere" value="1" />}
        <DayInput name="on" label={words.onDay} hint={words.onDayHint} more={{ 'data-key': 'M' }} />
        <SubmitButton label={words.show} weight="quiet" />
      </form>
    </>
  )
}
