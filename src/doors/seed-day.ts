import { dayPlan, type PlannedAppointment } from '../../fixtures/day.ts'
import type { Clerk } from '../house/actor.ts'
import { db } from '../house/database.ts'
import { Refusal } from '../house/refusal.ts'
import { dayOf, instantAt } from '../kit/dates.ts'
import { bookAppointment, cancelAppointment } from '../rooms/appointments/index.ts'
import { serveSampleVisit } from '../rooms/desk/index.ts'
import { loadSchedules, openSpans, type SiteSchedule } from '../rooms/sites/index.ts'
import type { SeededTown } from './seed.ts'

const farthest = 30

/** The n-th open day of a site from today on (0: today, or the next one when it is closed). */
function openDay(
  schedule: SiteSchedule,
  today: Temporal.PlainDate,
  count: number,
): Temporal.PlainDate | undefined {
  let left = count
  for (let ahead = 0; ahead < farthest; ahead++) {
    const day = today.add({ days: ahead })
    if (openSpans(schedule, 'site', day).length === 0) continue
    if (left === 0) return day
    left--
  }
  return undefined
}

/**
 * Fills the sample town with a plausible day, through the same deeds as clerks use: booked last
 * evening, and what lies before `now` has happened.
 */
export async function seedSampleDay(
  { clerk, residentIds }: SeededTown,
  now: Temporal.Instant,
): Promise<void> {
  const schedules = new Map(
    [...(await loadSchedules(db())).values()].map(schedule => [schedule.site.slug, schedule]),
  )
  for (const planned of dayPlan) {
    const [slug = '', number] = planned.counter.split('/')
    const schedule = schedules.get(slug)
    const counter = schedule?.counters.find(each => String(each.number) === number)
    const day = schedule && openDay(schedule, dayOf(now), planned.openDay)
    const startsAt = day && instantAt(day, Temporal.PlainTime.from(planned.start))
    const residentId = residentIds.get(planned.resident)
    if (!counter || !startsAt || residentId === undefined) continue
    const place = { slug, counterId: counter.id, startsAt, residentId }
    await seedAppointment(clerk, planned, place, now)
  }
}

type Place = { slug: string; counterId: number; startsAt: Temporal.Instant; residentId: number }

async function seedAppointment(
  clerk: Clerk,
  planned: PlannedAppointment,
  { slug, counterId, startsAt, residentId }: Place,
  now: Temporal.Instant,
): Promise<void> {
  const bookedAt = startsAt.subtract({ hours: 20 })
  try {
    const { id } = await bookAppointment(clerk, {
      service: planned.service,
      site: slug,
      startsAt,
      counterId,
      resident: { id: residentId },
      persons: planned.persons,
      channel: planned.channel,
      language: 'lv',
      now: Temporal.Instant.compare(bookedAt, now) < 0 ? bookedAt : now,
    })
    if (planned.outcome === 'cancelled') {
      await cancelAppointment(clerk, { id, reason: 'resident', now: bookedAt })
      return
    }
    await serveSampleVisit(clerk, {
      appointmentId: id,
      counterId,
      startsAt,
      comes: planned.outcome === 'finished',
      earlyMinutes: planned.arrivesEarlyMinutes ?? 5,
      now,
    })
  } catch (error) {
    // A rule in force today may forbid a line of the plan; the rest of the day stands.
    if (!(error instanceof Refusal)) throw error
  }
}
