import { type Clerk, requireRole } from '../../house/actor.ts'
import { constraintOf, db, inTransaction, type Reader } from '../../house/database.ts'
import { refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { takeIn } from '../intake/index.ts'
import { loadRules, rulesOn } from '../services/index.ts'
import { findEntryOfForm } from './entry.store.ts'
import type { Entry } from './entry.ts'
import { registerRoles } from './entry.ts'
import { type Registering, registerEntryIn } from './registration.ts'

/** A paper brought to the counter, or a submission written down as it is spoken. */
export type AtCounter = Omit<Registering, 'itemId'> & { siteId: number; way: 'counter' | 'oral' }

/** Whether people are served in person at a site on a day, as the contact rules say. */
async function isOpenInPerson(reader: Reader, siteId: number, now: Temporal.Instant) {
  const rules = rulesOn(await loadRules(reader), siteId, dayOf(now))
  return !rules.closedChannels.includes('in_person')
}

/**
 * Takes in and registers in one deed what is submitted in person. The same form again gives the
 * entry that is there. Refuses with `channel_closed_now` where the contact rules of the day close
 * the counter, with `content_missing`, and as `registerEntry` does.
 */
export async function registerAtCounter(clerk: Clerk, asked: AtCounter): Promise<Entry> {
  const { siteId, way, formKey, now } = asked
  requireRole(clerk, registerRoles, siteId)
  try {
    return await inTransaction(async tx => {
      const isOpen = await isOpenInPerson(tx, siteId, now)
      refuseIf(isOpen ? undefined : 'channel_closed_now')
      refuseIf(way === 'oral' && asked.content === null ? 'content_missing' : undefined)
      const { item } = await takeIn(tx, clerk, {
        channel: way,
        siteId,
        arrivedAt: now,
        ...(asked.party.name !== null && { senderName: asked.party.name }),
        ...(asked.party.address !== null && { senderAddress: asked.party.address }),
        subject: asked.subject,
        ...(asked.content !== null && { body: asked.content }),
        language: asked.language,
        sourceKey: `register-form:${formKey}`,
        now,
      })
      return registerEntryIn(tx, clerk, { ...asked, itemId: item.id })
    })
  } catch (error) {
    const entry =
      constraintOf(error) === 'entry_form_key_key' && (await findEntryOfForm(db(), formKey))
    if (!entry) throw error
    return entry
  }
}
