import { shortDate } from '../../kit/dates.ts'
import type { HolidayKey } from './holiday.ts'
import type { HolidayWords } from './holiday.words.lv.ts'

const names: Record<HolidayKey, string> = {
  new_year: 'New Year’s Day',
  good_friday: 'Good Friday',
  easter_sunday: 'Easter Sunday',
  easter_monday: 'Easter Monday',
  labour_day: 'Labour Day, Convocation of the Constituent Assembly',
  independence_restored: 'Restoration of Independence Day',
  independence_restored_instead: 'Day off instead of 4 May',
  mothers_day: 'Mother’s Day',
  whitsun: 'Whit Sunday',
  ligo: 'Līgo Day (Midsummer Eve)',
  jani: 'Jāņi (Midsummer Day)',
  song_festival: 'Closing day of the Song and Dance Festival',
  song_festival_instead: 'Day off after the Song and Dance Festival',
  republic_day: 'Proclamation of the Republic of Latvia',
  republic_day_instead: 'Day off instead of 18 November',
  christmas_eve: 'Christmas Eve',
  christmas: 'Christmas Day',
  christmas_second: 'Second Day of Christmas',
  new_years_eve: 'New Year’s Eve',
  papal_visit: 'Day of the Pope’s visit',
  hockey_bronze: 'Ice-hockey bronze medal holiday',
}

export const holidayEn: HolidayWords = {
  name: key => names[key],
  movedOff: worked => `Day off, worked on ${shortDate(worked, 'en')} instead`,
  movedWorked: dayOff => `Working day instead of ${shortDate(dayOff, 'en')}`,
  shorter: 'Shorter working day',
}
