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
