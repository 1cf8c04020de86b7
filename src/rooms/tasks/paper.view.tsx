import { dayAndTime, dayOf } from '../../kit/dates.ts'
import { firstValue, type RawForm } from '../../kit/form.ts'
import {
  Actions,
  errorFor,
  PostForm,
  Select,
  type Stage,
  Stages,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { paperWords } from './paper.words.ts'
import type { Person } from './task.ts'
import { type TaskFrame, taskPage } from './task-frame.view.tsx'
import { taskPath } from './task-path.ts'

/** One hand-over of the paper. */
export type HandoverLine = {
  id: number
  from: Person
  to: Person
  place: string
  givenAt: Temporal.Instant
  takenAt: Temporal.Instant | null
  withdrawnAt: Temporal.Instant | null
}

export type PaperView = TaskFrame & {
  handovers: readonly HandoverLine[]
  /** To whom it may be given; none when this person does not have it. */
  takers: readonly Person[]
  /** The hand-over that waits, and what this person may say to it. */
  mayTake: boolean
  mayWithdraw: boolean
  /** Why the paper can't be given on now, as a sentence. */
  obstacle: string | undefined
  raw: RawForm
}

/** The way of the paper, from hand to hand. */
export function paperPage(view: PaperView): string {
  const { frame, task, handovers, obstacle } = view
  const words = paperWords[frame.language]
  return taskPage({
    ...view,
    at: 'paper',
    word: words.word,
    children: (
      <>
        <h2>{words.heading}</h2>
        <p>{task.paperAt ? words.lies(task.paperAt) : words.noPaper}</p>
        {handovers.length > 0 && <Stages stages={handovers.map(each => stageOf(view, each))} />}
        {view.takers.length > 0 && !obstacle && <GiveForm {...view} />}
        {obstacle && task.paperAt && <p class="field-hint">{obstacle}</p>}
      </>
    ),
  })
}

function stageOf(view: PaperView, handover: HandoverLine): Stage {
  const { frame, now } = view
  const { language } = frame
  const words = paperWords[language]
  const time = (at: Temporal.Instant) => dayAndTime(at, language, { today: dayOf(now) })
  const { takenAt, withdrawnAt } = handover
  const isOpen = !takenAt && !withdrawnAt
  const end = takenAt
    ? words.taken(time(takenAt))
    : withdrawnAt
      ? words.withdrawn(time(withdrawnAt))
      : words.waits
  const state = isOpen ? 'now' : 'done'
  return {
    label: words.given(handover.from.name, handover.to.name),
    state,
    word: words.states[state],
    detail: `${words.givenAt(handover.place, time(handover.givenAt))} ${end}`,
    children: isOpen && <Answers view={view} handover={handover} />,
  }
}

function Answers({ view, handover }: { view: PaperView; handover: HandoverLine }) {
  const { frame, task, mayTake, mayWithdraw } = view
  const words = paperWords[frame.language]
  if (!mayTake && !mayWithdraw) return null
  return (
    <div class="next-step">
      <PostForm
        action={`${taskPath(frame.language, task.entryId, 'paper')}/${handover.id}`}
        csrf={frame.csrf}
      >
        <Actions>
          {mayTake && <SubmitButton label={words.take} name="do" value="take" />}
          {mayWithdraw && (
            <SubmitButton label={words.withdraw} name="do" value="withdraw" weight="second" />
          )}
        </Actions>
      </PostForm>
    </div>
  )
}

function GiveForm({ frame, task, takers, raw, errors }: PaperView) {
  const words = paperWords[frame.language]
  return (
    <section class="flow">
      <h2>{words.give}</h2>
      <PostForm action={taskPath(frame.language, task.entryId, 'paper')} csrf={frame.csrf}>
        <Select
          name="to"
          label={words.to}
          error={errorFor(errors, 'to')}
          width="middle"
          value={firstValue(raw, 'to')}
          options={[
            { value: '', label: words.choose },
            ...takers.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
        <TextInput
          name="place"
          label={words.place}
          hint={words.placeHint}
          error={errorFor(errors, 'place')}
          value={firstValue(raw, 'place')}
        />
        <Actions>
          <SubmitButton label={words.giveButton} />
        </Actions>
        <p class="field-hint">{words.giveHint}</p>
      </PostForm>
    </section>
  )
}
