import type { Frame } from '../../house/page.ts'
import { paperSheet } from '../../house/papers-layout.view.tsx'
import { dayAndTime, dayOf } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  More,
  Notice,
  PostForm,
  SubmitButton,
  type SummaryLine,
  SummaryList,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import type { Document } from '../intake/index.ts'
import { mailAttentionWords } from './attention.words.ts'
import { mailWords } from './mail.words.ts'
import { FileTable, ParserFindings } from './mail-files.view.tsx'
import { mailAttentions } from './mail-findings.ts'
import type { MailSheet } from './mail-sheet.ts'
import { MailStateMark } from './mail-state.view.tsx'

/** Fields of the head as they stand in the mail. */
export type Head = readonly { name: string; value: string }[]

export type MailView = {
  frame: Frame
  sheet: MailSheet
  head: Head
  files: readonly Document[]
  /** Mails that are copies of this one. */
  duplicates: readonly number[]
  mayEnter: boolean
  refusal: string | undefined
  now: Temporal.Instant
}

/** One mail: from whom, its text, its files, and what is odd about it. */
export function mailPage(view: MailView): string {
  const { frame, sheet } = view
  const { language } = frame
  const words = mailWords[language]
  const title = sheet.reading?.subject ?? words.noSubject
  return paperSheet({
    frame,
    place: 'mail',
    title,
    children: (
      <>
        <h1>{title}</h1>
        {view.refusal && (
          <Notice kind="refusal" title={view.refusal} isAnswer>
            {null}
          </Notice>
        )}
        <Attention {...view} />
        <SummaryList lines={factsOf(view)} />
        <h2>{words.text}</h2>
        {sheet.reading?.body ? (
          <pre class="mail-text">{sheet.reading.body}</pre>
        ) : (
          <p class="soft">{words.noText}</p>
        )}
        <h2>{words.files}</h2>
        <FileTable language={language} sheet={sheet} files={view.files} />
        <ParserFindings language={language} sheet={sheet} />
        <HeadLines {...view} />
        <Doings {...view} />
      </>
    ),
  })
}

function Attention({ frame: { language }, sheet: { reading } }: MailView) {
  const words = mailWords[language]
  const codes = (reading?.attention ?? '').split(' ')
  const known = mailAttentions.filter(code => codes.includes(code))
  const report = reading?.findings.report
  return (
    <>
      {known.length > 0 && (
        <Notice kind="warning" title={words.attention}>
          <ul>
            {known.map(code => (
              <li key={code}>{mailAttentionWords[language][code]}</li>
            ))}
          </ul>
        </Notice>
      )}
      {report && (
        <Notice kind="warning" title={words.report}>
          <p>{words.reportLine(report.recipient, report.status)}</p>
        </Notice>
      )}
    </>
  )
}

function factsOf({ frame: { language }, sheet, duplicates, now }: MailView): SummaryLine[] {
  const words = mailWords[language]
  const { reading } = sheet
  const at = (moment: Temporal.Instant) => dayAndTime(moment, language, { today: dayOf(now) })
  const { fromName, fromAddress } = reading ?? {}
  const from = [fromName, fromName && fromAddress ? `<${fromAddress}>` : fromAddress]
  // Where it stands in the register, or waits for it.
  const itemLink = (
    <a href={pathIn(language, `/register/items/${sheet.itemId}/entry`)}>
      <code>{sheet.itemCode}</code>
    </a>
  )
  const link = (id: number) => (
    <a href={pathIn(language, `/register/mail/${id}`)}>{words.mailNumber(id)}</a>
  )
  const isNamesake = reading?.attention?.includes('same_message_id') ?? false
  const copyOf = reading?.duplicateOf ?? null
  return [
    { key: words.state, value: <MailStateMark sheet={sheet} language={language} /> },
    { key: words.from, value: from.filter(Boolean).join(' ') || words.noSender },
    { key: words.came, value: at(sheet.arrivedAt) },
    ...(sheet.itemId === null ? [] : [{ key: words.item, value: itemLink }]),
    ...(copyOf === null
      ? []
      : [{ key: isNamesake ? words.sameIdAs : words.duplicateOf, value: link(copyOf) }]),
    ...(duplicates.length === 0
      ? []
      : [
          { key: words.duplicates, value: duplicates.map(id => <span key={id}>{link(id)} </span>) },
        ]),
    {
      key: words.envelope,
      value: words.envelopeLine(
        sheet.envelopeFrom ?? words.nobody,
        sheet.envelopeTo.join(', ') || words.nobody,
      ),
    },
    { key: words.way, value: words.ways[sheet.way] },
    { key: words.told, value: sheet.acknowledgedAt ? at(sheet.acknowledgedAt) : words.notTold },
    { key: words.hash, value: <code class="hash">{sheet.sha256}</code> },
  ]
}

function HeadLines({ frame: { language }, head }: MailView) {
  const words = mailWords[language]
  if (head.length === 0) return null
  return (
    <More summary={words.head}>
      <pre class="mail-text">{head.map(({ name, value }) => `${name}: ${value}`).join('\n')}</pre>
    </More>
  )
}

function Doings({ frame, sheet, mayEnter }: MailView) {
  const { language, csrf } = frame
  const words = mailWords[language]
  const own = pathIn(language, `/register/mail/${sheet.id}`)
  return (
    <>
      {mayEnter && sheet.reading && sheet.itemId === null && (
        <PostForm action={`${own}/entry`} csrf={csrf}>
          <p class="soft">{words.enterHint}</p>
          <SubmitButton label={words.enter} weight="second" />
        </PostForm>
      )}
      <p class="soft">{words.rawHint}</p>
      <Actions>
        <ButtonLink label={words.raw} href={`${own}/raw`} weight="second" />
        <ButtonLink label={words.back} href={pathIn(language, '/register/mail')} weight="quiet" />
      </Actions>
    </>
  )
}
