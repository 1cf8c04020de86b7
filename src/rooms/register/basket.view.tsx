import type { Frame } from '../../house/page.ts'
import type { FormError } from '../../kit/html/index.ts'
import { errorFor, More, PostForm, Select, SubmitButton, TextInput } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import type { Unit } from './file-plan.ts'
import type { Basket } from './lines.ts'
import { searchWords } from './lists.words.ts'

type BasketsView = {
  frame: Frame
  baskets: readonly Basket[]
  /** The units for which whoever searches may keep a search. */
  ownUnits: readonly Unit[]
  /** What is asked, as part of an address. */
  query: string
  errors: readonly FormError[]
}

/** The searches that are kept, and the form that keeps this one. */
export function Baskets(view: BasketsView) {
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
      {view.query !== '' && <Keep {...view} />}
    </section>
  )
}

function Keep({ frame, ownUnits, query, errors }: BasketsView) {
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
          error={errorFor(errors, 'name')}
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
