import { db } from '../../house/database.ts'
import { type Page, type StaffVisit, staffPage } from '../../house/page.ts'
import { NotFound } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import type { RawForm } from '../../kit/form.ts'
import type { Language } from '../../kit/language.ts'
import { changePages, faceOf, listHallSettings, listSites, showSettings } from '../sites/index.ts'
import { findRules, listRules, listSwitches, type RulesRow } from './contact-rules.store.ts'
import { type RulesSettings, rawRules, rulesChange, rulesCopy } from './contact-rules.ts'
import { ceilingInWords } from './rules.view.tsx'
import { loadRules, rulesOn } from './rules-in-force.ts'
import { listServices } from './service.store.ts'
import { counterName, rulesFields, serviceFields } from './service-forms.view.tsx'
import { type ServiceTarget, serviceChange } from './service-settings.ts'
import { RulesList, RulesView, ServiceList } from './settings.view.tsx'
import { serviceProblems as problems, serviceLabels, serviceWords } from './settings.words.ts'
import { switchPages } from './switch.page.tsx'

const labels = (form: 'service' | 'rules') => ({
  lv: serviceLabels.lv[form],
  en: serviceLabels.en[form],
})

/** The form of a service, at the end of an address: `new` or its slug. */
export const serviceFace = (end: string) =>
  faceOf({
    path: `/settings/services/${end}`,
    place: 'services',
    problems,
    change: serviceChange,
    title: ({ service }, language) =>
      (language === 'lv' ? service?.nameLv : service?.nameEn) ?? serviceWords[language].newService,
    back: () => '/settings/services',
    labels: labels('service'),
    start: () => ({ channels: ['in_person'], durationMinutes: '15', contactMinutes: '15' }),
    say: sayService,
    fields: serviceFields,
  })

const servicePages = ['new', ':slug'].flatMap(end => changePages(serviceFace(end)))

const ticks = new Set(['needsMandate', 'needsIdentityDocument', 'healthRelated', 'cashDesk'])

function sayService(
  name: string,
  raw: RawForm,
  { places }: ServiceTarget,
  language: Language,
): string | undefined {
  const words = serviceWords[language]
  const values = [raw[name] ?? []].flat()
  if (ticks.has(name)) return raw[name] ? words.yes : words.no
  if (name === 'channels') return sayEach(values, words.channels)
  if (name !== 'counters') return undefined
  const chosen = places.filter(place => values.includes(String(place.id)))
  return chosen.map(place => counterName(place, language)).join('\n')
}

function sayEach(values: readonly string[], names: Readonly<Record<string, string>>): string {
  return values.map(value => names[value] ?? value).join(', ')
}

function sayRules(name: string, raw: RawForm, _: unknown, language: Language): string | undefined {
  const words = serviceWords[language]
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    appointment: words.appointments,
    closedChannels: words.closable,
    cashDesk: words.cashDesks,
    entryCheck: words.entryChecks,
    mask: words.masks,
  }
  const names = known[name]
  return names && sayEach([raw[name] ?? []].flat().filter(Boolean), names)
}

const rulesFace = {
  place: 'contact_rules',
  problems,
  labels: labels('rules'),
  say: sayRules,
  fields: rulesFields,
} as const

/** The form of a set of contact rules. */
export const rulesChangeFace = faceOf<RulesSettings, RulesRow>({
  ...rulesFace,
  path: '/settings/contact-rules/:slug/edit',
  change: rulesChange,
  title: (rules, language) => (language === 'lv' ? rules.titleLv : rules.titleEn),
  back: ({ slug }) => `/settings/contact-rules/${slug}`,
})

const rulesPages = [
  ...changePages(rulesChangeFace),
  ...changePages<RulesSettings, RulesRow>({
    ...rulesFace,
    path: '/settings/contact-rules/:slug/copy',
    change: rulesCopy,
    title: (rules, language) =>
      serviceWords[language].copyTitle(language === 'lv' ? rules.titleLv : rules.titleEn),
    back: () => '/settings/contact-rules',
    start: rules => ({
      ...rawRules(rules),
      titleLv: serviceWords.lv.copyOf(rules.titleLv),
      titleEn: serviceWords.en.copyOf(rules.titleEn),
    }),
  }),
]

/** The pages of the settings of services and contact rules. */
export const servicesPages: readonly Page[] = [
  staffPage('GET', '/settings/services', ['head'], showServices),
  staffPage('GET', '/settings/contact-rules', ['head'], showRulesList),
  staffPage('GET', '/settings/contact-rules/:slug', ['head'], showRules),
  ...servicePages,
  ...rulesPages,
  ...switchPages,
]

async function showServices(visit: StaffVisit) {
  const { language } = visit
  const content = <ServiceList language={language} services={await listServices(db())} />
  return showSettings(visit, 'services', serviceWords[language].services, content)
}

async function showRulesList(visit: StaffVisit) {
  const { language, now } = visit
  const switches = await loadRules(db())
  const today = []
  for (const site of await listSites(db())) {
    const rules = rulesOn(switches, site.id, dayOf(now))
    const halls = await listHallSettings(db(), site.id)
    const words = halls.map(hall => ceilingInWords(hall, rules, language))
    const name = language === 'lv' ? site.nameLv : site.nameEn
    today.push({ slug: site.slug, name, rules, halls: words.join(', ') })
  }
  const lists = { sets: await listRules(db()), switches: await listSwitches(db()) }
  const content = <RulesList language={language} today={today} {...lists} />
  return showSettings(visit, 'contact_rules', serviceWords[language].rules, content)
}

async function showRules(visit: StaffVisit) {
  const { language, params } = visit
  const rules = await findRules(db(), params.slug ?? '')
  if (!rules) throw new NotFound('contact rules')
  const title = language === 'lv' ? rules.titleLv : rules.titleEn
  const content = <RulesView language={language} rules={rules} />
  return showSettings(visit, 'contact_rules', title, content)
}
