import type { Frame } from '../../house/page.ts'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import { dayInWords } from '../../kit/dates.ts'
import {
  Actions,
  Choice,
  ErrorSummary,
  errorFor,
  Notice,
  PostForm,
  Select,
  SubmitButton,
  TextInput,
  written,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { type DeemedChannel, deemedChannels } from './deemed-rule.ts'
import type { Answered } from './pieces.view.tsx'
import { outgoingWords } from './post.words.ts'

export type PostSettingView = {
  frame: Frame
  /** `registered_days`, `registered_unit`, `registered_lv`, `registered_en`, … `windowSide`. */
  raw: Readonly<Record<string, string>>
  /** When it would count as notified if it were sent today. */
  examples: Readonly<Record<DeemedChannel, Temporal.PlainDate>>
  answered: Answered
}

/** When somebody counts as notified, by channel, with its ground. */
export function postSettingPage(view: PostSettingView): string {
  const { frame, raw, answered } = view
  const words = outgoingWords[frame.language]
  return settingsSheet({
    frame,
    place: 'post',
    title: words.settings,
    children: (
      <>
        <ErrorSummary title={words.errorTitle} errors={answered.errors ?? []} />
        {answered.done && <Notice kind="success" title={answered.done} isAnswer />}
        <h1>{words.settings}</h1>
        <p>{words.settingsIntro}</p>
        <PostForm
          action={pathIn(frame.language, '/settings/post')}
          csrf={frame.csrf}
          more={{ 'aria-label': words.settings }}
        >
          {deemedChannels.map(channel => (
            <RuleFields key={channel} channel={channel} {...view} />
          ))}
          <Choice
            kind="one"
            name="windowSide"
            label={words.windowSide}
            error={errorFor(answered.errors, 'windowSide')}
            inline
            chosen={[raw.windowSide ?? '']}
            options={(['left', 'right'] as const).map(value => ({
              value,
              label: words.windowSides[value],
            }))}
          />
          <Actions>
            <SubmitButton label={words.save} keys="Ctrl+Enter" />
          </Actions>
        </PostForm>
      </>
    ),
  })
}

function RuleFields({
  channel,
  frame: { language },
  raw,
  answered,
  examples,
}: PostSettingView & { channel: DeemedChannel }) {
  const words = outgoingWords[language]
  const fieldOf = (part: string) => {
    const name = `${channel}_${part}`
    return written({ raw, errors: answered.errors }, name)
  }
  const basis = { lv: words.basisLv, en: words.basisEn }
  return (
    <fieldset class="post-rule">
      <legend>{words.channels[channel]}</legend>
      <div class="form-row">
        <TextInput
          {...fieldOf('days')}
          label={words.days}
          inputMode="numeric"
          width="short"
          maxLength={3}
          autoComplete="off"
        />
        <Select
          {...fieldOf('unit')}
          label={words.unit}
          width="middle"
          options={(['day', 'working_day'] as const).map(value => ({
            value,
            label: words.units[value],
          }))}
        />
        <p class="soft">{words.example(dayInWords(examples[channel], language))}</p>
      </div>
      {(['lv', 'en'] as const).map(part => (
        <TextInput
          key={part}
          {...fieldOf(part)}
          label={basis[part]}
          maxLength={300}
          autoComplete="off"
        />
      ))}
    </fieldset>
  )
}
