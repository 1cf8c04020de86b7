import type { Reader } from '../../house/database.ts'
import { instantAt, startOfDay } from '../../kit/dates.ts'
import {
  type ContactRules,
  listServices,
  loadRules,
  type PublicService,
  type RulesSwitch,
  rulesOn,
} from '../services/index.ts'
import {
  type Counter,
  loadSchedules,
  openSpans,
  type Schedules,
  type SiteSchedule,
  timeOfMinute,
} from '../sites/index.ts'
import {
  type AppointmentSetting,
  getAppointmentSetting,
  getSettingsVersion,
} from './setting.store.ts'

/** A moment in whole minutes since 1970 (UTC), in which the engine reckons. */
export type Minute = number

/** From the first minute up to, not including, the last. */
export type MinuteSpan = { start: Minute; end: Minute }

/** Everything settings say about when times are free, as of a version. */
export type Timetable = {
  version: string
  setting: AppointmentSetting
  schedules: Schedules
  services: ReadonlyMap<string, PublicService>
  switches: readonly RulesSwitch[]
  /** What was worked out from these settings; grows with the days asked for. */
  known: { spans: Map<string, readonly MinuteSpan[]>; rules: Map<string, ContactRules> }
}

export function minuteOf(instant: Temporal.Instant): Minute {
  return Math.floor(instant.epochMilliseconds / 60_000)
}

const mostKept = 10_000
const knownInstants = new Map<Minute, Temporal.Instant>()

/** The same minutes are asked for all the time: made once, since the collector feels each one. */
export function instantOf(minute: Minute): Temporal.Instant {
  const found = knownInstants.get(minute)
  if (found) return found
  const made = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
  if (knownInstants.size > mostKept) knownInstants.clear()
  knownInstants.set(minute, made)
  return made
}

/** A day with what the engine asks of it all the time, worked out once. */
export type EngineDay = MinuteSpan & { date: Temporal.PlainDate; key: string }

const knownDays = new Map<string, EngineDay>()

/** From midnight to midnight: 1440 minutes, 1380 and 1500 on the days the clock changes. */
export function engineDay(date: Temporal.PlainDate): EngineDay {
  const key = date.toString()
  const found = knownDays.get(key)
  if (found) return found
  const start = minuteOf(startOfDay(date))
  const made = { date, key, start, end: minuteOf(startOfDay(date.add({ days: 1 }))) }
  if (knownDays.size > mostKept) knownDays.clear()
  knownDays.set(key, made)
  return made
}

let kept: Timetable | undefined

/** The timetable this process keeps; whether it still holds is told by the version. */
export async function keptTimetable(reader: Reader): Promise<Timetable> {
  return kept ?? loadTimetable(reader)
}

/** Reads the settings anew. The version is read first: what follows is as new or newer. */
export async function loadTimetable(reader: Reader): Promise<Timetable> {
  kept = await readTimetable(reader)
  return kept
}

/** The settings as this reader sees them, perhaps in the middle of a change; not kept. */
export async function readTimetable(reader: Reader): Promise<Timetable> {
  const version = await getSettingsVersion(reader)
  const setting = await getAppointmentSetting(reader)
  const schedules = await loadSchedules(reader)
  const services = await listServices(reader)
  const switches = await loadRules(reader)
  return {
    version,
    setting,
    schedules,
    services: new Map(services.map(service => [service.slug, service])),
    switches,
    known: { spans: new Map(), rules: new Map() },
  }
}

/** The timetable as of now: what is kept when nothing changed since. */
export async function currentTimetable(reader: Reader): Promise<Timetable> {
  const known = kept
  const isRight = known && known.version === (await getSettingsVersion(reader))
  return isRight ? known : loadTimetable(reader)
}

const mostKnown = 200_000

/** When a counter is open on a day, as moments; the two days a year with other lengths too. */
export function counterSpans(
  timetable: Timetable,
  schedule: SiteSchedule,
  counter: Counter,
  day: EngineDay,
): readonly MinuteSpan[] {
  const { spans } = timetable.known
  const key = `${counter.id} ${day.key}`
  const found = spans.get(key)
  if (found) return found
  const made = openSpans(schedule, counter, day.date)
    .map(({ opens, closes }) => ({ start: wallMinute(day, opens), end: wallMinute(day, closes) }))
    .filter(({ start, end }) => start < end)
  if (spans.size > mostKnown) spans.clear()
  spans.set(key, made)
  return made
}

/** A wall-clock minute as a moment; one that the clock skips is the moment after the gap. */
function wallMinute(day: EngineDay, minute: number): Minute {
  if (minute >= 1440) return day.end
  const found = instantAt(day.date, timeOfMinute(minute))
  return found ? minuteOf(found) : wallMinute(day, (Math.floor(minute / 60) + 1) * 60)
}

/** The rules of a site on a day. */
export function siteRules(timetable: Timetable, siteId: number, day: EngineDay): ContactRules {
  const { rules } = timetable.known
  const key = `${siteId} ${day.key}`
  const found = rules.get(key)
  if (found) return found
  const made = rulesOn(timetable.switches, siteId, day.date)
  if (rules.size > mostKnown) rules.clear()
  rules.set(key, made)
  return made
}
