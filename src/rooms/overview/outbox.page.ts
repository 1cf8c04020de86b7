import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import { listOutbox, mailLeaves } from '../../house/mail.ts'
import { html, type Page, staffPage } from '../../house/page.ts'
import { outboxPage } from './outbox.view.tsx'

const shown = 100

/** The mails of the last days: what went out, what waits, what a mail server refused. */
export const outboxPages: readonly Page[] = [
  staffPage('GET', '/settings/outbox', ['administrator'], async ({ clerk, frame, now }) => {
    const subject = { kind: 'outbox', id: 'newest' }
    await writeReading(db(), clerk, { subject, purpose: 'supervision', at: now })
    return html(outboxPage({ frame, mails: await listOutbox(shown), leaves: mailLeaves() }))
  }),
]
