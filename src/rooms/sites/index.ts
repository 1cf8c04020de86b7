export type {
  Bilingual,
  CounterFilling,
  ExceptionalDayFilling,
  HallFilling,
  MunicipalityFilling,
  SiteFilling,
  SitesFilling,
  WeeklySpan,
} from './filling.store.ts'
export { type FilledSites, fillSites } from './filling.ts'
export { currentMunicipality, forgetMunicipality, type Municipality } from './municipality.ts'
export { connectOutside, type ListOutside, type Outside, type Places } from './outside.ts'
export {
  type Counter,
  type ExceptionalDay,
  type Hall,
  loadSchedules,
  minuteOfDay,
  type OpenSpan,
  openSpans,
  type Schedules,
  type SiteSchedule,
  timeOfMinute,
  type WeeklyHours,
} from './schedule.ts'
export { sitesPages } from './settings.page.tsx'
export { findSite, listSites, type Site, type SiteKind } from './site.store.ts'
