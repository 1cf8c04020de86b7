import { residentPage } from '../../house/layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { fileSize } from '../../kit/file-size.ts'
import {
  ButtonLink,
  ErrorSummary,
  FileInput,
  PostForm,
  Steps,
  SubmitButton,
} from '../../kit/html/index.ts'
import type { DraftFile } from './draft.ts'
import { steps, submitPath } from './submission.view.tsx'
import type { SubmissionWords } from './submission.words.lv.ts'
import { submissionWords } from './submission.words.ts'

type FileProblem = keyof SubmissionWords['files']['problems']

/** Whether the code in an address is one of those this page has words for. */
export function isFileProblem(code: string | undefined): code is FileProblem {
  return code !== undefined && Object.hasOwn(submissionWords.lv.files.problems, code)
}

export interface FilesProps {
  frame: Frame
  files: readonly DraftFile[]
  problem: FileProblem | undefined
}

const accept =
  '.pdf,.doc,.docx,.odt,.ods,.odp,.jpeg,.jpg,.png,.tiff,.tif,.heic,.edoc,.asice,.xlsx,.pptx,.txt'

/** Files go up at once and stay, whatever else has to be corrected. */
export function filesPage({ frame, files, problem }: FilesProps): string {
  const { language } = frame
  const words = submissionWords[language]
  const error = problem && words.files.problems[problem]
  const action = submitPath(language, 'files')
  return residentPage({
    ...frame,
    title: words.files.title,
    hasErrors: error !== undefined,
    back: { href: submitPath(language, 'about') },
    children: (
      <>
        <ErrorSummary
          title={words.errorTitle}
          errors={error ? [{ name: 'file', message: error }] : []}
        />
        <Steps label={words.steps(2, steps)} at={2} of={steps} />
        <h1>{words.files.title}</h1>
        <p>{words.files.lead}</p>
        {files.length > 0 && <Attached frame={frame} files={files} action={action} />}
        <PostForm action={action} csrf={frame.csrf} hasFiles>
          <FileInput
            name="file"
            label={words.files.choose}
            hint={words.files.hint}
            error={error}
            accept={accept}
            areMany
          />
          <div class="actions">
            <SubmitButton label={words.files.attach} weight="second" />
            <ButtonLink href={submitPath(language, 'answer')} label={words.go} />
          </div>
        </PostForm>
      </>
    ),
  })
}

function Attached({ frame, files, action }: Omit<FilesProps, 'problem'> & { action: string }) {
  const words = submissionWords[frame.language].files
  return (
    <section aria-labelledby="attached">
      <h2 id="attached">
        {words.attached}: {words.count(files.length)}
      </h2>
      <ul class="attached">
        {files.map(({ position, name, bytes }) => (
          <li key={position}>
            <span class="attached-name">{name}</span>{' '}
            <span class="attached-size">{fileSize(frame.language, bytes)}</span>
            <PostForm action={`${action}/removal`} csrf={frame.csrf} class="attached-removal">
              <input type="hidden" name="position" value={position} />
              <button type="submit">
                {words.remove}
                <span class="ds-sr-only"> {name}</span>
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
