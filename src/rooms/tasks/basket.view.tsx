import type { Frame } from '../../house/page.ts'
import { More, PostForm, Select, SubmitButton, TextInput } from '../../kit/html/index.ts'
import { filterQuery, type TaskFilter } from './task-filter.ts'
import { tasksPath } from './task-path.ts'
import { nameIn } from './task-words.ts'
import { tasksWords } from './tasks-words.ts'

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
