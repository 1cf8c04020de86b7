import type { Reader } from '../../house/database.ts'
import type { Channel } from './filling.store.ts'

/** Something the municipality does for residents at its counters. */
export type PublicService = {
  id: number
  slug: string
  nameLv: string
  nameEn: string
  /** How long the counter is held. */
  durationMinutes: number
  /** Face to face; the rest is preparation. */
  contactMinutes: number
  channels: readonly Channel[]
  bringLv: readonly string[]
  bringEn: readonly string[]
  /** How it can be done without coming; empty where it cannot. */
  remoteLv: string
  remoteEn: string
  needsMandate: boolean
  needsIdentityDocument: boolean
  /** Its name says something of somebody's health: never in mails, screens or calendars. */
  healthRelated: boolean
  cashDesk: boolean
  feeCents: bigint | null
  position: number
  /** From this day on it is no longer offered. */
  endedFrom: Temporal.PlainDate | null
  /** The counters, of any site, where it is done. */
  counterIds: readonly number[]
}

const limit = 2000

function selectServices(reader: Reader) {
  return reader
    .selectFrom('services.public_service')
    .select(['id', 'slug', 'name_lv as nameLv', 'name_en as nameEn'])
    .select(['duration_minutes as durationMinutes', 'contact_minutes as contactMinutes'])
    .select(['channels', 'bring_lv as bringLv', 'bring_en as bringEn'])
    .select(['remote_lv as remoteLv', 'remote_en as remoteEn'])
    .select(['needs_mandate as needsMandate', 'needs_identity_document as needsIdentityDocument'])
    .select(['health_related as healthRelated', 'cash_desk as cashDesk', 'fee_cents as feeCents'])
    .select(['position', 'ended_from as endedFrom'])
    .$narrowType<{ channels: Channel[] }>()
}

type Row = Awaited<ReturnType<ReturnType<typeof selectServices>['execute']>>[number]

function serviceOf(row: Row, counterIds: readonly number[]): PublicService {
  return { ...row, feeCents: row.feeCents === null ? null : BigInt(row.feeCents), counterIds }
}

/** Every service in the municipality's own order, ended ones too; two queries. */
export async function listServices(reader: Reader): Promise<PublicService[]> {
  const rows = await selectServices(reader).orderBy('position').orderBy('id').limit(limit).execute()
  const offerings = await reader
    .selectFrom('services.offering')
    .select(['service_id', 'counter_id'])
    .orderBy('counter_id')
    .limit(limit * 100)
    .execute()
  const counters = Map.groupBy(offerings, offering => offering.service_id)
  return rows.map(row =>
    serviceOf(
      row,
      (counters.get(row.id) ?? []).map(offering => offering.counter_id),
    ),
  )
}

export async function findService(
  reader: Reader,
  slug: string,
): Promise<PublicService | undefined> {
  const row = await selectServices(reader).where('slug', '=', slug).executeTakeFirst()
  if (!row) return undefined
  const offerings = await reader
    .selectFrom('services.offering')
    .select('counter_id')
    .where('service_id', '=', row.id)
    .orderBy('counter_id')
    .limit(limit)
    .execute()
  return serviceOf(
    row,
    offerings.map(offering => offering.counter_id),
  )
}

/** Why a contact may last longer than the rules allow, in the order of the list. */
export type LongContactReason = { code: string; nameLv: string; nameEn: string }

export async function listLongContactReasons(reader: Reader): Promise<LongContactReason[]> {
  return reader
    .selectFrom('services.long_contact_reason')
    .select(['code', 'name_lv as nameLv', 'name_en as nameEn'])
    .orderBy('position')
    .orderBy('code')
    .limit(100)
    .execute()
}
