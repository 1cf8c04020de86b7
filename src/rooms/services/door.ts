import { dayOf, timeOf } from '../../kit/dates.ts'
import {
  minuteOfDay,
  nextOpening,
  openSpans,
  type SiteSchedule,
  timeOfMinute,
} from '../sites/index.ts'
import { type ContactRules, hallCeiling } from './rules-in-force.ts'

/** Ways to be served without coming in, in the order of the sign. */
export const waysWithoutComing = [
  'phone',
  'drop_box',
  'post',
  'signed_email',
  'e_address',
  'portal',
] as const

export type WayWithoutComing = (typeof waysWithoutComing)[number]

/** What the sign at a door tells, today. */
export type Door = {
  place: { lv: string; en: string }
  rules: ContactRules
  /** Nobody is received in person at all. */
  isInPersonClosed: boolean
  /** People a hall takes at once; only halls with a ceiling. */
  ceilings: readonly { lv: string; en: string; people: number }[]
  today: readonly { opens: Temporal.PlainTime; closes: Temporal.PlainTime }[]
  /** When it closes, where it is open now. */
  openUntil: Temporal.PlainTime | undefined
  /** Where it is closed now: when it opens again, within two weeks. */
  opensNext: { day: Temporal.PlainDate; time: Temporal.PlainTime } | undefined
  ways: readonly WayWithoutComing[]
  phone: string | undefined
}

type DoorFacts = {
  schedule: SiteSchedule
  rules: ContactRules
  now: Temporal.Instant
  townPhone: string | undefined
}

/** What a site's sign tells at a moment. */
export function doorAt({ schedule, rules, now, townPhone }: DoorFacts): Door {
  const { site, halls } = schedule
  const minute = minuteOfDay(timeOf(now))
  const today = openSpans(schedule, 'site', dayOf(now))
  const running = today.find(span => span.opens <= minute && minute < span.closes)
  return {
    place: { lv: site.nameLv, en: site.nameEn },
    rules,
    isInPersonClosed: rules.closedChannels.includes('in_person'),
    ceilings: halls
      .map(hall => ({ lv: hall.nameLv, en: hall.nameEn, people: hallCeiling(hall, rules) }))
      .filter(({ people }) => Number.isFinite(people)),
    today: today.map(({ opens, closes }) => ({
      opens: timeOfMinute(opens),
      closes: timeOfMinute(closes),
    })),
    openUntil: running && timeOfMinute(running.closes),
    opensNext: running ? undefined : nextOpening(schedule, now),
    ways: waysWithoutComing.filter(way => !rules.closedChannels.includes(way)),
    phone: site.phone ?? townPhone,
  }
}
