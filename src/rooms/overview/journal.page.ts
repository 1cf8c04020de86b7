import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import { html, type Page, type StaffVisit, staffPage } from '../../house/page.ts'
import { NotFound } from '../../house/refusal.ts'
import { dayOf, startOfDay } from '../../kit/dates.ts'
import { readDay } from '../../kit/day-input.ts'
import { problemSentence } from '../../kit/form.ts'
import { isResident, listActors, listEntries, listEntriesAbout } from './journal.store.ts'
import { type Asked, readPlace } from './journal.ts'
import { type FilterForm, journalPage, readersPage } from './journal.view.tsx'

const readers = ['head', 'administrator'] as const
const pageSize = 50
const mostAboutOne = 1000

function filterOf({ query }: StaffVisit): FilterForm {
  const part = (name: string) => (query[name] ?? '').trim().slice(0, 60)
  return {
    person: part('person'),
    deed: part('deed'),
    kind: part('kind'),
    number: part('number'),
    day: part('day'),
  }
}

/** What the filter asks for; `dayProblem` where the day could not be read. */
function read(filter: FilterForm, now: Temporal.Instant): { asked: Asked; dayProblem?: string } {
  const { person, deed, kind, number } = filter
  const personId = /^\d{1,9}$/.test(person) ? Number(person) : undefined
  const subject = /^[a-z_]+$/.test(kind) && number !== '' ? `${kind} ${number}` : undefined
  const asked: Asked = { personId, deed: deed || undefined, subject }
  if (filter.day === '') return { asked }
  const { day, problem } = readDay(filter.day, dayOf(now))
  if (!day) return { asked, dayProblem: problem }
  // „9. novembris“ is the next one for those who book; the journal looks back.
  const past = Temporal.PlainDate.compare(day, dayOf(now)) > 0 ? day.subtract({ years: 1 }) : day
  const from = startOfDay(past)
  return { asked: { ...asked, from, until: startOfDay(past.add({ days: 1 })) } }
}

async function show(visit: StaffVisit) {
  const { frame, clerk, now, query, language } = visit
  const filter = filterOf(visit)
  const { asked, dayProblem } = read(filter, now)
  const before = readPlace(query.before)
  const subject = { kind: 'journal', id: Object.values(filter).filter(Boolean).join(' ') || 'all' }
  await writeReading(db(), clerk, { subject, purpose: 'supervision', at: now })
  const found = await listEntries(db(), asked, { before, limit: pageSize + 1 })
  const entries = found.slice(0, pageSize)
  const error = dayProblem && {
    name: 'day',
    message: problemSentence({ code: dayProblem }, language),
  }
  const body = journalPage({
    frame,
    filter,
    people: await listActors(db()),
    entries,
    older: found.length > pageSize ? entries.at(-1) : undefined,
    isFirst: before === undefined,
    error: error || undefined,
  })
  return html(body, error ? 422 : 200)
}

async function showReaders({ frame, clerk, now, params }: StaffVisit) {
  const residentId = /^\d{1,15}$/.test(params.id ?? '') ? Number(params.id) : 0
  if (!(await isResident(db(), residentId))) throw new NotFound('resident')
  const subject = { kind: 'resident', id: residentId }
  await writeReading(db(), clerk, { subject, purpose: 'access_request', at: now })
  const found = await listEntriesAbout(db(), residentId, mostAboutOne + 1)
  const isWhole = found.length <= mostAboutOne
  const entries = found.slice(0, mostAboutOne)
  return html(readersPage({ frame, residentId, entries, isWhole, now }))
}

/** The journal for those who answer for it, and one resident's part of it for that resident. */
export const overviewPages: readonly Page[] = [
  staffPage('GET', '/overview/journal', readers, show),
  staffPage('GET', '/overview/journal/resident/:id', readers, showReaders),
]
