import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import { html, type Page, redirect, staffPage } from '../../house/page.ts'
import { dayOf } from '../../kit/dates.ts'
import { pathIn } from '../../kit/language.ts'
import { listOpenItems } from '../intake/index.ts'
import { registerRoles } from './entry.ts'
import { countDocuments, listDue, listScanFaults } from './inbox.store.ts'
import { duePage, inboxPage } from './inbox.view.tsx'
import { listProofs } from './proof.store.ts'
import { proveNumbers } from './proof.ts'
import { proofPage } from './proof.view.tsx'
import { registerReaders, sightOf } from './reading.ts'
import { listUnits } from './unit.store.ts'

const mostItems = 100
const soonDays = 5
const soonLines = 12
const dueDays = 14
const dueLines = 500

const keepers = ['registrar', 'head'] as const

/** What waits to be registered, what is due, and the proof that no number is missing. */
export const inboxPages: readonly Page[] = [
  staffPage('GET', '/register', registerRoles, async ({ frame, clerk, now }) => {
    const sight = await sightOf(db(), clerk)
    const siteIds = sight.isKeeper ? 'all' : clerk.siteIds
    const found = await listOpenItems(db(), { siteIds, limit: mostItems + 1 })
    const items = found.slice(0, mostItems)
    const today = dayOf(now)
    const until = today.add({ days: soonDays })
    const subject = { kind: 'register', id: 'inbox' }
    await writeReading(db(), clerk, { subject, purpose: 'registration', at: now })
    const body = inboxPage({
      frame,
      today,
      items,
      hasMore: found.length > mostItems,
      files: await countDocuments(
        db(),
        items.map(({ id }) => id),
      ),
      due: await listDue(db(), sight, { until, limit: soonLines }),
      scanFaults: await listScanFaults(db(), now.subtract({ hours: 24 * 7 })),
    })
    return html(body)
  }),
  staffPage('GET', '/register/overdue', registerReaders, async ({ frame, clerk, now }) => {
    const today = dayOf(now)
    const until = today.add({ days: dueDays })
    const sight = await sightOf(db(), clerk)
    const lines = await listDue(db(), sight, { until, limit: dueLines })
    const subject = { kind: 'register', id: 'due' }
    await writeReading(db(), clerk, { subject, purpose: 'supervision', at: now })
    return html(duePage({ frame, today, lines, units: await listUnits(db()) }))
  }),
  staffPage('GET', '/register/proof', keepers, async ({ frame }) =>
    html(proofPage({ frame, proofs: await listProofs(db(), 31) })),
  ),
  staffPage('POST', '/register/proof', keepers, async ({ clerk, language, now }) => {
    await proveNumbers(clerk, now)
    return redirect(pathIn(language, '/register/proof'))
  }),
]
