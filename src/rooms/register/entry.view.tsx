import type { ComponentChildren } from 'preact'
import type { Frame } from '../../house/page.ts'
import { dayAndTime, shortDate } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  ErrorSummary,
  type FormError,
  More,
  Notice,
  SummaryList,
} from '../../kit/html/index.ts'
import type { Document } from '../intake/index.ts'
import { DocumentTable } from './document.view.tsx'
import type { CorrectionLine, Entry } from './entry.ts'
import { EntryDeeds } from './entry-deeds.view.tsx'
import type { FilePlan } from './file-plan.ts'
import { entryPath, itemPath, mailLine, pageWords, registerPage } from './frame.view.tsx'
import type { Twin } from './lines.ts'
import type { EntryTerm } from './term.ts'
import { entryWords, TermPanel } from './term.view.tsx'

export type EntryView = {
  frame: Frame
  today: Temporal.PlainDate
  entry: Entry
  filePlan: Pick<FilePlan, 'index' | 'titleLv' | 'titleEn'>
  registrar: string | undefined
  terms: readonly EntryTerm[]
  standing: { from: Temporal.PlainDate; reason: string } | undefined
  voided: { reason: string; byName: string; at: Temporal.Instant } | undefined
  corrections: readonly CorrectionLine[]
  documents: readonly Document[]
  answers: readonly Pick<Entry, 'id' | 'number'>[]
  answered: Pick<Entry, 'id' | 'number'> | undefined
  /** The mail that it came as, for those who may open it. */
  mailId: number | undefined
  twins: readonly Twin[]
  /** What the room above shows of the work on it. */
  taskPanel: ComponentChildren
  /** Whether whoever reads may change it, and make its number void. */
  mayChange: boolean
  mayVoid: boolean
  done: string | undefined
  errors: readonly FormError[]
  raw: Readonly<Record<string, string>>
  refusal: string | undefined
}

/** One entry of the register. */
export function entryPage(view: EntryView): string {
  const { frame, entry, refusal } = view
  const { language } = frame
  const words = entryWords[language]
  return registerPage({
    frame,
    title: words.title(entry.number),
    refusal,
    children: (
      <>
        <ErrorSummary title={pageWords[language].errorTitle} errors={view.errors} />
        <Done {...view} />
        <h1>{words.title(entry.number)}</h1>
        <p class="lead">{entry.subject}</p>
        <Voided {...view} />
        <div class="register-sheet">
          <div class="flow">
            <SummaryList lines={linesOf(view)} />
            <Content {...view} />
          </div>
          <aside class="flow">
            {view.taskPanel}
            <Terms {...view} />
            {entry.itemId !== null && <Prints {...view} />}
          </aside>
        </div>
        {view.mayChange && !entry.isVoid && <EntryDeeds {...view} />}
      </>
    ),
  })
}

function Done({ frame, done }: EntryView) {
  const sentences: Readonly<Record<string, string>> = entryWords[frame.language].done
  const sentence = sentences[done ?? '']
  return sentence ? <Notice kind="success" title={sentence} isAnswer /> : null
}

function Voided({ frame, entry, voided, mayVoid }: EntryView) {
  const { language } = frame
  const words = entryWords[language]
  if (!voided) return null
  return (
    <Notice kind="warning" title={words.void}>
      <p>
        {dayAndTime(voided.at, language)}, {words.voidText(voided.byName, voided.reason)}
      </p>
      <p>{words.voidNothing}</p>
      {entry.itemId !== null && mayVoid && (
        <Actions>
          <ButtonLink
            href={`${itemPath(language, entry.itemId)}/registration`}
            label={words.anew}
            weight="second"
          />
        </Actions>
      )}
    </Notice>
  )
}

function linesOf(view: EntryView) {
  const { frame, today, entry, filePlan, registrar, answered, answers, mailId } = view
  const { language } = frame
  const all = pageWords[language]
  const words = entryWords[language]
  const planTitle = language === 'lv' ? filePlan.titleLv : filePlan.titleEn
  const isOurs = entry.direction !== 'incoming'
  const line = (key: string, value: string | null | undefined) => (value ? [{ key, value }] : [])
  const sender = [entry.senderNumber, entry.senderDate && shortDate(entry.senderDate, language)]
  const reply = entry.replyBy && [all.form.replyWays[entry.replyBy], entry.replyTo]
  const who = registrar ? `, ${words.by(registrar)}` : ''
  return [
    ...line(isOurs ? all.list.to : all.inbox.from, entry.party.name ?? all.list.anonymous),
    ...line(all.form.partyAddress, entry.party.address),
    ...line(all.form.partyPhone, entry.party.phone),
    ...line(all.form.partyCode, entry.party.code),
    ...line(words.index, `${filePlan.index} ${planTitle}`),
    ...line(words.direction, `${all.directions[entry.direction]}, ${all.channels[entry.channel]}`),
    ...(isOurs ? [] : line(all.form.received, shortDate(entry.receivedOn, language))),
    ...line(words.receivedReason, entry.receivedReason),
    ...line(words.registered, dayAndTime(entry.registeredAt, language, { today }) + who),
    ...line(words.sender, sender.filter(Boolean).join(', ')),
    ...line(words.sheets, words.sheetsText(entry.sheets, entry.annexes, entry.annexSheets)),
    ...line(all.form.paperAt, entry.paperAt),
    ...line(words.restriction, entry.restrictionBasis ?? words.unrestricted),
    ...line(all.item.answerBy, reply?.filter(Boolean).join(': ')),
    ...line(words.code, entry.code),
    ...(mailId === undefined ? [] : [mailLine(language, mailId)]),
    ...(answered ? [{ key: words.answers, value: linkTo(frame, answered) }] : []),
    ...(answers.length > 0
      ? [{ key: words.answeredBy, value: answers.map(answer => linkTo(frame, answer)) }]
      : []),
  ]
}

const linkTo = ({ language }: Frame, { id, number }: { id: number; number: string }) => (
  <>
    <a href={entryPath(language, id)}>{number}</a>{' '}
  </>
)

function Content({ frame, entry, documents, corrections, twins }: EntryView) {
  const { language } = frame
  const words = entryWords[language]
  const fields: Readonly<Record<string, string>> = words.fields
  return (
    <>
      {twins.length > 0 && (
        <Notice kind="info" title={words.twins}>
          <p>{twins.map(twin => linkTo(frame, twin))}</p>
        </Notice>
      )}
      {entry.content && (
        <More summary={pageWords[language].form.content}>
          <p class="as-written">{entry.content}</p>
        </More>
      )}
      {documents.length > 0 && <DocumentTable {...{ language, documents }} />}
      {corrections.length > 0 && (
        <More summary={`${words.corrections} (${corrections.length})`}>
          <ul>
            {corrections.map((correction, at) => (
              <li key={at}>
                {words.correction(
                  fields[correction.field] ?? correction.field,
                  correction.before ?? words.empty,
                  correction.after ?? words.empty,
                )}
                <br />
                <small class="soft">
                  {dayAndTime(correction.at, language)}, {correction.by}: {correction.reason}
                </small>
              </li>
            ))}
          </ul>
        </More>
      )}
    </>
  )
}

function Terms({ frame, today, terms, standing }: EntryView) {
  const { language } = frame
  const words = entryWords[language]
  return (
    <section>
      <h2>{words.terms}</h2>
      {terms.length === 0 && <p class="soft">{words.noTerms}</p>}
      {standing && (
        <p>
          {words.standing(shortDate(standing.from, language), standing.reason)}{' '}
          {words.standingDays(standing.from.until(today).days)}
        </p>
      )}
      {terms.map(term => (
        <TermPanel
          key={term.kind}
          {...{ language, today, term, isSuspended: standing !== undefined }}
        />
      ))}
    </section>
  )
}

function Prints({ frame, entry }: EntryView) {
  const { language } = frame
  const words = entryWords[language]
  const path = entryPath(language, entry.id)
  return (
    <section class="screen-only">
      <h2>{words.prints}</h2>
      <Actions>
        <ButtonLink href={`${path}/stamp`} label={words.stamp} weight="second" />
        <ButtonLink href={`${path}/label`} label={words.label} weight="second" />
      </Actions>
    </section>
  )
}
