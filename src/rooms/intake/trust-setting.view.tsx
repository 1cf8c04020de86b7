import type { Frame } from '../../house/page.ts'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import { dayOf, shortDate } from '../../kit/dates.ts'
import {
  Actions,
  ErrorSummary,
  FileInput,
  Notice,
  PostForm,
  SubmitButton,
  SummaryList,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import type { TrustListRow } from './trust-list-row.ts'
import { documentTrustWords } from './trust-setting.words.ts'

export const documentTrustPath = '/settings/document-trust'

export interface DocumentTrustProps {
  frame: Frame
  list: TrustListRow | undefined
  mayImport: boolean
  isSaved: boolean
  error: string | undefined
  now: Temporal.Instant
}

/** Whose signatures on documents are believed, how old that knowledge is, and how to renew it. */
export function documentTrustPage(props: DocumentTrustProps): string {
  const { frame, list, mayImport, isSaved, error } = props
  const { language } = frame
  const words = documentTrustWords[language]
  return settingsSheet({
    frame,
    place: 'document_trust',
    title: words.title,
    children: (
      <>
        <ErrorSummary
          title={words.errorTitle}
          errors={error ? [{ name: 'file', message: error }] : []}
        />
        {isSaved && <Notice kind="success" title={words.saved} isAnswer />}
        <h1>{words.title}</h1>
        <p class="soft">{words.intro}</p>
        {list ? <Standing {...props} list={list} /> : <Nothing {...props} />}
        {mayImport && (
          <PostForm action={pathIn(language, documentTrustPath)} csrf={frame.csrf} hasFiles>
            <FileInput
              name="file"
              label={words.file}
              hint={words.fileHint}
              error={error}
              accept=".json,.pem,.crt,.cer,.der"
            />
            <Actions>
              <SubmitButton label={words.import} keys="Ctrl+Enter" />
            </Actions>
          </PostForm>
        )}
      </>
    ),
  })
}

function Nothing({ frame }: DocumentTrustProps) {
  const words = documentTrustWords[frame.language]
  return (
    <Notice kind="warning" title={words.empty}>
      <p>{words.emptyText}</p>
    </Notice>
  )
}

function Standing({ frame: { language }, list, now }: DocumentTrustProps & { list: TrustListRow }) {
  const words = documentTrustWords[language]
  const day = (at: Temporal.Instant | null) =>
    at === null ? words.unknown : shortDate(dayOf(at), language)
  const isOver = list.nextUpdate !== null && Temporal.Instant.compare(now, list.nextUpdate) > 0
  return (
    <>
      {isOver && (
        <Notice kind="warning" title={words.stale}>
          <p>{words.staleText}</p>
        </Notice>
      )}
      <SummaryList
        lines={[
          { key: words.services, value: String(list.services) },
          { key: words.taken, value: day(list.takenAt) },
          { key: words.next, value: day(list.nextUpdate) },
          { key: words.imported, value: day(list.importedAt) },
        ]}
      />
    </>
  )
}
