import { More, PostForm, Select, SubmitButton, TextInput } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { searchWords } from './lists.words.ts'
import type { SearchView } from './search.view.tsx'

/** The searches that are kept, and the form that keeps this one. */
export function Baskets(
  view: Pick<SearchView, 'frame' | 'baskets' | 'ownUnits' | 'query' | 'errors'>,
) {
  const { frame, baskets } = view
  const { language } = frame
  const words = searchWords[language]
  return (
    <section class="flow">
      {baskets.length > 0 && (
        <>
          <h2>{words.baskets}</h2>
          <ul class="baskets">
            {baskets.map(({ id, name, query }) => (
              <li key={id}>
                <a href={`${pathIn(language, '/register/search')}?${query}`}>{name}</a>
                <PostForm
                  action={pathIn(language, `/register/baskets/${id}/removal`)}
                  csrf={frame.csrf}
                  class="inline"
                >
                  <SubmitButton label={words.remove} weight="quiet" />
                </PostForm>
              </li>
            ))}
          </ul>
        </>
      )}
      <Keep {...view} />
    </section>
  )
}

function Keep({ frame, ownUnits, query, errors }: Omit<Parameters<typeof Baskets>[0], 'baskets'>) {
  const { language } = frame
  const words = searchWords[language]
  const unitOptions = ownUnits.map(unit => ({
    value: String(unit.id),
    label: language === 'lv' ? unit.nameLv : unit.nameEn,
  }))
  return (
    <More summary={words.keep}>
      <PostForm action={pathIn(language, '/register/baskets')} csrf={frame.csrf}>
        <input type="hidden" name="query" value={query} />
        <TextInput
          name="name"
          label={words.name}
          maxLength={100}
          width="middle"
          error={errors.find(({ name }) => name === 'name')?.message}
        />
        <Select
          name="unitId"
          label={words.forWhom}
          width="middle"
          options={[{ value: '', label: words.mine }, ...unitOptions]}
        />
        <SubmitButton label={words.keep} weight="second" />
      </PostForm>
    </More>
  )
}
