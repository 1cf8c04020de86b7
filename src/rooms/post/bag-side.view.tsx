import type { Frame } from '../../house/page.ts'
import {
  Actions,
  ButtonLink,
  DataTable,
  errorFor,
  More,
  PostForm,
  StateMark,
  SubmitButton,
  TextArea,
  TextInput,
} from '../../kit/html/index.ts'
import { type Bag, type BagBalance, countsAgree, outcomeKinds } from './bag.ts'
import type { BagLine } from './bag-line.ts'
import type { Answered } from './pieces.view.tsx'
import { incomingWords } from './post.words.ts'
import { bagPath } from './post-path.ts'

export type SideView = {
  frame: Frame
  bag: Bag
  balance: BagBalance
  /** Why the bag can't be closed now, as a sentence. */
  closingObstacle: string | undefined
  /** Newest first. */
  lines: readonly BagLine[]
  answered: Answered
}

/** The balance of a bag, its count, and how it is closed. */
export function BagSide(view: SideView) {
  const { frame, bag, balance, lines } = view
  const { language } = frame
  const words = incomingWords[language]
  const agrees = countsAgree(balance)
  const hasFresh = lines.some(({ label, withdrawnAt }) => label === 'new' && !withdrawnAt)
  return (
    <aside class="counter-side flow">
      <h2>{words.balance}</h2>
      <div class="post-counts">
        <Counts {...view} />
        <StateMark
          shape={agrees ? 'check' : 'warning'}
          word={agrees ? words.agrees : words.differs(balance.lines, balance.delivered)}
        />
      </div>
      <ul class="plain-list post-sums">
        {outcomeKinds.map(kind => (
          <li key={kind}>
            <span>{words.outcomes[kind]}</span> <b>{balance.outcomes[kind]}</b>
          </li>
        ))}
        <li>
          <span>{words.open}</span> <b>{balance.open}</b>
        </li>
      </ul>
      {hasFresh && (
        <ButtonLink
          href={bagPath(language, bag.id, '/labels')}
          label={words.labels}
          weight="quiet"
          keys="U"
        />
      )}
      {!bag.closing && <Recount {...view} />}
      {!bag.closing && <Close {...view} />}
    </aside>
  )
}

function Counts({ frame: { language }, balance }: SideView) {
  const words = incomingWords[language]
  const { byKind } = balance
  const rows = (['ordinary', 'registered'] as const).map(kind => ({
    kind,
    label: words[kind],
    ...byKind[kind],
  }))
  return (
    <DataTable
      caption={words.balanceSentence(balance.open)}
      rows={rows}
      rowKey={({ kind }) => kind}
      columns={[
        { key: 'kind', label: words.kind, isRowHeading: true, cell: ({ label }) => label },
        {
          key: 'delivered',
          label: words.delivered,
          isNumeric: true,
          cell: ({ delivered }) => delivered,
        },
        { key: 'lines', label: words.recorded, isNumeric: true, cell: ({ lines }) => lines },
      ]}
    />
  )
}

function Recount({ frame, bag, answered }: SideView) {
  const words = incomingWords[frame.language]
  return (
    <More summary={words.recount}>
      <PostForm action={bagPath(frame.language, bag.id, '/count')} csrf={frame.csrf}>
        {(['ordinary', 'registered'] as const).map(name => (
          <TextInput
            key={name}
            name={name}
            label={name === 'ordinary' ? words.ordinaryCount : words.registeredCount}
            value={answered.raw?.[name] ?? String(bag.count[name])}
            error={errorFor(answered.errors, name)}
            inputMode="numeric"
            width="short"
            maxLength={6}
            autoComplete="off"
          />
        ))}
        <TextInput
          name="why"
          label={words.recountReason}
          value={answered.raw?.why}
          error={errorFor(answered.errors, 'why')}
          maxLength={500}
          autoComplete="off"
        />
        <SubmitButton label={words.saveCount} weight="second" />
      </PostForm>
    </More>
  )
}

function Close({ frame, bag, balance, answered, closingObstacle }: SideView) {
  const words = incomingWords[frame.language]
  return (
    <PostForm
      action={bagPath(frame.language, bag.id, '/closing')}
      csrf={frame.csrf}
      more={{ 'aria-label': words.close }}
    >
      {!countsAgree(balance) && closingObstacle === undefined && (
        <>
          <h3>{words.discrepancy}</h3>
          <TextArea
            name="reason"
            label={words.discrepancyReason}
            value={answered.raw?.reason}
            error={errorFor(answered.errors, 'reason')}
            rows={3}
            maxLength={500}
          />
          <TextInput
            name="present"
            label={words.present}
            value={answered.raw?.present}
            error={errorFor(answered.errors, 'present')}
            autoComplete="off"
          />
        </>
      )}
      <Actions>
        <SubmitButton label={words.close} weight="second" obstacle={closingObstacle} />
      </Actions>
      {closingObstacle === undefined && <p class="soft">{words.closeText}</p>}
    </PostForm>
  )
}
