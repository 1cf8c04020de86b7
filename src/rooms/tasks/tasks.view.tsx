import { deskFrame } from '../../house/desk-frame.ts'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { shortDate } from '../../kit/dates.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  Notice,
  Refusal,
  Select,
  SubmitButton,
} from '../../kit/html/index.ts'
import type { Task } from './task.ts'
import { TaskStateMark, UrgencyMark } from './task-facts.view.tsx'
import { filterQuery, listStates, type TaskFilter, whoseTasks } from './task-filter.ts'
import { taskPath, tasksPath } from './task-path.ts'
import { nameIn } from './task-words.ts'
import { tasksWords } from './tasks.words.ts'
import {
  type Basket,
  Baskets,
  type UnitCount,
  UnitCounts,
  UnitHeads,
  type UnitWithPeople,
} from './units.view.tsx'

export type TasksView = {
  frame: Frame
  today: Temporal.PlainDate
  filter: TaskFilter
  tasks: readonly Task[]
  limit: number
  /** The units of whoever looks, and what they keep. */
  own: readonly UnitWithPeople[]
  baskets: readonly Basket[]
  /** Every unit, for those who look over all of them. */
  units: readonly UnitWithPeople[]
  counts: readonly UnitCount[]
  /** The head names the heads of units. */
  mayNameHeads: boolean
  saved: boolean
  refusal: string | undefined
}

/** The tasks of somebody and their unit, the nearest term first. */
export function tasksPage(view: TasksView): string {
  const { frame, tasks, limit, saved, refusal } = view
  const words = tasksWords[frame.language]
  return deskPage({
    ...deskFrame(frame, 'tasks'),
    title: words.title,
    children: (
      <DeskSheet>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        {saved && <Notice kind="success" title={words.saved} isAnswer />}
        <Refusal title={words.refused} reason={refusal} />
        <UnitCounts {...view} />
        <Baskets {...view} />
        <Filters {...view} />
        <TaskTable {...view} />
        {tasks.length === limit && <p>{words.more(limit)}</p>}
        <UnitHeads {...view} />
      </DeskSheet>
    ),
  })
}

function Filters({ frame, filter, units }: TasksView) {
  const { language } = frame
  const words = tasksWords[language]
  return (
    <div class="task-filters">
      <nav class="task-tabs" aria-label={words.whose}>
        <ul>
          {whoseTasks.map(whose => (
            <li key={whose}>
              <a
                href={`${tasksPath(language)}?${filterQuery({ ...filter, whose })}`}
                aria-current={whose === filter.whose ? 'page' : undefined}
              >
                {words.whoseWords[whose]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form class="task-filter" method="get" action={tasksPath(language)}>
        <input type="hidden" name="whose" value={filter.whose} />
        <Select
          name="state"
          label={words.state}
          width="middle"
          value={filter.state}
          options={listStates.map(value => ({ value, label: words.stateWords[value] }))}
        />
        {units.length > 0 && (
          <Select
            name="unit"
            label={words.unit}
            width="middle"
            value={String(filter.unitId ?? '')}
            options={[
              { value: '', label: words.everyUnit },
              ...units.map(unit => ({ value: String(unit.id), label: nameIn(language, unit) })),
            ]}
          />
        )}
        <SubmitButton label={words.show} weight="second" />
      </form>
    </div>
  )
}

function TaskTable(view: TasksView) {
  const { tasks, frame } = view
  const words = tasksWords[frame.language]
  return (
    <DataTable
      caption={words.caption}
      isCaptionHidden
      columns={columnsOf(view)}
      rows={tasks}
      rowKey={({ entryId }) => entryId}
      areRowsLinks
      isOver={({ closing }) => closing !== undefined}
      empty={
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      }
    />
  )
}

function columnsOf({ frame, today }: TasksView): Column<Task>[] {
  const { language } = frame
  const words = tasksWords[language]
  return [
    {
      key: 'due',
      label: words.due,
      cell: task => (
        <>
          {task.reply ? shortDate(task.reply.dueOn, language) : '–'}
          <br />
          <UrgencyMark task={task} language={language} today={today} />
        </>
      ),
    },
    {
      key: 'number',
      label: words.number,
      isRowHeading: true,
      cell: task => <a href={taskPath(language, task.entryId, pageFor(task))}>{task.number}</a>,
    },
    { key: 'subject', label: words.subject, cell: task => task.subject },
    { key: 'lead', label: words.lead, cell: task => <LeadOf task={task} language={language} /> },
    {
      key: 'standing',
      label: words.standing,
      cell: task => <TaskStateMark task={task} language={language} />,
    },
  ]
}

/** Where the next thing is done: who answers, or the answer. */
function pageFor({ assignment, closing }: Task) {
  return assignment?.lead || closing ? 'reply' : 'assignment'
}

function LeadOf({ task, language }: { task: Task; language: 'lv' | 'en' }) {
  const words = tasksWords[language]
  const { assignment } = task
  if (!assignment) return <>{words.notHanded}</>
  return (
    <>
      {assignment.lead?.name ?? words.nobody}
      <br />
      <small>{nameIn(language, assignment.unit)}</small>
    </>
  )
}
