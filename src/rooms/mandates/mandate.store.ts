import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'

export type NewMandate = {
  number: string
  principalId: number
  representativeId: number
  siteId: number
  capacity: 'own' | 'parent' | 'guardian' | 'notarised'
  signatoryName: string | undefined
  proof: 'birth_certificate' | 'guardianship_decision' | 'notarised_mandate' | undefined
  identityDocument: 'passport' | 'id_card'
  wordingId: number
  extent: 'visit' | 'until_day'
  madeAt: Temporal.Instant
  endsAt: Temporal.Instant
}

export type Mandate = NewMandate & {
  id: number
  eServiceIds: readonly number[]
  signedAt: Temporal.Instant | undefined
  revokedAt: Temporal.Instant | undefined
}

/** Whom a mandate is for: what the paper and the check of the holder need. */
export type Principal = {
  id: number
  name: string
  givenName: string
  familyName: string
  personalCode: string | null
  birthDate: Temporal.PlainDate | null
}

export async function findPrincipal(reader: Reader, id: number): Promise<Principal | undefined> {
  return reader
    .selectFrom('residents.resident')
    .select([
      'id',
      'given_name as givenName',
      'family_name as familyName',
      'personal_code as personalCode',
      'birth_date as birthDate',
      sql<string>`given_name || ' ' || family_name`.as('name'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** `SP-2026/00017`: running within the year, without gaps, since the row is held to the end. */
export async function nextNumber(tx: Tx, year: number): Promise<string> {
  const { last } = await tx
    .insertInto('mandates.running_number')
    .values({ year, last: 1 })
    .onConflict(conflict =>
      conflict.column('year').doUpdateSet({ last: sql<number>`mandates.running_number.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `SP-${year}/${String(last).padStart(5, '0')}`
}

export async function insertMandate(tx: Tx, mandate: NewMandate): Promise<number> {
  const { id } = await tx
    .insertInto('mandates.mandate')
    .values({
      number: mandate.number,
      principal_id: mandate.principalId,
      representative_id: mandate.representativeId,
      site_id: mandate.siteId,
      capacity: mandate.capacity,
      signatory_name: mandate.signatoryName ?? null,
      proof: mandate.proof ?? null,
      identity_document: mandate.identityDocument,
      wording_id: mandate.wordingId,
      extent: mandate.extent,
      made_at: mandate.madeAt,
      ends_at: mandate.endsAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertMandateServices(
  tx: Tx,
  mandateId: number,
  eServiceIds: readonly number[],
): Promise<void> {
  await tx
    .insertInto('mandates.mandate_service')
    .values(eServiceIds.map(id => ({ mandate_id: mandateId, e_service_id: id })))
    .execute()
}

type Signing = { mandateId: number; clerkId: number; at: Temporal.Instant }

export async function insertSignature(tx: Tx, signing: Signing): Promise<void> {
  await tx
    .insertInto('mandates.signature')
    .values({
      mandate_id: signing.mandateId,
      confirmed_by: signing.clerkId,
      signed_at: signing.at,
    })
    .execute()
}

export async function insertRevocation(
  tx: Tx,
  { mandateId, reason, clerkId, at }: Signing & { reason: string },
): Promise<void> {
  await tx
    .insertInto('mandates.revocation')
    .values({ mandate_id: mandateId, reason, recorded_by: clerkId, revoked_at: at })
    .execute()
}

/** The mandate, held until the transaction ends, so that it can't be revoked meanwhile. */
export async function lockMandate(tx: Tx, id: number): Promise<Mandate | undefined> {
  const held = await tx
    .selectFrom('mandates.mandate')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held && findMandate(tx, id)
}

export async function findMandate(reader: Reader, id: number): Promise<Mandate | undefined> {
  const [mandate] = await mandatesWhere(reader).where('mandate.id', '=', id).execute()
  return mandate && mandateOf(mandate)
}

/** A resident's mandates, newest first. */
export async function listMandates(
  reader: Reader,
  principalId: number,
  limit: number,
): Promise<Mandate[]> {
  const rows = await mandatesWhere(reader)
    .where('mandate.principal_id', '=', principalId)
    .orderBy('mandate.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(mandateOf)
}

function mandatesWhere(reader: Reader) {
  return reader
    .selectFrom('mandates.mandate as mandate')
    .leftJoin('mandates.signature as signature', 'signature.mandate_id', 'mandate.id')
    .leftJoin('mandates.revocation as revocation', 'revocation.mandate_id', 'mandate.id')
    .selectAll('mandate')
    .select(['signature.signed_at', 'revocation.revoked_at'])
    .select(
      sql<number[]>`array(select e_service_id from mandates.mandate_service named
        where named.mandate_id = mandate.id order by e_service_id)`.as('e_service_ids'),
    )
}

type MandateRow = Awaited<ReturnType<ReturnType<typeof mandatesWhere>['execute']>>[number]

function mandateOf(row: MandateRow): Mandate {
  return {
    id: row.id,
    number: row.number,
    principalId: row.principal_id,
    representativeId: row.representative_id,
    siteId: row.site_id,
    // The table's checks hold these words to the lists of the type.
    capacity: row.capacity as Mandate['capacity'],
    signatoryName: row.signatory_name ?? undefined,
    proof: (row.proof ?? undefined) as Mandate['proof'],
    identityDocument: row.identity_document as Mandate['identityDocument'],
    wordingId: row.wording_id,
    extent: row.extent as Mandate['extent'],
    madeAt: row.made_at,
    endsAt: row.ends_at,
    eServiceIds: row.e_service_ids,
    signedAt: row.signed_at ?? undefined,
    revokedAt: row.revoked_at ?? undefined,
  }
}

/** Where a mandate is made and signed. */
export type MandatePlace = { nameLv: string; nameEn: string; address: string | null }

/** Who acts and where, by name. */
export async function namesOf(
  reader: Reader,
  { representativeId, siteId }: Pick<Mandate, 'representativeId' | 'siteId'>,
): Promise<{ representative: string; site: MandatePlace } | undefined> {
  const row = await reader
    .selectFrom('staff.person as person')
    .innerJoin('sites.site as site', join => join.on('site.id', '=', siteId))
    .where('person.id', '=', representativeId)
    .select(['person.name', 'site.name_lv', 'site.name_en', 'site.address'])
    .executeTakeFirst()
  if (!row) return undefined
  const { name: representative, name_lv: nameLv, name_en: nameEn, address } = row
  return { representative, site: { nameLv, nameEn, address } }
}
