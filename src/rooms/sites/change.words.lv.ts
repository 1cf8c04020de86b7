import { type PluralForms, plural } from '../../kit/language.ts'

const appointments: PluralForms = { zero: 'pierakstu', one: 'pieraksts', other: 'pieraksti' }
const wouldBe: PluralForms = { zero: 'paliktu', one: 'paliktu', other: 'paliktu' }

/** Words around every change of the settings: form, preview, what was before. */
export const changeLv = {
  fixTitle: 'Lūdzu, palabojiet',
  preview: 'Apskatīt, kas mainīsies',
  save: 'Saglabāt',
  edit: 'Labot vēl',
  cancel: 'Atstāt, kā ir',
  what: 'Kas',
  before: 'Tagad',
  after: 'Turpmāk',
  yours: 'Jūs ierakstījāt',
  empty: '–',
  changes: 'Kas mainīsies',
  added: 'Kas tiks saglabāts',
  nothingChanged: 'Šeit viss jau ir tieši tā. Nekas nav jāsaglabā.',
  notSaved: 'Vēl nekas nav saglabāts.',
  optional: 'var atstāt tukšu',
  impactTitle: 'Ko tas nozīmē pierakstiem',
  impactNone: 'Visi jau norunātie pieraksti iekļaujas. Nevienam nav jāzvana.',
  impactUnknown: 'Ko tas nozīmē pierakstiem, šeit nav zināms.',
  impactSome: (count: number) =>
    `${count} ${plural('lv', count, appointments)} ${plural('lv', count, wouldBe)} ārpus jaunās kārtības`,
  impactMoves:
    'Tie netiek atcelti. Pēc saglabāšanas katram piedāvāsim citu laiku, un kolēģi sazināsies ar cilvēkiem.',
  impactMore: (count: number) => `… un vēl ${count}`,
  impactMended: (count: number) =>
    `${count} ${plural('lv', count, appointments)}, kas līdz šim palika ārpus kārtības, atkal iekļausies.`,
  saved: 'Saglabāts',
  savedText: 'Jaunā kārtība ir spēkā.',
  putBack: 'Mainīt atpakaļ',
  proposeMoves: 'Piedāvāt citus laikus skartajiem pierakstiem',
  staleTitle: 'Kamēr rakstījāt, šo pašu mainīja kāds cits',
  staleText:
    'Jūsu ierakstītais nav pazudis: tas ir veidlapā. Salīdziniet un saglabājiet vēlreiz, ja tā ir pareizi.',
  formerTitle: 'Iepriekšējās vērtības',
  formerBy: (when: string, by: string) => `Mainīts ${when}, ${by}`,
  formerTake: 'Ielikt veidlapā',
  formerTaken: 'Veidlapā ielikts tas, kas bija iepriekš. Apskatiet un saglabājiet.',
}

export type ChangeWords = typeof changeLv
