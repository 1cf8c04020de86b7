import type { ComponentChildren } from 'preact'
import { deskFrame } from '../../house/desk-frame.ts'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { dayAndTime, dayOf } from '../../kit/dates.ts'
import { ErrorSummary, type FormError, Notice, Refusal } from '../../kit/html/index.ts'
import type { Task } from './task.ts'
import { taskWords } from './task.words.ts'
import { TaskFacts, type TaskFile, TaskStateMark, UrgencyMark } from './task-facts.view.tsx'
import { type TaskPage, taskPath, tasksPath } from './task-path.ts'

/** What every page of a task shows around its own content. */
export type TaskFrame = {
  frame: Frame
  task: Task
  files: readonly TaskFile[]
  content: string | undefined
  now: Temporal.Instant
  errors?: readonly FormError[] | undefined
  refusal?: string | undefined
}

const pages = ['assignment', 'reply', 'forwarding', 'unexamined', 'paper'] as const

type TaskSheetProps = TaskFrame & {
  at: TaskPage
  /** The word of the page, before the number in the title. */
  word: string
  children: ComponentChildren
}

/** A page of one task: state and term on top, its pages, the work, and what it is about. */
export function taskPage({ at, word, children, ...view }: TaskSheetProps): string {
  const { frame, task, now } = view
  const { language } = frame
  const words = taskWords[language]
  return deskPage({
    ...deskFrame(frame, 'tasks'),
    title: `${word}: Nr. ${task.number}`,
    children: (
      <DeskSheet>
        <p class="task-back">
          <a href={tasksPath(language)}>← {words.back}</a>
        </p>
        <ErrorSummary title={words.errorTitle} errors={view.errors ?? []} />
        <Refusal title={words.refused} reason={view.refusal} />
        <div class="desk-bar">
          <h1>{words.title(task.number)}</h1>
          <p class="task-marks">
            <TaskStateMark task={task} language={language} />
            <UrgencyMark task={task} language={language} today={dayOf(now)} />
          </p>
        </div>
        <TaskTabs task={task} at={at} frame={frame} />
        <div class="counter-sheet">
          <div class="flow">
            <EndNotice {...view} />
            {children}
          </div>
          <TaskFacts {...view} language={language} />
        </div>
      </DeskSheet>
    ),
  })
}

function TaskTabs({ task, at, frame }: { task: Task; at: TaskPage; frame: Frame }) {
  const words = taskWords[frame.language]
  return (
    <nav class="task-tabs" aria-label={words.pagesLabel}>
      <ul>
        {pages.map(page => (
          <li key={page}>
            <a
              href={taskPath(frame.language, task.entryId, page)}
              aria-current={page === at ? 'page' : undefined}
            >
              {words.pages[page]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** How the task ended, first of all. */
function EndNotice({ task, frame, now }: TaskFrame) {
  const { closing } = task
  if (!closing) return null
  const { language } = frame
  const words = taskWords[language]
  const when = dayAndTime(closing.at, language, { today: dayOf(now) })
  const how = words.states[closing.kind]
  return (
    <Notice kind="success" title={words.stateTitle}>
      <p>{words.closed(how.charAt(0).toUpperCase() + how.slice(1), closing.by.name, when)}</p>
      {closing.note && <p>{closing.note}</p>}
    </Notice>
  )
}
