import type { Frame } from '../../house/page.ts'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import { dateInWords, dayOf, shortDate } from '../../kit/dates.ts'
import {
  Actions,
  CheckBox,
  CsrfInput,
  DataTable,
  ErrorSummary,
  errorFor,
  FileInput,
  type FormError,
  Notice,
  Pager,
  PostForm,
  Refusal,
  StateMark,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { type InBoth, pathIn } from '../../kit/language.ts'
import { trustSettingEn } from './trust-setting.words.en.ts'
import { type TrustSettingWords, trustSettingLv } from './trust-setting.words.lv.ts'

/** The words of the settings of certificates. */
export const trustSettingWords: InBoth<TrustSettingWords> = {
  lv: trustSettingLv,
  en: trustSettingEn,
}

export type SignerRow = {
  id: number
  country: string
  subject: string
  kid: string
  until: Temporal.Instant
  state: 'trusted' | 'withdrawn' | 'over'
  sample: boolean
}

export type TrustSettingView = {
  frame: Frame
  rows: readonly SignerRow[]
  total: number
  /** The first row shown, from 1. */
  from: number
  previous: string | undefined
  next: string | undefined
  /** When the list was last added to, where that is too long ago. */
  staleSince: Temporal.Instant | undefined
  mayImport: boolean
  mayDecide: boolean
  printUnknownSigner: boolean
  staleAfterDays: string
  errors: readonly FormError[]
  notice: string | undefined
  refusal: string | undefined
}

const address = '/settings/trust-list'

/** Whose certificates are taken for genuine. */
export function trustSettingPage(view: TrustSettingView): string {
  const { frame } = view
  const words = trustSettingWords[frame.language]
  return settingsSheet({
    frame,
    place: 'trust_list',
    title: words.title,
    children: (
      <>
        <ErrorSummary title={words.errorTitle} errors={view.errors} />
        {view.notice && <Notice kind="success" title={view.notice} isAnswer />}
        <Refusal title={words.refused} reason={view.refusal} />
        <h1>{words.title}</h1>
        <p class="soft">{words.intro}</p>
        <Warnings {...view} />
        {view.mayImport && <ImportForm {...view} />}
        <SignerTable {...view} />
        {view.mayDecide && <RulesForm {...view} />}
      </>
    ),
  })
}

function Warnings({ frame, total, staleSince }: TrustSettingView) {
  const words = trustSettingWords[frame.language]
  if (total === 0) {
    return (
      <Notice kind="warning" title={words.empty}>
        <p>{words.emptyText}</p>
      </Notice>
    )
  }
  if (!staleSince) return null
  return (
    <Notice kind="warning" title={words.stale(dateInWords(dayOf(staleSince), frame.language))}>
      <p>{words.staleText}</p>
    </Notice>
  )
}

function ImportForm(view: TrustSettingView) {
  const words = trustSettingWords[view.frame.language]
  return (
    <PostForm action={pathIn(view.frame.language, address)} csrf={view.frame.csrf} hasFiles>
      <FileInput
        name="file"
        label={words.file}
        hint={words.fileHint}
        error={errorFor(view.errors, 'file')}
        accept=".pem,.crt,.cer,.der,.txt,.json"
      />
      <Actions>
        <SubmitButton label={words.import} keys="Ctrl+Enter" />
      </Actions>
    </PostForm>
  )
}

const shapes = { trusted: 'check', withdrawn: 'cross', over: 'dash' } as const

function SignerTable(view: TrustSettingView) {
  const { frame, rows, total, from } = view
  const words = trustSettingWords[frame.language]
  return (
    <>
      <DataTable
        caption={words.list}
        rows={rows}
        rowKey={({ id }) => id}
        isOver={({ state }) => state !== 'trusted'}
        empty={<p class="soft">{words.emptyText}</p>}
        columns={[
          { key: 'country', label: words.country, cell: row => row.country },
          {
            key: 'subject',
            label: words.subject,
            isRowHeading: true,
            cell: row => `${row.subject}${row.sample ? ` (${words.sample})` : ''}`,
          },
          { key: 'kid', label: words.kid, cell: row => <code>{row.kid}</code> },
          {
            key: 'until',
            label: words.until,
            isNumeric: true,
            cell: row => shortDate(dayOf(row.until), frame.language),
          },
          {
            key: 'state',
            label: words.state,
            cell: ({ state }) => <StateMark shape={shapes[state]} word={words[state]} />,
          },
          {
            key: 'act',
            isDeed: true,
            label: words.act,
            cell: row => view.mayImport && <Withdraw row={row} frame={frame} />,
          },
        ]}
      />
      <Pager
        label={words.pages}
        previous={view.previous ? { href: view.previous, label: words.previous } : undefined}
        next={view.next ? { href: view.next, label: words.next } : undefined}
        position={words.position(from, from + rows.length - 1, total)}
      />
    </>
  )
}

function Withdraw({ row, frame }: { row: SignerRow; frame: Frame }) {
  const words = trustSettingWords[frame.language]
  const isWithdrawn = row.state === 'withdrawn'
  return (
    <form method="post" action={pathIn(frame.language, `${address}/${row.id}/withdrawal`)}>
      <CsrfInput token={frame.csrf} />
      <input type="hidden" name="withdrawn" value={isWithdrawn ? 'no' : 'yes'} />
      <SubmitButton label={isWithdrawn ? words.restore : words.withdraw} weight="quiet" />
    </form>
  )
}

function RulesForm(view: TrustSettingView) {
  const words = trustSettingWords[view.frame.language]
  return (
    <PostForm
      action={pathIn(view.frame.language, `${address}/rules`)}
      csrf={view.frame.csrf}
      more={{ 'aria-label': words.rules }}
    >
      <h2>{words.rules}</h2>
      <CheckBox
        name="printUnknownSigner"
        label={words.printUnknown}
        hint={words.printUnknownHint}
        on={view.printUnknownSigner}
      />
      <TextInput
        name="staleAfterDays"
        label={words.staleAfter}
        value={view.staleAfterDays}
        error={errorFor(view.errors, 'staleAfterDays')}
        inputMode="numeric"
        width="short"
        unit={words.days}
        autoComplete="off"
      />
      <Actions>
        <SubmitButton label={words.save} weight={view.mayImport ? 'second' : 'first'} />
      </Actions>
    </PostForm>
  )
}
