import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import { selectResidents } from './resident.store.ts'
import type { Resident } from './resident.ts'

export const relations = [
  'relative',
  'neighbour',
  'carer',
  'social_worker',
  'guardian',
  'other',
] as const
export type Relation = (typeof relations)[number]

export const consents = ['spoken', 'written'] as const
/** How the resident agreed that somebody is told of the visits. */
export type Consent = (typeof consents)[number]

/** Somebody who speaks for a resident. */
export type Spokesperson = {
  contactRowId: number
  /** The spokesperson's own id as a resident. */
  id: number
  givenName: string
  familyName: string
  phone: string | null
  relation: Relation
  consent: Consent
  consentAt: Temporal.Instant
}

function selectContacts(reader: Reader) {
  return reader
    .selectFrom('residents.contact as contact')
    .innerJoin('residents.resident as speaker', 'speaker.id', 'contact.contact_id')
    .where('contact.ended_at', 'is', null)
    .select(['contact.id as contactRowId', 'speaker.id', 'contact.resident_id as residentId'])
    .select(['speaker.given_name as givenName', 'speaker.family_name as familyName'])
    .select(['speaker.phone', 'contact.relation', 'contact.consent'])
    .select('contact.consent_at as consentAt')
    .$narrowType<{ relation: Relation; consent: Consent }>()
}

/** Those who speak for a resident now. */
export async function listContacts(reader: Reader, residentId: number): Promise<Spokesperson[]> {
  return selectContacts(reader)
    .where('contact.resident_id', '=', residentId)
    .orderBy('contact.id')
    .limit(50)
    .execute()
}

/** Those for whom some people speak, each with who speaks. */
export async function listSpokenFor(
  reader: Reader,
  speakerIds: readonly number[],
): Promise<{ resident: Resident; through: Spokesperson }[]> {
  const contacts = await selectContacts(reader)
    .where('contact.contact_id', 'in', [0, ...speakerIds])
    .orderBy('contact.id')
    .limit(200)
    .execute()
  const ids = contacts.map(({ residentId }) => residentId)
  const residents = await selectResidents(reader)
    .where('resident.id', 'in', [0, ...ids])
    .orderBy(sql`family_name collate "lv-x-icu"`)
    .execute()
  return residents.flatMap(resident =>
    contacts
      .filter(({ residentId }) => residentId === resident.id)
      .map(({ residentId: _, ...through }) => ({ resident, through })),
  )
}

type NewContact = {
  residentId: number
  contactId: number
  relation: Relation
  consent: Consent
  by: number
  at: Temporal.Instant
}

/** Nothing when the two are already bound. */
export async function insertSpokesperson(tx: Tx, contact: NewContact): Promise<number | undefined> {
  const row = await tx
    .insertInto('residents.contact')
    .values({
      resident_id: contact.residentId,
      contact_id: contact.contactId,
      relation: contact.relation,
      consent: contact.consent,
      consent_at: contact.at,
      recorded_by: contact.by,
    })
    .onConflict(conflict =>
      conflict.columns(['resident_id', 'contact_id']).where('ended_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Ends it; nothing when it had ended or is another resident's. */
export async function endSpokesperson(
  tx: Tx,
  {
    residentId,
    contactRowId,
    at,
  }: { residentId: number; contactRowId: number; at: Temporal.Instant },
): Promise<number | undefined> {
  const row = await tx
    .updateTable('residents.contact')
    .set({ ended_at: at })
    .where('id', '=', contactRowId)
    .where('resident_id', '=', residentId)
    .where('ended_at', 'is', null)
    .returning('contact_id')
    .executeTakeFirst()
  return row?.contact_id
}
