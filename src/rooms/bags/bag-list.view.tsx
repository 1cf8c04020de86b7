import type { Frame } from '../../house/page.ts'
import { paperSheet } from '../../house/papers-layout.view.tsx'
import { dayOf, shortDate, timeInWords, timeOf } from '../../kit/dates.ts'
import {
  Actions,
  DataTable,
  EmptyState,
  PostForm,
  Refusal,
  Select,
  StateMark,
  type StateShape,
  SubmitButton,
} from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { BoxLinks } from '../boxes/index.ts'
import { bagWords } from './bag.words.ts'
import type { Bag } from './bag-sheet.ts'
import { type BagState, bagState } from './bag-sheet.ts'

const shapes: Record<BagState, StateShape> = {
  packing: 'open',
  under_way: 'half',
  arrived: 'lit',
  closed: 'check',
}

/** A bag's state in word and shape. */
export function BagMark({ bag, language }: { bag: Bag; language: Language }) {
  const state = bagState(bag)
  return <StateMark shape={shapes[state]} word={bagWords[language].states[state]} />
}

export const bagPath = (language: Language, id: number, part = '') =>
  pathIn(language, `/register/bags/${id}${part}`)

export type BagListView = {
  frame: Frame
  bags: readonly Bag[]
  siteName: (id: number) => string
  /** Where this clerk may open a bag, and where it may go. */
  from: readonly { value: string; label: string }[]
  to: readonly { value: string; label: string }[]
  newKey: string
  refusal: string | undefined
}

/** The bags from and to the clerk's sites, and a new one. */
export function bagListPage(view: BagListView): string {
  const { frame, refusal } = view
  const words = bagWords[frame.language]
  return paperSheet({
    frame,
    place: 'bags',
    title: words.title,
    children: (
      <>
        <Refusal title={words.refused} reason={refusal} />
        <div class="desk-bar">
          <h1>{words.title}</h1>
          <BoxLinks frame={frame} />
        </div>
        <p class="quiet">{words.lead}</p>
        <div class="counter-sheet">
          <BagTable {...view} />
          <NewBag {...view} />
        </div>
      </>
    ),
  })
}

function NewBag({ frame, from, to, newKey }: BagListView) {
  const words = bagWords[frame.language]
  return (
    <aside class="counter-side flow">
      <h2>{words.open}</h2>
      <PostForm action={pathIn(frame.language, '/register/bags')} csrf={frame.csrf}>
        <input type="hidden" name="key" value={newKey} />
        <Select name="from" label={words.from} options={from} />
        <Select name="to" label={words.to} options={to} />
        <Actions>
          <SubmitButton label={words.openIt} />
        </Actions>
      </PostForm>
    </aside>
  )
}

function BagTable({ frame, bags, siteName }: BagListView) {
  const { language } = frame
  const words = bagWords[language]
  const at = (instant: Temporal.Instant | undefined) =>
    instant ? (
      <>
        <span class="figures">{shortDate(dayOf(instant), language)}</span>
        <br />
        <small>{timeInWords(timeOf(instant), language)}</small>
      </>
    ) : (
      '–'
    )
  return (
    <DataTable
      caption={words.title}
      isCaptionHidden
      areRowsLinks
      rows={bags}
      rowKey={({ id }) => id}
      isOver={({ closedAt }) => closedAt !== null}
      empty={<EmptyState title={words.none} />}
      columns={[
        {
          key: 'number',
          label: words.number,
          isRowHeading: true,
          cell: ({ id, number }) => <a href={bagPath(language, id)}>{number}</a>,
        },
        {
          key: 'way',
          label: words.way,
          cell: ({ fromSiteId, toSiteId }) => words.wayOf(siteName(fromSiteId), siteName(toSiteId)),
        },
        { key: 'sent', label: words.sent, cell: ({ sending }) => at(sending?.at) },
        { key: 'received', label: words.received, cell: ({ receipt }) => at(receipt?.at) },
        {
          key: 'state',
          label: words.state,
          cell: bag => <BagMark bag={bag} language={language} />,
        },
      ]}
    />
  )
}
