import { db } from '../../house/database.ts'
import { html, type Page, redirect, staffPage } from '../../house/page.ts'
import { pathIn } from '../../kit/language.ts'
import { findMandateOfNumber, mandatePath } from '../mandates/index.ts'
import { residentRoles } from '../residents/index.ts'
import { searchForCall } from './book-reading.ts'
import { searchPage } from './search.view.tsx'

/** The search of the whole desk: people, appointments by code, mandates by number. */
export const searchPages: readonly Page[] = [
  staffPage('GET', '/desk/search', residentRoles, async visit => {
    const { clerk, frame, language, now, query } = visit
    const q = (query.q ?? '').slice(0, 200).trim()
    if (q === '') return html(searchPage({ frame, q, found: [] }))
    const mandate = await findMandateOfNumber(db(), q)
    if (mandate) return redirect(mandatePath(language, mandate.id))
    const { found, appointment } = await searchForCall(clerk, q, now)
    if (appointment) return redirect(pathIn(language, `/desk/appointments/${appointment.id}`))
    const [only, ...others] = found
    if (only && others.length === 0 && /^[\d\s+-]+$/.test(q)) {
      return redirect(pathIn(language, `/desk/residents/${only.resident.id}`))
    }
    return html(searchPage({ frame, q, found }))
  }),
]
