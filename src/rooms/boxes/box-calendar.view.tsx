import type { Frame } from '../../house/page.ts'
import { shortDate, timeInWords, weekdayInWords } from '../../kit/dates.ts'
import {
  Actions,
  CsrfInput,
  DataTable,
  DayInput,
  errorFor,
  type FormError,
  PostForm,
  Select,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { type InBoth, pathIn } from '../../kit/language.ts'
import { boxSettingEn } from './box-setting.words.en.ts'
import { type BoxSettingWords, boxSettingLv } from './box-setting.words.lv.ts'
import type { Box, CalendarTime } from './chain.ts'

/** The words of the settings of boxes. */
export const boxSettingWords: InBoth<BoxSettingWords> = { lv: boxSettingLv, en: boxSettingEn }

/** What every page of the settings of boxes shows. */
export type BoxSettingFrame = {
  frame: Frame
  raw: Readonly<Record<string, string | undefined>>
  errors: readonly FormError[]
  refusal: string | undefined
  saved: boolean
}

export type BoxSettingView = BoxSettingFrame & { box: Box; calendar: readonly CalendarTime[] }

/** The calendar of a box. */
export function CalendarTable({ frame, box, calendar }: BoxSettingView) {
  const { language } = frame
  const words = boxSettingWords[language]
  const day = (date: Temporal.PlainDate | null) => (date ? shortDate(date, language) : words.open)
  return (
    <DataTable
      caption={words.calendar}
      rows={calendar}
      rowKey={({ id }) => id}
      isOver={({ validUntil }) => validUntil !== null}
      empty={<p class="quiet">{words.noTimes}</p>}
      columns={[
        {
          key: 'weekday',
          label: words.weekday,
          isRowHeading: true,
          cell: ({ weekday }) => weekdayInWords(weekday, language),
        },
        { key: 'time', label: words.time, cell: ({ begins }) => timeInWords(begins, language) },
        { key: 'from', label: words.from, cell: ({ validFrom }) => day(validFrom) },
        { key: 'until', label: words.until, cell: ({ validUntil }) => day(validUntil) },
        {
          key: 'act',
          isDeed: true,
          label: words.act,
          cell: ({ id, validUntil }) =>
            !validUntil && (
              <form
                method="post"
                action={pathIn(language, `/settings/boxes/${box.id}/calendar/${id}/end`)}
              >
                <CsrfInput token={frame.csrf} />
                <SubmitButton label={words.endTime} weight="quiet" />
              </form>
            ),
        },
      ]}
    />
  )
}

/** One more time of the week. */
export function CalendarForm({ frame, box, raw, errors }: BoxSettingView) {
  const { language } = frame
  const words = boxSettingWords[language]
  return (
    <PostForm
      action={pathIn(language, `/settings/boxes/${box.id}/calendar`)}
      csrf={frame.csrf}
      more={{ 'aria-label': words.addTime }}
    >
      <h2>{words.addTime}</h2>
      <div class="form-row">
        <Select
          name="weekday"
          label={words.weekday}
          value={raw.weekday}
          options={[1, 2, 3, 4, 5, 6, 7].map(weekday => ({
            value: String(weekday),
            label: weekdayInWords(weekday, language),
          }))}
        />
        <TextInput
          name="time"
          label={words.time}
          value={raw.time}
          error={errorFor(errors, 'time')}
          width="short"
          maxLength={20}
        />
        <DayInput
          name="from"
          label={words.from}
          hint={words.fromHint}
          value={raw.from}
          error={errorFor(errors, 'from')}
        />
      </div>
      <Actions>
        <SubmitButton label={words.addTime} weight="second" />
      </Actions>
    </PostForm>
  )
}
