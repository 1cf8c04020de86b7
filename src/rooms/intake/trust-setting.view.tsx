import type { Frame } from '../../house/page.ts'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import { dayOf, shortDate } from '../../kit/dates.ts'
import {
  Actions,
  ErrorSummary,
  FileInput,
  type FormError,
  Notice,
  PostForm,
  StateMark,
  SubmitButton,
  SummaryList,
} from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import type { ListSigner } from '../signatures/index.ts'
import type { PublishedList, TrustListRow } from './trust-list-row.ts'
import { documentTrustWords } from './trust-setting.words.ts'

export const documentTrustPath = '/settings/document-trust'

export interface DocumentTrustProps {
  frame: Frame
  list: TrustListRow | undefined
  mayImport: boolean
  isSaved: boolean
  error: FormError | undefined
  now: Temporal.Instant
}

/** Whose signatures on documents are believed, how old that knowledge is, and how to renew it. */
export function documentTrustPage(props: DocumentTrustProps): string {
  const { frame, list, mayImport, isSaved, error } = props
  const { language } = frame
  const words = documentTrustWords[language]
  const messageAt = (name: string) => (error?.name === name ? error.message : undefined)
  return settingsSheet({
    frame,
    place: 'document_trust',
    title: words.title,
    children: (
      <>
        <ErrorSummary title={words.errorTitle} errors={error ? [error] : []} />
        {isSaved && <Notice kind="success" title={words.saved} isAnswer />}
        <h1>{words.title}</h1>
        <p class="soft">{words.intro}</p>
        {list ? <Standing {...props} list={list} /> : <Nothing {...props} />}
        {!mayImport && <p>{words.whoBrings}</p>}
        {mayImport && (
          <PostForm action={pathIn(language, documentTrustPath)} csrf={frame.csrf} hasFiles>
            <FileInput
              name="file"
              label={words.file}
              hint={words.fileHint}
              error={messageAt('file')}
              accept=".xml,.xtsl,.json,.pem,.crt,.cer,.der"
            />
            <FileInput
              name="operator"
              label={words.operator}
              hint={words.operatorHint}
              error={messageAt('operator')}
              accept=".xml,.pem,.crt,.cer,.der"
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
  const { published } = list
  const day = (at: Temporal.Instant | null) =>
    at === null ? words.unknown : shortDate(dayOf(at), language)
  const isOver = list.nextUpdate !== null && Temporal.Instant.compare(now, list.nextUpdate) > 0
  const skipped = published && published.skipped > 0 ? `; ${words.skipped(published.skipped)}` : ''
  const age = list.takenAt ? `, ${ageInWords(list.takenAt, now, words)}` : ''
  return (
    <>
      {isOver && (
        <Notice kind="warning" title={words.stale}>
          <p>{words.staleText}</p>
        </Notice>
      )}
      {published?.checkedBy === null && (
        <Notice kind="warning" title={words.notCheckedTitle}>
          <p>{words.notCheckedText}</p>
        </Notice>
      )}
      <SummaryList
        lines={[
          ...(published ? publishedLines(published, language) : []),
          { key: words.services, value: `${list.services}${skipped}` },
          { key: words.taken, value: `${day(list.takenAt)}${age}` },
          { key: words.next, value: day(list.nextUpdate) },
          { key: words.imported, value: day(list.importedAt) },
        ]}
      />
    </>
  )
}

function ageInWords(takenAt: Temporal.Instant, now: Temporal.Instant, words: Words): string {
  const { days } = dayOf(takenAt).until(dayOf(now))
  return days > 0 ? words.age(days) : words.today
}

type Words = (typeof documentTrustWords)['lv']

/** Whose list it is, who signed it, and what of that was checked. */
function publishedLines(published: PublishedList, language: Language) {
  const words = documentTrustWords[language]
  const { territory, sequence, checkedBy, signer, listOfLists } = published
  const country = new Intl.DisplayNames([language], { type: 'region' }).of(territory) ?? territory
  const mark = checkedBy ? words.checkedBy[checkedBy] : words.notChecked
  const shape = checkedBy ? 'check' : 'warning'
  const remark = words.listOfListsText
  return [
    { key: words.published, value: words.numbered(country, sequence) },
    { key: words.signature, value: <StateMark shape={shape} word={mark} /> },
    { key: words.signer, value: <Signer {...signer} /> },
    ...(listOfLists
      ? [{ key: words.listOfLists, value: <Signer {...listOfLists} remark={remark} /> }]
      : []),
  ]
}

/** The fingerprint stands in fours, as people compare it. */
function Signer({ name, fingerprint, remark }: ListSigner & { remark?: string }) {
  return (
    <>
      {name}
      <br />
      <small class="soft">SHA-256 {fingerprint.replace(/.{4}(?=.)/g, '$& ')}</small>
      {remark && (
        <>
          <br />
          <small class="soft">{remark}</small>
        </>
      )}
    </>
  )
}
