import { type Clerk, hasRole } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import { listen } from '../../house/live.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { pathIn } from '../../kit/language.ts'
import { type DeskDay, findWorkplace, readDeskDay } from './day.ts'
import { dayListPart, dayPage } from './day.view.tsx'
import type { DayRow } from './day-row.ts'
import { readPaperWork } from './paper-work.ts'

export const deskRoles = ['clerk', 'cashier', 'registrar', 'head'] as const

/** The day as the clerk's desk shows it, or the way to choose a counter first. */
export async function answerDay(visit: StaffVisit, chosen: string | undefined): Promise<Answer> {
  const { clerk, language, now, frame } = visit
  const workplace = await findWorkplace(db(), clerk)
  if (!workplace) return redirect(pathIn(language, '/desk/counter'))
  const day = await readDeskDay(workplace, now)
  const row = chooseRow(day, clerk, chosen)
  const paperWork = row && (await readPaperWork(db(), { language, row, clerkId: clerk.id, now }))
  if (row) await noteReading(clerk, row, now)
  const mayBook = hasRole(clerk, ['clerk', 'registrar', 'head'])
  return html(dayPage({ frame, clerk, day, row, paperWork, mayBook }))
}

/** The visit asked for, else the one at the clerk's own counter. */
function chooseRow(day: DeskDay, clerk: Clerk, chosen: string | undefined): DayRow | undefined {
  const asked = day.rows.find(row => String(row.appointment.id) === chosen)
  if (asked) return asked
  return day.rows.find(({ call }) => call && !call.endedAt && call.clerkId === clerk.id)
}

/** Opening somebody's visit shows personal data: told to the journal, once per look. */
async function noteReading(clerk: Clerk, row: DayRow, at: Temporal.Instant): Promise<void> {
  const subject = { kind: 'resident', id: row.appointment.resident.id }
  await writeReading(db(), clerk, { subject, purpose: 'visit', at })
}

export const dayPages: readonly Page[] = [
  staffPage('GET', '/desk', deskRoles, visit => answerDay(visit, visit.query.visit)),

  staffPage('GET', '/desk/day-list', deskRoles, async visit => {
    const workplace = await findWorkplace(db(), visit.clerk)
    if (!workplace) return html('')
    const day = await readDeskDay(workplace, visit.now)
    const chosenId = Number(visit.query.visit) || undefined
    return html(dayListPart({ language: visit.language, day, chosenId }))
  }),

  staffPage('GET', '/desk/events', deskRoles, async ({ clerk }) => {
    const workplace = await findWorkplace(db(), clerk)
    return {
      kind: 'events',
      open: send =>
        workplace
          ? listen(`site:${workplace.schedule.site.id}`, () => send('changed', 'day'))
          : () => {},
    }
  }),
]
