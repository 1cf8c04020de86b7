import type { Frame } from '../../house/page.ts'
import { shortDate } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  DataTable,
  DayInput,
  EmptyState,
  ErrorSummary,
  errorFor,
  type FormError,
  Pager,
  Select,
  StateMark,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { Baskets } from './basket.view.tsx'
import type { FilePlan, Unit } from './file-plan.ts'
import { DueMark, entryPath, pageWords, registerPage } from './frame.view.tsx'
import type { Basket, FoundEntry, Search } from './lines.ts'
import { searchWords } from './lists.words.ts'

export type SearchView = {
  frame: Frame
  today: Temporal.PlainDate
  raw: { q: string; from: string; to: string }
  search: Search
  /** What is asked, as part of an address. */
  query: string
  entries: readonly FoundEntry[]
  hasMore: boolean
  isFirst: boolean
  filePlan: readonly FilePlan[]
  units: readonly Unit[]
  baskets: readonly Basket[]
  /** The units for which whoever searches may keep a search. */
  ownUnits: readonly Unit[]
  errors: readonly FormError[]
  refusal: string | undefined
}

/** Everything registered that somebody may see, by words, numbers and filters. */
export function searchPage(view: SearchView): string {
  const { frame, errors, raw, refusal } = view
  const { language } = frame
  const words = searchWords[language]
  return registerPage({
    frame,
    title: words.title,
    at: 'search',
    asked: raw.q,
    refusal,
    children: (
      <>
        <ErrorSummary title={pageWords[language].errorTitle} errors={errors} />
        <h1>{words.title}</h1>
        <Filter {...view} />
        <Found {...view} />
        <Turn {...view} />
        <Baskets {...view} />
      </>
    ),
  })
}

function Filter(view: SearchView) {
  const { frame, raw, search } = view
  const words = searchWords[frame.language]
  const action = pathIn(frame.language, '/register/search')
  const { text: _, ...narrowed } = search
  const isNarrow = Object.values(narrowed).some(value => value !== undefined)
  return (
    <form class="form" method="get" action={action}>
      <TextInput
        name="q"
        type="search"
        label={words.q}
        hint={words.hint}
        value={raw.q}
        autoComplete="off"
      />
      <details class="more" open={isNarrow}>
        <summary>{words.more}</summary>
        <div class="filter">
          <Choices {...view} />
        </div>
      </details>
      <Actions>
        <SubmitButton label={words.show} />
        <ButtonLink href={action} label={words.clear} weight="quiet" />
      </Actions>
    </form>
  )
}

type Options = readonly { value: string; label: string }[]

const named = (names: Readonly<Record<string, string>>): Options =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

const yesNo = (value: boolean | undefined) => (value === undefined ? '' : value ? 'yes' : 'no')

/** What can be chosen to narrow the search: field, what is chosen, the answers. */
function choicesOf({ frame, search, filePlan, units }: SearchView) {
  const { language } = frame
  const all = pageWords[language]
  const words = searchWords[language]
  const plans = filePlan.map(({ id, index, titleLv, titleEn }) => ({
    value: String(id),
    label: `${index} ${language === 'lv' ? titleLv : titleEn}`,
  }))
  const departments = units.map(({ id, nameLv, nameEn }) => ({
    value: String(id),
    label: language === 'lv' ? nameLv : nameEn,
  }))
  const access = named({ yes: words.restrictedOnly, no: words.unrestrictedOnly })
  return [
    ['direction', search.direction ?? '', named(all.directions)],
    ['channel', search.channel ?? '', named(all.channels)],
    ['index', String(search.filePlanId ?? ''), plans],
    ['unit', String(search.unitId ?? ''), departments],
    ['restricted', yesNo(search.isRestricted), access],
    ['void', yesNo(search.isVoid), named({ yes: words.voidOnly, no: words.liveOnly })],
  ] as const
}

function Choices(view: SearchView) {
  const { frame, raw, errors } = view
  const words = searchWords[frame.language]
  return (
    <>
      <DayInput name="from" label={words.from} value={raw.from} error={errorFor(errors, 'from')} />
      <DayInput name="to" label={words.to} value={raw.to} error={errorFor(errors, 'to')} />
      {choicesOf(view).map(([name, value, options]) => (
        <Select
          key={name}
          name={name}
          label={words[name]}
          value={value}
          options={[{ value: '', label: words.any }, ...options]}
        />
      ))}
    </>
  )
}

function Turn({ frame, query, entries, hasMore, isFirst }: SearchView) {
  const words = searchWords[frame.language]
  const address = `${pathIn(frame.language, '/register/search')}?${query}`
  const last = entries.at(-1)
  const after = hasMore && last && `${last.receivedOn}.${last.id}`
  return (
    <Pager
      label={words.pages}
      previous={isFirst ? undefined : { href: address, label: words.newest }}
      next={after ? { href: `${address}&after=${after}`, label: words.older } : undefined}
    />
  )
}

function State({
  frame,
  today,
  entry,
}: Pick<SearchView, 'frame' | 'today'> & { entry: FoundEntry }) {
  const { language } = frame
  const words = pageWords[language].list
  if (entry.isVoid) return <StateMark shape="cross" word={words.void} />
  if (entry.isAnswered) return <StateMark shape="check" word={words.answered} />
  return entry.due ? <DueMark {...{ language, today, due: entry.due }} /> : null
}

function NothingFound({ language, isAsked }: { language: Language; isAsked: boolean }) {
  const words = searchWords[language]
  return isAsked ? (
    <EmptyState title={words.nothing}>
      <p>{words.nothingHint}</p>
    </EmptyState>
  ) : (
    <EmptyState title={words.emptyRegister}>
      <p>{words.emptyRegisterHint}</p>
    </EmptyState>
  )
}

function Found({ frame, today, entries, query }: SearchView) {
  const { language } = frame
  const words = pageWords[language].list
  const own = searchWords[language]
  return (
    <DataTable
      caption={own.found}
      isCaptionHidden
      rows={entries}
      rowKey={({ id }) => id}
      areRowsLinks
      isOver={({ isVoid }) => isVoid}
      empty={<NothingFound language={language} isAsked={query !== ''} />}
      columns={[
        {
          key: 'day',
          label: words.day,
          cell: ({ receivedOn }) => <span class="figures">{shortDate(receivedOn, language)}</span>,
        },
        {
          key: 'number',
          label: words.number,
          isRowHeading: true,
          cell: ({ id, number }) => (
            <a class="figures" href={entryPath(language, id)}>
              {number}
            </a>
          ),
        },
        {
          key: 'party',
          label: words.party,
          cell: ({ partyName, direction }) =>
            `${direction === 'outgoing' ? '→ ' : ''}${partyName ?? words.anonymous}`,
        },
        {
          key: 'subject',
          label: words.subject,
          cell: ({ subject, restricted }) => (
            <>
              {subject} {restricted && <small class="soft">{words.restricted}</small>}
            </>
          ),
        },
        {
          key: 'state',
          label: words.state,
          cell: entry => <State {...{ frame, today, entry }} />,
        },
      ]}
    />
  )
}
