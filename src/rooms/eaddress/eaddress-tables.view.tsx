import { dayOf, shortDate, timeInWords, timeOf } from '../../kit/dates.ts'
import { DataTable, EmptyState, StateMark, type StateShape } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { eaddressWords } from './eaddress.words.ts'
import type { Received } from './received.ts'
import type { Sending } from './sent.ts'

/** An address may go on in the next line behind its „@“. */
function breakable(address: string) {
  const [name, ...rest] = address.split(/(?<=@)/)
  return (
    <>
      {name}
      <wbr />
      {rest}
    </>
  )
}

type Table<Row> = { language: Language; messages: readonly Row[] }

const oneLine = (text: string) => text.replaceAll(' ', '\u00a0')

const when = (moment: Temporal.Instant, language: Language) =>
  `${shortDate(dayOf(moment), language)} ${oneLine(timeInWords(timeOf(moment), language))}`

function tellReceived({ outcome, confirmedAt }: Received, language: Language) {
  const words = eaddressWords[language]
  if (confirmedAt === null) {
    const next = words.nextReceived.unconfirmed
    return { shape: 'dotted', word: words.unconfirmed, next } as const
  }
  return outcome === null
    ? ({ shape: 'open', word: words.confirmed, next: words.nextReceived.open } as const)
    : ({ shape: 'check', word: words.settled, next: words.nextReceived.done } as const)
}

export function ReceivedTable({ language, messages }: Table<Received>) {
  const words = eaddressWords[language]
  return (
    <DataTable
      caption={words.list.received}
      isCaptionHidden
      rows={messages}
      rowKey={({ id }) => id}
      isOver={({ outcome }) => outcome !== null}
      empty={
        <EmptyState title={words.empty.received}>
          <p>{words.emptyNext.received}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'subject',
          label: words.subject,
          isRowHeading: true,
          cell: ({ subject }) => subject ?? words.noSubject,
        },
        {
          key: 'from',
          label: words.from,
          cell: ({ senderName, senderAddress }) => senderName ?? breakable(senderAddress),
        },
        {
          key: 'came',
          label: words.came,
          cell: ({ storedAt }) => when(storedAt, language),
        },
        {
          key: 'item',
          label: words.item,
          cell: ({ itemId, itemCode }) => (
            <a href={pathIn(language, `/register/items/${itemId}/entry`)}>
              <code class="one-line">{itemCode}</code>
            </a>
          ),
        },
        {
          key: 'state',
          label: words.state,
          cell: message => <StateMark {...tellReceived(message, language)} />,
        },
        {
          key: 'next',
          label: words.next,
          cell: message => tellReceived(message, language).next,
        },
      ]}
    />
  )
}

const shapes: Readonly<Record<Sending['state'], StateShape>> = {
  queued: 'dotted',
  sent: 'half',
  accepted: 'check',
  rejected: 'warning',
}

export function SentTable({ language, messages }: Table<Sending>) {
  const words = eaddressWords[language]
  const next = ({ state, reason }: Sending) =>
    state === 'rejected' ? words.nextSent.rejected(reason ?? '–') : words.nextSent[state]
  return (
    <DataTable
      caption={words.list.sent}
      isCaptionHidden
      rows={messages}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={words.empty.sent}>
          <p>{words.emptyNext.sent}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'subject',
          label: words.subject,
          isRowHeading: true,
          cell: ({ subject, entryNumber }) => (
            <>
              {subject}{' '}
              {entryNumber !== null && <small class="soft one-line">Nr. {entryNumber}</small>}
            </>
          ),
        },
        { key: 'to', label: words.to, cell: ({ recipient }) => recipient },
        {
          key: 'queued',
          label: words.queued,
          cell: ({ queuedAt }) => when(queuedAt, language),
        },
        {
          key: 'state',
          label: words.state,
          cell: ({ state }) => <StateMark shape={shapes[state]} word={words.sentState[state]} />,
        },
        { key: 'next', label: words.next, cell: next },
      ]}
    />
  )
}
