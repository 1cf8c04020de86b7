import { dayOf, shortDate, timeInWords, timeOf } from '../../kit/dates.ts'
import { Actions, ButtonLink, DataTable, Notice, SummaryList } from '../../kit/html/index.ts'
import type { CertificateVerdict, HolderDifference } from '../hcert/index.ts'
import { verdictWords } from '../hcert/index.ts'
import { counterWords } from './counter.words.ts'
import { counterPage, PersonBox, stepPath } from './counter-frame.view.tsx'
import { dayInBoth, type PaperRow } from './paper-rows.ts'
import { PrintForm, type PrintFormView } from './print-form.view.tsx'
import { EndForm } from './source.view.tsx'

export type VerdictView = PrintFormView & {
  /** The lines of the certificate as its paper has them. */
  rows: readonly PaperRow[]
  /** Why it can't be printed whatever the clerk says, or nothing. */
  obstacle:
    | 'certificate_invalid'
    | 'certificate_signer_unknown'
    | 'certificate_not_printable'
    | undefined
}

/** What the certificate says, whether it is genuine, whether it is this person's, and the print. */
export function verdictPage(view: VerdictView): string {
  const words = counterWords[view.frame.language]
  const { verdict } = view.reading
  return counterPage(view, {
    title: verdictWords(view.frame.language).verdict[verdict.verdict],
    at: 'certificate',
    children: (
      <>
        <VerdictBanner {...view} />
        <div class="counter-sheet counter-halves">
          <div class="flow">
            <HolderCheck {...view} />
            <Content {...view} />
          </div>
          <section class="counter-side flow" aria-label={words.printTitle}>
            {view.obstacle ? <NoPrint {...view} /> : <PrintForm {...view} />}
          </section>
        </div>
      </>
    ),
  })
}

const marks: Record<CertificateVerdict['verdict'], string> = {
  valid: 'M8 21 17 30 33 11',
  invalid: 'M9 9 31 31M31 9 9 31',
  unknown_signer: 'M13 14a7 7 0 1 1 9 7c-2 1-2 3-2 4M20 32v.5',
}

function VerdictBanner({ frame, reading }: VerdictView) {
  const words = verdictWords(frame.language)
  const { verdict, reasons, warnings, kind } = reading.verdict
  const why = verdict === 'valid' ? [] : reasons.map(reason => words.reasons[reason])
  return (
    <div class={`verdict verdict-${verdict}`} role="status">
      <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
        <path class="stroke" d={marks[verdict]} />
      </svg>
      <div>
        <h1>{words.verdict[verdict]}</h1>
        {kind && <p>{words.kinds[kind]}</p>}
        {why.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
        {warnings.length > 0 && (
          <>
            <p>
              <strong>{words.signedBut}</strong>
            </p>
            <ul>
              {warnings.map(remark => (
                <li key={remark}>{words.remarks[remark]}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}

function HolderCheck({ frame, reading, sheet }: VerdictView) {
  const { language } = frame
  const words = counterWords[language]
  const { match } = reading
  if (!match) return <PersonBox sheet={sheet} language={language} />
  if (match.outcome === 'match') {
    const known = match.unchecked.length === 0
    return <Notice kind="success" title={known ? words.matches : words.matchesName} />
  }
  return (
    <Notice kind="warning" title={words.mismatchTitle}>
      <p>{words.mismatchText}</p>
      <DataTable
        caption={words.differencePart}
        isCaptionHidden
        rows={match.differences}
        rowKey={({ part }: HolderDifference) => part}
        columns={[
          {
            key: 'part',
            label: words.differencePart,
            isRowHeading: true,
            cell: ({ part, partly }) =>
              `${verdictWords(language).holderParts[part]}${partly ? ` (${words.partly})` : ''}`,
          },
          {
            key: 'certificate',
            label: words.onCertificate,
            cell: ({ certificate }) => dayInBoth(certificate)[language] || words.nothingWritten,
          },
          {
            key: 'principal',
            label: words.onMandate,
            cell: ({ principal }) => dayInBoth(principal)[language],
          },
        ]}
      />
    </Notice>
  )
}

function Content({ frame, reading, rows }: VerdictView) {
  const { language } = frame
  const words = counterWords[language]
  const { holder, expiresAt } = reading.verdict
  if (!holder) return null
  const name = [holder.givenName, holder.familyName].filter(Boolean).join(' ')
  const latin = `${holder.givenNameLatin} ${holder.familyNameLatin}`.replaceAll('<', ' ').trim()
  const who = [name || latin, dayInBoth(holder.birthDate)[language]].filter(Boolean).join(', ')
  const until =
    expiresAt &&
    [shortDate(dayOf(expiresAt), language), timeInWords(timeOf(expiresAt), language)].join(', ')
  return (
    <section class="flow" aria-label={words.content}>
      <h2>{words.content}</h2>
      <SummaryList
        lines={[
          { key: words.holder, value: who || words.nothingWritten },
          ...rows.map(({ label, large }) => ({ key: label[language], value: large[language] })),
          ...(until ? [{ key: words.expires, value: until }] : []),
        ]}
      />
    </section>
  )
}

function NoPrint(view: VerdictView) {
  const words = counterWords[view.frame.language]
  const sentences = {
    certificate_invalid: words.invalidNext,
    certificate_signer_unknown: words.unknownNext,
    certificate_not_printable: words.notPrintable,
  }
  return (
    <>
      <h2>{words.printTitle}</h2>
      <p>{view.obstacle && sentences[view.obstacle]}</p>
      <Actions>
        <ButtonLink label={words.readAgain} href={stepPath(view, 'source')} keys="Ctrl+Enter" />
      </Actions>
      <EndForm {...view} outcome="refused" label={words.recordRefused} />
    </>
  )
}
