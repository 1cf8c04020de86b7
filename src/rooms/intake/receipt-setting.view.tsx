import type { Frame } from '../../house/page.ts'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import {
  Actions,
  ErrorSummary,
  errorFor,
  type FormError,
  Notice,
  PostForm,
  Select,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { type InBoth, pathIn } from '../../kit/language.ts'
import { type Channel, channels, receiptRules } from './receipt-rule.ts'
import { receiptSettingEn } from './receipt-setting.words.en.ts'
import { type ReceiptSettingWords, receiptSettingLv } from './receipt-setting.words.lv.ts'

/** The words of the settings of the day of receipt. */
export const receiptSettingWords: InBoth<ReceiptSettingWords> = {
  lv: receiptSettingLv,
  en: receiptSettingEn,
}

export type ReceiptSettingView = {
  frame: Frame
  /** Fields by name: `rule-box`, `basisLv-box`, `basisEn-box`. */
  raw: Readonly<Record<string, string>>
  errors: readonly FormError[]
  saved: boolean
}

/** When something counts as received, channel by channel, with its ground. */
export function receiptSettingPage(view: ReceiptSettingView): string {
  const { frame, errors, saved } = view
  const words = receiptSettingWords[frame.language]
  return settingsSheet({
    frame,
    place: 'receipt',
    title: words.title,
    children: (
      <>
        <ErrorSummary title={words.errorTitle} errors={errors} />
        {saved && <Notice kind="success" title={words.saved} isAnswer />}
        <h1>{words.title}</h1>
        <p class="quiet">{words.lead}</p>
        <PostForm action={pathIn(frame.language, '/settings/receipt')} csrf={frame.csrf}>
          {channels.map(channel => (
            <ChannelFields key={channel} view={view} channel={channel} />
          ))}
          <Actions>
            <SubmitButton label={words.save} keys="Ctrl+Enter" />
          </Actions>
        </PostForm>
      </>
    ),
  })
}

function ChannelFields({ view, channel }: { view: ReceiptSettingView; channel: Channel }) {
  const words = receiptSettingWords[view.frame.language]
  const { raw, errors } = view
  return (
    <fieldset class="receipt-rule">
      <legend>{words.channels[channel]}</legend>
      <div class="form-row">
        <Select
          name={`rule-${channel}`}
          label={words.rule}
          value={raw[`rule-${channel}`]}
          options={receiptRules.map(value => ({ value, label: words.rules[value] }))}
        />
        {(['basisLv', 'basisEn'] as const).map(name => (
          <TextInput
            key={name}
            name={`${name}-${channel}`}
            label={words[name]}
            value={raw[`${name}-${channel}`]}
            error={errorFor(errors, `${name}-${channel}`)}
            maxLength={300}
          />
        ))}
      </div>
    </fieldset>
  )
}
