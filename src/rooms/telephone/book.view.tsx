import { deskFrame } from '../../house/desk-frame.ts'
import { DeskColumns, deskPage } from '../../house/desk-layout.view.tsx'
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  Notice,
  TextInput,
} from '../../kit/html/index.ts'
import { fullName } from '../../kit/person-name.ts'
import type { FoundResident } from '../residents/index.ts'
import { bookWords } from './book.words.ts'
import { MonthPart, PlacesPart } from './book-elsewhere.view.tsx'
import type { BookView } from './book-page.view.ts'
import { bookPath, newcomerPath } from './book-query.ts'
import { ServicesPart } from './book-services.view.tsx'
import { TimesPart } from './book-times.view.tsx'
import { PersonPart } from './person-card.view.tsx'
import { placeOfAddress } from './site-of-address.ts'

/** The phone desk: left who comes, in the middle what for and when, right the person. */
export function bookPage(view: BookView): string {
  const { frame, card, step } = view
  const words = bookWords[frame.language]
  return deskPage({
    ...deskFrame(frame, 'book'),
    title: words.title,
    keys: [
      { keys: 'K', label: words.keysSearch },
      ...(view.found ? [{ keys: '↓', label: words.keysWalk }] : []),
      ...(step.kind === 'times' ? [{ keys: '1', label: words.keysTake }] : []),
    ],
    children: (
      <DeskColumns
        labels={words.columns}
        left={<WhoPart {...view} />}
        middle={<StepPart {...view} />}
        right={card && <PersonPart {...view} card={card} />}
      />
    ),
  })
}

function WhoPart(view: BookView) {
  const { frame, asked, found, card } = view
  const { language } = frame
  const words = bookWords[language]
  return (
    <>
      <h1>{words.title}</h1>
      <form class="desk-padded form" method="get" action={bookPath(language)}>
        <TextInput
          name="q"
          type="search"
          label={words.who}
          hint={card ? undefined : words.whoHint}
          value={asked.q}
          autoFocus={!card && !found?.length}
          autoComplete="off"
          spellCheck={false}
          more={{ 'data-key': 'K', 'data-walks': '' }}
        />
        <button type="submit" class="ds-sr-only">
          {words.find}
        </button>
      </form>
      {found && found.length > 0 && <FoundTable {...view} found={found} />}
      <div class="desk-padded">
        <ButtonLink
          href={newcomerPath(language, asked.q)}
          label={words.newcomer}
          weight="second"
          keys="J"
        />
      </div>
    </>
  )
}

function FoundTable({ frame, found }: BookView & { found: readonly FoundResident[] }) {
  const { language } = frame
  const words = bookWords[language]
  const columns: Column<FoundResident>[] = [
    {
      key: 'person',
      label: words.person,
      isRowHeading: true,
      cell: ({ resident, through }) => (
        <>
          <a
            href={bookPath(language, { person: resident.id })}
            autofocus={resident.id === found[0]?.resident.id}
          >
            {fullName(resident)}
          </a>
          {through && (
            <>
              <br />
              <small class="soft">
                {words.through(fullName(through), words.relations[through.relation])}
              </small>
            </>
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
    { key: 'lives', label: words.lives, cell: ({ resident }) => placeOfAddress(resident.address) },
  ]
  return (
    <DataTable
      caption={words.found}
      isCaptionHidden
      columns={columns}
      rows={found}
      rowKey={({ resident }) => resident.id}
      areRowsLinks
    />
  )
}

function StepPart(view: BookView) {
  const { step, card, frame } = view
  const words = bookWords[frame.language]
  if (!card || step.kind === 'begin') return <BeginPart {...view} />
  return (
    <>
      <h2 class="person">{fullName(card.resident)}</h2>
      {card.lookalikes.map(other => (
        <Notice kind="warning" key={other.id}>
          <p>
            {words.lookalike(fullName(other))}{' '}
            <a href={bookPath(frame.language, { person: other.id })}>{words.openOther}</a>
          </p>
        </Notice>
      ))}
      {step.kind === 'services' && <ServicesPart {...view} step={step} />}
      {step.kind === 'places' && <PlacesPart {...view} step={step} />}
      {step.kind === 'month' && <MonthPart {...view} step={step} />}
      {step.kind === 'times' && <TimesPart {...view} step={step} />}
    </>
  )
}

function BeginPart({ frame, step }: BookView) {
  const words = bookWords[frame.language]
  if (step.kind !== 'begin') return null
  return (
    <>
      {step.avoided && (
        <Notice kind="success" title={words.avoided} isAnswer>
          <p>{words.avoidedHint}</p>
        </Notice>
      )}
      <EmptyState title={step.isNobody ? words.nobody : words.begin}>
        <p>{step.isNobody ? words.nobodyHint : words.beginHint}</p>
      </EmptyState>
    </>
  )
}
