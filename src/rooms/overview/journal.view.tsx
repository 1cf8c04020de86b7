import type { ComponentChildren } from 'preact'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import { deskNavigation } from '../../house/navigation.ts'
import type { Frame } from '../../house/page.ts'
import { clockInWords, dayOf, shortDate, timeOf } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  DataTable,
  DayInput,
  EmptyState,
  ErrorSummary,
  Pager,
  Select,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { detailInWords } from './detail.ts'
import { type Entry, type Place, placeAsText } from './journal.ts'
import { journalWords, namedIn } from './journal.words.ts'

/** The filter as it stands in the form. */
export type FilterForm = {
  person: string
  deed: string
  kind: string
  number: string
  day: string
}

type JournalProps = {
  frame: Frame
  filter: FilterForm
  people: readonly { id: number; name: string }[]
  entries: readonly Entry[]
  older: Place | undefined
  isFirst: boolean
  error?: { name: string; message: string } | undefined
}

/** Who did what, newest first. */
export function journalPage(props: JournalProps): string {
  const { frame, error, entries } = props
  const words = journalWords[frame.language]
  return journalSheet(
    frame,
    words.title,
    <>
      <ErrorSummary title={words.errorTitle} errors={error ? [error] : []} />
      <h1>{words.title}</h1>
      <p class="soft">{words.intro}</p>
      <Filter {...props} />
      <Entries frame={frame} entries={entries} />
      <Pages {...props} />
    </>,
  )
}

function journalSheet(frame: Frame, title: string, children: ComponentChildren): string {
  const { clerk, language } = frame
  if (!clerk) throw new Error('a journal without a reader')
  return deskPage({
    language,
    path: frame.path,
    title,
    sample: frame.sample,
    clerk: { name: clerk.name },
    navigation: deskNavigation(language, clerk, 'journal'),
    csrf: frame.csrf,
    children: <DeskSheet>{children}</DeskSheet>,
  })
}

function Filter({ frame, filter, people, error }: JournalProps) {
  const words = journalWords[frame.language]
  const action = pathIn(frame.language, '/overview/journal')
  const options = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }))
  return (
    <form class="filter" method="get" action={action}>
      <Select
        name="person"
        label={words.person}
        value={filter.person}
        options={[
          { value: '', label: words.everybody },
          ...people.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <Select
        name="deed"
        label={words.deed}
        value={filter.deed}
        options={[{ value: '', label: words.everything }, ...options(words.deeds)]}
      />
      <Select
        name="kind"
        label={words.subjectKind}
        value={filter.kind}
        options={[{ value: '', label: words.everything }, ...options(words.subjects)]}
      />
      <TextInput
        name="number"
        label={words.subjectNumber}
        value={filter.number}
        inputMode="numeric"
        maxLength={12}
        width="short"
      />
      <DayInput
        name="day"
        label={words.day}
        value={filter.day}
        error={error?.name === 'day' ? error.message : undefined}
      />
      <Actions>
        <SubmitButton label={words.show} />
        <ButtonLink href={action} label={words.clear} weight="quiet" />
      </Actions>
    </form>
  )
}

function Pages({ frame, filter, older, isFirst }: JournalProps) {
  const words = journalWords[frame.language]
  const address = (more: Record<string, string>) => {
    const asked = Object.entries({ ...filter, ...more }).filter(([, value]) => value !== '')
    const query = new URLSearchParams(asked)
    return `${pathIn(frame.language, '/overview/journal')}?${query}`
  }
  return (
    <Pager
      label={words.pages}
      previous={isFirst ? undefined : { href: address({}), label: words.newest }}
      next={older && { href: address({ before: placeAsText(older) }), label: words.older }}
    />
  )
}

/** The subject in words: „vizīte 812“, „reģistrs: saņemtais“. */
function subjectInWords(language: Language, subject: string | null): string {
  const [kind = '', ...rest] = (subject ?? '').split(' ')
  const { subjects, lists } = journalWords[language]
  const word = namedIn(subjects, kind)
  const [first = ''] = rest
  if (Object.hasOwn(lists, first)) return `${word}: ${namedIn(lists, first)}`
  return [word, ...rest.filter(part => part !== 'all')].join(' ')
}

function actorInWords(language: Language, { actor, actorName }: Entry): string {
  const words = journalWords[language]
  if (actorName) return actorName
  return actor === 'program' ? words.program : actor === 'resident' ? words.resident : actor
}

function Subject({ frame, entry }: { frame: Frame; entry: Entry }) {
  const text = subjectInWords(frame.language, entry.subject)
  const resident = /^resident (\d{1,15})$/.exec(entry.subject ?? '')?.[1]
  if (!resident) return <>{text}</>
  const href = pathIn(frame.language, `/overview/journal/resident/${resident}`)
  return <a href={href}>{text}</a>
}

/** What the reading was for, then the details; who noted it stands in its own column. */
function moreInWords({ purpose, details, actorName }: Entry, language: Language): string {
  const told = details.filter(([name, value]) => name !== 'by' || value !== actorName)
  const parts = told.map(detail => detailInWords(detail, language))
  const words = journalWords[language]
  return [...(purpose ? [namedIn(words.purposes, purpose)] : []), ...parts].join(' · ')
}

function Entries({ frame, entries }: { frame: Frame; entries: readonly Entry[] }) {
  const { language } = frame
  const words = journalWords[language]
  return (
    <DataTable
      caption={words.title}
      isCaptionHidden
      rows={entries}
      rowKey={({ lane, number }) => `${lane}.${number}`}
      empty={
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'when',
          label: words.when,
          isRowHeading: true,
          cell: ({ at, lane, number }) => (
            <span class="figures" title={words.place(lane, number)}>
              {shortDate(dayOf(at), language)} {clockInWords(timeOf(at), language)}
            </span>
          ),
        },
        { key: 'who', label: words.who, cell: entry => actorInWords(language, entry) },
        {
          key: 'what',
          label: words.what,
          cell: ({ deed }) => namedIn(words.deeds, deed),
        },
        { key: 'about', label: words.about, cell: entry => <Subject {...{ frame, entry }} /> },
        {
          key: 'more',
          label: words.more,
          cell: entry => moreInWords(entry, language),
        },
      ]}
    />
  )
}

type ReadersProps = {
  frame: Frame
  residentId: number
  entries: readonly Entry[]
  isWhole: boolean
  now: Temporal.Instant
}

/** What is written down about one resident, to be printed and handed over (GDPR Art. 15). */
export function readersPage({ frame, residentId, entries, isWhole, now }: ReadersProps): string {
  const { language } = frame
  const words = journalWords[language]
  return journalSheet(
    frame,
    words.readersTitle,
    <>
      <h1>{words.readersTitle}</h1>
      <p>{words.readersIntro(residentId)}</p>
      <p class="soft">
        {frame.municipality} · {words.madeAt} {shortDate(dayOf(now), language)}{' '}
        {clockInWords(timeOf(now), language)}
        <span class="screen-only"> · {words.print}</span>
      </p>
      {!isWhole && <p>{words.readersMore}</p>}
      <Entries frame={frame} entries={entries} />
    </>,
  )
}
