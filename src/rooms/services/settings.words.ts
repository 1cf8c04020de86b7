import type { InBoth } from '../../kit/language.ts'
import { serviceLabelsEn, serviceProblemsEn, serviceSettingsEn } from './settings.words.en.ts'
import {
  type ServiceLabels,
  type ServiceSettingsWords,
  serviceLabelsLv,
  serviceProblemsLv,
  serviceSettingsLv,
} from './settings.words.lv.ts'

export const serviceWords: InBoth<ServiceSettingsWords> = {
  lv: serviceSettingsLv,
  en: serviceSettingsEn,
}
export const serviceLabels: InBoth<ServiceLabels> = { lv: serviceLabelsLv, en: serviceLabelsEn }
export const serviceProblems = { lv: serviceProblemsLv, en: serviceProblemsEn }
