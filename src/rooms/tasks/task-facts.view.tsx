import { dayOf, shortDate } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  More,
  StateMark,
  type StateShape,
  type SummaryLine,
  SummaryList,
} from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import {
  stateOf,
  type Task,
  type TaskState,
  type TermOfTask,
  type Urgency,
  urgencyOf,
} from './task.ts'
import { taskWords } from './task.words.ts'
import { entryAddress, taskPath } from './task-path.ts'
import { nameIn } from './task-words.ts'

/** A file of the document: what it is called and where it opens. */
export type TaskFile = { name: string; href: string }

const stateShapes: Record<TaskState, StateShape> = {
  registered: 'open',
  handed_on: 'dotted',
  in_progress: 'half',
  waiting: 'pause',
  replied: 'check',
  forwarded: 'check',
  unexamined: 'dash',
  noted: 'check',
}

const urgencyShapes: Record<Exclude<Urgency, 'none'>, StateShape> = {
  overdue: 'warning',
  today: 'lit',
  soon: 'half',
  later: 'open',
}

type Mark = { task: Task; language: Language }

export function TaskStateMark({ task, language }: Mark) {
  const state = stateOf(task)
  return <StateMark shape={stateShapes[state]} word={taskWords[language].states[state]} />
}

/** How near the term is, in word and shape; nothing where none runs. */
export function UrgencyMark({ task, language, today }: Mark & { today: Temporal.PlainDate }) {
  const urgency = urgencyOf(task, today)
  if (urgency === 'none' || !task.reply) return null
  const left = today.until(task.reply.dueOn, { largestUnit: 'day' }).days
  const word = taskWords[language].urgency(urgency, left)
  return <StateMark shape={urgencyShapes[urgency]} word={word} />
}

type TaskFactsProps = {
  task: Task
  language: Language
  files: readonly TaskFile[]
  content: string | undefined
}

/** What the document is, beside the work on it. */
export function TaskFacts({ task, language, files, content }: TaskFactsProps) {
  const words = taskWords[language]
  return (
    <aside class="counter-side flow">
      <h2>{task.subject}</h2>
      <p>
        <a href={entryAddress(language, task.entryId)}>{words.entry(task.number)}</a>
      </p>
      <SummaryList lines={factLines(task, language)} />
      {files.length > 0 && (
        <>
          <h3>{words.documents}</h3>
          <ul class="plain-list">
            {files.map(({ name, href }) => (
              <li key={href}>
                <a href={href} target="_blank" rel="noopener">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {content && (
        <More summary={words.content}>
          <p class="task-content">{content}</p>
        </More>
      )}
    </aside>
  )
}

function factLines(task: Task, language: Language): SummaryLine[] {
  const words = taskWords[language]
  const { assignment, senderNumber, senderDate } = task
  const theirs = [senderDate && shortDate(senderDate, language), senderNumber].filter(Boolean)
  const line = (key: string, value: string | undefined | null) => (value ? [{ key, value }] : [])
  return [
    { key: words.from, value: task.partyName ?? words.anonymous },
    ...line(words.senderNumber, theirs.join(' Nr. ')),
    { key: words.received, value: shortDate(task.receivedOn, language) },
    ...line(words.due, termWords('met', task.reply, language)),
    ...line(words.forwardBy, termWords('forwardMet', task.forwarding, language)),
    ...line(words.unit, assignment && nameIn(language, assignment.unit)),
    ...line(words.lead, assignment && (assignment.lead?.name ?? words.nobody)),
    ...line(words.coAssignees, assignment?.coAssignees.map(({ name }) => name).join(', ')),
    ...line(words.replyWay, wayWords(task, language)),
    ...line(words.paperAt, task.paperAt),
    ...line(words.restricted, task.isRestricted ? task.restrictionBasis : undefined),
  ]
}

function termWords(
  how: 'met' | 'forwardMet',
  term: TermOfTask | undefined,
  language: Language,
): string | undefined {
  if (!term) return undefined
  const due = shortDate(term.dueOn, language)
  if (!term.metAt) return due
  return `${due} (${taskWords[language][how](shortDate(dayOf(term.metAt), language))})`
}

function wayWords({ replyBy, replyTo }: Task, language: Language): string | undefined {
  if (!replyBy) return undefined
  const way = taskWords[language].channels[replyBy]
  return replyTo ? `${way}: ${replyTo.replaceAll('\n', ', ')}` : way
}

type TaskPanelProps = { task: Task; language: Language; today: Temporal.PlainDate }

/** Who works on an entry and how far it is, beside the entry in the register. */
export function TaskPanelBox({ task, language, today }: TaskPanelProps) {
  const words = taskWords[language]
  const { assignment, closing } = task
  const next = assignment?.lead || closing ? 'reply' : 'assignment'
  return (
    <section class="flow">
      <h2>{words.panel}</h2>
      <p class="task-marks">
        <TaskStateMark task={task} language={language} />
        <UrgencyMark task={task} language={language} today={today} />
      </p>
      {assignment && (
        <p>
          {assignment.lead?.name ?? words.nobody}
          <br />
          <small>{nameIn(language, assignment.unit)}</small>
        </p>
      )}
      <Actions>
        <ButtonLink
          label={words.open[next]}
          href={taskPath(language, task.entryId, next)}
          weight="second"
        />
      </Actions>
    </section>
  )
}
