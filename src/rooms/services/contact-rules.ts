import { z } from 'zod'
import { requireRole } from '../../house/actor.ts'
import { shortDate } from '../../kit/dates.ts'
import { type Field, type FormReading, field, optional, readForm } from '../../kit/form.ts'
import {
  choiceField,
  choicesField,
  dayField,
  numberField,
  textField,
} from '../../kit/form-fields.ts'
import { slugOf } from '../../kit/slug.ts'
import { type Change, listSites, requireHeadOfAll, type Site } from '../sites/index.ts'
import {
  findLastSwitch,
  findRules,
  insertRulesSwitch,
  type RulesRow,
  type RulesSettings,
  type SwitchRow,
  saveRules,
} from './contact-rules.store.ts'

export type { RulesSettings, SwitchRow }

/** Ways of contact that rules can close. */
export const closableChannels = [
  'in_person',
  'oral_submission',
  'in_person_documents',
  'phone',
  'post',
  'courier',
  'drop_box',
  'signed_email',
  'e_address',
  'portal',
] as const

/** Square metres a visitor: above 0, at most 1000, to a tenth. */
function squareMetresField(): Field<number> {
  return field(text => {
    const bare = text.replace(',', '.')
    const value = Math.round(Number(bare) * 10) / 10
    const fits = /^\d{1,4}(\.\d{1,3})?$/.test(bare) && value > 0 && value <= 1000
    return fits ? { value } : { problem: { code: 'm2_unreadable' } }
  }, 20)
}

const paragraph = (max: number) => optional(textField({ max, lines: 'many' }))

const form = z.object({
  titleLv: textField({ max: 200 }),
  titleEn: textField({ max: 200 }),
  legalBasisLv: paragraph(500),
  legalBasisEn: paragraph(500),
  appointment: choiceField(['walk_in', 'required']),
  m2PerVisitor: optional(squareMetresField()),
  longestContactMinutes: optional(numberField({ min: 1, max: 240 })),
  bufferMinutes: numberField({ min: 0, max: 120 }),
  closedChannels: choicesField(closableChannels),
  cashDesk: choiceField(['open', 'appointment', 'closed']),
  entryCheck: choiceField(['none', 'yes_no']),
  mask: choiceField(['none', 'any', 'medical']),
  signLv: paragraph(1000),
  signEn: paragraph(1000),
  source: paragraph(2000),
})

function readRules(sent: unknown): FormReading<RulesRow> {
  const reading = readForm(form, sent)
  if (!reading.ok) return reading
  const { value } = reading
  return {
    ...reading,
    value: {
      ...value,
      legalBasisLv: value.legalBasisLv ?? '',
      legalBasisEn: value.legalBasisEn ?? '',
      m2PerVisitor: value.m2PerVisitor ?? null,
      longestContactMinutes: value.longestContactMinutes ?? null,
      signLv: value.signLv ?? '',
      signEn: value.signEn ?? '',
      source: value.source ?? null,
    },
  }
}

/** A set as its form shows it. */
export function rawRules(rules: RulesRow) {
  return {
    titleLv: rules.titleLv,
    titleEn: rules.titleEn,
    legalBasisLv: rules.legalBasisLv,
    legalBasisEn: rules.legalBasisEn,
    appointment: rules.appointment,
    m2PerVisitor: rules.m2PerVisitor === null ? '' : String(rules.m2PerVisitor).replace('.', ','),
    longestContactMinutes: String(rules.longestContactMinutes ?? ''),
    bufferMinutes: String(rules.bufferMinutes),
    closedChannels: closableChannels.filter(channel => rules.closedChannels.includes(channel)),
    cashDesk: rules.cashDesk,
    entryCheck: rules.entryCheck,
    mask: rules.mask,
    signLv: rules.signLv,
    signEn: rules.signEn,
    source: rules.source ?? '',
  }
}

const common = {
  read: readRules,
  toRaw: rawRules,
  subject: (rules: RulesSettings) => ({ kind: 'contact_rules', id: rules.slug }),
  conflicts: { contact_rules_slug_key: { field: 'titleLv', code: 'rules_name_taken' } },
}

/** A set of contact rules. Where it is in force the change holds at once. */
export const rulesChange: Change<RulesSettings, RulesRow> = {
  ...common,
  deed: 'contact_rules_changed',
  async find(reader, { params }) {
    const rules = await findRules(reader, params.slug ?? '')
    return rules && { target: rules, value: rules }
  },
  async write(tx, clerk, { target, next }) {
    requireHeadOfAll(clerk)
    await saveRules(tx, target.id, next)
  },
  places: () => 'all',
}

/** A new set, begun as a copy of another. */
export const rulesCopy: Change<RulesSettings, RulesRow> = {
  ...common,
  deed: 'contact_rules_added',
  async find(reader, { params }) {
    const rules = await findRules(reader, params.slug ?? '')
    return rules && { target: rules, value: undefined }
  },
  async write(tx, clerk, { next }) {
    requireHeadOfAll(clerk)
    await saveRules(tx, slugOf(next.titleLv), next)
  },
}

export type Switching = { fromDay: Temporal.PlainDate; site: string }
export type SwitchTarget = { rules: RulesSettings; sites: readonly Site[] }

/** The site of a switch; nothing: all of them. */
export function siteOf({ sites }: SwitchTarget, { site }: Switching): Site | undefined {
  return sites.find(one => one.slug === site)
}

/** One act: from a day on these rules hold, at every site or at one. */
export const rulesSwitch: Change<SwitchTarget, Switching> = {
  deed: 'contact_rules_switched',
  async find(reader, { params }) {
    const rules = await findRules(reader, params.slug ?? '')
    return rules && { target: { rules, sites: await listSites(reader) }, value: undefined }
  },
  read(sent, { target }, { today }) {
    const slugs = ['all', ...target.sites.map(site => site.slug)]
    const schema = z.object({
      fromDay: dayField({ today, from: today, to: today.add({ years: 2 }) }),
      site: choiceField(slugs),
    })
    return readForm(schema, sent)
  },
  toRaw: ({ fromDay, site }, language) => ({ fromDay: shortDate(fromDay, language), site }),
  async write(tx, clerk, { target, next, now }) {
    const site = siteOf(target, next)
    if (site) requireRole(clerk, ['head'], site.id)
    else requireHeadOfAll(clerk)
    const place = { siteId: site?.id ?? null, fromDay: next.fromDay }
    if ((await findLastSwitch(tx, place)) === target.rules.id) return
    await insertRulesSwitch(tx, { ...place, rulesId: target.rules.id, by: clerk.id, at: now })
  },
  subject: ({ rules }) => ({ kind: 'contact_rules', id: rules.slug }),
  places(target, next) {
    const site = siteOf(target, next)
    return site ? [site.id] : 'all'
  },
}
