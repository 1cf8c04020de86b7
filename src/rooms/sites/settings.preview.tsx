import { exceptionalDays } from '../../../fixtures/exceptional-days.ts'
import { municipality } from '../../../fixtures/municipality.ts'
import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { sampleSchedule, sampleSchedules } from '../../../fixtures/sample-schedule.ts'
import { shownInSettings } from '../../../fixtures/sample-settings.ts'
import { sites as fillings } from '../../../fixtures/sites.ts'
import { settingsNavigation } from '../../house/navigation.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { RawForm } from '../../kit/form.ts'
import type { Language } from '../../kit/language.ts'
import type { Found } from './change.ts'
import { ChangePreview } from './change.view.tsx'
import { type ChangeFace, type Drawing, drawForm, linesOf } from './change-face.page.tsx'
import { holidaysOf } from './holiday.ts'
import { HolidaysView } from './holidays.view.tsx'
import { ImpactNotice } from './impact.view.tsx'
import { nationalMovedDays } from './moved-day.ts'
import { SavedNotice } from './saved-notice.view.tsx'
import { SettingsOverview, SiteList } from './settings.view.tsx'
import { SiteView } from './site.view.tsx'
import { counterFace, dayFace, municipalityFace, siteFaces } from './site-forms.page.tsx'
import type { SiteSettings } from './site-settings.ts'
import { rawWeek, type Week, weekdays } from './week.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const now = Temporal.Instant.from('2026-11-24T08:35:00Z')

const settingsOf = ({ site }: typeof ogre, at: number): SiteSettings => ({
  ...site,
  source: fillings[at]?.source ?? null,
})

const ogre = sampleSchedule()
const site: SiteSettings = settingsOf(ogre, 0)
const time = (minute: number) => new Temporal.PlainTime(Math.floor(minute / 60), minute % 60)
const week: Week = weekdays.map(weekday =>
  (ogre.hours.get(weekday) ?? []).map(({ opens, closes }) => ({
    opens: time(opens),
    closes: time(closes),
  })),
)

const days = exceptionalDays.map((day, at) => ({
  id: at + 1,
  siteId: day.site ? 1 : null,
  day: Temporal.PlainDate.from(day.day),
  kind: day.kind,
  reasonLv: day.reason.lv,
  reasonEn: day.reason.en,
  source: day.source ?? null,
  spans: (day.hours ?? []).map(({ opens, closes }) => ({
    opens: Temporal.PlainTime.from(opens),
    closes: Temporal.PlainTime.from(closes),
  })),
}))

const shown = shownInSettings('sites')

function form<Target, Value>(
  name: string,
  state: string,
  face: ChangeFace<Target, Value>,
  found: Found<Target, Value>,
  drawing: (language: Language) => Drawing,
): Preview {
  return pagePreview('sites', name, state, language => {
    const frame = sampleStaffFrame(language, face.path.replaceAll(':', ''), ['head'])
    return drawForm(face, { frame, language }, found, { version: 'x', ...drawing(language) })
  })
}

const rawHours = (language: Language): RawForm => rawWeek(week, language)

const former = [
  { at: now.subtract({ hours: 50 }), by: 'Vija Krūmiņa', raw: { day1: '9.00–17.00' } },
]

function hoursPreview(language: Language, isCalm: boolean) {
  const next = week.map((spans, day) => (day === 1 ? [] : spans))
  const starts = [...Array(8).keys()].map(n => now.add({ hours: 24 * (n + 7) }))
  const outside = starts.map((startsAt, n) => ({ appointmentId: n, siteId: 1, startsAt }))
  return (
    <ChangePreview
      language={language}
      title={siteFaces.hours.title(site, language)}
      lines={linesOf(siteFaces.hours, { target: site, value: week }, next, language)}
      isNew={false}
      impact={
        <ImpactNotice
          language={language}
          impact={{ outside: isCalm ? [] : outside, mended: isCalm ? 2 : 0 }}
        />
      }
      action="/settings/sites/ogre/hours"
      csrf="x"
      version="x"
      raw={rawWeek(next, language)}
      backHref="/settings/sites/ogre"
      canEdit
    />
  )
}

const dayTarget = { site, day: undefined }
const counterTarget = { site, counterId: 101, halls: ogre.halls }

export const settingsPreviews: readonly Preview[] = [
  shown('settings_overview', 'head', language => {
    const { clerk } = sampleStaffFrame(language, '/settings')
    const all = settingsNavigation(language, clerk)
    const items = all.filter(({ place }) => place !== 'settings_overview')
    return <SettingsOverview language={language} items={items} />
  }),
  shown('sites', 'all', language => (
    <SiteList language={language} sites={sampleSchedules.map(settingsOf)} today={today} />
  )),
  shown('sites', 'one', language => (
    <>
      <SavedNotice saved="/settings/sites/ogre/hours" language={language} moves="/desk/outside" />
      <SiteView
        {...{ language, today, site, week }}
        halls={ogre.halls}
        counters={ogre.counters.map(counter => ({ ...counter, week: counter.hours ? week : [] }))}
        days={days}
      />
    </>
  )),
  shown('holidays', '2026', language => (
    <HolidaysView
      {...{ language, today }}
      year={2026}
      holidays={holidaysOf(2026)}
      adoptions={nationalMovedDays
        .filter(({ dayOff }) => dayOff.year === 2026)
        .map((moved, at) => ({ moved, adopted: at === 0 }))}
      days={days
        .filter(({ day }) => day.year >= 2026)
        .map(day => ({
          ...day,
          siteName: day.siteId ? (language === 'lv' ? site.nameLv : site.nameEn) : undefined,
          siteSlug: day.siteId ? site.slug : undefined,
        }))}
    />
  )),
  shown('sites', 'hours, visits move', language => hoursPreview(language, false)),
  shown('sites', 'hours, nothing moves', language => hoursPreview(language, true)),
  form(
    'form',
    'new site with errors',
    siteFaces.new,
    { target: undefined, value: undefined },
    () => ({
      raw: { kind: 'centre', nameLv: 'Ogres centrs', phone: '12' },
      problems: { nameEn: { code: 'required' }, phone: { code: 'phone_unreadable' } },
    }),
  ),
  form('form', 'site', siteFaces.details, { target: site, value: site }, language => ({
    raw: siteFaces.details.change.toRaw(site, language),
  })),
  form('form', 'hours', siteFaces.hours, { target: site, value: week }, language => ({
    raw: rawHours(language),
    former,
  })),
  form('form', 'hours with errors', siteFaces.hours, { target: site, value: week }, language => ({
    raw: { ...rawHours(language), day2: 'no rīta', day3: '12.00–8.00' },
    problems: { day2: { code: 'spans_unreadable' }, day3: { code: 'spans_backwards' } },
  })),
  form('form', 'closing', siteFaces.closing, { target: site, value: null }, () => ({ raw: {} })),
  form(
    'form',
    'counter',
    counterFace(':number'),
    { target: counterTarget, value: undefined },
    () => ({
      raw: { number: '5', kind: 'cash_desk', hallId: '10' },
    }),
  ),
  form(
    'form',
    'special day',
    dayFace('/settings/sites/:slug', 'new'),
    {
      target: dayTarget,
      value: undefined,
    },
    () => ({ raw: { kind: 'closed', day: '31.12.2026.' } }),
  ),
  form('form', 'municipality', municipalityFace, { target: undefined, value: undefined }, () => ({
    raw: {
      nameLv: municipality.name.lv,
      nameEn: municipality.name.en,
      registrationNumber: municipality.registrationNumber ?? '',
      address: municipality.address,
      phone: municipality.phone,
      email: municipality.email,
      web: municipality.web,
    },
  })),
]
