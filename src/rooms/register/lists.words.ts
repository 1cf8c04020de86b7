import { type InBoth, plural } from '../../kit/language.ts'

const searchLv = {
  title: 'Meklēt reģistrā',
  q: 'Vārds, numurs vai vārdi no satura',
  hint:
    'Bez garumzīmēm un galotnēm arī atradīs: „abolins apgaismojum“, „2026/17“, ' +
    'nosūtītāja numurs, saņemšanas kods.',
  from: 'No dienas',
  to: 'Līdz dienai',
  direction: 'Virziens',
  index: 'Lieta',
  unit: 'Nodaļa',
  channel: 'Ceļš',
  restricted: 'Pieejamība',
  restrictedOnly: 'tikai ierobežotie',
  unrestrictedOnly: 'tikai neierobežotie',
  void: 'Numuri',
  voidOnly: 'tikai anulētie',
  liveOnly: 'tikai spēkā esošie',
  any: 'visi',
  more: 'Sašaurināt',
  show: 'Meklēt',
  clear: 'Notīrīt',
  found: 'Atrastais',
  emptyRegister: 'Reģistrā vēl nav neviena dokumenta',
  emptyRegisterHint: 'Pirmais parādīsies šeit, tiklīdz būs reģistrēts.',
  nothing: 'Nekas nav atrasts',
  nothingHint: 'Mēģiniet mazāk vārdu vai tikai uzvārda sākumu.',
  older: 'Vecāki',
  newest: 'Jaunākie',
  pages: 'Lapas',
  baskets: 'Saglabātās meklēšanas',
  keep: 'Saglabāt šo meklēšanu',
  name: 'Nosaukums',
  forWhom: 'Kam',
  mine: 'man',
  remove: 'Noņemt',
}

type SearchWords = typeof searchLv

const searchEn: SearchWords = {
  title: 'Search the register',
  q: 'A name, a number or words of the content',
  hint:
    'Without diacritics and endings too: “abolins apgaismojum”, “2026/17”, ' +
    'a sender’s number, an intake id.',
  from: 'From',
  to: 'To',
  direction: 'Direction',
  index: 'File',
  unit: 'Department',
  channel: 'Way',
  restricted: 'Access',
  restrictedOnly: 'restricted only',
  unrestrictedOnly: 'unrestricted only',
  void: 'Numbers',
  voidOnly: 'void only',
  liveOnly: 'live only',
  any: 'all',
  more: 'Narrow down',
  show: 'Search',
  clear: 'Clear',
  found: 'Found',
  emptyRegister: 'No document in the register yet',
  emptyRegisterHint: 'The first one shows here as soon as it is registered.',
  nothing: 'Nothing was found',
  nothingHint: 'Try fewer words, or only the beginning of the surname.',
  older: 'Older',
  newest: 'Newest',
  pages: 'Pages',
  baskets: 'Kept searches',
  keep: 'Keep this search',
  name: 'Name',
  forWhom: 'For',
  mine: 'me',
  remove: 'Remove',
}

export const searchWords: InBoth<SearchWords> = { lv: searchLv, en: searchEn }

const proofLv = {
  title: 'Numuru pārbaude',
  intro:
    'Katru nakti pārbauda, vai katrā numuru rindā ir visi numuri no 1 līdz pēdējam un vai katrs ' +
    'ir ierakstam vai anulēts ar iemeslu.',
  whole: 'Visi numuri ir vietā',
  broken: 'Numuri nav kārtībā',
  none: 'Vēl nav pārbaudīts.',
  sums: (numbers: number, voided: number) =>
    `${numbers} ${plural('lv', numbers, { zero: 'numuru', one: 'numurs', other: 'numuri' })}, ` +
    `no tiem anulēti: ${voided}`,
  when: 'Kad',
  result: 'Iznākums',
  count: 'Numuri',
  who: 'Kas',
  night: 'naktī, programma',
  now: 'Pārbaudīt tagad',
  history: 'Iepriekšējās pārbaudes',
  faults: { missing: 'trūkst', bare: 'nav ne ieraksta, ne anulēšanas', surplus: 'pēc pēdējā' },
}

type ProofWords = typeof proofLv

const proofEn: ProofWords = {
  title: 'Proof of numbers',
  intro:
    'Every night it is proved that each row of numbers holds all from 1 to its last, and that ' +
    'each stands for an entry or is void with a reason.',
  whole: 'All numbers are there',
  broken: 'Numbers are not in order',
  none: 'Nothing proved yet.',
  sums: (numbers, voided) => `${numbers} numbers, ${voided} of them void`,
  when: 'When',
  result: 'Result',
  count: 'Numbers',
  who: 'Who',
  night: 'at night, the program',
  now: 'Prove now',
  history: 'Earlier proofs',
  faults: { missing: 'missing', bare: 'neither entry nor voiding', surplus: 'past the last' },
}

export const proofWords: InBoth<ProofWords> = { lv: proofLv, en: proofEn }
