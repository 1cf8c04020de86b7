import type { Reader, Tx } from '../../house/database.ts'
import type { ContactRules } from './rules-in-force.ts'

/** A set of contact rules as its settings show it. */
export type RulesSettings = ContactRules & {
  historicFrom: Temporal.PlainDate | null
  historicTo: Temporal.PlainDate | null
  source: string | null
}

function selectRules(reader: Reader) {
  return reader
    .selectFrom('services.contact_rules')
    .select(['id', 'slug', 'title_lv as titleLv', 'title_en as titleEn'])
    .select(['legal_basis_lv as legalBasisLv', 'legal_basis_en as legalBasisEn'])
    .select(['m2_per_visitor as m2PerVisitor', 'appointment'])
    .select(['longest_contact_minutes as longestContactMinutes', 'buffer_minutes as bufferMinutes'])
    .select(['closed_channels as closedChannels', 'cash_desk as cashDesk', 'mask'])
    .select(['entry_check as entryCheck', 'sign_lv as signLv', 'sign_en as signEn'])
    .select(['historic_from as historicFrom', 'historic_to as historicTo', 'source'])
    .$narrowType<{
      appointment: 'required' | 'walk_in'
      cashDesk: 'open' | 'appointment' | 'closed'
      entryCheck: 'none' | 'yes_no'
      mask: 'none' | 'any' | 'medical'
    }>()
}

export async function listRules(reader: Reader): Promise<readonly RulesSettings[]> {
  return selectRules(reader)
    .orderBy('historic_from', order => order.desc().nullsFirst())
    .orderBy('id')
    .limit(200)
    .execute()
}

export async function findRules(reader: Reader, slug: string): Promise<RulesSettings | undefined> {
  return selectRules(reader).where('slug', '=', slug).executeTakeFirst()
}

export type RulesRow = Omit<RulesSettings, 'id' | 'slug' | 'historicFrom' | 'historicTo'>

/** Adds a set under a slug, or changes the one with this id. */
export async function saveRules(tx: Tx, which: string | number, rules: RulesRow): Promise<void> {
  const row = {
    title_lv: rules.titleLv,
    title_en: rules.titleEn,
    legal_basis_lv: rules.legalBasisLv,
    legal_basis_en: rules.legalBasisEn,
    m2_per_visitor: rules.m2PerVisitor,
    appointment: rules.appointment,
    longest_contact_minutes: rules.longestContactMinutes,
    buffer_minutes: rules.bufferMinutes,
    closed_channels: [...rules.closedChannels],
    cash_desk: rules.cashDesk,
    entry_check: rules.entryCheck,
    mask: rules.mask,
    sign_lv: rules.signLv,
    sign_en: rules.signEn,
    source: rules.source,
  }
  if (typeof which === 'number') {
    await tx.updateTable('services.contact_rules').set(row).where('id', '=', which).execute()
    return
  }
  await tx
    .insertInto('services.contact_rules')
    .values({ ...row, slug: which })
    .execute()
}

export type SwitchRow = {
  id: number
  slug: string
  titleLv: string
  titleEn: string
  siteLv: string | null
  siteEn: string | null
  fromDay: Temporal.PlainDate
  switchedAt: Temporal.Instant
  by: string | null
}

/** Who switched to what, where and when; the latest act first. */
export async function listSwitches(reader: Reader): Promise<readonly SwitchRow[]> {
  return reader
    .selectFrom('services.contact_rules_switch as switch')
    .innerJoin('services.contact_rules as rules', 'rules.id', 'switch.contact_rules_id')
    .leftJoin('sites.site as site', 'site.id', 'switch.site_id')
    .leftJoin('staff.person as person', 'person.id', 'switch.switched_by')
    .select(['switch.id', 'rules.slug', 'rules.title_lv as titleLv', 'rules.title_en as titleEn'])
    .select(['site.name_lv as siteLv', 'site.name_en as siteEn', 'switch.from_day as fromDay'])
    .select(['switch.switched_at as switchedAt', 'person.name as by'])
    .orderBy('switch.id', 'desc')
    .limit(50)
    .execute()
}

export type NewSwitch = {
  rulesId: number
  siteId: number | null
  fromDay: Temporal.PlainDate
  by: number
  at: Temporal.Instant
}

/** The last switch that is made for this place and day: the same twice is one. */
export async function findLastSwitch(
  reader: Reader,
  { siteId, fromDay }: Pick<NewSwitch, 'siteId' | 'fromDay'>,
): Promise<number | undefined> {
  const row = await reader
    .selectFrom('services.contact_rules_switch')
    .select('contact_rules_id as rulesId')
    .where('site_id', siteId === null ? 'is' : '=', siteId)
    .where('from_day', '=', fromDay)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.rulesId
}

export async function insertRulesSwitch(tx: Tx, row: NewSwitch): Promise<void> {
  await tx
    .insertInto('services.contact_rules_switch')
    .values({
      contact_rules_id: row.rulesId,
      site_id: row.siteId,
      from_day: row.fromDay,
      switched_by: row.by,
      switched_at: row.at,
    })
    .execute()
}
