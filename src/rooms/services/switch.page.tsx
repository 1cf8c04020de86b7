import { db, type Reader } from '../../house/database.ts'
import { type Asked, changePages, faceOf, listHallSettings } from '../sites/index.ts'
import { rulesSwitch, type Switching, type SwitchTarget, siteOf } from './contact-rules.ts'
import { type HallChange, SwitchPreview } from './rules.view.tsx'
import { type ContactRules, loadRules, rulesOn } from './rules-in-force.ts'
import { switchFields } from './service-forms.view.tsx'
import { serviceLabels, serviceProblems, serviceWords } from './settings.words.ts'

/** Switching to a set of rules: the day and the place, then all that will change, then one act. */
export const switchFace = faceOf({
  path: '/settings/contact-rules/:slug/switch',
  place: 'contact_rules',
  problems: serviceProblems,
  change: rulesSwitch,
  title: ({ rules }, language) =>
    serviceWords[language].switchTitle(language === 'lv' ? rules.titleLv : rules.titleEn),
  intro: (_, language) => serviceWords[language].switchIntro,
  back: () => '/settings/contact-rules',
  labels: { lv: serviceLabels.lv.switch, en: serviceLabels.en.switch },
  start: () => ({ site: 'all' }),
  say(name, raw, { sites }, language) {
    if (name !== 'site') return undefined
    const site = sites.find(one => one.slug === raw.site)
    const named = language === 'lv' ? site?.nameLv : site?.nameEn
    return named ?? serviceWords[language].everywhere
  },
  fields: switchFields,
  extra: async (_, { target }, next, asked) => (
    <SwitchPreview
      language={asked.language}
      next={target.rules}
      {...(await whatChanges(db(), target, next, asked))}
    />
  ),
  confirmLabel: { lv: serviceWords.lv.switchConfirm, en: serviceWords.en.switchConfirm },
})

export const switchPages = changePages(switchFace)

/** The rules that hold until the switch at each place, and the halls with them. */
async function whatChanges(
  reader: Reader,
  target: SwitchTarget,
  next: Switching,
  { language }: Asked,
) {
  const switches = await loadRules(reader)
  const chosen = siteOf(target, next)
  const former = new Map<number, { rules: ContactRules; sites: number }>()
  const halls: HallChange[] = []
  for (const site of chosen ? [chosen] : target.sites) {
    const rules = rulesOn(switches, site.id, next.fromDay)
    former.set(rules.id, { rules, sites: (former.get(rules.id)?.sites ?? 0) + 1 })
    for (const hall of await listHallSettings(reader, site.id)) {
      const names = language === 'lv' ? [site.nameLv, hall.nameLv] : [site.nameEn, hall.nameEn]
      const place = names.join(', ')
      halls.push({ key: String(hall.id), place, areaM2: hall.areaM2, before: rules })
    }
  }
  return { former: [...former.values()], halls }
}
