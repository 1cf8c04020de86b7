import { dayAndTime, dayOf } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  DataTable,
  PostForm,
  type Stage,
  StateMark,
  SubmitButton,
  SummaryList,
} from '../../kit/html/index.ts'
import { chainPage, Discrepancies } from '../boxes/index.ts'
import type { DiscrepancyKind } from '../intake/index.ts'
import { bagWords } from './bag.words.ts'
import { bagProblems } from './bag-balance.ts'
import { type BagView, PackForms, ReceiveForm, SendForm } from './bag-entry.view.tsx'
import { BagMark, bagPath } from './bag-list.view.tsx'
import { type BagItem, bagState } from './bag-sheet.ts'

/** The page of one bag, from packing to closed. */
export function bagPage(view: BagView): string {
  const { frame, sheet, errors, refusal } = view
  const { language } = frame
  const words = bagWords[language]
  return chainPage({
    frame,
    name: `bag-${sheet.bag.id}`,
    place: 'bags',
    title: words.one(sheet.bag.number),
    back: { path: '/register/bags', label: words.back },
    mark: <BagMark bag={sheet.bag} language={language} />,
    stages: stagesOf(view),
    side: <BagSide {...view} />,
    errors,
    refusal,
  })
}

const kinds: readonly DiscrepancyKind[] = [
  'seal_broken',
  'seal_number',
  'items_missing',
  'items_extra',
  'other',
]

function BagSide(view: BagView) {
  const { frame, sheet, from, to, raw, errors } = view
  const words = bagWords[frame.language]
  const { sending, receipt } = sheet.bag
  const problems = bagProblems(sheet.figures)
  return (
    <>
      <h2>{words.wayOf(from, to)}</h2>
      <SummaryList
        lines={[
          { key: words.sender, value: sending?.name ?? words.notYet },
          { key: words.receiver, value: receipt?.name ?? words.notYet },
        ]}
      />
      {sending && (
        <ButtonLink
          label={words.note}
          href={bagPath(frame.language, sheet.bag.id, '/note')}
          weight="second"
          keys="I"
          more={{ target: '_blank', rel: 'noopener' }}
        />
      )}
      <Discrepancies
        frame={frame}
        action={bagPath(frame.language, sheet.bag.id, '/discrepancies')}
        discrepancies={sheet.discrepancies}
        needed={problems.filter(kind => !sheet.figures.recorded.includes(kind))}
        kinds={kinds}
        isClosed={sheet.figures.isClosed}
        raw={raw}
        errors={errors}
      />
    </>
  )
}

function stagesOf(view: BagView): Stage[] {
  const { frame, sheet } = view
  const { language } = frame
  const words = bagWords[language]
  const { sending, receipt } = sheet.bag
  const state = bagState(sheet.bag)
  const order = ['packing', 'under_way', 'arrived', 'closed'].indexOf(state)
  const stage = (name: keyof typeof words.stages, at: number, rest: Partial<Stage>): Stage => {
    const is = order > at ? 'done' : order === at ? 'now' : 'later'
    return { label: words.stages[name], state: is, word: words.stageWords[is], ...rest }
  }
  const mayPackNow = state === 'packing' && view.mayPack
  const canSend = mayPackNow && sheet.figures.sent.length > 0
  return [
    stage('packing', 0, {
      children: mayPackNow && <PackForms view={view} />,
    }),
    stage('sending', 0, {
      detail: sending && words.sentBy(sending.name, sending.sent, sending.seal),
      ...(state === 'packing' && !canSend ? { state: 'later', word: words.stageWords.later } : {}),
      children: mayPackNow && (
        <div class="next-step" data-after="items" hidden={!canSend}>
          <SendForm view={view} />
        </div>
      ),
    }),
    stage('receipt', 1, {
      detail: receipt && words.receivedBy(receipt.name, sheet.figures.receipt?.arrived.length ?? 0),
      children:
        state === 'under_way' &&
        (view.mayReceive ? (
          <ReceiveForm view={view} />
        ) : (
          <p class="quiet">{words.receiveElsewhere}</p>
        )),
    }),
    stage('closing', 2, closing(view)),
  ]
}

function closing(view: BagView): Partial<Stage> {
  const { frame, sheet, now } = view
  const { language } = frame
  const words = bagWords[language]
  const { bag, figures } = sheet
  if (!figures.receipt) return {}
  return {
    detail: bag.closedAt
      ? words.closedAt(dayAndTime(bag.closedAt, language, { today: dayOf(now) }))
      : words.balance(figures.sent.length, figures.receipt.arrived.length),
    children: (
      <div class="flow">
        <Comparison view={view} />
        {!bag.closedAt && view.mayClose && (
          <PostForm
            action={bagPath(language, bag.id, '/closing')}
            csrf={frame.csrf}
            class="next-step form"
          >
            <Actions>
              <SubmitButton label={words.close} obstacle={view.closingObstacle} />
            </Actions>
          </PostForm>
        )}
      </div>
    ),
  }
}

function Comparison({ view: { frame, sheet } }: { view: BagView }) {
  const words = bagWords[frame.language]
  const markOf = ({ isPacked, hasArrived }: BagItem) => {
    if (isPacked && hasArrived) return <StateMark shape="check" word={words.arrived} />
    return (
      <StateMark
        shape={isPacked ? 'warning' : 'cross'}
        word={isPacked ? words.missing : words.extra}
      />
    )
  }
  return (
    <DataTable
      caption={words.compare}
      isCaptionHidden
      rows={sheet.items}
      rowKey={({ itemId }) => itemId}
      columns={[
        { key: 'code', label: words.item, isRowHeading: true, cell: ({ code }) => code },
        { key: 'state', label: words.state, cell: markOf },
      ]}
    />
  )
}
