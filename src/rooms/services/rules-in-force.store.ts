import type { Reader } from '../../house/database.ts'

const limit = 5000

/** Every switch with the rules it switched to, the latest day and act first. */
export async function listSwitchRows(reader: Reader) {
  return reader
    .selectFrom('services.contact_rules_switch as switch')
    .innerJoin('services.contact_rules as rules', 'rules.id', 'switch.contact_rules_id')
    .select(['switch.id as switchId', 'switch.site_id as siteId', 'switch.from_day as fromDay'])
    .select(['rules.id', 'rules.slug', 'rules.title_lv as titleLv', 'rules.title_en as titleEn'])
    .select(['rules.legal_basis_lv as legalBasisLv', 'rules.legal_basis_en as legalBasisEn'])
    .select(['rules.m2_per_visitor as m2PerVisitor', 'rules.appointment'])
    .select('rules.longest_contact_minutes as longestContactMinutes')
    .select(['rules.buffer_minutes as bufferMinutes', 'rules.closed_channels as closedChannels'])
    .select(['rules.cash_desk as cashDesk', 'rules.entry_check as entryCheck', 'rules.mask'])
    .select(['rules.sign_lv as signLv', 'rules.sign_en as signEn'])
    .$narrowType<{
      appointment: 'required' | 'walk_in'
      cashDesk: 'open' | 'appointment' | 'closed'
      entryCheck: 'none' | 'yes_no'
      mask: 'none' | 'any' | 'medical'
    }>()
    .orderBy('switch.from_day', 'desc')
    .orderBy('switch.id', 'desc')
    .limit(limit)
    .execute()
}
