import type { Reader } from '../../house/database.ts'
import { listSwitchRows } from './rules-in-force.store.ts'
import type { PublicService } from './service.store.ts'

/** A set of rules for contact in person. */
export type ContactRules = {
  id: number
  slug: string
  titleLv: string
  titleEn: string
  legalBasisLv: string
  legalBasisEn: string
  /** Floor for one visitor; null: no ceiling. */
  m2PerVisitor: number | null
  appointment: 'required' | 'walk_in'
  /** A longer contact face to face needs a reason of the closed list; null: no limit. */
  longestContactMinutes: number | null
  /** Airing after each visit. */
  bufferMinutes: number
  closedChannels: readonly string[]
  cashDesk: 'open' | 'appointment' | 'closed'
  entryCheck: 'none' | 'yes_no'
  mask: 'none' | 'any' | 'medical'
  signLv: string
  signEn: string
}

/** From a day on these rules hold at a site (null: at every site). */
export type RulesSwitch = {
  id: number
  siteId: number | null
  fromDay: Temporal.PlainDate
  rules: ContactRules
}

/** What holds where nobody has switched to any rules yet. */
export const unrestricted: ContactRules = {
  id: 0,
  slug: 'unrestricted',
  titleLv: '',
  titleEn: '',
  legalBasisLv: '',
  legalBasisEn: '',
  m2PerVisitor: null,
  appointment: 'walk_in',
  longestContactMinutes: null,
  bufferMinutes: 0,
  closedChannels: [],
  cashDesk: 'open',
  entryCheck: 'none',
  mask: 'none',
  signLv: '',
  signEn: '',
}

/** Every switch there is, the latest day and act first; for {@link rulesOn}. */
export async function loadRules(reader: Reader): Promise<readonly RulesSwitch[]> {
  const rows = await listSwitchRows(reader)
  return rows.map(({ switchId, siteId, fromDay, ...rules }) => ({
    id: switchId,
    siteId,
    fromDay,
    rules,
  }))
}

/**
 * The rules of a site on a day: of the switches for it or for every site, the one with the latest
 * first day; of several with the same day, the latest act.
 */
export function rulesOn(
  switches: readonly RulesSwitch[],
  siteId: number,
  day: Temporal.PlainDate,
): ContactRules {
  let best: RulesSwitch | undefined
  for (const candidate of switches) {
    const here = candidate.siteId === null || candidate.siteId === siteId
    if (!here || Temporal.PlainDate.compare(candidate.fromDay, day) > 0) continue
    if (!best || isLater(candidate, best)) best = candidate
  }
  return best?.rules ?? unrestricted
}

function isLater(one: RulesSwitch, other: RulesSwitch): boolean {
  const days = Temporal.PlainDate.compare(one.fromDay, other.fromDay)
  return days > 0 || (days === 0 && one.id > other.id)
}

/**
 * How many people a hall may hold: at least one, else whole visitors by floor. Infinity without a
 * limit. Source: MK 360 (2021), law-and-terms: at least 15 m² a person, one visitor if smaller.
 */
export function hallCeiling(
  hall: { areaM2: number },
  rules: Pick<ContactRules, 'm2PerVisitor'>,
): number {
  if (rules.m2PerVisitor === null) return Number.POSITIVE_INFINITY
  // Tenths of a square metre are whole numbers, so that 45 / 4.5 is not 9.999…
  return Math.max(1, Math.floor(Math.round(hall.areaM2 * 10) / Math.round(rules.m2PerVisitor * 10)))
}

/** Why a service cannot be had in person under these rules at all, or nothing. */
export function inPersonObstacle(
  service: Pick<PublicService, 'channels' | 'cashDesk'>,
  rules: Pick<ContactRules, 'closedChannels' | 'cashDesk'>,
): 'channel_closed' | undefined {
  const closed =
    !service.channels.includes('in_person') ||
    rules.closedChannels.includes('in_person') ||
    (service.cashDesk && rules.cashDesk === 'closed')
  return closed ? 'channel_closed' : undefined
}

/** Whether the rules let people come to this service without an appointment. */
export function isWalkInAllowed(
  service: Pick<PublicService, 'channels' | 'cashDesk'>,
  rules: Pick<ContactRules, 'closedChannels' | 'cashDesk' | 'appointment'>,
): boolean {
  if (inPersonObstacle(service, rules) || rules.appointment === 'required') return false
  return !service.cashDesk || rules.cashDesk === 'open'
}

/** Whether the contact of a service is longer than the rules allow without a reason. */
export function needsLongContactReason(
  service: Pick<PublicService, 'contactMinutes'>,
  rules: Pick<ContactRules, 'longestContactMinutes'>,
): boolean {
  const longest = rules.longestContactMinutes
  return longest !== null && service.contactMinutes > longest
}
