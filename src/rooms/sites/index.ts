export { changePages } from './change.page.tsx'
export type { Asked, Change, Found, WriteOrder } from './change.ts'
export { ChangePreview, ChangeTable } from './change.view.tsx'
export { type ChangeFace, drawForm, faceOf } from './change-face.page.tsx'
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
export {
  areaField,
  type HallSettings,
  listHallSettings,
} from './hall-settings.ts'
export { type HolidayKey, holidayOn } from './holiday.ts'
export { holidayEn } from './holiday.words.en.ts'
export { holidayLv } from './holiday.words.lv.ts'
export { currentMunicipality, forgetMunicipality, type Municipality } from './municipality.ts'
export { connectOutside, type ListOutside, type Outside, type Places } from './outside.ts'
export {
  type Counter,
  type ExceptionalDay,
  type Hall,
  loadSchedules,
  minuteOfDay,
  nextOpening,
  type OpenSpan,
  openSpans,
  type Schedules,
  type SiteSchedule,
  timeOfMinute,
  type WeeklyHours,
} from './schedule.ts'
export { type Sender, whoSends } from './sender.ts'
export {
  type FieldsProps,
  SettingChoice,
  SettingDay,
  SettingLines,
  SettingSelect,
  SettingText,
} from './setting-fields.view.tsx'
export { showSettings, sitesPages } from './settings.page.tsx'
export { findSite, listSites, type Site, type SiteKind } from './site.store.ts'
export { closingField, requireHeadOfAll } from './site-settings.ts'
export { SourceWords } from './source.view.tsx'
export {
  isEmptyWeek,
  rawWeek,
  rowsOfWeek,
  type Week,
  weekFields,
  weekOfForm,
} from './week.ts'
export { loadWorkingDays } from './working-day.ts'
