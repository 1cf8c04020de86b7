import type { Frame } from '../../house/page.ts'
import { dayAndTime, shortDate } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  Choice,
  ErrorSummary,
  errorFor,
  type FormError,
  More,
  Notice,
  PostForm,
  StateMark,
  SubmitButton,
  SummaryList,
  TextArea,
} from '../../kit/html/index.ts'
import type { Document, Item } from '../intake/index.ts'
import type { Site } from '../sites/index.ts'
import { DocumentTable } from './document.view.tsx'
import type { Entry } from './entry.ts'
import { entryPath, itemPath, mailLine, pageWords, registerPage } from './frame.view.tsx'
import { attentionWords } from './inbox.view.tsx'

export type ItemView = {
  frame: Frame
  today: Temporal.PlainDate
  item: Item
  site: Pick<Site, 'nameLv' | 'nameEn'> | undefined
  rule: { basisLv: string; basisEn: string }
  documents: readonly Document[]
  entry: Pick<Entry, 'id' | 'number'> | undefined
  /** The item that holds the same file. */
  twin: Pick<Item, 'id' | 'code' | 'receivedOn'> | undefined
  /** The mail that it came as. */
  mailId: number | undefined
  errors: readonly FormError[]
  raw: Readonly<Record<string, string>>
  refusal: string | undefined
}

/** One thing that came in: what is known of it, its files, and what becomes of it. */
export function itemPage(view: ItemView): string {
  const { frame, item, documents, refusal } = view
  const { language } = frame
  const words = pageWords[language].item
  return registerPage({
    frame,
    title: words.title(item.code),
    at: 'inbox',
    refusal,
    children: (
      <>
        <ErrorSummary title={pageWords[language].errorTitle} errors={view.errors} />
        <h1>{words.title(item.code)}</h1>
        <Attention {...view} />
        <Outcome {...view} />
        <SummaryList lines={factsOf(view)} />
        {item.body && (
          <More summary={words.body}>
            <p class="as-written">{item.body}</p>
          </More>
        )}
        <h2>{words.documents}</h2>
        {documents.length === 0 ? (
          <p class="soft">{words.noDocuments}</p>
        ) : (
          <DocumentTable language={language} documents={documents} />
        )}
        {item.outcome === undefined && <Ending {...view} />}
      </>
    ),
  })
}

function Attention({ frame, item, twin }: ItemView) {
  const { language } = frame
  const words = pageWords[language].item
  const marks = attentionWords(language, item.attention)
  if (marks.length === 0 && !twin) return null
  return (
    <Notice kind="warning" title={pageWords[language].inbox.marks}>
      {marks.map(mark => (
        <p key={mark}>{mark}</p>
      ))}
      {twin && (
        <p>
          {words.duplicateOf} <a href={itemPath(language, twin.id)}>{twin.code}</a> (
          {shortDate(twin.receivedOn, language)})
        </p>
      )}
    </Notice>
  )
}

function Outcome({ frame, item, entry }: ItemView) {
  const { language } = frame
  const words = pageWords[language].item
  if (!item.outcome) {
    return (
      <Actions>
        <ButtonLink
          href={`${itemPath(language, item.id)}/registration`}
          label={words.register}
          keys="Ctrl+Enter"
        />
      </Actions>
    )
  }
  return (
    <>
      <p>
        <StateMark shape="check" word={words.outcomeDone[item.outcome.kind]} />{' '}
        {dayAndTime(item.outcome.at, language)}
        {item.outcome.reason && `: ${item.outcome.reason}`}
      </p>
      {entry && (
        <Actions>
          <ButtonLink
            href={entryPath(language, entry.id)}
            label={`${words.toEntry}: ${entry.number}`}
          />
        </Actions>
      )}
    </>
  )
}

function factsOf({ frame, today, item, site, rule, mailId }: ItemView) {
  const { language } = frame
  const all = pageWords[language]
  const words = all.item
  const because =
    item.receivedRule === 'by_hand' ? words.byHand : language === 'lv' ? rule.basisLv : rule.basisEn
  const answer = item.replyBy && [all.form.replyWays[item.replyBy], item.replyTo]
  const place = site && (language === 'lv' ? site.nameLv : site.nameEn)
  return [
    {
      key: all.inbox.channel,
      value: [all.channels[item.channel], place].filter(Boolean).join(', '),
    },
    { key: words.arrived, value: dayAndTime(item.arrivedAt, language, { today }) },
    { key: all.inbox.received, value: shortDate(item.receivedOn, language) },
    { key: words.receivedRule, value: because },
    { key: all.inbox.from, value: item.senderName ?? all.inbox.unopened },
    ...(item.senderAddress ? [{ key: all.form.partyAddress, value: item.senderAddress }] : []),
    ...(item.subject ? [{ key: all.inbox.subject, value: item.subject }] : []),
    ...(answer ? [{ key: words.answerBy, value: answer.filter(Boolean).join(': ') }] : []),
    ...(mailId === undefined ? [] : [mailLine(language, mailId)]),
  ]
}

function Ending({ frame, item, errors, raw }: ItemView) {
  const words = pageWords[frame.language].item
  const options = Object.entries(words.outcomes).map(([value, label]) => ({ value, label }))
  return (
    <>
      <h2>{words.other}</h2>
      <PostForm action={`${itemPath(frame.language, item.id)}/outcome`} csrf={frame.csrf}>
        <Choice
          kind="one"
          name="kind"
          label={words.outcome}
          inline
          chosen={[raw.kind ?? '']}
          error={errorFor(errors, 'kind')}
          options={options}
        />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={2}
          maxLength={500}
          value={raw.reason}
          error={errorFor(errors, 'reason')}
        />
        <SubmitButton label={words.end} weight="second" />
      </PostForm>
    </>
  )
}
