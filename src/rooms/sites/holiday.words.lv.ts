import { shortDate } from '../../kit/dates.ts'
import type { HolidayKey } from './holiday.ts'

const names: Record<HolidayKey, string> = {
  new_year: 'Jaungada diena',
  good_friday: 'Lielā Piektdiena',
  easter_sunday: 'Pirmās Lieldienas',
  easter_monday: 'Otrās Lieldienas',
  labour_day: 'Darba svētki, Satversmes sapulces sasaukšanas diena',
  independence_restored: 'Neatkarības atjaunošanas diena',
  independence_restored_instead: 'Brīvdiena par 4.\u00a0maiju',
  mothers_day: 'Mātes diena',
  whitsun: 'Vasarsvētki',
  ligo: 'Līgo diena',
  jani: 'Jāņu diena',
  song_festival: 'Dziesmu un deju svētku noslēguma diena',
  song_festival_instead: 'Brīvdiena pēc Dziesmu un deju svētkiem',
  republic_day: 'Latvijas Republikas Proklamēšanas diena',
  republic_day_instead: 'Brīvdiena par 18.\u00a0novembri',
  christmas_eve: 'Ziemassvētku vakars',
  christmas: 'Pirmie Ziemassvētki',
  christmas_second: 'Otrie Ziemassvētki',
  new_years_eve: 'Vecgada diena',
  papal_visit: 'Pāvesta vizītes diena',
  hockey_bronze: 'Hokeja bronzas medaļas svētku diena',
}

/** What holidays and moved days are called. */
export const holidayLv = {
  name: (key: HolidayKey) => names[key],
  movedOff: (worked: Temporal.PlainDate) => `Brīvdiena, strādājam ${shortDate(worked, 'lv')}`,
  movedWorked: (dayOff: Temporal.PlainDate) =>
    `Pārceltā darba diena (par ${shortDate(dayOff, 'lv')})`,
  shorter: 'Saīsināta darba diena',
}

export type HolidayWords = typeof holidayLv
