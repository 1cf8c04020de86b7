import type { ComponentChildren } from 'preact'
import type { DeskPageProps } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { paperSheet } from '../../house/papers-layout.view.tsx'
import {
  ErrorSummary,
  type FormError,
  Notice,
  Refusal,
  StateMark,
  type StateShape,
} from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { printS10 } from '../../kit/s10.ts'
import type { BagLine } from './bag-line.ts'
import type { StateName } from './letter-state.ts'
import { incomingWords, outgoingWords } from './post.words.ts'

/** What every form of the post shows when it comes again. */
export type Answered = {
  errors?: readonly FormError[] | undefined
  refusal?: string | undefined
  /** What the form before did, as a sentence. */
  done?: string | undefined
  /** What was written so far. */
  raw?: Readonly<Record<string, string>> | undefined
}

/** A page of the post: what the last form did stands on top. */
export function postSheet(props: {
  frame: Frame
  title: string
  answered?: Answered
  keys?: DeskPageProps['keys']
  children: ComponentChildren
}): string {
  const { frame, title, answered = {}, keys = [], children } = props
  return paperSheet({
    frame,
    place: 'post',
    title,
    keys,
    children: (
      <>
        <AnswerNotice answered={answered} language={frame.language} />
        {children}
      </>
    ),
  })
}

function AnswerNotice({ answered, language }: { answered: Answered; language: Language }) {
  const words = incomingWords[language]
  return (
    <>
      <ErrorSummary title={words.errorTitle} errors={answered.errors ?? []} />
      <Refusal title={words.refused} reason={answered.refusal} />
      {answered.done && <Notice kind="success" title={answered.done} isAnswer />}
    </>
  )
}

const letterShapes: Record<StateName, StateShape> = {
  created: 'open',
  listed: 'half',
  dispatched: 'lit',
  delivered: 'check',
  returned: 'warning',
  withdrawn: 'dash',
}

export function LetterMark({ state, language }: { state: StateName; language: Language }) {
  return <StateMark shape={letterShapes[state]} word={outgoingWords[language].states[state]} />
}

const outcomeShapes = {
  registered: 'check',
  returned: 'dash',
  not_a_document: 'dash',
  handed_on: 'dash',
} as const

/** How far an item is: taken back, open, or its end. */
export function LineMark({ line, language }: { line: BagLine; language: Language }) {
  const words = incomingWords[language]
  if (line.withdrawnAt) return <StateMark shape="cross" word={words.withdrawn} />
  if (!line.outcome) return <StateMark shape="open" word={words.open} />
  const { kind } = line.outcome
  return <StateMark shape={outcomeShapes[kind]} word={words.outcomes[kind]} />
}

/** What was found in an item, in a few words. */
export function foundWords(line: BagLine, language: Language): string {
  const words = incomingWords[language]
  const { opening } = line
  const found = [
    line.damage === undefined ? '' : words.damaged,
    opening ? words.inside(opening.sheets, opening.enclosures) : '',
    opening?.missing ? words.isMissing(opening.missing) : '',
  ]
  return found.filter(Boolean).join('; ') || words.notOpened
}

/** An S10 number in its groups. */
export function Tracking({ number }: { number: string | undefined }) {
  return number === undefined ? null : <span class="number">{printS10(number)}</span>
}

/** The column by whose code a row is opened. */
export const codeColumn = <Row extends { code: string }>(
  label: string,
  href: (row: Row) => string,
) => ({
  key: 'code',
  label,
  isRowHeading: true,
  cell: (row: Row) => (
    <a class="number" href={href(row)}>
      {row.code}
    </a>
  ),
})
