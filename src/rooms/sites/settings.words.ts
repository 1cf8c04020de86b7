import type { InBoth } from '../../kit/language.ts'
import { settingLabelsEn, settingProblemsEn, settingsEn } from './settings.words.en.ts'
import {
  type SettingLabels,
  type SettingsWords,
  settingLabelsLv,
  settingProblemsLv,
  settingsLv,
} from './settings.words.lv.ts'

export const settingsWords: InBoth<SettingsWords> = { lv: settingsLv, en: settingsEn }
export const settingProblems = { lv: settingProblemsLv, en: settingProblemsEn }

/** The labels of one form in both languages. */
export function labelsOf(...forms: readonly (keyof SettingLabels)[]) {
  const join = (labels: SettingLabels): Readonly<Record<string, string>> =>
    Object.assign({}, ...forms.map(form => labels[form]))
  return { lv: join(settingLabelsLv), en: join(settingLabelsEn) }
}
