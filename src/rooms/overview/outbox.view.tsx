import type { Frame } from '../../house/page.ts'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import { dayOf, shortDate, timeInWords, timeOf } from '../../kit/dates.ts'
import { fileSize } from '../../kit/file-size.ts'
import { DataTable, EmptyState, More, Notice, StateMark } from '../../kit/html/index.ts'
import { outboxWords } from './outbox.words.ts'

/** A mail as the page shows it. */
export type OutboxMail = {
  id: number
  to: string
  subject: string
  text: string
  createdAt: Temporal.Instant
  sentAt: Temporal.Instant | null
  attempts: number
  /** What went along. */
  files: readonly { name: string; bytes: number }[]
}

type OutboxProps = { frame: Frame; mails: readonly OutboxMail[]; leaves: boolean }

/** The newest mails with their words; where no mail server is named, that is said first. */
export function outboxPage({ frame, mails, leaves }: OutboxProps): string {
  const { language } = frame
  const words = outboxWords[language]
  const at = (moment: Temporal.Instant) =>
    `${shortDate(dayOf(moment), language)} ${timeInWords(timeOf(moment), language)}`
  const state = ({ sentAt, attempts }: OutboxMail) =>
    sentAt ? (
      <StateMark shape="check" word={leaves ? words.sent : words.written} />
    ) : (
      <StateMark
        shape={attempts > 0 ? 'warning' : 'open'}
        word={attempts > 0 ? words.refused(attempts) : words.waits}
      />
    )
  return settingsSheet({
    frame,
    place: 'outbox',
    title: words.title,
    children: (
      <>
        <h1>{words.title}</h1>
        {!leaves && (
          <Notice kind="info" title={words.noServer}>
            <p>{words.noServerNext}</p>
          </Notice>
        )}
        <p class="soft">{words.kept}</p>
        <DataTable
          caption={words.title}
          isCaptionHidden
          rows={mails}
          rowKey={mail => mail.id}
          columns={[
            { key: 'when', label: words.when, cell: mail => at(mail.createdAt) },
            { key: 'to', label: words.to, isRowHeading: true, cell: mail => mail.to },
            {
              key: 'subject',
              label: words.subject,
              cell: mail => (
                <>
                  <More summary={mail.subject}>
                    <pre class="mail-text">{mail.text}</pre>
                  </More>
                  {mail.files.length > 0 && (
                    <ul class="plain-list" aria-label={words.files}>
                      {mail.files.map(({ name, bytes }, at) => (
                        <li key={at}>
                          {name} <span class="soft one-line">{fileSize(language, bytes)}</span>
                        </li>
                      ))}
                    </ul>
                  )}
                </>
              ),
            },
            { key: 'state', label: words.state, cell: state },
          ]}
          empty={<EmptyState title={words.empty}>{words.emptyNext}</EmptyState>}
        />
      </>
    ),
  })
}
