import { type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import {
  type Consent,
  endSpokesperson,
  insertSpokesperson,
  type Relation,
} from './contact.store.ts'
import { findResident } from './resident.store.ts'
import { residentRoles } from './resident.ts'

type Adding = {
  residentId: number
  contactId: number
  relation: Relation
  consent: Consent
  now: Temporal.Instant
}

/**
 * Notes that somebody may speak for a resident and be told of the visits, with the consent. One
 * person may speak for many. Refuses with `speaks_for_self`; sent twice it changes nothing.
 */
export async function addSpokesperson(clerk: Clerk, adding: Adding): Promise<void> {
  requireRole(clerk, residentRoles)
  const { residentId, contactId, relation, consent, now } = adding
  if (residentId === contactId) throw new Refusal('speaks_for_self')
  await inTransaction(async tx => {
    const both = [await findResident(tx, residentId), await findResident(tx, contactId)]
    if (both.includes(undefined)) throw new NotFound('resident')
    const id = await insertSpokesperson(tx, { ...adding, by: clerk.id, at: now })
    if (id === undefined) return
    await writeJournal(tx, clerk, 'contact_added', {
      subject: { kind: 'resident', id: residentId },
      at: now,
      details: { contact: contactId, relation, consent },
    })
  })
}

/** Ends it: the person is no longer told. Sent twice it changes nothing. */
export async function removeSpokesperson(
  clerk: Clerk,
  ending: { residentId: number; contactRowId: number; now: Temporal.Instant },
): Promise<void> {
  requireRole(clerk, residentRoles)
  const { residentId, now: at } = ending
  await inTransaction(async tx => {
    const contactId = await endSpokesperson(tx, { ...ending, at })
    if (contactId === undefined) return
    await writeJournal(tx, clerk, 'contact_ended', {
      subject: { kind: 'resident', id: residentId },
      at,
      details: { contact: contactId },
    })
  })
}
