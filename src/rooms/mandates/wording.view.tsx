import { settingsSheet } from '../../house/settings-layout.view.tsx'
import {
  Actions,
  ButtonLink,
  DataTable,
  errorFor,
  Notice,
  PostForm,
  SubmitButton,
  TextArea,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { longestWording, placeholders } from './mandate-wording.ts'
import { Answer, mandateSettingWords, type SettingView } from './setting.view.tsx'
import type { MandateSettingWords } from './setting.words.lv.ts'

export type WordingView = Pick<SettingView, 'frame' | 'errors' | 'saved' | 'refusal'> & {
  lv: string
  en: string
  isSample: boolean
}

/** The wording in both languages, with what can be inserted and the print to look at. */
export function wordingPage(view: WordingView): string {
  const { frame } = view
  const words = mandateSettingWords[frame.language]
  const address = pathIn(frame.language, '/settings/mandates/wording')
  return settingsSheet({
    frame,
    place: 'mandates',
    title: words.wording,
    children: (
      <>
        <Answer view={view} />
        <h1>{words.wording}</h1>
        {view.isSample && (
          <Notice kind="warning" title={words.sampleNotice}>
            <p>{words.sampleText}</p>
          </Notice>
        )}
        <p class="soft">{words.wordingIntro}</p>
        <PostForm action={address} csrf={frame.csrf} class="flow wording-editor" id="wording">
          <div class="side-by-side">
            {(['lv', 'en'] as const).map(language => (
              <TextArea
                key={language}
                name={language}
                label={language === 'lv' ? words.wordingLv : words.wordingEn}
                value={view[language]}
                error={errorFor(view.errors, language)}
                rows={14}
                maxLength={longestWording}
              />
            ))}
          </div>
          <Actions>
            <SubmitButton label={words.save} keys="Ctrl+Enter" />
            <PreviewButton address={address} label={words.preview} />
            <ButtonLink
              label={words.title}
              href={pathIn(frame.language, '/settings/mandates')}
              weight="quiet"
            />
          </Actions>
        </PostForm>
        <Placeholders words={words} />
      </>
    ),
  })
}

function PreviewButton({ address, label }: { address: string; label: string }) {
  return (
    <button
      class="ds-button"
      type="submit"
      data-variant="secondary"
      formaction={`${address}/preview`}
      formtarget="_blank"
    >
      <span class="action-label">{label}</span>
    </button>
  )
}

function Placeholders({ words }: { words: MandateSettingWords }) {
  return (
    <DataTable
      caption={words.placeholders}
      rows={placeholders}
      rowKey={name => name}
      columns={[
        {
          key: 'name',
          label: words.placeholderName,
          isRowHeading: true,
          cell: name => <code>{`{${name}}`}</code>,
        },
        { key: 'meaning', label: words.name, cell: name => words.placeholder[name] },
      ]}
    />
  )
}
