import { dayOf } from '../../kit/dates.ts'
import { type OpenSpan, type SiteSchedule, timeOfMinute } from '../sites/index.ts'
import { countersFor, isEnded } from './free-time.ts'
import type { Timetable } from './timetable.ts'

function openSchedules({ schedules }: Timetable, now: Temporal.Instant): SiteSchedule[] {
  const today = dayOf(now)
  return [...schedules.values()].filter(({ site: { closedFrom } }) => {
    return closedFrom === null || Temporal.PlainDate.compare(today, closedFrom) < 0
  })
}

/** The services of today with the sites where each can be had in person. */
export function describeServices(timetable: Timetable, now: Temporal.Instant) {
  const schedules = openSchedules(timetable, now)
  const offered = [...timetable.services.values()].filter(service => !isEnded(service, dayOf(now)))
  return {
    services: offered.map(service => ({
      slug: service.slug,
      name: { lv: service.nameLv, en: service.nameEn },
      durationMinutes: service.durationMinutes,
      contactMinutes: service.contactMinutes,
      channels: service.channels,
      bring: { lv: service.bringLv, en: service.bringEn },
      remote: { lv: service.remoteLv, en: service.remoteEn },
      needsMandate: service.needsMandate,
      needsIdentityDocument: service.needsIdentityDocument,
      sites: schedules
        .filter(schedule => countersFor(schedule, service).length > 0)
        .map(({ site }) => site.slug),
    })),
  }
}

/** The sites that are not closed for good, with the hours of their week. */
export function describeSites(timetable: Timetable, now: Temporal.Instant) {
  return {
    sites: openSchedules(timetable, now).map(({ site, hours }) => ({
      slug: site.slug,
      kind: site.kind,
      name: { lv: site.nameLv, en: site.nameEn },
      address: site.address,
      phone: site.phone,
      email: site.email,
      latitude: site.latitude,
      longitude: site.longitude,
      hours: [...hours].flatMap(([weekday, spans]) =>
        spans.map(span => ({ weekday, ...clockTimes(span) })),
      ),
    })),
  }
}

function clockTimes({ opens, closes }: OpenSpan) {
  const clock = (minute: number) => timeOfMinute(minute).toString({ smallestUnit: 'minute' })
  return { opens: clock(opens), closes: clock(closes) }
}
