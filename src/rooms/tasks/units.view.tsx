import type { Frame } from '../../house/page.ts'
import { DataTable, More, PostForm, Select, SubmitButton } from '../../kit/html/index.ts'
import type { Person } from './task.ts'
import { filterQuery } from './task-filter.ts'
import { tasksPath } from './task-path.ts'
import { nameIn } from './task-words.ts'
import { tasksWords } from './tasks-words.ts'

export type UnitWithPeople = {
  id: number
  nameLv: string
  nameEn: string
  headId: number | null
  people: readonly Person[]
}

/** How much each unit has open. */
export type UnitCount = {
  id: number
  nameLv: string
  nameEn: string
  open: number
  overdue: number
  unassigned: number
}

/** The units at a glance, for the head: where it is late, and where nobody was named. */
export function UnitCounts({ frame, counts }: { frame: Frame; counts: readonly UnitCount[] }) {
  const { language } = frame
  const words = tasksWords[language]
  if (counts.length === 0) return null
  const link = (unitId: number, state: 'open' | 'overdue' | 'unassigned', count: number) =>
    count === 0 ? (
      '0'
    ) : (
      <a href={`${tasksPath(language)}?${filterQuery({ whose: 'all', state, unitId })}`}>{count}</a>
    )
  return (
    <DataTable
      caption={words.counts}
      rows={counts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'unit',
          label: words.unit,
          isRowHeading: true,
          cell: unit => nameIn(language, unit),
        },
        {
          key: 'overdue',
          label: words.overdueCount,
          isNumeric: true,
          cell: ({ id, overdue }) => link(id, 'overdue', overdue),
        },
        {
          key: 'unassigned',
          label: words.unassignedCount,
          isNumeric: true,
          cell: ({ id, unassigned }) => link(id, 'unassigned', unassigned),
        },
        {
          key: 'open',
          label: words.openCount,
          isNumeric: true,
          cell: ({ id, open }) => link(id, 'open', open),
        },
      ]}
    />
  )
}

type UnitHeadsProps = {
  frame: Frame
  units: readonly UnitWithPeople[]
  mayNameHeads: boolean
}

/** Who heads which unit; only the head of the house says so. */
export function UnitHeads({ frame, units, mayNameHeads }: UnitHeadsProps) {
  const { language, csrf } = frame
  const words = tasksWords[language]
  if (!mayNameHeads) return null
  return (
    <More summary={words.heads}>
      <p>{words.headsText}</p>
      {units
        .filter(({ people }) => people.length > 0)
        .map(unit => (
          <PostForm
            key={unit.id}
            action={`${tasksPath(language)}/units/${unit.id}/head`}
            csrf={csrf}
            class="task-filter"
          >
            <Select
              name={`person-${unit.id}`}
              label={words.head(nameIn(language, unit))}
              width="middle"
              value={String(unit.headId ?? '')}
              options={[
                { value: '', label: words.noHead },
                ...unit.people.map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
            />
            <SubmitButton label={words.save} weight="second" />
          </PostForm>
        ))}
    </More>
  )
}
