import { type Actor, requireRoleOfStaff } from '../../house/actor.ts'
import { inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound } from '../../house/refusal.ts'
import { findService } from '../services/index.ts'
import { insertAvoidedVisit } from './avoided-visit.store.ts'
import { bookingRoles } from './taking.ts'

export type AvoidedVisit = {
  /** Slug. */
  service: string
  /** How it is done instead: a channel of the service, or `any` where nobody said which. */
  channel: string
  askedOn: 'web' | 'phone'
  /** 8–200 characters: the same key again is counted once. */
  key?: string | undefined
  now: Temporal.Instant
}

/** Counts that somebody need not come after all; nothing is written about who it was. */
export async function recordAvoidedVisit(
  actor: Actor,
  { service, channel, askedOn, key, now }: AvoidedVisit,
): Promise<void> {
  requireRoleOfStaff(actor, bookingRoles)
  await inTransaction(async tx => {
    const found = await findService(tx, service)
    if (!found) throw new NotFound('service')
    const known = channel === 'any' || found.channels.some(one => one === channel)
    const avoided = { serviceId: found.id, channel: known ? channel : 'any', askedOn, at: now }
    const isNew = await insertAvoidedVisit(tx, { ...avoided, key: key ?? null })
    if (!isNew) return
    const details = { service, channel: avoided.channel, asked_on: askedOn }
    await writeJournal(tx, actor, 'visit_avoided', { at: now, details })
  })
}
