import type { Frame } from '../../house/page.ts'
import { timeInWords, weekdayInWords } from '../../kit/dates.ts'
import {
  Actions,
  DayInput,
  errorFor,
  type FormError,
  PostForm,
  SubmitButton,
  SummaryList,
  TextInput,
} from '../../kit/html/index.ts'
import { boxPath } from './box-links.view.tsx'
import type { Box, CalendarTime, PlannedRound, Round } from './chain.ts'
import { overviewWords } from './overview.words.ts'
import { inLanguage } from './round-part.view.tsx'

/** What the page of a box is drawn from. */
export type BoxView = {
  frame: Frame
  now: Temporal.Instant
  box: Box
  calendar: readonly CalendarTime[]
  planned: readonly (PlannedRound & { isMissed: boolean })[]
  rounds: readonly Round[]
  running: Round | undefined
  seal: string | undefined
  newKey: () => string
  raw: Readonly<Record<string, string>>
  errors: readonly FormError[]
  refusal: string | undefined
}

/** What a box is, and the form that plans one more round. */
export function BoxSide(view: BoxView) {
  const { frame, box, calendar, seal, raw, errors } = view
  const { language } = frame
  const words = overviewWords[language]
  const times = calendar.map(({ id, weekday, begins }) => (
    <li key={id}>
      {words.weekly(weekdayInWords(weekday, language), timeInWords(begins, language))}
    </li>
  ))
  return (
    <aside class="counter-side flow">
      <h2>{inLanguage(language, box.siteLv, box.siteEn)}</h2>
      <SummaryList
        lines={[
          { key: words.place, value: inLanguage(language, box.placeLv, box.placeEn) },
          { key: words.sealOn, value: seal ?? words.noSeal },
          {
            key: words.calendar,
            value: times.length > 0 ? <ul class="plain-list">{times}</ul> : words.noCalendar,
          },
        ]}
      />
      <PostForm
        action={boxPath(frame, box.id, '/planned')}
        csrf={frame.csrf}
        more={{ 'aria-label': words.plan }}
      >
        <h2>{words.plan}</h2>
        <div class="form-row">
          <DayInput name="day" label={words.day} value={raw.day} error={errorFor(errors, 'day')} />
          <TextInput
            name="time"
            label={words.time}
            value={raw.time}
            error={errorFor(errors, 'time')}
            width="short"
            maxLength={20}
          />
        </div>
        <Actions>
          <SubmitButton label={words.planIt} weight="second" />
        </Actions>
      </PostForm>
    </aside>
  )
}
