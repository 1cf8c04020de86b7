import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import {
  type Answer,
  file,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import {
  clockInWords,
  dayAsHeading,
  dayOf,
  shortDate,
  timeInWords,
  timeOf,
} from '../../kit/dates.ts'
import { readDay } from '../../kit/day-input.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { fullName } from '../../kit/person-name.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import {
  type CallEntry,
  callList,
  findAppointment,
  findCallDay,
  printCallList,
  recordCall,
} from '../appointments/index.ts'
import { residentRoles } from '../residents/index.ts'
import { listSites } from '../sites/index.ts'
import { refusalWords } from './appointment-refusal.ts'
import { calledPhone, inCallOrder } from './calls.ts'
import { callsPage } from './calls.view.tsx'
import { callsWords } from './calls.words.ts'

/** The daily list of people to call about their visits. */
export const callPages: readonly Page[] = [
  staffPage('GET', '/desk/calls', residentRoles, async visit => html(await draw(visit))),
  staffPage('POST', '/desk/calls/:id', residentRoles, record),
  staffPage('GET', '/desk/calls/print', residentRoles, print),
]

const outcomes = ['comes', 'cancelled', 'not_reached'] as const

async function dayOfList({ query, now }: StaffVisit): Promise<Temporal.PlainDate> {
  const asked = query.day ? readDay(query.day.slice(0, 60), dayOf(now)).day : undefined
  return asked ?? findCallDay(db(), now)
}

async function entriesOf(visit: StaffVisit, day: Temporal.PlainDate): Promise<CallEntry[]> {
  const entries = inCallOrder(await callList(db(), visit.clerk.siteIds, day))
  if (entries.length > 0) {
    const ids = entries.map(({ appointment }) => appointment.resident.id).join(',')
    const subject = { kind: 'residents', id: ids }
    await writeReading(db(), visit.clerk, { subject, purpose: 'call_list', at: visit.now })
  }
  return entries
}

async function draw(visit: StaffVisit, refusal?: string): Promise<string> {
  const { frame, now, query } = visit
  const day = await dayOfList(visit)
  const entries = await entriesOf(visit, day)
  const current =
    entries.find(({ appointment }) => String(appointment.id) === query.at) ?? entries[0]
  const freed = /^\d{1,15}$/.test(query.freed ?? '')
    ? await findAppointment(db(), Number(query.freed))
    : undefined
  return callsPage({ frame, now, day, entries, current, freed, refusal })
}

export function callsPath(language: Language, query: Record<string, string | undefined> = {}) {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const text = new URLSearchParams(given).toString()
  return pathIn(language, text ? `/desk/calls?${text}` : '/desk/calls')
}

async function record(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now, params } = visit
  const outcome = outcomes.find(known => known === form.outcome)
  const id = /^\d{1,15}$/.test(params.id ?? '') ? Number(params.id) : 0
  if (!outcome) throw new NotFound('outcome')
  try {
    const appointment = await recordCall(clerk, { id, outcome, now })
    const day = String(dayOf(appointment.startsAt))
    const freed = outcome === 'cancelled' ? String(id) : undefined
    return redirect(callsPath(language, { day, freed }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return html(await draw(visit, refusalWords(language, error)), 409)
  }
}

async function print(visit: StaffVisit): Promise<Answer> {
  const { clerk, frame, language, now } = visit
  const words = callsWords[language]
  const day = await dayOfList(visit)
  const entries = await entriesOf(visit, day)
  const sites = (await listSites(db())).filter(
    ({ id }) => clerk.siteIds !== 'all' && clerk.siteIds.includes(id),
  )
  const names = sites.map(({ nameLv, nameEn }) => (language === 'lv' ? nameLv : nameEn))
  const printedAt = `${shortDate(dayOf(now), language)}, ${timeInWords(timeOf(now), language)}`
  const paper = {
    number: `ZS-${day}`,
    day: dayAsHeading(day, language, { today: dayOf(now) }),
    site: names.length > 0 ? names.join(', ') : words.allSites,
    printedAt,
    calls: entries.map(entry => callLine(entry, language)),
    sample: frame.sample,
  }
  const pdf = await printCallList(paper, { language, now })
  return file('application/pdf', `calls-${day}.pdf`, pdf)
}

function callLine(entry: CallEntry, language: Language) {
  const { startsAt, resident, service, note } = entry.appointment
  const called = calledPhone(entry)
  const phone = called ? printPhoneNumber(called.phone) : '–'
  return {
    time: clockInWords(timeOf(startsAt), language),
    person: fullName(resident),
    phone: called?.contact ? `${phone} (${fullName(called.contact)})` : phone,
    service: language === 'lv' ? service.nameLv : service.nameEn,
    ...(note && { note }),
  }
}
