import { html, type Page, redirect, type StaffVisit, staffPage } from '../../house/page.ts'
import { Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { tidyName } from '../../kit/person-name.ts'
import { readPersonalCode } from '../../kit/personal-code.ts'
import { readPhoneNumber } from '../../kit/phone-number.ts'
import { registerResident, residentRoles, residentsRefusals } from '../residents/index.ts'
import { bookPath } from './book-query.ts'
import { newcomerPage } from './newcomer.view.tsx'
import { readResidentForm } from './resident-form.ts'

/** Writing down somebody new while they are on the phone. */
export const newcomerPages: readonly Page[] = [
  staffPage('GET', '/desk/book/newcomer', residentRoles, async ({ frame, query }) =>
    html(newcomerPage({ frame, raw: guessed(query.q ?? ''), problems: {} })),
  ),
  staffPage('POST', '/desk/book/newcomer', residentRoles, register),
]

/** What was typed to find somebody, put where it belongs. */
function guessed(typed: string): Record<string, string> {
  const text = tidyName(typed.slice(0, 200))
  if (readPersonalCode(text)) return { personalCode: text }
  if (readPhoneNumber(text)) return { phone: text }
  const [givenName = '', ...rest] = text.split(' ')
  return /\d/.test(text) ? {} : { givenName, familyName: rest.join(' ') }
}

async function register(visit: StaffVisit) {
  const { clerk, frame, language, form, now } = visit
  const reading = readResidentForm(form, dayOf(now))
  const { resident, raw } = reading
  if (!resident) return html(newcomerPage({ frame, raw, problems: reading.problems }), 422)
  try {
    const person = await registerResident(clerk, resident, now)
    return redirect(bookPath(language, { person }))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'personal_code_known') throw error
    const refusal = residentsRefusals[language].personal_code_known()
    const bearer = Number(error.details.residentId)
    return html(newcomerPage({ frame, raw, problems: {}, refusal, bearer }), 409)
  }
}
