import { clockInWords, dayOf, shortDate, timeOf } from '../../kit/dates.ts'
import { fileSize } from '../../kit/file-size.ts'
import { DataTable, More, StateMark, type StateShape } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import type { Document, Examination } from '../intake/index.ts'
import { verdictWords } from '../signatures/index.ts'
import { pageWords } from './frame.view.tsx'

const verdictShapes: Record<Examination['signatures'], StateShape> = {
  valid: 'check',
  invalid: 'cross',
  indeterminate: 'warning',
  unsigned: 'dash',
}

const scanShapes: Record<Examination['scan'], StateShape> = {
  clean: 'check',
  infected: 'warning',
  not_scanned: 'dash',
}

type Props = { language: Language; documents: readonly Document[] }

/** The files of an item with what was found in them. What was not examined is never „clean“. */
export function DocumentTable({ language, documents }: Props) {
  const words = pageWords[language].item
  return (
    <DataTable
      caption={words.documents}
      isCaptionHidden
      rows={documents}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: words.name,
          isRowHeading: true,
          cell: ({ id, name, role }) => (
            <>
              <a href={pathIn(language, `/register/documents/${id}`)} download>
                {name}
              </a>{' '}
              <small class="soft">{words.roles[role]}</small>
            </>
          ),
        },
        {
          key: 'kind',
          label: words.kind,
          cell: ({ examination, mediaType }) => examination?.kind || mediaType,
        },
        {
          key: 'size',
          label: words.size,
          isNumeric: true,
          cell: ({ bytes }) => fileSize(language, bytes),
        },
        {
          key: 'virus',
          label: words.virus,
          cell: ({ examination }) => {
            const scan = examination?.scan ?? 'not_scanned'
            return <StateMark shape={scanShapes[scan]} word={words.scan[scan]} />
          },
        },
        {
          key: 'signature',
          label: words.signature,
          cell: document => <Signatures language={language} document={document} />,
        },
      ]}
    />
  )
}

function Signatures({ language, document }: { language: Language; document: Document }) {
  const words = pageWords[language].item
  const { examination } = document
  if (!examination) return <span class="soft">{words.notExamined}</span>
  const { signatures, policy, parts } = readReport(examination.report)
  const { reasons: why, qualification: levels }: Sentences = verdictWords(language)
  const verdict = examination.signatures
  const [worth, ...others] = new Set(signatures.map(({ qualification }) => levels[qualification]))
  return (
    <>
      <StateMark shape={verdictShapes[verdict]} word={words.signatures[verdict]} />
      {worth && others.length === 0 && (
        <>
          <br />
          <small class="soft">{worth}</small>
        </>
      )}
      {verdict !== 'unsigned' && (
        <More summary={[...new Set(signatures.map(({ signer }) => signer))].join(', ') || '…'}>
          {signatures.map((signature, at) => (
            <p key={at}>
              {signature.signer}: {words.signatures[signature.verdict]}
              {levels[signature.qualification] && ` · ${levels[signature.qualification]}`}
              {signedAt(signature, language)}
              {signature.covers.length > 0 && ` · ${words.covers}: ${signature.covers.join(', ')}`}
              {signature.reasons.map(code => ` · ${why[code] ?? code}`)}
            </p>
          ))}
          {parts.length > 0 && (
            <p>
              {words.notCovered}: {parts.join(', ')}
            </p>
          )}
          {policy && (
            <p class="soft">
              {words.policy} {policy}
            </p>
          )}
        </More>
      )}
    </>
  )
}

type Sentences = Record<'reasons' | 'qualification', Readonly<Record<string, string>>>

/** „ · 12.10.2026. 10.30 (pēc laika zīmoga)“ */
function signedAt({ time, timeFrom }: Signature, language: Language): string {
  if (!time) return ''
  const from = verdictWords(language).timeFrom[timeFrom]
  return ` · ${shortDate(dayOf(time), language)} ${clockInWords(timeOf(time), language)} (${from})`
}

type Signature = {
  signer: string
  /** '' where nothing is said: an invalid signature, or a report from before. */
  qualification: string
  verdict: Examination['signatures']
  time: Temporal.Instant | undefined
  timeFrom: 'timestamp' | 'claim'
  covers: string[]
  reasons: string[]
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 200) : '')

const textsOf = (value: unknown) => (Array.isArray(value) ? value.slice(0, 20).map(textOf) : [])

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.slice(0, 50).map(part => Object(part)) : []

function momentOf(value: unknown): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(textOf(value))
  } catch {
    return undefined
  }
}

/** What a report of the signatures' room says here; a report of another kind says nothing. */
function readReport(report: unknown) {
  const { signatures, parts, policy } = Object(report)
  return {
    policy: textOf(policy),
    parts: listOf(parts)
      .filter(part => part.signed === false)
      .map(part => textOf(part.name)),
    signatures: listOf(signatures).map(
      (signature): Signature => ({
        signer: textOf(signature.signer) || textOf(signature.organisation) || '?',
        verdict:
          (['valid', 'invalid', 'indeterminate'] as const).find(
            known => known === signature.verdict,
          ) ?? 'indeterminate',
        qualification: textOf(signature.qualification),
        time: momentOf(signature.time),
        timeFrom: signature.timeFrom === 'timestamp' ? 'timestamp' : 'claim',
        covers: textsOf(signature.covers),
        reasons: textsOf(signature.reasons),
      }),
    ),
  }
}
