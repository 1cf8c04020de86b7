import type { Frame } from '../../house/page.ts'
import { dayAndTime } from '../../kit/dates.ts'
import { DataTable, Notice, PostForm, StateMark, SubmitButton } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { registerPage } from './frame.view.tsx'
import type { Proof } from './lines.ts'
import { proofWords } from './lists.words.ts'

type ProofView = { frame: Frame; proofs: readonly Proof[] }

/** Whether every number is there: the last proof large, the earlier ones below. */
export function proofPage({ frame, proofs }: ProofView): string {
  const { language } = frame
  const words = proofWords[language]
  const [last] = proofs
  return registerPage({
    frame,
    title: words.title,
    at: 'proof',
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="soft">{words.intro}</p>
        {last ? <Last frame={frame} proof={last} /> : <p>{words.none}</p>}
        <PostForm action={pathIn(language, '/register/proof')} csrf={frame.csrf}>
          <SubmitButton label={words.now} weight="second" />
        </PostForm>
        {proofs.length > 1 && <History {...{ frame, proofs }} />}
      </>
    ),
  })
}

function Last({ frame, proof }: { frame: Frame; proof: Proof }) {
  const { language } = frame
  const words = proofWords[language]
  const isWhole = proof.faults.length === 0
  return (
    <Notice kind={isWhole ? 'success' : 'refusal'} title={isWhole ? words.whole : words.broken}>
      <p>
        {words.sums(proof.numbers, proof.void)} · {dayAndTime(proof.at, language)}
      </p>
      {!isWhole && (
        <ul>
          {proof.faults.slice(0, 100).map(({ index, year, n, fault }) => (
            <li key={`${index}/${year}/${n}`}>
              {index}/{year}/{n}: {words.faults[fault]}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function History({ frame, proofs }: ProofView) {
  const { language } = frame
  const words = proofWords[language]
  return (
    <DataTable
      caption={words.history}
      rows={proofs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'when',
          label: words.when,
          isRowHeading: true,
          cell: ({ at }) => dayAndTime(at, language),
        },
        {
          key: 'result',
          label: words.result,
          cell: ({ faults }) =>
            faults.length === 0 ? (
              <StateMark shape="check" word={words.whole} />
            ) : (
              <StateMark shape="warning" word={`${words.broken}: ${faults.length}`} />
            ),
        },
        {
          key: 'sums',
          label: '',
          cell: proof => words.sums(proof.numbers, proof.void),
        },
        { key: 'who', label: words.who, cell: ({ byName }) => byName ?? words.night },
      ]}
    />
  )
}
