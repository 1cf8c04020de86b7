import { plural } from '../../kit/language.ts'

const days = (n: number) =>
  `${n} ${plural('lv', n, { zero: 'dienu', one: 'dienu', other: 'dienas' })}`

/** Words of an entry's page and of how its terms are explained. */
export const entryLv = {
  title: (number: string) => `Nr. ${number}`,
  done: {
    registered: 'Reģistrēts.',
    corrected: 'Izlabots; iepriekšējais saglabāts.',
    extended: 'Termiņš pagarināts. Paziņojiet to iesniedzējam.',
    suspended: 'Termiņa tecējums apturēts.',
    resumed: 'Termiņa tecējums atjaunots.',
    voided: 'Numurs anulēts; tas paliek reģistrā ar iemeslu.',
  },
  void: 'Numurs anulēts',
  voidText: (by: string, reason: string) => `${by}: ${reason}`,
  voidNothing:
    'Ar anulēšanu nekas neatveras no jauna: sūtījums paliek reģistrēts. ' +
    'Ja dokuments vajadzīgs citā lietā, reģistrējiet to ar citu numuru.',
  anew: 'Reģistrēt ar citu numuru',
  facts: 'Ieraksts',
  index: 'Lieta',
  direction: 'Virziens',
  registered: 'Reģistrēts',
  by: (name: string) => `reģistrēja ${name}`,
  receivedReason: 'Kāpēc cita diena',
  restriction: 'Pieejamība',
  unrestricted: 'nav ierobežota',
  sender: 'Nosūtītāja numurs, datums',
  sheets: 'Lapas',
  sheetsText: (sheets: number | null, annexes: number | null, annexSheets: number | null) =>
    [
      sheets === null ? '' : `${sheets} lp.`,
      annexes === null || annexes === 0 ? '' : `pielikumi: ${annexes}`,
      annexSheets === null ? '' : `to lapas: ${annexSheets}`,
    ]
      .filter(Boolean)
      .join(', '),
  code: 'Saņemšanas kods',
  answers: 'Atbilde uz',
  answeredBy: 'Atbildes',
  twins: 'Tāds pats sūtītāja numurs un datums ir arī:',
  item: 'Sūtījums',
  terms: 'Termiņi',
  noTerms: 'Šim dokumentam nav izpildes termiņa.',
  kinds: { reply: 'Atbildēt līdz', forwarding: 'Pārsūtīt pēc piekritības līdz' },
  met: {
    assigned: 'izskatām paši',
    extended: 'izskatām paši',
    interim_reply: 'izskatām paši',
    replied: 'atbildēts',
    forwarded: 'pārsūtīts',
    unexamined: 'atstāts bez izskatīšanas',
    noted: 'pieņemts zināšanai',
    void: 'numurs anulēts',
  },
  metWhy: {
    assigned: 'Uzdots atbildēt mūsu darbiniekam, tātad jautājums ir pašvaldības kompetencē.',
    extended: 'Pagarināts atbildes termiņš, tātad jautājums ir pašvaldības kompetencē.',
    interim_reply: 'Nosūtīta starpatbilde, tātad jautājums ir pašvaldības kompetencē.',
    replied: 'Nosūtīta atbilde.',
    forwarded: 'Pārsūtīts pēc piekritības, iesniedzējam par to paziņots.',
    unexamined: 'Atstāts bez izskatīšanas.',
    noted: 'Pieņemts zināšanai; atbilde nav vajadzīga.',
    void: 'Numurs anulēts.',
  },
  metSince: (day: string) => `Kopš ${day} termiņš vairs neskaitās.`,
  openForwarding:
    'Termiņš skaitās, līdz izlemts, kam jautājums piekrīt: dokuments pārsūtīts, ' +
    'uzdots atbildēt mūsu darbiniekam vai iesniedzējam nosūtīta atbilde vai starpatbilde. ' +
    'Ar nodošanu nodaļai vien nepietiek.',
  why: (day: string) => `Kāpēc līdz ${day}?`,
  latest: (day: string) => `Pagarināt var ne tālāk kā līdz ${day}`,
  rules: {
    one_month: (start: string) => `Saņemts ${start}; viens mēnesis no saņemšanas.`,
    fifteen_days: (start: string) => `Saņemts ${start}; 15 dienas no saņemšanas.`,
    seven_working_days: (start: string) => `Saņemts ${start}; septiņas darba dienas.`,
    four_months: (start: string) => `Saņemts ${start}; četri mēneši no saņemšanas.`,
    one_year: (start: string) =>
      `Saņemts ${start}; ilgi jākonstatē fakti, tāpēc vēlākais gads no saņemšanas.`,
    extension: () => 'Termiņš pagarināts.',
    suspension: (start: string, resumedOn?: string) =>
      resumedOn === undefined
        ? `No ${start} termiņa tecējums bija apturēts.`
        : `No ${start} termiņa tecējums bija apturēts, ${resumedOn} – atjaunots.`,
  },
  rawEnd: (day: string) => `Tas būtu ${day}, bet:`,
  ends: (day: string) => `Termiņš beidzas ${day}`,
  shifts: {
    weekend: 'nedēļas nogale',
    day_off: 'pārcelta brīvdiena',
    worked_day: 'pārcelta darba diena, tāpēc tā skaitās',
  },
  basis: {
    submissions_s5: 'Iesniegumu likuma 5. pants',
    administrative_procedure_s64: 'Administratīvā procesa likuma 64. pants',
    information_openness: 'Informācijas atklātības likums',
    submissions_s4: 'Iesniegumu likuma 4. pants',
  },
  extend: 'Pagarināt termiņu',
  extendTo: 'Jaunais termiņš',
  factFinding: 'Ilgi jākonstatē fakti',
  factFindingHint: 'Tikai tad var pagarināt ilgāk par četriem mēnešiem: līdz gadam no saņemšanas.',
  suspend: 'Apturēt termiņu',
  resume: 'Atjaunot termiņu',
  standing: (since: string, reason: string) => `Apturēts kopš ${since}: ${reason}`,
  standingDays: (n: number) => `Stāv ${days(n)}.`,
  reason: 'Iemesls',
  correct: 'Izlabot ierakstu',
  field: 'Kas jālabo',
  after: 'Kā ir pareizi',
  fields: {
    subject: 'Par ko',
    party_name: 'Vārds vai nosaukums',
    party_code: 'Kods',
    party_address: 'Adrese',
    party_phone: 'Tālrunis',
    sender_number: 'Nosūtītāja numurs',
    sender_date: 'Nosūtītāja datums',
    content: 'Saturs',
    sheets: 'Lapas',
    annexes: 'Pielikumi',
    annex_sheets: 'Pielikumu lapas',
    paper_at: 'Kur atrodas papīrs',
    reply_to: 'Kurp sūtīt atbildi',
  },
  corrections: 'Labojumi',
  correction: (field: string, before: string, after: string) =>
    `${field}: „${before}“ → „${after}“`,
  voidIt: 'Anulēt numuru',
  voidHint:
    'Numurs paliek reģistrā ar iemeslu un vairs nekad netiek dots citam dokumentam. ' +
    'Iemesls paliek arī pēc dokumenta iznīcināšanas, tāpēc nerakstiet tajā neviena vārdu.',
  prints: 'Izdrukas',
  stamp: 'Spiedogs „Saņemts“',
  label: 'Uzlīme papīram',
  empty: 'nekas',
}

export type EntryWords = typeof entryLv
