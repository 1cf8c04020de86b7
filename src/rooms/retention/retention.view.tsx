import type { Frame } from '../../house/page.ts'
import { paperSheet } from '../../house/papers-layout.view.tsx'
import { dayOf, shortDate } from '../../kit/dates.ts'
import {
  Actions,
  DataTable,
  More,
  Notice,
  PostForm,
  StateMark,
  type StateShape,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import type { DestructionList, Hold } from './destruction-list.ts'
import { retentionWords } from './retention.words.ts'

export function retentionPath(language: Language, rest = ''): string {
  return pathIn(language, `/register/retention${rest}`)
}

export interface RetentionProps {
  frame: Frame
  /** The last year that is over. */
  year: number
  /** How many papers' terms are over. */
  due: number
  lists: readonly DestructionList[]
  holds: readonly Hold[]
  said: { form: string; sentence: string } | undefined
  now: Temporal.Instant
}

export function Said({
  said,
  form,
  language,
}: Pick<RetentionProps, 'said'> & {
  form: string
  language: Language
}) {
  if (said?.form !== form) return null
  return (
    <Notice kind="refusal" title={retentionWords[language].refused} isAnswer>
      <p>{said.sentence}</p>
    </Notice>
  )
}

/** What is over, the lists, and what may not be destroyed. */
export function retentionPage(props: RetentionProps): string {
  const { frame, year, due } = props
  const { language } = frame
  const words = retentionWords[language]
  return paperSheet({
    frame,
    place: 'retention',
    title: words.title,
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="soft">{words.lead}</p>
        <Said {...props} form="make" language={language} />
        <p>{words.due(due, year)}</p>
        <PostForm action={retentionPath(language, '/lists')} csrf={frame.csrf}>
          <TextInput
            name="year"
            label={words.year}
            value={String(year)}
            inputMode="numeric"
            width="short"
            maxLength={4}
          />
          <Actions>
            <SubmitButton label={words.make} weight={due > 0 ? 'first' : 'second'} />
          </Actions>
        </PostForm>
        <Lists {...props} />
        <Holds {...props} />
      </>
    ),
  })
}

const shapes: Record<'waiting' | 'approved' | 'destroyed' | 'withdrawn', StateShape> = {
  waiting: 'half',
  approved: 'lit',
  destroyed: 'check',
  withdrawn: 'cross',
}

export function stateOf({ destroyed, withdrawn, approval }: DestructionList) {
  if (destroyed) return 'destroyed'
  if (withdrawn) return 'withdrawn'
  return approval ? 'approved' : 'waiting'
}

function Lists({ frame: { language }, lists }: RetentionProps) {
  const words = retentionWords[language]
  if (lists.length === 0) return <p class="soft">{words.noLists}</p>
  return (
    <DataTable
      caption={words.lists}
      rows={lists}
      rowKey={({ id }) => id}
      areRowsLinks
      isOver={list => ['destroyed', 'withdrawn'].includes(stateOf(list))}
      columns={[
        {
          key: 'number',
          label: words.number,
          isRowHeading: true,
          cell: ({ id, number }) => <a href={retentionPath(language, `/lists/${id}`)}>{number}</a>,
        },
        { key: 'papers', label: words.papers, isNumeric: true, cell: ({ papers }) => papers },
        {
          key: 'maker',
          label: words.maker,
          cell: ({ madeBy, madeAt }) => `${madeBy}, ${shortDate(dayOf(madeAt), language)}`,
        },
        {
          key: 'state',
          label: words.state,
          cell: list => (
            <StateMark shape={shapes[stateOf(list)]} word={words.states[stateOf(list)]} />
          ),
        },
      ]}
    />
  )
}

function Holds(props: RetentionProps) {
  const { frame, holds } = props
  const { language } = frame
  const words = retentionWords[language]
  return (
    <section aria-labelledby="holds">
      <h2 id="holds">{words.holds}</h2>
      <Said {...props} form="lift" language={language} />
      {holds.length === 0 && <p class="soft">{words.noHolds}</p>}
      {holds.map(({ id, number, reason, placedBy, placedAt }) => (
        <More key={id} summary={`${number}: ${reason}`}>
          <p>
            {words.since} {shortDate(dayOf(placedAt), language)} · {placedBy}
          </p>
          <PostForm action={retentionPath(language, `/holds/${id}/lifting`)} csrf={frame.csrf}>
            <TextInput name={`reason-${id}`} label={words.liftReason} maxLength={500} />
            <SubmitButton label={words.lift} weight="second" />
          </PostForm>
        </More>
      ))}
      <Said {...props} form="hold" language={language} />
      <PostForm action={retentionPath(language, '/holds')} csrf={frame.csrf}>
        <TextInput name="number" label={words.holdNumber} width="middle" maxLength={60} />
        <TextInput name="reason" label={words.reason} hint={words.reasonHint} maxLength={500} />
        <Actions>
          <SubmitButton label={words.hold} weight="second" />
        </Actions>
      </PostForm>
    </section>
  )
}
