import { db, inTransaction } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import { html, type Page, redirect, type StaffVisit, staffPage } from '../../house/page.ts'
import { pathIn } from '../../kit/language.ts'
import {
  type BulkMove,
  bookingRoles,
  listOutside,
  moveAppointments,
  proposeMoves,
} from '../appointments/index.ts'
import { outsidePage } from './outside.view.tsx'

async function show({ frame, clerk, now, query }: StaffVisit) {
  const outside = await listOutside(db(), { siteIds: clerk.siteIds, now })
  const ids = outside.map(one => one.appointmentId)
  const proposals = await proposeMoves(db(), { ids, now })
  await inTransaction(async tx => {
    for (const { appointment } of proposals) {
      const subject = { kind: 'resident', id: appointment.resident.id }
      await writeReading(tx, clerk, { subject, purpose: 'move', at: now })
    }
  })
  const done = /^\d{1,3}-\d{1,3}$/.test(query.done ?? '') ? query.done?.split('-') : undefined
  const counts = done && { moved: Number(done[0]), refused: Number(done[1]) }
  return html(outsidePage({ frame, proposals, done: counts }))
}

/** „812 ogre 2026-12-01T08:00:00Z“: what a ticked box says. */
function movesIn(form: StaffVisit['form']): BulkMove[] {
  return [form.move ?? []].flat().flatMap(text => {
    const pattern = /^(\d{1,12}) ([a-z0-9-]{1,60}) (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)$/
    const match = pattern.exec(String(text))
    const [, id, site, startsAt] = match ?? []
    if (!id || !site || !startsAt || Number.isNaN(Date.parse(startsAt))) return []
    return [{ id: Number(id), site, startsAt: Temporal.Instant.from(startsAt) }]
  })
}

/** Visits that no longer fit after a change of settings, and the times proposed for them. */
export const outsidePages: readonly Page[] = [
  staffPage('GET', '/desk/outside', bookingRoles, show),
  staffPage('POST', '/desk/outside', bookingRoles, async ({ form, clerk, now, language }) => {
    const moves = movesIn(form)
    const outcomes = await moveAppointments(clerk, { moves, reason: 'rules_changed', now })
    const refused = outcomes.filter(outcome => outcome.refused !== undefined).length
    const done = `${outcomes.length - refused}-${refused}`
    return redirect(pathIn(language, `/desk/outside?done=${done}`))
  }),
]
