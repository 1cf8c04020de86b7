import type { Frame } from '../../house/page.ts'
import { paperSheet } from '../../house/papers-layout.view.tsx'
import { dayAndTime, dayOf, shortDate, timeInWords, timeOf } from '../../kit/dates.ts'
import { fileSize } from '../../kit/file-size.ts'
import { DataTable, EmptyState, Notice, Pager } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { mailWords } from './mail.words.ts'
import { type LeftBehind, type MailList, type MailSheet, mailLists } from './mail-sheet.ts'
import { MailStateMark, nextStepOf } from './mail-state.view.tsx'

export type MailListView = {
  frame: Frame
  list: MailList
  counts: Readonly<Record<MailList, number>>
  mails: readonly MailSheet[]
  /** The id after which older ones follow. */
  older: number | undefined
  isFirst: boolean
  leftBehind: readonly LeftBehind[]
  now: Temporal.Instant
}

/** Mails of one list with their state and the next step. */
export function mailListPage(view: MailListView): string {
  const { frame, list, counts, mails } = view
  const { language } = frame
  const words = mailWords[language]
  const path = (name: MailList) => pathIn(language, `/register/mail?list=${name}`)
  const lists = mailLists.map(name => ({
    href: path(name),
    label: `${words.list[name]} (${counts[name]})`,
    current: name === list,
  }))
  return paperSheet({
    frame,
    place: 'mail',
    lists,
    title: words.title,
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="soft">{words.lead}</p>
        <LeftNotice {...view} />
        <h2>{words.list[list]}</h2>
        <MailTable {...view} />
        {mails.length > 0 && (
          <Pager
            label={words.pages}
            previous={view.isFirst ? undefined : { href: path(list), label: words.newest }}
            next={
              view.older === undefined
                ? undefined
                : { href: `${path(list)}&before=${view.older}`, label: words.older }
            }
          />
        )}
      </>
    ),
  })
}

function LeftNotice({ frame: { language }, leftBehind, now }: MailListView) {
  if (leftBehind.length === 0) return null
  const words = mailWords[language]
  return (
    <Notice kind="warning" title={words.leftTitle}>
      <ul>
        {leftBehind.map(({ deliveryKey, bytes, seenAt, reason }) => (
          <li key={deliveryKey}>
            {words.leftLine(
              fileSize(language, bytes),
              dayAndTime(seenAt, language, { today: dayOf(now) }),
              words.leftReason[reason],
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function MailTable({ frame: { language }, list, mails }: MailListView) {
  const words = mailWords[language]
  return (
    <DataTable
      caption={words.list[list]}
      isCaptionHidden
      rows={mails}
      rowKey={({ id }) => id}
      areRowsLinks
      isOver={({ outcome }) => outcome !== null}
      empty={
        <EmptyState title={words.empty[list]}>
          <p>{words.emptyNext[list]}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'subject',
          label: words.subject,
          isRowHeading: true,
          cell: ({ id, reading }) => (
            <a href={pathIn(language, `/register/mail/${id}`)}>
              {reading ? (reading.subject ?? words.noSubject) : words.unread(id)}
            </a>
          ),
        },
        {
          key: 'from',
          label: words.from,
          cell: ({ reading, envelopeFrom }) =>
            reading?.fromName ?? reading?.fromAddress ?? envelopeFrom ?? words.noSender,
        },
        {
          key: 'came',
          label: words.came,
          cell: ({ arrivedAt }) =>
            `${shortDate(dayOf(arrivedAt), language)} ${timeInWords(timeOf(arrivedAt), language)}`,
        },
        {
          key: 'state',
          label: words.state,
          cell: sheet => <MailStateMark sheet={sheet} language={language} />,
        },
        { key: 'next', label: words.next, cell: sheet => nextStepOf(sheet, language) },
      ]}
    />
  )
}
