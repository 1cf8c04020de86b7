import type { ComponentChildren } from 'preact'
import { db } from '../../house/database.ts'
import { type SettingPlace, settingsNavigation } from '../../house/navigation.ts'
import { html, type Page, type StaffVisit, staffPage } from '../../house/page.ts'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import { dayOf } from '../../kit/dates.ts'
import { listAdoptions } from './adoption.ts'
import { askedOf } from './change.page.tsx'
import { listExceptionalDays } from './exceptional-day.store.ts'
import { listCounters, listHalls } from './hall-settings.store.ts'
import { holidaysOf } from './holiday.ts'
import { HolidaysView } from './holidays.view.tsx'
import { listCounterHours, listSiteHours } from './hours-settings.store.ts'
import { movesPath } from './outside.ts'
import { SavedNotice } from './saved-notice.view.tsx'
import { SettingsOverview, SiteList } from './settings.view.tsx'
import { settingsWords } from './settings.words.ts'
import { SiteView } from './site.view.tsx'
import { siteFormPages } from './site-forms.page.tsx'
import { listSiteSettings } from './site-settings.store.ts'
import { getSite } from './site-settings.ts'
import { weekOfRows } from './week.ts'

/** The pages of the settings of sites, days and the municipality. */
export const sitesPages: readonly Page[] = [
  staffPage('GET', '/settings', ['head', 'administrator'], showOverview),
  staffPage('GET', '/settings/sites', ['head'], showSites),
  staffPage('GET', '/settings/sites/:slug', ['head'], showSite),
  staffPage('GET', '/settings/holidays', ['head'], showHolidays),
  ...siteFormPages,
]

/** A page of the settings that only shows, with what was saved just now on top. */
export function showSettings(
  { frame, query, language }: StaffVisit,
  place: SettingPlace,
  title: string,
  content: ComponentChildren,
) {
  const children = (
    <>
      <SavedNotice saved={query.saved} language={language} moves={movesPath()} />
      {content}
    </>
  )
  return html(settingsSheet({ frame, place, title, children }))
}

async function showOverview(visit: StaffVisit) {
  const { language, clerk } = visit
  const items = settingsNavigation(language, clerk).filter(
    item => item.place !== 'settings_overview',
  )
  const content = <SettingsOverview language={language} items={items} />
  return showSettings(visit, 'settings_overview', settingsWords[language].overview, content)
}

async function showSites(visit: StaffVisit) {
  const { language, now } = visit
  const sites = await listSiteSettings(db())
  const content = <SiteList language={language} sites={sites} today={dayOf(now)} />
  return showSettings(visit, 'sites', settingsWords[language].sites, content)
}

async function showSite(visit: StaffVisit) {
  const { language, now } = visit
  const reader = db()
  const today = dayOf(now)
  const site = await getSite(reader, askedOf(visit))
  const week = weekOfRows(await listSiteHours(reader, site.id))
  const halls = await listHalls(reader, site.id)
  const counters = await Promise.all(
    (await listCounters(reader, site.id)).map(async counter => ({
      ...counter,
      week: weekOfRows(await listCounterHours(reader, counter.id)),
    })),
  )
  const to = today.add({ years: 1 })
  const days = await listExceptionalDays(reader, { from: today, to, siteId: site.id })
  const content = <SiteView {...{ language, today, site, week, halls, counters, days }} />
  return showSettings(visit, 'sites', language === 'lv' ? site.nameLv : site.nameEn, content)
}

async function showHolidays(visit: StaffVisit) {
  const { language, query, now } = visit
  const today = dayOf(now)
  const year = /^20\d\d$/.test(query.year ?? '') ? Number(query.year) : today.year
  const from = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const to = from.add({ years: 1 }).subtract({ days: 1 })
  const sites = new Map((await listSiteSettings(db())).map(site => [site.id, site]))
  const days = (await listExceptionalDays(db(), { from, to })).map(day => {
    const site = day.siteId === null ? undefined : sites.get(day.siteId)
    return {
      ...day,
      siteName: language === 'lv' ? site?.nameLv : site?.nameEn,
      siteSlug: site?.slug,
    }
  })
  const adoptions = await listAdoptions(db(), year)
  const content = (
    <HolidaysView {...{ language, year, today, adoptions, days }} holidays={holidaysOf(year)} />
  )
  return showSettings(visit, 'holidays', settingsWords[language].holidays, content)
}
