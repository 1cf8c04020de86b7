import { Actions, ButtonLink } from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import type { Task } from './task.ts'
import { TaskStateMark, UrgencyMark } from './task-facts.view.tsx'
import { taskPath } from './task-path.ts'
import { nameIn, taskWords } from './task-words.ts'

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
