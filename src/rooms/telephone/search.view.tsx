import { deskFrame } from '../../house/desk-frame.ts'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { DataTable, EmptyState, TextInput } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { fullName } from '../../kit/person-name.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import type { FoundResident } from '../residents/index.ts'
import { bookWords } from './book.words.ts'
import { residentWords } from './resident.words.ts'
import { placeOfAddress } from './site-of-address.ts'

type SearchView = { frame: Frame; q: string; found: readonly FoundResident[] }

/** What the desk's search found; an exact code or number never comes here, it leads on. */
export function searchPage({ frame, q, found }: SearchView): string {
  const { language } = frame
  const words = residentWords[language].search
  return deskPage({
    ...deskFrame(frame),
    title: words.title,
    children: (
      <DeskSheet>
        <h1>{words.title}</h1>
        <form class="form" method="get" action={pathIn(language, '/desk/search')}>
          <TextInput
            name="q"
            type="search"
            label={words.label}
            hint={words.hint}
            value={q}
            autoFocus={found.length === 0}
            autoComplete="off"
            more={{ 'data-walks': '' }}
          />
          <button type="submit" class="ds-sr-only">
            {words.title}
          </button>
        </form>
        {q !== '' && found.length === 0 && (
          <EmptyState title={words.nothing}>
            <p>{words.nothingHint}</p>
          </EmptyState>
        )}
        {found.length > 0 && <People {...{ frame, q, found }} />}
      </DeskSheet>
    ),
  })
}

function People({ frame, found }: SearchView) {
  const { language } = frame
  const words = bookWords[language]
  return (
    <DataTable
      caption={residentWords[language].search.people}
      rows={found}
      rowKey={({ resident }) => resident.id}
      areRowsLinks
      columns={[
        {
          key: 'person',
          label: words.person,
          isRowHeading: true,
          cell: ({ resident, through }) => (
            <>
              <a
                href={pathIn(language, `/desk/residents/${resident.id}`)}
                autofocus={resident.id === found[0]?.resident.id}
              >
                {fullName(resident)}
              </a>
              {through && (
                <small class="soft">
                  {' '}
                  {words.through(fullName(through), words.relations[through.relation])}
                </small>
              )}
            </>
          ),
        },
        {
          key: 'born',
          label: words.born,
          isNumeric: true,
          cell: ({ resident }) => resident.birthDate?.year ?? '',
        },
        { key: 'lives', label: words.lives, cell: row => placeOfAddress(row.resident.address) },
        {
          key: 'phone',
          label: words.phone,
          cell: ({ resident: { phone } }) => (phone ? printPhoneNumber(phone) : words.noPhone),
        },
      ]}
    />
  )
}
