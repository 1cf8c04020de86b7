import type { Frame } from '../../house/page.ts'
import { shortDate } from '../../kit/dates.ts'
import {
  Actions,
  errorFor,
  type FormError,
  More,
  PostForm,
  Select,
  StateMark,
  type StateShape,
  SubmitButton,
  SummaryList,
  TextArea,
  TextInput,
} from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import type { Discrepancy, DiscrepancyKind } from '../intake/index.ts'
import type { Round } from './chain.ts'
import { roundWords } from './round.words.ts'
import type { RoundSheet } from './round-sheet.ts'

export type RoundState = 'running' | 'balance' | 'closed' | 'abandoned'

const shapes: Record<RoundState, StateShape> = {
  running: 'lit',
  balance: 'half',
  closed: 'check',
  abandoned: 'cross',
}

export function stateOf({ abandoned, closedAt, record }: Round): RoundState {
  if (abandoned !== null) return 'abandoned'
  if (closedAt) return 'closed'
  return record ? 'balance' : 'running'
}

/** A round's state in word and shape. */
export function RoundMark({ round, language }: { round: Round; language: Language }) {
  const state = stateOf(round)
  return <StateMark shape={shapes[state]} word={roundWords[language].states[state]} />
}

export const inLanguage = (language: Language, lv: string, en: string) =>
  language === 'lv' ? lv : en

type DiscrepancyProps = {
  frame: Frame
  action: string
  discrepancies: readonly Discrepancy[]
  /** What has to be described before it can be closed, and has not been. */
  needed: readonly DiscrepancyKind[]
  kinds: readonly DiscrepancyKind[]
  isClosed: boolean
  raw: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** What does not agree, and the form to write it down. */
export function Discrepancies(props: DiscrepancyProps) {
  const words = roundWords[props.frame.language]
  const { discrepancies, needed, isClosed } = props
  return (
    <section class="flow" aria-label={words.discrepancies}>
      <h2>{words.discrepancies}</h2>
      {discrepancies.length === 0 && needed.length === 0 && (
        <p class="quiet">{words.noDiscrepancies}</p>
      )}
      <ul class="plain-list flow">
        {discrepancies.map(({ id, kind, reason, people }) => (
          <li key={id}>
            <strong>{words.kinds[kind]}</strong>: {reason}
            <br />
            <small>{words.witnesses(people.join(', '))}</small>
          </li>
        ))}
      </ul>
      {!isClosed && needed.length > 0 && <DiscrepancyForm {...props} />}
      {!isClosed && needed.length === 0 && (
        <More summary={words.describe}>
          <DiscrepancyForm {...props} />
        </More>
      )}
    </section>
  )
}

function DiscrepancyForm({ frame, action, needed, kinds, raw, errors }: DiscrepancyProps) {
  const words = roundWords[frame.language]
  return (
    <PostForm action={action} csrf={frame.csrf} more={{ 'aria-label': words.describe }}>
      <p class="quiet">{words.discrepancyLead}</p>
      <Select
        name="kind"
        label={words.kind}
        value={raw.kind ?? needed[0]}
        error={errorFor(errors, 'kind')}
        options={kinds.map(kind => ({ value: kind, label: words.kinds[kind] }))}
      />
      <TextArea
        name="reason"
        label={words.reason}
        value={raw.reason}
        rows={2}
        maxLength={1000}
        error={errorFor(errors, 'reason')}
      />
      <Actions>
        <SubmitButton label={words.saveDiscrepancy} weight="second" />
      </Actions>
    </PostForm>
  )
}

/** What a round is, beside the work on it. */
export function RoundFacts({ sheet, language }: { sheet: RoundSheet; language: Language }) {
  const words = roundWords[language]
  const { box, attendants, receipt } = sheet
  return (
    <>
      <h2>{inLanguage(language, box.siteLv, box.siteEn)}</h2>
      <SummaryList
        lines={[
          { key: words.box, value: inLanguage(language, box.nameLv, box.nameEn) },
          { key: words.place, value: inLanguage(language, box.placeLv, box.placeEn) },
          {
            key: words.people,
            value: (
              <ul class="plain-list">
                {attendants.map(({ personId, name, proof }) => (
                  <li key={personId}>
                    {name} <small>({words.proofs[proof]})</small>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: words.receiptRule,
            value: (
              <>
                {words.receiptRules[receipt.rule]}
                <br />
                <small>{inLanguage(language, receipt.basisLv, receipt.basisEn)}</small>
              </>
            ),
          },
        ]}
      />
    </>
  )
}

/** Taken out = registered + returned + not a document + handed on, as a small table. */
export function Balance({ sheet, language }: { sheet: RoundSheet; language: Language }) {
  const words = roundWords[language]
  const { scans, round } = sheet
  const { outcomes } = sheet.figures
  const open = scans.filter(({ outcome }) => outcome === null)
  const lines = [
    { key: words.balance.takenOut, value: round.record?.takenOut ?? 0 },
    { key: words.balance.labelled, value: scans.length },
    { key: words.balance.registered, value: outcomes.registered },
    { key: words.balance.returned, value: outcomes.returned },
    { key: words.balance.not_a_document, value: outcomes.not_a_document },
    { key: words.balance.handed_on, value: outcomes.handed_on },
    { key: words.balance.open, value: <strong>{open.length}</strong> },
  ]
  return (
    <div class="round-balance">
      <SummaryList lines={lines} />
      {open.length > 0 && (
        <div>
          <p class="quiet">{words.openItems}</p>
          <ul class="round-codes">
            {open.map(({ code, receivedOn }) => (
              <li key={code}>
                <code>{code}</code>{' '}
                {receivedOn && <small>{words.receivedOn(shortDate(receivedOn, language))}</small>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** Breaking off a round that was begun by mistake, folded away. */
export function AbandonForm({ frame, action }: { frame: Frame; action: string }) {
  const words = roundWords[frame.language]
  return (
    <More summary={words.abandon}>
      <PostForm action={action} csrf={frame.csrf}>
        <TextInput name="why" label={words.abandonReason} maxLength={300} />
        <Actions>
          <SubmitButton label={words.abandonYes} weight="second" tone="danger" />
        </Actions>
      </PostForm>
    </More>
  )
}

export const roundPath = (language: Language, id: number, part = '') =>
  pathIn(language, `/register/rounds/${id}${part}`)
