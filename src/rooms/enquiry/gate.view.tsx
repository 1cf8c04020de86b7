import { deskFrame } from '../../house/desk-frame.ts'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { dayInWords } from '../../kit/dates.ts'
import type { RawForm } from '../../kit/form.ts'
import {
  Actions,
  ButtonLink,
  Choice,
  ErrorSummary,
  PostForm,
  SubmitButton,
} from '../../kit/html/index.ts'
import { enquiryPath } from './enquiry.view.tsx'
import { enquiryWords } from './enquiry.words.ts'
import { authorities, callers, proofs } from './gate.ts'
import type { Paper } from './paper.ts'

export interface GateProps {
  frame: Frame
  paper: Paper
  today: Temporal.PlainDate
  raw: RawForm
  /** Sent without saying who calls. */
  isMissing: boolean
}

const chosenOf = (raw: RawForm, name: string): string[] => [raw[name] ?? []].flat()

/** Who is calling and how we know, before anything is shown. */
export function gatePage(props: GateProps): string {
  const { frame, paper, today, isMissing } = props
  const { language } = frame
  const words = enquiryWords[language]
  const error = isMissing ? words.problems.caller : undefined
  const key = paper.entryId === null ? `item-${paper.itemId}` : `entry-${paper.entryId}`
  return deskPage({
    ...deskFrame(frame, 'enquiry'),
    title: words.gateTitle,
    children: (
      <DeskSheet>
        <ErrorSummary
          title={words.errorTitle}
          errors={error ? [{ name: 'caller', message: error }] : []}
        />
        <p class="over-heading">
          {paper.senderName ?? words.anonymous} ·{' '}
          {dayInWords(paper.receivedOn, language, { today })}
          {paper.number && ` · ${paper.number}`}
        </p>
        <h1>{words.gateTitle}</h1>
        <p>{words.gateLead}</p>
        <PostForm action={enquiryPath(language, `/${key}`)} csrf={frame.csrf}>
          <ClaimFields {...props} error={error} />
          <Actions>
            <SubmitButton label={words.decide} keys="Ctrl+Enter" />
            <ButtonLink label={words.back} href={enquiryPath(language)} weight="quiet" />
          </Actions>
        </PostForm>
      </DeskSheet>
    ),
  })
}

function ClaimFields({ frame, raw, error }: GateProps & { error: string | undefined }) {
  const words = enquiryWords[frame.language]
  return (
    <>
      <Choice
        name="caller"
        kind="one"
        label={words.caller}
        error={error}
        chosen={chosenOf(raw, 'caller')}
        options={callers.map(value => ({ value, label: words.callers[value] }))}
      />
      <Choice
        name="authority"
        kind="one"
        label={words.authority}
        inline
        chosen={chosenOf(raw, 'authority')}
        options={[
          ...authorities.map(value => ({ value, label: words.authorities[value] })),
          { value: '', label: words.noAuthority },
        ]}
      />
      <Choice
        name="proofs"
        kind="many"
        label={words.proofs}
        hint={words.proofsHint}
        inline
        chosen={chosenOf(raw, 'proofs')}
        options={proofs.map(value => ({ value, label: words.proofWords[value] }))}
      />
    </>
  )
}
