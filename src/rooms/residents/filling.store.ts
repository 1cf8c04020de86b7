import type { Tx } from '../../house/database.ts'

export type ResidentFilling = {
  /** A short name for tests and seeds: `marta`. */
  key: string
  givenName: string
  familyName: string
  personalCode?: string
  birthDate?: string
  phone?: string
  email?: string
  address?: string
  language?: 'lv' | 'en'
  reachedBy: 'phone' | 'email' | 'letter' | 'none'
  note?: string
  /** Keys of those who speak for this resident, with consent. */
  contacts?: readonly {
    key: string
    relation: 'relative' | 'neighbour' | 'carer' | 'social_worker' | 'guardian' | 'other'
    consent: 'spoken' | 'written'
  }[]
}

export async function insertResident(tx: Tx, resident: ResidentFilling): Promise<number> {
  const { id } = await tx
    .insertInto('residents.resident')
    .values({
      given_name: resident.givenName,
      family_name: resident.familyName,
      personal_code: resident.personalCode ?? null,
      birth_date: resident.birthDate ? Temporal.PlainDate.from(resident.birthDate) : null,
      phone: resident.phone ?? null,
      email: resident.email ?? null,
      address: resident.address ?? null,
      language: resident.language ?? 'lv',
      reached_by: resident.reachedBy,
      note: resident.note ?? '',
      sample: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type NewContact = {
  residentId: number
  contactId: number
  relation: string
  consent: string
  recordedBy: number
  at: Temporal.Instant
}

export async function insertContact(tx: Tx, contact: NewContact): Promise<void> {
  await tx
    .insertInto('residents.contact')
    .values({
      resident_id: contact.residentId,
      contact_id: contact.contactId,
      relation: contact.relation,
      consent: contact.consent,
      consent_at: contact.at,
      recorded_by: contact.recordedBy,
    })
    .execute()
}
