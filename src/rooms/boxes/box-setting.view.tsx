import type { ComponentChildren } from 'preact'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import { shortDate, timeInWords, weekdayInWords } from '../../kit/dates.ts'
import {
  Actions,
  DataTable,
  DayInput,
  EmptyState,
  ErrorSummary,
  errorFor,
  Notice,
  PostForm,
  Refusal,
  Select,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import {
  type BoxSettingFrame,
  type BoxSettingView,
  boxSettingWords,
  CalendarForm,
  CalendarTable,
} from './box-calendar.view.tsx'
import type { Box, CalendarTime } from './chain.ts'
import { inLanguage } from './round-part.view.tsx'

export type BoxSettingsView = BoxSettingFrame & {
  boxes: readonly Box[]
  calendar: readonly CalendarTime[]
  sites: readonly { value: string; label: string }[]
}

function Sheet({
  view,
  title,
  children,
}: {
  view: BoxSettingFrame
  title: string
  children: ComponentChildren
}) {
  const words = boxSettingWords[view.frame.language]
  return (
    <>
      <ErrorSummary title={words.errorTitle} errors={view.errors} />
      {view.saved && <Notice kind="success" title={words.saved} isAnswer />}
      <Refusal title={words.refused} reason={view.refusal} />
      <h1>{title}</h1>
      {children}
    </>
  )
}

/** All boxes, and a new one. */
export function boxSettingsPage(view: BoxSettingsView): string {
  const { frame, sites } = view
  const { language } = frame
  const words = boxSettingWords[language]
  const children = (
    <Sheet view={view} title={words.title}>
      <p class="quiet">{words.lead}</p>
      <BoxTable {...view} />
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

function BoxTable({ frame, boxes, calendar }: BoxSettingsView) {
  const { language } = frame
  const words = boxSettingWords[language]
  const timesOf = (boxId: number) =>
    calendar
      .filter(time => time.boxId === boxId && time.validUntil === null)
      .map(({ weekday, begins }) => {
        const day = weekdayInWords(weekday, language, 'when')
        return `${day} ${timeInWords(begins, language)}`
      })
      .join(', ')
  return (
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
  )
}

const names = ['nameLv', 'nameEn', 'placeLv', 'placeEn'] as const

function NameFields({ view }: { view: BoxSettingFrame }) {
  const words = boxSettingWords[view.frame.language]
  return (
    <div class="form-row round-scan">
      {names.map(name => (
        <TextInput
          key={name}
          name={name}
          label={words[name]}
          value={view.raw[name]}
          error={errorFor(view.errors, name)}
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
          error={errorFor(view.errors, 'ended')}
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
