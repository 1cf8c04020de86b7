import { activeRules } from '../../../fixtures/contact-rules.ts'
import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { sampleRules, sampleRulesNamed } from '../../../fixtures/sample-rules.ts'
import { sampleSchedule, sampleSchedules } from '../../../fixtures/sample-schedule.ts'
import { shownInSettings } from '../../../fixtures/sample-settings.ts'
import { services as fillings } from '../../../fixtures/services.ts'
import { type Preview, pagePreview, pdfPreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import { ChangePreview, drawForm } from '../sites/index.ts'
import { rawRules } from './contact-rules.ts'
import { printDoor } from './door.print.ts'
import { doorAt } from './door.ts'
import { doorScreen } from './door.view.tsx'
import { ceilingInWords, SwitchPreview } from './rules.view.tsx'
import { rulesChangeFace, serviceFace } from './settings.page.tsx'
import { RulesList, RulesView, ServiceList } from './settings.view.tsx'
import { serviceWords } from './settings.words.ts'
import { switchFace } from './switch.page.tsx'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')
const night = Temporal.Instant.from('2026-11-24T19:35:00Z')
const strict = sampleRulesNamed('2021-10-21')
const closed = sampleRulesNamed('2020-03-13')
const active = sampleRulesNamed(activeRules)

const places = sampleSchedules.flatMap(({ site, counters }) =>
  counters.map(({ id, number, kind }) => ({
    id,
    siteId: site.id,
    siteLv: site.nameLv,
    siteEn: site.nameEn,
    number,
    kind,
  })),
)

const services = fillings.map((service, at) => ({
  id: at + 1,
  slug: service.slug,
  nameLv: service.name.lv,
  nameEn: service.name.en,
  durationMinutes: service.durationMinutes,
  contactMinutes: service.contactMinutes,
  channels: service.channels,
  bringLv: service.bring.lv,
  bringEn: service.bring.en,
  remoteLv: service.remote.lv,
  remoteEn: service.remote.en,
  needsMandate: service.needsMandate,
  needsIdentityDocument: service.needsIdentityDocument,
  healthRelated: service.healthRelated,
  cashDesk: service.cashDesk,
  feeCents: service.feeCents === undefined ? null : BigInt(service.feeCents),
  endedFrom: at === 2 ? Temporal.PlainDate.from('2027-01-01') : null,
  counterIds: places.slice(0, service.counters.length).map(({ id }) => id),
}))

const shown = shownInSettings('services')

const frameAt = (language: Language, path: string) => ({
  language,
  frame: sampleStaffFrame(language, path, ['head']),
})

const nameIn = (language: Language, named: { nameLv: string; nameEn: string }) =>
  language === 'lv' ? named.nameLv : named.nameEn

const rulesList = (language: Language) => (
  <RulesList
    language={language}
    sets={sampleRules}
    today={sampleSchedules.map(({ site, halls }, at) => {
      const rules = at === 0 ? strict : active
      const words = halls.map(hall => ceilingInWords(hall, rules, language))
      return { slug: site.slug, name: nameIn(language, site), rules, halls: words.join(', ') }
    })}
    switches={[strict, active].map((rules, at) => ({
      id: at,
      slug: rules.slug,
      titleLv: rules.titleLv,
      titleEn: rules.titleEn,
      siteLv: at === 0 ? sampleSchedule().site.nameLv : null,
      siteEn: at === 0 ? sampleSchedule().site.nameEn : null,
      fromDay: Temporal.PlainDate.from('2026-11-23').subtract({ days: at * 40 }),
      switchedAt: now.subtract({ hours: 24 * (at * 40 + 1) }),
      by: at === 0 ? 'Vija Krūmiņa' : null,
    }))}
  />
)

const switching = (language: Language) => (
  <ChangePreview
    language={language}
    title={serviceWords[language].switchTitle(language === 'lv' ? strict.titleLv : strict.titleEn)}
    lines={[]}
    isNew
    extra={
      <SwitchPreview
        language={language}
        next={strict}
        former={[{ rules: active, sites: sampleSchedules.length }]}
        halls={sampleSchedules.flatMap(({ site, halls }) =>
          halls.map(hall => ({
            key: String(hall.id),
            place: `${nameIn(language, site)}, ${nameIn(language, hall)}`,
            areaM2: hall.areaM2,
            before: active,
          })),
        )}
      />
    }
    action="/settings/contact-rules/2021-10-21/switch"
    csrf="x"
    version="x"
    raw={{ fromDay: '01.12.2026.', site: 'all' }}
    backHref="/settings/contact-rules"
    canEdit
    confirmLabel={serviceWords[language].switchConfirm}
  />
)

const newService = { target: { service: undefined, places }, value: undefined }
const start = { channels: ['in_person'], durationMinutes: '15', contactMinutes: '15' }

const serviceForm = (isWrong: boolean) => (language: Language) =>
  drawForm(serviceFace('new'), frameAt(language, '/settings/services/new'), newService, {
    raw: isWrong ? { ...start, durationMinutes: '2' } : start,
    version: 'x',
    problems: isWrong
      ? { nameLv: { code: 'required' }, durationMinutes: { code: 'number_too_small', limit: 5 } }
      : {},
  })

const rulesForm = (language: Language) =>
  drawForm(
    rulesChangeFace,
    frameAt(language, '/settings/contact-rules/2021-10-21/edit'),
    { target: strict, value: strict },
    { raw: rawRules(strict), version: 'x' },
  )

const switchForm = (language: Language) =>
  drawForm(
    switchFace,
    frameAt(language, '/settings/contact-rules/2021-10-21/switch'),
    {
      target: { rules: strict, sites: sampleSchedules.map(({ site }) => site) },
      value: undefined,
    },
    { raw: { site: 'all' }, version: 'x' },
  )

const doors = [
  ['open to all', active, now],
  ['strict rules', strict, now],
  ['nobody in person', closed, now],
  ['at night', active, night],
] as const

const doorOf = ([, rules, at]: (typeof doors)[number]) =>
  doorAt({ schedule: sampleSchedule(), rules, now: at, townPhone: '65071160' })

export const settingsPreviews: readonly Preview[] = [
  shown('services', 'all', language => <ServiceList language={language} services={services} />),
  pagePreview('services', 'form', 'new service', serviceForm(false)),
  pagePreview('services', 'form', 'new service with errors', serviceForm(true)),
  shown('contact_rules', 'list', rulesList),
  shown('contact_rules', 'one set', language => <RulesView language={language} rules={strict} />),
  shown('contact_rules', 'switch, what changes', switching),
  pagePreview('services', 'form', 'rules', rulesForm),
  pagePreview('services', 'form', 'switch', switchForm),
  ...doors.map(door =>
    pagePreview('services', 'door', door[0], language =>
      doorScreen({ frame: sampleStaffFrame(language, '/door/ogre'), door: doorOf(door) }),
    ),
  ),
  ...doors
    .slice(0, 3)
    .map(door =>
      pdfPreview('services', 'door sign', door[0], () =>
        printDoor({ door: doorOf(door), paper: 'a4', sample: true, now }),
      ),
    ),
]
