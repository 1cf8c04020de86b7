import { dayAndTime, dayOf } from '../../kit/dates.ts'
import { firstValue, type RawForm } from '../../kit/form.ts'
import {
  Actions,
  Choice,
  errorFor,
  More,
  Notice,
  PostForm,
  Select,
  type Stage,
  Stages,
  SubmitButton,
  TextArea,
  TextInput,
} from '../../kit/html/index.ts'
import { assignmentWords } from './assignment.words.ts'
import type { Unit } from './task.ts'
import { type TaskFrame, taskPage } from './task-frame.view.tsx'
import { taskPath } from './task-path.ts'
import { nameIn } from './task-words.ts'

/** One resolution that was put on the document. */
export type Resolution = {
  id: number
  resolution: string
  reason: string | null
  decidedAt: Temporal.Instant
  unitLv: string
  unitEn: string
  lead: string | null
  decider: string
}

export type AssignmentView = TaskFrame & {
  history: readonly Resolution[]
  /** The units to choose from; none when this clerk does not decide. */
  units: readonly Unit[]
  raw: RawForm
  saved: boolean
  /** A document without a term may be taken note of. */
  mayNote: boolean
}

/** Who answers: the resolutions so far, and the next one. */
export function assignmentPage(view: AssignmentView): string {
  const words = assignmentWords[view.frame.language]
  return taskPage({
    ...view,
    at: 'assignment',
    word: words.word,
    children: (
      <>
        {view.saved && (
          <Notice kind="success" title={words.saved} isAnswer>
            <p>{words.savedText}</p>
          </Notice>
        )}
        <History {...view} />
        {view.units.length > 0 ? <AssignForm {...view} /> : <Hint {...view} />}
        {view.mayNote && <NoteForm {...view} />}
      </>
    ),
  })
}

function Hint({ frame, task }: AssignmentView) {
  return task.closing ? null : <p class="field-hint">{assignmentWords[frame.language].readOnly}</p>
}

function History({ frame, history, now }: AssignmentView) {
  const { language } = frame
  const words = assignmentWords[language]
  if (history.length === 0) return null
  const last = history.at(-1)
  const stages = history.map((each): Stage => {
    const when = dayAndTime(each.decidedAt, language, { today: dayOf(now) })
    const unit = nameIn(language, { nameLv: each.unitLv, nameEn: each.unitEn })
    return {
      label: each.lead ? words.toPerson(each.lead, unit) : words.toUnit(unit),
      state: each === last ? 'now' : 'done',
      word: '',
      detail: (
        <>
          „{each.resolution}“ – {words.by(each.decider, when)}
          {each.reason && ` ${words.because(each.reason)}`}
        </>
      ),
    }
  })
  return (
    <section class="flow">
      <h2>{words.history}</h2>
      <Stages stages={stages} />
    </section>
  )
}

function AssignForm(view: AssignmentView) {
  const { frame, task, units, raw, errors } = view
  const words = assignmentWords[frame.language]
  const isAgain = task.assignment !== undefined
  return (
    <section class="flow">
      <h2>{isAgain ? words.again : words.first}</h2>
      <PostForm action={taskPath(frame.language, task.entryId, 'assignment')} csrf={frame.csrf}>
        <input type="hidden" name="seen" value={task.assignment?.id ?? ''} />
        <Select
          name="to"
          label={words.to}
          hint={words.toHint}
          error={errorFor(errors, 'to')}
          value={firstValue(raw, 'to')}
          options={targetOptions(view)}
        />
        <TextArea
          name="resolution"
          label={words.resolution}
          hint={words.resolutionHint}
          error={errorFor(errors, 'resolution')}
          value={firstValue(raw, 'resolution')}
          rows={3}
          maxLength={1000}
        />
        {isAgain && (
          <TextInput
            name="reason"
            label={words.reason}
            error={errorFor(errors, 'reason')}
            value={firstValue(raw, 'reason')}
            maxLength={500}
          />
        )}
        <More summary={words.chooseCo}>
          <Choice
            kind="many"
            name="co"
            label={words.coAssignees}
            hint={words.coAssigneesHint}
            error={errorFor(errors, 'co')}
            chosen={[raw.co ?? []].flat()}
            options={peopleOptions(units, frame.language)}
          />
        </More>
        <Actions>
          <SubmitButton label={isAgain ? words.reassign : words.assign} keys="Ctrl+Enter" />
        </Actions>
      </PostForm>
    </section>
  )
}

/** A unit as a whole (`3`) or somebody in it (`3/12`), in one list. */
function targetOptions({ frame, units }: AssignmentView) {
  const words = assignmentWords[frame.language]
  const options = units.flatMap(unit => {
    const name = nameIn(frame.language, unit)
    return [
      { value: String(unit.id), label: words.toUnit(name) },
      ...unit.people.map(person => ({
        value: `${unit.id}/${person.id}`,
        label: words.toPerson(person.name, name),
      })),
    ]
  })
  return [{ value: '', label: words.choose }, ...options]
}

function peopleOptions(units: readonly Unit[], language: 'lv' | 'en') {
  return units.flatMap(unit =>
    unit.people.map((person, at) => ({
      value: String(person.id),
      label: person.name,
      group: at === 0 ? nameIn(language, unit) : undefined,
    })),
  )
}

function NoteForm({ frame, task, raw, errors }: AssignmentView) {
  const { language } = frame
  const words = assignmentWords[language]
  return (
    <section class="flow">
      <h2>{words.noteHeading}</h2>
      <p>{words.noteText}</p>
      <PostForm action={taskPath(language, task.entryId, 'closing')} csrf={frame.csrf}>
        <TextInput
          name="note"
          label={words.note}
          error={errorFor(errors, 'note')}
          value={firstValue(raw, 'note')}
          maxLength={500}
        />
        <Actions>
          <SubmitButton label={words.noteButton} weight="second" />
        </Actions>
      </PostForm>
    </section>
  )
}
