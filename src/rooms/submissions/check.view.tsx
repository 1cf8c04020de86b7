import { residentPage } from '../../house/layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import {
  PostForm,
  Steps,
  SubmitButton,
  type SummaryLine,
  SummaryList,
} from '../../kit/html/index.ts'
import type { DraftFile } from './draft.ts'
import { steps, submitPath } from './submission.view.tsx'
import { submissionWords } from './submission.words.ts'
import { type About, type Answering, replyTo } from './submission-form.ts'

export interface CheckProps {
  frame: Frame
  about: About
  answering: Answering
  files: readonly DraftFile[]
}

function linesOf({ frame: { language }, about, answering, files }: CheckProps): SummaryLine[] {
  const all = submissionWords[language]
  const words = all.check
  const line = (key: string, value: SummaryLine['value'], step: string): SummaryLine => ({
    key,
    value: value || words.notGiven,
    change: { label: all.change, what: key.toLowerCase(), href: submitPath(language, step) },
  })
  const names = files.map(({ name }) => name).join(', ')
  const way = [all.answer.ways[answering.way], replyTo(answering)].filter(Boolean).join(': ')
  return [
    line(words.kind, all.about.kinds[about.kind].name, 'about'),
    line(words.subject, about.subject, 'about'),
    line(words.text, <span class="own-words">{about.text}</span>, 'about'),
    line(words.files, names || all.files.none, 'files'),
    line(words.name, answering.name, 'answer'),
    line(words.way, way, 'answer'),
    line(words.phone, answering.phone?.print, 'answer'),
  ]
}

/** Everything once more, each line with a way to change it; the one button that sends. */
export function checkPage(props: CheckProps): string {
  const { frame } = props
  const { language } = frame
  const words = submissionWords[language]
  return residentPage({
    ...frame,
    title: words.check.title,
    back: { href: submitPath(language, 'answer') },
    children: (
      <>
        <Steps label={words.steps(4, steps)} at={4} of={steps} />
        <h1>{words.check.title}</h1>
        <SummaryList lines={linesOf(props)} />
        <PostForm action={submitPath(language, 'check')} csrf={frame.csrf}>
          <div class="actions">
            <SubmitButton label={words.check.send} />
          </div>
        </PostForm>
      </>
    ),
  })
}
