import type { Tx } from '../../house/database.ts'

type Bilingual = { lv: string; en: string }

/** How something can be done; `in_person` needs a visit. */
export type Channel =
  | 'in_person'
  | 'phone'
  | 'post'
  | 'drop_box'
  | 'signed_email'
  | 'e_address'
  | 'portal'
  | 'mobile_app'
  | 'bank_transfer'
  | 'shop_till'

export type ServiceFilling = {
  slug: string
  name: Bilingual
  durationMinutes: number
  contactMinutes: number
  channels: readonly Channel[]
  bring: { lv: readonly string[]; en: readonly string[] }
  /** What can be done without coming; empty where nothing can. */
  remote: Bilingual
  needsMandate: boolean
  needsIdentityDocument: boolean
  healthRelated: boolean
  cashDesk: boolean
  feeCents?: number
  source?: string
  /** Counters as `site-slug/number`. */
  counters: readonly string[]
}

export type ContactRulesFilling = {
  slug: string
  title: Bilingual
  legalBasis: Bilingual
  historicFrom?: string
  historicTo?: string
  m2PerVisitor?: number
  appointment: 'required' | 'walk_in'
  longestContactMinutes?: number
  bufferMinutes: number
  closedChannels: readonly string[]
  cashDesk: 'open' | 'appointment' | 'closed'
  entryCheck: 'none' | 'yes_no'
  mask: 'none' | 'any' | 'medical'
  sign: Bilingual
  source?: string
}

export type ServicesFilling = {
  services: readonly ServiceFilling[]
  contactRules: readonly ContactRulesFilling[]
  /** Slug of the rules that hold at every site from the beginning. */
  activeRules: string
  longContactReasons: readonly { code: string; name: Bilingual }[]
}

export async function insertService(
  tx: Tx,
  service: ServiceFilling,
  position: number,
): Promise<number> {
  const { id } = await tx
    .insertInto('services.public_service')
    .values({
      slug: service.slug,
      name_lv: service.name.lv,
      name_en: service.name.en,
      duration_minutes: service.durationMinutes,
      contact_minutes: service.contactMinutes,
      channels: [...service.channels],
      bring_lv: [...service.bring.lv],
      bring_en: [...service.bring.en],
      remote_lv: service.remote.lv,
      remote_en: service.remote.en,
      needs_mandate: service.needsMandate,
      needs_identity_document: service.needsIdentityDocument,
      health_related: service.healthRelated,
      cash_desk: service.cashDesk,
      fee_cents: service.feeCents ?? null,
      source: service.source ?? null,
      position,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertOfferings(
  tx: Tx,
  serviceId: number,
  counterIds: readonly number[],
): Promise<void> {
  if (counterIds.length === 0) return
  const rows = counterIds.map(counter_id => ({ service_id: serviceId, counter_id }))
  await tx.insertInto('services.offering').values(rows).execute()
}

export async function insertContactRules(tx: Tx, rules: ContactRulesFilling): Promise<number> {
  const day = (text: string | undefined) => (text ? Temporal.PlainDate.from(text) : null)
  const { id } = await tx
    .insertInto('services.contact_rules')
    .values({
      slug: rules.slug,
      title_lv: rules.title.lv,
      title_en: rules.title.en,
      legal_basis_lv: rules.legalBasis.lv,
      legal_basis_en: rules.legalBasis.en,
      historic_from: day(rules.historicFrom),
      historic_to: day(rules.historicTo),
      m2_per_visitor: rules.m2PerVisitor ?? null,
      appointment: rules.appointment,
      longest_contact_minutes: rules.longestContactMinutes ?? null,
      buffer_minutes: rules.bufferMinutes,
      closed_channels: [...rules.closedChannels],
      cash_desk: rules.cashDesk,
      entry_check: rules.entryCheck,
      mask: rules.mask,
      sign_lv: rules.sign.lv,
      sign_en: rules.sign.en,
      source: rules.source ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The rules that hold from the beginning of time, until somebody switches. */
export async function insertSwitch(tx: Tx, rulesId: number, at: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('services.contact_rules_switch')
    .values({
      contact_rules_id: rulesId,
      from_day: Temporal.PlainDate.from('2000-01-01'),
      switched_at: at,
    })
    .execute()
}

export async function insertLongContactReason(
  tx: Tx,
  reason: ServicesFilling['longContactReasons'][number],
  position: number,
): Promise<void> {
  await tx
    .insertInto('services.long_contact_reason')
    .values({ code: reason.code, name_lv: reason.name.lv, name_en: reason.name.en, position })
    .execute()
}
