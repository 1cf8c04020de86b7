import { shortDate } from './dates.ts'
import type { FormWords } from './form.words.lv.ts'
import { plural } from './language.ts'

const signs = { zero: 'characters', one: 'character', other: 'characters' }

function onDate(limit: string | number): string {
  return shortDate(Temporal.PlainDate.from(String(limit)), 'en')
}

export const formEn: FormWords = {
  required: (_, label) => {
    if (!label) return 'Fill in this field.'
    return label.endsWith('?') ? `Answer the question “${label}”` : `Fill in the field “${label}”.`
  },
  too_long: limit =>
    `Shorten the text: at most ${limit} ${plural('en', Number(limit), signs)} fit here.`,
  too_short: limit => `Write more: at least ${limit} ${plural('en', Number(limit), signs)}.`,
  unreadable: () => 'This could not be read. Please enter it again.',
  name_unreadable: () => 'Write it in letters, as it stands in the identity document.',
  day_unreadable: () => 'Write the day, for example 9 November.',
  day_needs_year: () => 'Write the day with its year, for example 9 November 1941.',
  day_too_early: limit => `Choose ${onDate(limit)} or a later day.`,
  day_too_late: limit => `Choose ${onDate(limit)} or an earlier day.`,
  time_unreadable: () => 'Write the time, for example 10:30.',
  personal_code_unreadable: () =>
    'Write all 11 digits of the personal code: six, a hyphen, then five more.',
  phone_unreadable: () =>
    'Write the phone number: 8 digits. Begin a foreign number with + and the country code.',
  email_unreadable: () => 'Write an e-mail address, for example marta@example.com.',
  choice_unknown: () => 'Choose one of the options.',
  number_unreadable: () => 'Write the number in digits, for example 15.',
  number_too_small: limit => `Write a number not smaller than ${limit}.`,
  number_too_large: limit => `Write a number not larger than ${limit}.`,
  amount_unreadable: () => 'Write an amount in euros, for example 2.50.',
  code_word_unreadable: () =>
    'Write the code word as it stands on your slip: six letters and three digits.',
  not_ticked: () => 'Tick this box to go on.',
}
