import type { Page } from '../../house/page.ts'
import { shortDate } from '../../kit/dates.ts'
import type { RawForm } from '../../kit/form.ts'
import type { InBoth, Language } from '../../kit/language.ts'
import { adoptionChange } from './adoption.ts'
import { changePages } from './change.page.tsx'
import { faceOf } from './change-face.page.tsx'
import { type DayTarget, specialDayChange, specialDayRemoval } from './exceptional-day.ts'
import { areaInWords, type CounterTarget, counterChange, hallChange } from './hall-settings.ts'
import { municipalityChange } from './municipality-settings.ts'
import { labelsOf, settingProblems as problems, settingsWords } from './settings.words.ts'
import {
  closingFields,
  counterFields,
  dayFields,
  hallFields,
  hoursFields,
  municipalityFields,
  siteFields,
} from './site-forms.view.tsx'
import type { SiteSettings } from './site-settings.store.ts'
import {
  newSiteChange,
  siteClosingChange,
  siteDetailsChange,
  siteHoursChange,
} from './site-settings.ts'

const siteName = (site: SiteSettings, language: Language) =>
  language === 'lv' ? site.nameLv : site.nameEn
const siteBack = ({ slug }: SiteSettings) => `/settings/sites/${slug}`
const settled = { place: 'sites', problems } as const

function sayKind(name: string, raw: RawForm, _: unknown, language: Language): string | undefined {
  const { kinds, counterKinds } = settingsWords[language]
  const known: Readonly<Record<string, string>> = { ...kinds, ...counterKinds }
  return name === 'kind' ? known[String(raw.kind ?? '')] : undefined
}

function sayCounter(
  name: string,
  raw: RawForm,
  target: CounterTarget,
  language: Language,
): string | undefined {
  if (name !== 'hallId') return sayKind(name, raw, target, language)
  const hall = target.halls.find(one => String(one.id) === raw.hallId)
  return hall && `${language === 'lv' ? hall.nameLv : hall.nameEn}, ${areaOf(hall, language)}`
}

const areaOf = ({ areaM2 }: { areaM2: number }, language: Language) =>
  `${areaInWords(areaM2, language)} m²`

/** The forms about a site itself. */
export const siteFaces = {
  new: faceOf({
    ...settled,
    path: '/settings/sites/new',
    change: newSiteChange,
    title: (_, language) => settingsWords[language].newSite,
    back: () => '/settings/sites',
    labels: labelsOf('site'),
    say: sayKind,
    start: () => ({ kind: 'unified_centre' }),
    fields: siteFields,
  }),
  details: faceOf({
    ...settled,
    path: '/settings/sites/:slug/details',
    change: siteDetailsChange,
    title: siteName,
    back: siteBack,
    labels: labelsOf('site'),
    say: sayKind,
    fields: siteFields,
  }),
  hours: faceOf({
    ...settled,
    path: '/settings/sites/:slug/hours',
    change: siteHoursChange,
    title: (site, language) => `${siteName(site, language)}: ${settingsWords[language].hours}`,
    back: siteBack,
    labels: labelsOf('week'),
    fields: hoursFields,
  }),
  closing: faceOf({
    ...settled,
    path: '/settings/sites/:slug/closing',
    change: siteClosingChange,
    title: (site, language) => `${siteName(site, language)}: ${settingsWords[language].closing}`,
    intro: (_, language) => settingsWords[language].closingIntro,
    back: siteBack,
    labels: labelsOf('closing'),
    fields: closingFields,
  }),
}

const sitePages: readonly Page[] = [
  ...changePages(siteFaces.new),
  ...changePages(siteFaces.details),
  ...changePages(siteFaces.hours),
  ...changePages(siteFaces.closing),
]

const hallPages: readonly Page[] = ['new', ':hall'].flatMap(end =>
  changePages({
    ...settled,
    path: `/settings/sites/:slug/halls/${end}`,
    change: hallChange,
    title: ({ site, hallId }, language) => {
      const words = settingsWords[language]
      return `${siteName(site, language)}: ${hallId ? words.hall : words.newHall}`
    },
    back: ({ site }) => siteBack(site),
    labels: labelsOf('hall'),
    fields: hallFields,
  }),
)

/** The form about a counter, at the end of an address: `new` or its number. */
export const counterFace = (end: string) =>
  faceOf({
    ...settled,
    path: `/settings/sites/:slug/counters/${end}`,
    change: counterChange,
    title: ({ site, counterId }, language) => {
      const words = settingsWords[language]
      return `${siteName(site, language)}: ${counterId ? words.counters : words.newCounter}`
    },
    back: ({ site }) => siteBack(site),
    labels: labelsOf('counter', 'week'),
    start: () => ({ kind: 'counter' }),
    say: sayCounter,
    fields: counterFields,
  })

const counterPages = ['new', ':number'].flatMap(end => changePages(counterFace(end)))

const dayBack = ({ site }: DayTarget) => (site ? siteBack(site) : '/settings/holidays')

function sayDay(name: string, raw: RawForm, _: unknown, language: Language): string | undefined {
  const words = settingsWords[language]
  if (name !== 'kind') return undefined
  return raw.kind === 'open' ? words.openAt('…') : raw.kind && words.closed.toString()
}

/** The form about a special day: of a site or of all, new or known. */
export const dayFace = (start: DayStart, end: string) =>
  faceOf({
    ...dayCommon(start),
    path: `${start}/days/${end}`,
    change: specialDayChange,
    title: ({ site, day }, language) => {
      const name = site ? `${siteName(site, language)}: ` : ''
      return name + (day ? shortDate(day, language) : settingsWords[language].newDay)
    },
    labels: labelsOf('day'),
    start: () => ({ kind: 'closed' }),
    say: sayDay,
    fields: dayFields,
  })

type DayStart = '/settings/holidays' | '/settings/sites/:slug'
const dayStarts: readonly DayStart[] = ['/settings/holidays', '/settings/sites/:slug']

const dayCommon = (start: DayStart) => {
  const place = start === '/settings/holidays' ? 'holidays' : 'sites'
  return { problems, place, back: dayBack } as const
}

const dayPages: readonly Page[] = dayStarts.flatMap(start => {
  return [
    ...['new', ':day'].flatMap(end => changePages(dayFace(start, end))),
    ...changePages({
      ...dayCommon(start),
      path: `${start}/days/:day/removal`,
      change: specialDayRemoval,
      title: ({ day }, language) =>
        settingsWords[language].removeDay(day ? shortDate(day, language) : ''),
      labels: labelsOf('removal'),
      say: (_, raw, __, language) =>
        raw.day ? String(raw.day).split(' ')[0] : settingsWords[language].removed,
      confirmLabel: eachOf('remove'),
    }),
  ]
})

function eachOf(key: 'remove' | 'adoptSave'): InBoth {
  return { lv: settingsWords.lv[key], en: settingsWords.en[key] }
}

const adoptionPages = changePages({
  path: '/settings/holidays/moved/:day',
  place: 'holidays',
  problems,
  change: adoptionChange,
  title: ({ dayOff, worked }, language) =>
    settingsWords[language].adoptTitle(shortDate(dayOff, language), shortDate(worked, language)),
  back: () => '/settings/holidays',
  labels: labelsOf('adoption'),
  say(name, raw, _, language) {
    const words = settingsWords[language]
    const [day, state] = String(raw[name] ?? '').split(' ')
    if (!state) return `${day}: ${words.asTheWeek}`
    return `${day}: ${state === 'closed' ? words.offEverywhere : words.workedHours}`
  },
  confirmLabel: eachOf('adoptSave'),
})

/** The form about the municipality. */
export const municipalityFace = faceOf({
  path: '/settings/municipality',
  place: 'municipality',
  problems,
  change: municipalityChange,
  title: (_, language) => settingsWords[language].municipality,
  back: () => '/settings',
  labels: labelsOf('municipality'),
  fields: municipalityFields,
})

/** Every form of the settings of sites, days and the municipality. */
export const siteFormPages: readonly Page[] = [
  ...sitePages,
  ...hallPages,
  ...counterPages,
  ...dayPages,
  ...adoptionPages,
  ...changePages(municipalityFace),
]
