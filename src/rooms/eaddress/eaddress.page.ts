import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import { type Answer, html, type Page, type StaffVisit, staffPage } from '../../house/page.ts'
import { intakeRoles } from '../intake/index.ts'
import { eaddressPage } from './eaddress.view.tsx'
import { findLastPull, listReceived, listTrouble } from './message.store.ts'
import { listSendings } from './sending.store.ts'
import { eaddressIsOpen } from './sending.ts'

const pageSize = 50

/** What came and what went by the official e-address. */
export const eaddressPages: readonly Page[] = [
  staffPage('GET', '/register/eaddress', intakeRoles, show),
]

async function show({ clerk, query, frame, now }: StaffVisit): Promise<Answer> {
  const list = query.list === 'sent' ? 'sent' : 'received'
  const before = /^\d{1,15}$/.test(query.before ?? '') ? Number(query.before) : undefined
  const subject = { kind: 'eaddress', id: list }
  await writeReading(db(), clerk, { subject, purpose: 'intake', at: now })
  const { siteIds } = clerk
  const by = siteIds === 'all' ? 'all' : clerk.id
  const limit = pageSize + 1
  const received = list === 'received' ? await listReceived(db(), { siteIds, before, limit }) : []
  const sent = list === 'sent' ? await listSendings(db(), { by, before, limit }) : []
  const shown = [...received, ...sent]
  return html(
    eaddressPage({
      frame,
      list,
      received: received.slice(0, pageSize),
      sent: sent.slice(0, pageSize),
      older: shown.length > pageSize ? shown[pageSize - 1]?.id : undefined,
      isFirst: before === undefined,
      isOpen: eaddressIsOpen(),
      lastPull: await findLastPull(db()),
      trouble: siteIds === 'all' ? await listTrouble(db()) : [],
      now,
    }),
  )
}
