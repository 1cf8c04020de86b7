import type { Frame } from '../../house/page.ts'
import { shortDate } from '../../kit/dates.ts'
import { DataTable, EmptyState, Notice, StateMark } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import type { Item } from '../intake/index.ts'
import { mailAttentionWords } from '../mailbox/index.ts'
import type { Unit } from './file-plan.ts'
import { DueMark, entryPath, itemPath, pageWords, registerPage } from './frame.view.tsx'
import type { DueLine, ScanFault } from './lines.ts'

type InboxView = {
  frame: Frame
  today: Temporal.PlainDate
  items: readonly Item[]
  hasMore: boolean
  /** How many files an item has. */
  files: ReadonlyMap<number, number>
  due: readonly DueLine[]
  scanFaults: readonly ScanFault[]
}

/** What came in and waits for its number; then what must be answered soon. */
export function inboxPage(view: InboxView): string {
  const { frame, items, hasMore } = view
  const words = pageWords[frame.language].inbox
  return registerPage({
    frame,
    title: words.title,
    at: 'inbox',
    children: (
      <>
        <h1>{hasMore ? words.waitingMany(items.length) : words.waiting(items.length)}</h1>
        <ScanFaults {...view} />
        <Items {...view} />
        <h2>{words.due}</h2>
        {view.due.length === 0 ? <p class="soft">{words.noDue}</p> : <Due {...view} />}
        <p>
          <a href={pathIn(frame.language, '/register/overdue')}>{words.allDue}</a>
        </p>
      </>
    ),
  })
}

const Due = ({ frame, today, due }: InboxView) => <DueTable {...{ frame, today, lines: due }} />

function ScanFaults({ frame, scanFaults }: InboxView) {
  const words = pageWords[frame.language].inbox
  if (scanFaults.length === 0) return null
  return (
    <Notice kind="warning" title={words.scanFaults}>
      <ul>
        {scanFaults.map(({ name, fault }) => (
          <li key={name}>
            {name}: {words.scanFault[fault]}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Why a person must look at an item, in words. */
export function attentionWords(language: Language, attention: string | null): string[] {
  const words = pageWords[language]
  const known: Readonly<Record<string, string>> = {
    ...mailAttentionWords[language],
    ...words.attention,
  }
  const codes = attention?.split(' ').filter(Boolean) ?? []
  return [...new Set(codes.map(code => known[code] ?? words.attentionOther))]
}

function Marks({ language, item }: { language: Language; item: Item }) {
  const words = pageWords[language].inbox
  const marks = [
    ...attentionWords(language, item.attention),
    ...(item.duplicateOf === null ? [] : [words.duplicate]),
  ]
  return (
    <>
      {marks.map(mark => (
        <StateMark key={mark} shape="warning" word={mark} />
      ))}
    </>
  )
}

function Items({ frame, items, files }: InboxView) {
  const { language } = frame
  const all = pageWords[language]
  const words = all.inbox
  return (
    <DataTable
      caption={words.title}
      isCaptionHidden
      rows={items}
      rowKey={({ id }) => id}
      areRowsLinks
      empty={
        <EmptyState title={words.empty}>
          <p>{words.emptyHint}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'received',
          label: words.received,
          cell: ({ receivedOn }) => <span class="figures">{shortDate(receivedOn, language)}</span>,
        },
        {
          key: 'code',
          label: words.code,
          isRowHeading: true,
          cell: ({ id, code }) => (
            <a class="figures" href={itemPath(language, id)}>
              {code}
            </a>
          ),
        },
        { key: 'channel', label: words.channel, cell: ({ channel }) => all.channels[channel] },
        {
          key: 'from',
          label: words.from,
          cell: ({ senderName }) => senderName ?? <span class="soft">{words.unopened}</span>,
        },
        { key: 'subject', label: words.subject, cell: ({ subject }) => subject ?? '' },
        {
          key: 'files',
          label: words.files,
          isNumeric: true,
          cell: ({ id }) => files.get(id) ?? '',
        },
        {
          key: 'marks',
          label: words.marks,
          cell: item => <Marks language={language} item={item} />,
        },
      ]}
    />
  )
}

type DueView = {
  frame: Frame
  today: Temporal.PlainDate
  lines: readonly DueLine[]
  units: readonly Unit[]
}

/** Everything overdue, then what ends soon. */
export function duePage({ frame, today, lines, units }: DueView): string {
  const words = pageWords[frame.language].due
  const late = lines.filter(line => isLate(line, today)).length
  return registerPage({
    frame,
    title: words.title,
    at: 'due',
    children: (
      <>
        <h1>{words.title}</h1>
        <p>
          <strong>{words.overdue(late)}</strong>. {words.lead}
        </p>
        <DueTable {...{ frame, today, lines, units }} />
      </>
    ),
  })
}

const isLate = ({ due, isSuspended }: DueLine, today: Temporal.PlainDate) =>
  !isSuspended && Temporal.PlainDate.compare(due, today) < 0

/** Terms with what is to be done. */
function DueTable({ frame, today, lines, units }: Omit<DueView, 'units'> & Partial<DueView>) {
  const { language } = frame
  const words = pageWords[language]
  const nameOf = (id: number | null) => {
    const unit = units?.find(known => known.id === id)
    return unit && (language === 'lv' ? unit.nameLv : unit.nameEn)
  }
  return (
    <DataTable
      caption={words.due.title}
      isCaptionHidden
      rows={lines}
      rowKey={({ entryId, kind }) => `${entryId}-${kind}`}
      areRowsLinks
      empty={
        <EmptyState title={words.due.empty}>
          <p>{words.due.emptyHint}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'due',
          label: words.list.due,
          cell: line => <DueMark {...{ language, today, ...line }} />,
        },
        {
          key: 'number',
          label: words.list.number,
          isRowHeading: true,
          cell: ({ entryId, number }) => <a href={entryPath(language, entryId)}>{number}</a>,
        },
        { key: 'what', label: words.due.what, cell: ({ kind }) => words.due[kind] },
        {
          key: 'party',
          label: words.list.party,
          cell: ({ partyName }) => partyName ?? words.list.anonymous,
        },
        { key: 'subject', label: words.list.subject, cell: ({ subject }) => subject },
        ...(units
          ? [
              {
                key: 'unit',
                label: words.list.unit,
                cell: ({ unitId }: DueLine) => nameOf(unitId) ?? '',
              },
            ]
          : []),
      ]}
    />
  )
}
