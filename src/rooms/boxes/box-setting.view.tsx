import type { ComponentChildren } from 'preact'
import type { Frame } from '../../house/page.ts'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import { shortDate, timeInWords, weekdayInWords } from '../../kit/dates.ts'
import {
  Actions,
  CsrfInput,
  DataTable,
  DayInput,
  EmptyState,
  ErrorSummary,
  type FormError,
  Notice,
  PostForm,
  Select,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { type InBoth, pathIn } from '../../kit/language.ts'
import type { Box, CalendarTime } from './box.store.ts'
import { boxSettingEn } from './box-setting.words.en.ts'
import { type BoxSettingWords, boxSettingLv } from './box-setting.words.lv.ts'
import { inLanguage } from './round-part.view.tsx'

/** The words of the settings of boxes. */
export const boxSettingWords: InBoth<BoxSettingWords> = { lv: boxSettingLv, en: boxSettingEn }

type Common = {
  frame: Frame
  raw: Readonly<Record<string, string | undefined>>
  errors: readonly FormError[]
  refusal: string | undefined
  saved: boolean
}

export type BoxSettingsView = Common & {
  boxes: readonly Box[]
  calendar: readonly CalendarTime[]
  sites: readonly { value: string; label: string }[]
}

export type BoxSettingView = Common & { box: Box; calendar: readonly CalendarTime[] }

function Sheet({
  view,
  title,
  children,
}: {
  view: Common
  title: string
  children: ComponentChildren
}) {
  const words = boxSettingWords[view.frame.language]
  return (
    <>
      <ErrorSummary title={words.errorTitle} errors={view.errors} />
      {view.saved && <Notice kind="success" title={words.saved} isAnswer />}
      {view.refusal && (
        <Notice kind="refusal" title={words.refused} isAnswer>
          <p>{view.refusal}</p>
        </Notice>
      )}
      <h1>{title}</h1>
      {children}
    </>
  )
}

/** All boxes, and a new one. */
export function boxSettingsPage(view: BoxSettingsView): string {
  const { frame, sites, boxes, calendar } = view
  const { language } = frame
  const words = boxSettingWords[language]
  const timesOf = (boxId: number) =>
    calendar
      .filter(time => time.boxId === boxId && time.validUntil === null)
      .map(({ weekday, begins }) => {
        const day = weekdayInWords(weekday, language, 'short')
        return `${day} ${timeInWords(begins, language)}`
      })
      .join(', ')
  const children = (
    <Sheet view={view} title={words.title}>
      <p class="quiet">{words.lead}</p>
      <DataTable
        caption={words.title}
        isCaptionHidden
        areRowsLinks
        rows={boxes}
        rowKey={({ id }) => id}
        isOver={({ endedFrom }) => endedFrom !== null}
        empty={<EmptyState title={words.none} />}
        columns={[
          {
            key: 'box',
            label: words.box,
            isRowHeading: true,
            cell: ({ id, nameLv, nameEn }) => (
              <a href={pathIn(language, `/settings/boxes/${id}`)}>
                {inLanguage(language, nameLv, nameEn)}
              </a>
            ),
          },
          {
            key: 'site',
            label: words.site,
            cell: ({ siteLv, siteEn }) => inLanguage(language, siteLv, siteEn),
          },
          {
            key: 'calendar',
            label: words.calendar,
            cell: ({ id, endedFrom }) =>
              endedFrom ? words.usedEnded(shortDate(endedFrom, language)) : timesOf(id),
          },
        ]}
      />
      <PostForm
        action={pathIn(language, '/settings/boxes')}
        csrf={frame.csrf}
        more={{ 'aria-label': words.add }}
      >
        <h2>{words.add}</h2>
        <Select name="site" label={words.site} value={view.raw.site} options={sites} />
        <NameFields view={view} />
        <Actions>
          <SubmitButton label={words.add} />
        </Actions>
      </PostForm>
    </Sheet>
  )
  return settingsSheet({ frame, place: 'boxes', title: words.title, children })
}

const names = ['nameLv', 'nameEn', 'placeLv', 'placeEn'] as const

function NameFields({ view }: { view: Common }) {
  const words = boxSettingWords[view.frame.language]
  return (
    <div class="form-row">
      {names.map(name => (
        <TextInput
          key={name}
          name={name}
          label={words[name]}
          value={view.raw[name]}
          error={view.errors.find(error => error.name === name)?.message}
          maxLength={name.startsWith('name') ? 100 : 200}
          autoComplete="off"
        />
      ))}
    </div>
  )
}

/** One box: its names, its calendar, its end. */
export function boxSettingPage(view: BoxSettingView): string {
  const { frame, box } = view
  const { language } = frame
  const words = boxSettingWords[language]
  const title = inLanguage(language, `${box.nameLv}, ${box.siteLv}`, `${box.nameEn}, ${box.siteEn}`)
  const children = (
    <Sheet view={view} title={title}>
      <p>
        <a href={pathIn(language, '/settings/boxes')}>← {words.back}</a>
      </p>
      <PostForm
        action={pathIn(language, `/settings/boxes/${box.id}`)}
        csrf={frame.csrf}
        more={{ 'aria-label': words.box }}
      >
        <NameFields view={view} />
        <DayInput
          name="ended"
          label={words.ended}
          hint={words.endedHint}
          optional={words.optional}
          value={view.raw.ended}
          error={view.errors.find(({ name }) => name === 'ended')?.message}
        />
        <Actions>
          <SubmitButton label={words.save} keys="Ctrl+Enter" />
        </Actions>
      </PostForm>
      <CalendarTable {...view} />
      <CalendarForm {...view} />
    </Sheet>
  )
  return settingsSheet({ frame, place: 'boxes', title, children })
}

function CalendarTable({ frame, box, calendar }: BoxSettingView) {
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

function CalendarForm({ frame, box, raw, errors }: BoxSettingView) {
  const { language } = frame
  const words = boxSettingWords[language]
  const errorOf = (name: string) => errors.find(error => error.name === name)?.message
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
          error={errorOf('time')}
          width="short"
          maxLength={20}
        />
        <DayInput
          name="from"
          label={words.from}
          hint={words.fromHint}
          value={raw.from}
          error={errorOf('from')}
        />
      </div>
      <Actions>
        <SubmitButton label={words.addTime} weight="second" />
      </Actions>
    </PostForm>
  )
}
