import type { Frame } from '../../house/page.ts'
import { readPostalCode } from '../../kit/address.ts'
import { dateInWords, dayAndTime, shortDate } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  More,
  Notice,
  type SummaryLine,
  SummaryList,
} from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { printS10 } from '../../kit/s10.ts'
import type { DeemedStep } from './deemed-rule.ts'
import type { Letter } from './letter.ts'
import { numberObstacle } from './letter.ts'
import { DeliveryForm, NumberForm, RetractionForm, WithdrawForm } from './letter-forms.view.tsx'
import { deliveryObstacle, nextStepAfter, returnObstacle, stateOf } from './letter-state.ts'
import { type Answered, LetterMark, postSheet } from './pieces.view.tsx'
import { outgoingWords } from './post.words.ts'
import { dispatchPath, letterPath, postPath, returnedPath } from './post-path.ts'

export type LetterView = {
  frame: Frame
  letter: Letter
  siteSlug: string
  today: Temporal.PlainDate
  /** How the deemed day was counted, once it is sent. */
  steps: readonly DeemedStep[]
  /** The ground of the rule. */
  basis: string
  answered: Answered
}

/** One letter: where it is, its prints, what can be done. */
export function letterPage(view: LetterView): string {
  const { frame, letter, answered, siteSlug } = view
  const { language } = frame
  const words = outgoingWords[language]
  const title = words.letterTitle(letter.code)
  return postSheet({
    frame,
    title,
    answered,
    children: (
      <>
        <div class="desk-bar">
          <h1>{title}</h1>
          <LetterMark state={stateOf(letter)} language={language} />
          <a href={postPath(language, siteSlug)}>{words.backToPost}</a>
        </div>
        <div class="counter-sheet">
          <div class="flow">
            <ReturnNotice {...view} />
            <CodeNotice letter={letter} language={language} />
            <Prints letter={letter} language={language} />
            {numberObstacle(letter) === undefined && <NumberForm {...view} />}
            {mayDeliver(view) && <DeliveryForm {...view} />}
            {returnObstacle(letter) === undefined && <ToReturn {...view} />}
            {letter.dispatched && <WhyDeemed {...view} dispatched={letter.dispatched} />}
            {stateOf(letter) === 'created' && <WithdrawForm {...view} />}
          </div>
          <LetterFacts letter={letter} language={language} />
        </div>
      </>
    ),
  })
}

function mayDeliver({ letter, today }: LetterView): boolean {
  const { kind } = letter
  return deliveryObstacle(letter, { kind, on: today, today }) === undefined
}

type Of = { letter: Letter; language: Language }

/** What came of a return, and the next step. */
export function ReturnNotice(view: { letter: Letter; frame: Frame; answered: Answered }) {
  const { letter, frame } = view
  const { language } = frame
  const words = outgoingWords[language]
  const { returned, kind, resentById, delivered } = letter
  if (!returned) return null
  const step = nextStepAfter(returned.reason, kind)
  return (
    <Notice kind="warning" title={`${words.states.returned}: ${words.reasons[returned.reason]}`}>
      {returned.note && <p>{returned.note}</p>}
      {delivered && <p>{words.wasDelivered}</p>}
      {resentById === undefined ? (
        <>
          <p>
            <strong>{words.nextStep}:</strong> {words.nextSteps[step]}
          </p>
          <Actions>
            <ButtonLink
              href={`${letterPath(language, letter.id)}/resending`}
              label={words.resend}
              weight={step === 'find_address' || step === 'mend_address' ? 'first' : 'second'}
              keys="V"
            />
          </Actions>
          <RetractionForm {...view} />
        </>
      ) : (
        <p>
          <a href={letterPath(language, resentById)}>{words.resent}</a>
        </p>
      )}
    </Notice>
  )
}

/** Before it leaves: an address without postal code may bring the letter back. */
function CodeNotice({ letter, language }: Of) {
  const words = outgoingWords[language]
  if (letter.dispatched || letter.withdrawn) return null
  if (readPostalCode(letter.address) !== undefined) return null
  return (
    <Notice kind="warning" title={words.noPostalCode}>
      <p>{words.noPostalCodeText}</p>
    </Notice>
  )
}

function Prints({ letter, language }: Of) {
  const words = outgoingWords[language]
  if (letter.withdrawn) return null
  return (
    <>
      {letter.pdfSha256 && <p>{words.pdf}.</p>}
      <Actions>
        {letter.body && (
          <ButtonLink
            href={letterPath(language, letter.id, '/print')}
            label={words.printLetter}
            weight={letter.returned ? 'second' : 'first'}
            keys="I"
          />
        )}
        <ButtonLink
          href={letterPath(language, letter.id, '/envelope')}
          label={words.printEnvelope}
          weight="second"
          keys="E"
        />
        <ButtonLink
          href={letterPath(language, letter.id, '/label')}
          label={words.printLabel}
          weight="quiet"
        />
      </Actions>
    </>
  )
}

/** What a letter says and where it has been. */
function LetterFacts({ letter, language }: Of) {
  const words = outgoingWords[language]
  const { dispatched, delivered, listId, resendsId } = letter
  const listDay = dispatched ? shortDate(dispatched.on, language) : words.listOpen
  const facts: (SummaryLine | undefined)[] = [
    { key: words.address, value: lines(letter.address) },
    { key: words.kind, value: words.kinds[letter.kind] },
    letter.kind === 'registered'
      ? {
          key: words.tracking,
          value: letter.tracking ? printS10(letter.tracking) : words.noTracking,
        }
      : undefined,
    letter.entryNumber ? { key: words.entryNumber, value: letter.entryNumber } : undefined,
    letter.subject ? { key: words.subject, value: letter.subject } : undefined,
    {
      key: words.createdBy,
      value: [letter.createdBy, dayAndTime(letter.createdAt, language)].filter(Boolean).join(', '),
    },
    listId === undefined
      ? undefined
      : { key: words.list, value: <a href={dispatchPath(language, listId)}>{listDay}</a> },
    dispatched && { key: words.sentOn, value: shortDate(dispatched.on, language) },
    dispatched && { key: words.deemedOn, value: shortDate(dispatched.deemedOn, language) },
    delivered && { key: words.deliveredOn, value: shortDate(delivered.on, language) },
    resendsId === null
      ? undefined
      : { key: words.resends, value: <a href={letterPath(language, resendsId)}>{words.state}</a> },
  ]
  return (
    <aside class="counter-side flow">
      <h2>{letter.recipientDative ?? letter.recipient}</h2>
      <SummaryList lines={facts.filter(fact => fact !== undefined)} />
    </aside>
  )
}

function lines(address: string) {
  return (
    <ul class="plain-list">
      {address.split('\n').map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function ToReturn({ frame, letter }: LetterView) {
  const words = outgoingWords[frame.language]
  return (
    <Actions>
      <ButtonLink
        href={returnedPath(frame.language, { letter: String(letter.id) })}
        label={words.noteReturn}
        weight="quiet"
        keys="A"
      />
    </Actions>
  )
}

type Sent = { dispatched: NonNullable<Letter['dispatched']> }

function WhyDeemed({ frame: { language }, dispatched, steps, basis }: LetterView & Sent) {
  const words = outgoingWords[language]
  const { deemedOn, rule } = dispatched
  return (
    <More summary={words.whyDeemed(dateInWords(deemedOn, language))}>
      <p>
        {words.deemedRule(rule.days, rule.unit)} {words.basis}: {basis}.
      </p>
      <ol class="plain-list">
        {steps.map(step => (
          <li key={`${step.code}-${step.day}`}>
            {words.deemedSteps[step.code](
              shortDate(step.day, language),
              step.code === 'counted' ? step.n : 0,
            )}
          </li>
        ))}
      </ol>
    </More>
  )
}
