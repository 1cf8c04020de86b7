import { requireRole } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import { file, type Page, type StaffVisit, staffPage } from '../../house/page.ts'
import { NotFound } from '../../house/refusal.ts'
import {
  clockInWords,
  dayAsHeading,
  dayOf,
  shortDate,
  timeInWords,
  timeOf,
} from '../../kit/dates.ts'
import { readDay } from '../../kit/day-input.ts'
import { fullName } from '../../kit/person-name.ts'
import { type Appointment, isLive, listDay } from '../appointments/index.ts'
import { loadSchedules, type SiteSchedule } from '../sites/index.ts'
import { deskRoles } from './day.page.ts'
import { dayWords } from './day.words.ts'
import { type DaySheetPaper, printDaySheet } from './day-sheet.print.ts'

const freeLines = 3

/** The day of a site on paper, for when the line is down: today, or another `day`. */
export const daySheetPages: readonly Page[] = [
  staffPage('GET', '/desk/day-sheet/:site', deskRoles, async visit => {
    const { clerk, params, query, now, language } = visit
    const schedules = await loadSchedules(db())
    const schedule = [...schedules.values()].find(({ site }) => site.slug === params.site)
    if (!schedule) throw new NotFound('site')
    requireRole(clerk, deskRoles, schedule.site.id)
    const today = dayOf(now)
    const asked =
      query.day === 'tomorrow' ? today.add({ days: 1 }) : readDay(query.day ?? '', today).day
    const paper = await paperOf(visit, schedule, asked ?? today)
    const pdf = await printDaySheet(paper, { language, now })
    return file('application/pdf', `${paper.number}.pdf`, pdf)
  }),
]

async function paperOf(
  { clerk, frame, language, now }: StaffVisit,
  { site, counters }: SiteSchedule,
  day: Temporal.PlainDate,
): Promise<DaySheetPaper> {
  const words = dayWords(language)
  const visits = (await listDay(db(), site.id, day)).filter(isLive)
  const subject = { kind: 'residents', id: visits.map(visit => visit.resident.id).join(',') }
  if (visits.length > 0) {
    await writeReading(db(), clerk, { subject, purpose: 'day_sheet', at: now })
  }
  const line = ({ startsAt, resident, service, note }: Appointment) => ({
    time: clockInWords(timeOf(startsAt), language),
    person: fullName(resident),
    service: language === 'lv' ? service.nameLv : service.nameEn,
    ...(note && { note }),
  })
  return {
    number: `DL-${day}-${site.slug.toUpperCase()}`,
    site: language === 'lv' ? site.nameLv : site.nameEn,
    day: dayAsHeading(day, language, { today: dayOf(now) }),
    printedAt: `${shortDate(dayOf(now), language)}, ${timeInWords(timeOf(now), language)}`,
    counters: counters.map(counter => ({
      name: words.counterName(counter.number, counter.kind === 'cash_desk'),
      visits: visits.filter(visit => visit.counter.id === counter.id).map(line),
    })),
    freeLines,
    sample: frame.sample,
  }
}
