import type { Frame } from '../../house/page.ts'
import { DataTable, More, PostForm, Select, SubmitButton, TextInput } from '../../kit/html/index.ts'
import type { Person } from './task.ts'
import { filterQuery, type TaskFilter } from './task-filter.ts'
import { tasksPath } from './task-path.ts'
import { nameIn } from './task-words.ts'
import { tasksWords } from './tasks.words.ts'

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

/** A view that a unit keeps; `filter` is the query of its address. */
export type Basket = { id: number; unitId: number; name: string; filter: string }

type BasketsProps = {
  frame: Frame
  filter: TaskFilter
  baskets: readonly Basket[]
  own: readonly { id: number; nameLv: string; nameEn: string }[]
}

/** The views of somebody's units, and the one at hand to be kept. */
export function Baskets({ frame, filter, baskets, own }: BasketsProps) {
  const { language, csrf } = frame
  const words = tasksWords[language]
  const [first] = own
  if (!first) return null
  return (
    <section class="task-baskets">
      {baskets.length > 0 && (
        <ul aria-label={words.baskets}>
          {baskets.map(({ id, name, filter: query }) => (
            <li key={id}>
              <a
                href={`${tasksPath(language)}?${query}`}
                aria-current={query === filterQuery(filter) ? 'page' : undefined}
              >
                {name}
              </a>
              <PostForm action={`${tasksPath(language)}/views/${id}/removal`} csrf={csrf} class="">
                <button type="submit" title={words.drop(name)} aria-label={words.drop(name)}>
                  ×
                </button>
              </PostForm>
            </li>
          ))}
        </ul>
      )}
      <More summary={words.keep}>
        <PostForm action={`${tasksPath(language)}/views`} csrf={csrf}>
          <input type="hidden" name="filter" value={filterQuery(filter)} />
          {own.length > 1 ? (
            <Select
              name="unit"
              label={words.unit}
              width="middle"
              options={own.map(unit => ({ value: String(unit.id), label: nameIn(language, unit) }))}
            />
          ) : (
            <input type="hidden" name="unit" value={first.id} />
          )}
          <TextInput name="name" label={words.name} width="middle" maxLength={60} />
          <SubmitButton label={words.keepButton} weight="second" />
        </PostForm>
      </More>
    </section>
  )
}
