import type { Frame } from '../../house/page.ts'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import {
  Actions,
  CheckBox,
  CsrfInput,
  DataTable,
  ErrorSummary,
  errorFor,
  type FormError,
  Notice,
  PostForm,
  Refusal,
  StateMark,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { type InBoth, pathIn } from '../../kit/language.ts'
import type { EService } from './mandate-sheet.ts'
import { mandateSettingEn } from './setting.words.en.ts'
import { type MandateSettingWords, mandateSettingLv } from './setting.words.lv.ts'

/** The words of the settings of mandates. */
export const mandateSettingWords: InBoth<MandateSettingWords> = {
  lv: mandateSettingLv,
  en: mandateSettingEn,
}

export type SettingView = {
  frame: Frame
  raw: Readonly<Record<string, string | undefined>>
  errors: readonly FormError[]
  eServices: readonly (EService & { isOffered: boolean })[]
  isSampleWording: boolean
  saved: boolean
  refusal?: string | undefined
}

type Field = { name: string; label: string; hint?: string; unit?: string }

/** What the last form did, or what is to be corrected. */
export function Answer({
  view,
}: {
  view: Pick<SettingView, 'frame' | 'errors' | 'saved' | 'refusal'>
}) {
  const words = mandateSettingWords[view.frame.language]
  return (
    <>
      <ErrorSummary title={words.errorTitle} errors={view.errors} />
      {view.saved && <Notice kind="success" title={words.saved} isAnswer />}
      <Refusal title={words.refused} reason={view.refusal} />
    </>
  )
}

/** Terms and e-services of mandates. */
export function mandateSettingPage(view: SettingView): string {
  const { frame } = view
  const words = mandateSettingWords[frame.language]
  return settingsSheet({
    frame,
    place: 'mandates',
    title: words.title,
    children: (
      <>
        <Answer view={view} />
        <h1>{words.title}</h1>
        {view.isSampleWording && (
          <Notice kind="warning" title={words.sampleNotice}>
            <p>{words.sampleText}</p>
          </Notice>
        )}
        <LimitsForm {...view} />
        <p>
          <a href={pathIn(frame.language, '/settings/mandates/wording')}>{words.toWording}</a>
        </p>
        <EServiceTable {...view} />
        <EServiceForm {...view} />
      </>
    ),
  })
}

function LimitsForm(view: SettingView) {
  const words = mandateSettingWords[view.frame.language]
  const fields: readonly Field[] = [
    {
      name: 'visitMinutes',
      label: words.visitMinutes,
      hint: words.visitMinutesHint,
      unit: words.minutes,
    },
    {
      name: 'longestDays',
      label: words.longestDays,
      hint: words.longestDaysHint,
      unit: words.days,
    },
    {
      name: 'retentionYears',
      label: words.retentionYears,
      hint: words.retentionHint,
      unit: words.years,
    },
  ]
  return (
    <PostForm
      action={pathIn(view.frame.language, '/settings/mandates')}
      csrf={view.frame.csrf}
      more={{ 'aria-label': words.limits }}
    >
      <h2>{words.limits}</h2>
      <div class="form-row">
        {fields.map(field => (
          <TextInput
            key={field.name}
            {...field}
            value={view.raw[field.name]}
            error={errorFor(view.errors, field.name)}
            inputMode="numeric"
            width="short"
            autoComplete="off"
          />
        ))}
      </div>
      <Actions>
        <SubmitButton label={words.save} keys="Ctrl+Enter" />
      </Actions>
    </PostForm>
  )
}

function EServiceTable({ frame, eServices }: SettingView) {
  const { language } = frame
  const words = mandateSettingWords[language]
  return (
    <DataTable
      caption={words.eServices}
      rows={eServices}
      rowKey={({ id }) => id}
      isOver={service => !service.isOffered}
      columns={[
        {
          key: 'name',
          label: words.name,
          isRowHeading: true,
          cell: service => (language === 'lv' ? service.nameLv : service.nameEn),
        },
        {
          key: 'certificate',
          label: words.givesCertificate,
          cell: service => service.givesCertificate && <StateMark shape="check" word={words.yes} />,
        },
        {
          key: 'state',
          label: words.state,
          cell: ({ isOffered }) => (
            <StateMark
              shape={isOffered ? 'lit' : 'dash'}
              word={isOffered ? words.offered : words.ended}
            />
          ),
        },
        {
          key: 'end',
          isDeed: true,
          label: words.act,
          cell: ({ id, isOffered }) => (
            <form
              method="post"
              action={pathIn(language, `/settings/mandates/e-services/${id}/end`)}
            >
              <CsrfInput token={frame.csrf} />
              <input type="hidden" name="ended" value={isOffered ? 'yes' : 'no'} />
              <SubmitButton label={isOffered ? words.end : words.reopen} weight="quiet" />
            </form>
          ),
        },
      ]}
    />
  )
}

function EServiceForm(view: SettingView) {
  const words = mandateSettingWords[view.frame.language]
  return (
    <PostForm
      action={pathIn(view.frame.language, '/settings/mandates/e-services')}
      csrf={view.frame.csrf}
      more={{ 'aria-label': words.add }}
    >
      <h2>{words.add}</h2>
      {(['nameLv', 'nameEn'] as const).map(name => (
        <TextInput
          key={name}
          name={name}
          label={words[name]}
          value={view.raw[name]}
          error={errorFor(view.errors, name)}
          maxLength={300}
          autoComplete="off"
        />
      ))}
      <CheckBox
        name="givesCertificate"
        label={words.givesCertificate}
        on={Boolean(view.raw.givesCertificate)}
      />
      <Actions>
        <SubmitButton label={words.add} weight="second" />
      </Actions>
    </PostForm>
  )
}
