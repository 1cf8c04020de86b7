import { shortDate } from './dates.ts'
import { plural } from './language.ts'

type Limit = string | number

const signs = { zero: 'zīmju', one: 'zīme', other: 'zīmes' }

function onDate(limit: Limit): string {
  return shortDate(Temporal.PlainDate.from(String(limit)), 'lv')
}

/**
 * What to do about a field that could not be read. Sentences take a limit and the field's label.
 */
export const formLv = {
  required: (_: Limit, label?: string) => {
    if (!label) return 'Aizpildiet šo lauku.'
    return label.endsWith('?')
      ? `Atbildiet uz jautājumu „${label}“`
      : `Aizpildiet lauku „${label}“.`
  },
  too_long: (limit: Limit) =>
    `Saīsiniet tekstu: šeit der ne vairāk kā ${limit} ${plural('lv', Number(limit), signs)}.`,
  too_short: (limit: Limit) =>
    `Ierakstiet vairāk: vajag vismaz ${limit} ${plural('lv', Number(limit), signs)}.`,
  unreadable: () => 'Šo neizdevās izlasīt. Lūdzu, ierakstiet vēlreiz.',
  name_unreadable: () => 'Ierakstiet ar burtiem, kā tas ir dokumentā.',
  day_unreadable: () => 'Ierakstiet dienu, piemēram, 9. novembris.',
  day_needs_year: () => 'Ierakstiet dienu kopā ar gadu, piemēram, 09.11.1941.',
  day_too_early: (limit: Limit) => `Izvēlieties dienu, sākot ar ${onDate(limit)}`,
  day_too_late: (limit: Limit) => `Izvēlieties dienu, ne vēlāku par ${onDate(limit)}`,
  time_unreadable: () => 'Ierakstiet laiku, piemēram, 10.30.',
  personal_code_unreadable: () =>
    'Ierakstiet visus 11 personas koda ciparus: sešus, tad svītriņu, tad vēl piecus.',
  phone_unreadable: () =>
    'Ierakstiet tālruņa numuru: 8 ciparus. Ārvalstu numuru sāciet ar + un valsts kodu.',
  email_unreadable: () => 'Ierakstiet e-pasta adresi, piemēram, marta@example.com.',
  choice_unknown: () => 'Izvēlieties vienu no piedāvātajām iespējām.',
  number_unreadable: () => 'Ierakstiet skaitli ar cipariem, piemēram, 15.',
  number_too_small: (limit: Limit) => `Ierakstiet skaitli, kas nav mazāks par ${limit}.`,
  number_too_large: (limit: Limit) => `Ierakstiet skaitli, kas nav lielāks par ${limit}.`,
  amount_unreadable: () => 'Ierakstiet summu eiro, piemēram, 2,50.',
  code_word_unreadable: () =>
    'Ierakstiet koda vārdu, kā tas ir uz lapiņas: sešus burtus un trīs ciparus.',
  not_ticked: () => 'Lai turpinātu, ielieciet šeit ķeksīti.',
}

export type FormWords = typeof formLv
