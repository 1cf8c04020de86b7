import type { Frame } from '../../house/page.ts'
import { paperSheet } from '../../house/papers-layout.view.tsx'
import { dayOf, shortDate } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  DataTable,
  More,
  PostForm,
  type Stage,
  Stages,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import type { DestructionList, DuePaper } from './destruction-list.ts'
import { retentionPath, Said } from './retention.view.tsx'
import { retentionWords } from './retention.words.ts'

export interface ListProps {
  frame: Frame
  list: DestructionList
  papers: readonly DuePaper[]
  /** Why this person can't carry it out now, as a sentence. */
  obstacle: string | undefined
  said: { form: string; sentence: string } | undefined
  now: Temporal.Instant
}

/** One list from made to carried out, with its papers. */
export function listPage(props: ListProps): string {
  const { frame, list } = props
  const { language } = frame
  const words = retentionWords[language].list
  return paperSheet({
    frame,
    place: 'retention',
    title: words.title(list.number),
    children: (
      <>
        <p class="task-back">
          <a href={retentionPath(language)}>← {retentionWords[language].title}</a>
        </p>
        <h1>{words.title(list.number)}</h1>
        {['approval', 'withdrawal', 'destruction'].map(form => (
          <Said key={form} {...props} form={form} language={language} />
        ))}
        <Stages stages={stagesOf(props)} />
        {!list.destroyed && !list.withdrawn && <Withdrawal {...props} />}
        <Papers {...props} />
      </>
    ),
  })
}

function stagesOf(props: ListProps): Stage[] {
  const { frame, list } = props
  const { language } = frame
  const words = retentionWords[language].list
  const day = (at: Temporal.Instant) => shortDate(dayOf(at), language)
  const made: Stage = {
    label: words.made,
    state: 'done',
    word: words.words.done,
    detail: `${list.madeBy}, ${day(list.madeAt)}`,
    children: (
      <ButtonLink
        label={words.print}
        href={retentionPath(language, `/lists/${list.id}/print`)}
        weight="second"
        more={{ target: '_blank', rel: 'noopener' }}
      />
    ),
  }
  if (list.withdrawn) {
    const detail = `${list.withdrawn.reason}, ${day(list.withdrawn.at)}`
    return [made, { label: words.withdrawn, state: 'now', word: words.words.now, detail }]
  }
  return [made, approvalStage(props), destructionStage(props)]
}

function approvalStage({ frame, list }: ListProps): Stage {
  const { language } = frame
  const words = retentionWords[language].list
  const { approval } = list
  if (approval) {
    const detail = words.approved(approval.reference, shortDate(approval.on, language))
    return { label: words.approval, state: 'done', word: words.words.done, detail }
  }
  return {
    label: words.approval,
    state: 'now',
    word: words.words.now,
    detail: words.toApprove,
    children: (
      <PostForm action={retentionPath(language, `/lists/${list.id}/approval`)} csrf={frame.csrf}>
        <TextInput name="reference" label={words.reference} width="middle" maxLength={100} />
        <TextInput name="on" label={words.on} width="short" maxLength={40} />
        <Actions>
          <SubmitButton label={words.approve} keys="Ctrl+Enter" />
        </Actions>
      </PostForm>
    ),
  }
}

function destructionStage({ frame, list, obstacle }: ListProps): Stage {
  const { language } = frame
  const words = retentionWords[language].list
  const { approval, destroyed } = list
  const label = words.destruction
  if (destroyed) {
    const detail = words.destroyed(destroyed.by, shortDate(dayOf(destroyed.at), language))
    return { label, state: 'done', word: words.words.done, detail }
  }
  if (!approval) return { label, state: 'later', word: words.words.later }
  return {
    label,
    state: 'now',
    word: words.words.now,
    detail: words.toDestroy,
    children: (
      <PostForm action={retentionPath(language, `/lists/${list.id}/destruction`)} csrf={frame.csrf}>
        <Actions>
          <SubmitButton label={words.destroy} tone="danger" obstacle={obstacle} />
        </Actions>
      </PostForm>
    ),
  }
}

function Withdrawal({ frame, list }: ListProps) {
  const { language } = frame
  const words = retentionWords[language]
  return (
    <More summary={words.list.withdraw}>
      <PostForm action={retentionPath(language, `/lists/${list.id}/withdrawal`)} csrf={frame.csrf}>
        <TextInput name="reason" label={words.reason} maxLength={500} />
        <SubmitButton label={words.list.withdraw} weight="second" />
      </PostForm>
    </More>
  )
}

function Papers({ frame: { language }, papers }: ListProps) {
  const words = retentionWords[language]
  return (
    <DataTable
      caption={words.list.papers}
      rows={papers}
      rowKey={({ entryId }) => entryId}
      columns={[
        {
          key: 'number',
          label: words.holdNumber,
          isRowHeading: true,
          cell: ({ number, isVoid }) => (isVoid ? words.list.void(number) : number),
        },
        {
          key: 'index',
          label: words.list.index,
          cell: ({ index, titleLv, titleEn }) =>
            `${index} ${language === 'lv' ? titleLv : titleEn}`,
        },
        {
          key: 'closed',
          label: words.list.closed,
          isNumeric: true,
          cell: ({ closedOn }) => shortDate(closedOn, language),
        },
      ]}
    />
  )
}
