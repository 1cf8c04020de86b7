import type { SettingPlace } from '../../house/navigation.ts'
import { type PluralForms, plural } from '../../kit/language.ts'

const ofCounters: PluralForms = { zero: 'lodziņu', one: 'lodziņš', other: 'lodziņi' }

const places: Partial<Record<SettingPlace, string>> = {
  mandates: 'Pilnvaras teksts, e-pakalpojumi, termiņi un glabāšana.',
  trust_list: 'Kuru izdevēju sertifikātus atzīstam par īstiem.',
  sites: 'Adreses, darba laiks, zāles un lodziņi.',
  holidays: 'Valsts svētki, pārceltās darba dienas un Jūsu pašu īpašās dienas.',
  services: 'Ilgums, kas jāņem līdzi, kur ko var nokārtot.',
  contact_rules: 'Cik cilvēku drīkst būt zālē, vai vajag pierakstu, kas rakstīts pie durvīm.',
  municipality: 'Nosaukums un tālrunis, kas redzams katrā lapā.',
  people: 'Kas šeit strādā, kurā vietā un ar kādām tiesībām.',
  account: 'Jūsu parole un otrs pierādījums.',
}

/** Words of the settings of sites, days and the municipality. */
export const settingsLv = {
  overview: 'Iestatījumi',
  overviewIntro:
    'Katru izmaiņu vispirms var apskatīt: kas mainīsies un ko tas nozīmē jau norunātajiem pierakstiem.',
  places,
  sites: 'Centri un pārvaldes',
  addSite: 'Pievienot vietu',
  name: 'Nosaukums',
  address: 'Adrese',
  phone: 'Tālrunis',
  email: 'E-pasts',
  kind: 'Veids',
  kinds: {
    centre: 'Klientu apkalpošanas centrs',
    unified_centre: 'Valsts un pašvaldības vienotais centrs',
    administration: 'Pārvalde',
  },
  state: 'Stāvoklis',
  open: 'atvērts',
  closedFrom: (day: string) => `slēgts no ${day}`,
  notStated: 'nav norādīts',
  change: 'Mainīt',
  details: 'Nosaukums un adrese',
  hours: 'Darba laiks',
  closedDay: 'slēgts',
  halls: 'Zāles',
  hall: 'Zāle',
  addHall: 'Pievienot zāli',
  area: 'Platība, m²',
  counters: 'Lodziņi',
  counter: (number: number) => `${number}. lodziņš`,
  countersCount: (count: number) => `${count} ${plural('lv', count, ofCounters)}`,
  addCounter: 'Pievienot lodziņu',
  noHall: 'Vispirms pievienojiet zāli: lodziņš vienmēr atrodas zālē.',
  counterKinds: { counter: 'lodziņš', cash_desk: 'kase' },
  ownHours: 'Pašam savs laiks',
  likeSite: 'kā centram',
  days: 'Īpašās dienas',
  addDay: 'Pievienot īpašu dienu',
  day: 'Diena',
  what: 'Kas notiek',
  reason: 'Iemesls',
  source: 'Avots',
  where: 'Kur',
  everywhere: 'visur',
  noDays: 'Tuvākajā gadā īpašu dienu nav.',
  remove: 'Izņemt',
  closed: 'Slēgts',
  openAt: (hours: string) => `Atvērts ${hours}`,
  closing: 'Slēgšana',
  closingIntro:
    'No šīs dienas vietu vairs nepiedāvā pierakstam. Agrāk norunātie pieraksti paliek redzami, un tiem piedāvā citu laiku. Ja lauku atstāj tukšu, vieta ir atvērta.',
  sourceOfSite: 'No kurienes dati',
  newSite: 'Jauna vieta',
  newHall: 'Jauna zāle',
  newCounter: 'Jauns lodziņš',
  newDay: 'Jauna īpaša diena',
  removeDay: (day: string) => `Izņemt īpašo dienu ${day}?`,
  holidays: 'Svētku un īpašās dienas',
  holidaysOf: (year: number) => `Svētku dienas ${year}. gadā`,
  holidaysIntro:
    'Svētku dienās visas vietas ir slēgtas. Dienas aprēķina pēc likuma, Lieldienas – pēc kalendāra.',
  moved: 'Pārceltās darba dienas',
  movedIntro:
    'Ministru kabineta rīkojums saista valsts iestādes. Pašvaldībai par savu darbu lemj dome: pārņemiet dienu, kad lēmums ir.',
  movedNone: (year: number) => `Par ${year}. gadu rīkojums mums nav zināms.`,
  dayOff: 'Brīvdiena',
  worked: 'Strādājam',
  mark: 'Cik droši',
  marks: { confirmed: 'apstiprināts', 'draft order': 'pēc rīkojuma projekta' },
  adopted: 'pārņemts',
  notAdopted: 'nav pārņemts',
  adopt: 'Pārņemt',
  giveUp: 'Atteikt',
  adoptTitle: (dayOff: string, worked: string) => `Nestrādājam ${dayOff}, strādājam ${worked}`,
  giveUpTitle: (dayOff: string, worked: string) =>
    `Atteikt pārcelšanu: strādājam ${dayOff}, nestrādājam ${worked}`,
  adoptSave: 'Apstiprināt',
  asTheWeek: 'pēc nedēļas darba laika',
  offEverywhere: 'slēgts visur',
  workedHours: 'atvērts; katrā vietā tās nedēļas dienas laiks, kas ir brīva',
  removed: 'izņemts: atkal der nedēļas darba laiks',
  ownDays: 'Mūsu pašu dienas',
  previousYear: (year: number) => `${year}. gads`,
  municipality: 'Pašvaldība',
  hoursHint: 'Piemēram, 8.30–12.00, 13.00–17.00. Tukšs lauks – slēgts.',
  counterHoursHint:
    'Aizpildiet tikai tad, ja laiks atšķiras no centra darba laika, piemēram, kasei.',
  yearDays: 'Gads',
  noHalls: 'Zāļu vēl nav.',
  noCounters: 'Lodziņu vēl nav.',
  door: 'Zīme pie durvīm',
}

export type SettingsWords = typeof settingsLv

/** The label of each field, by form. */
export const settingLabelsLv = {
  site: {
    nameLv: 'Nosaukums latviski',
    nameEn: 'Nosaukums angliski',
    kind: 'Veids',
    address: 'Adrese',
    phone: 'Tālrunis',
    email: 'E-pasts',
    latitude: 'Ģeogrāfiskais platums',
    longitude: 'Ģeogrāfiskais garums',
  },
  week: {
    day1: 'Pirmdiena',
    day2: 'Otrdiena',
    day3: 'Trešdiena',
    day4: 'Ceturtdiena',
    day5: 'Piektdiena',
    day6: 'Sestdiena',
    day7: 'Svētdiena',
  },
  closing: { closedFrom: 'Slēgts no dienas' },
  hall: { nameLv: 'Nosaukums latviski', nameEn: 'Nosaukums angliski', areaM2: 'Platība' },
  counter: { number: 'Numurs', kind: 'Veids', hallId: 'Zāle', closedFrom: 'Slēgts no dienas' },
  day: {
    day: 'Diena',
    kind: 'Kas notiek',
    spans: 'Darba laiks',
    reasonLv: 'Iemesls latviski',
    reasonEn: 'Iemesls angliski',
    source: 'Avots: lēmums vai lapa',
  },
  removal: { day: 'Īpašā diena' },
  adoption: { dayOff: 'Brīvdiena', worked: 'Sestdiena' },
  municipality: {
    nameLv: 'Nosaukums latviski',
    nameEn: 'Nosaukums angliski',
    registrationNumber: 'Reģistrācijas numurs',
    address: 'Adrese',
    phone: 'Tālrunis iedzīvotājiem',
    email: 'E-pasts',
    web: 'Tīmekļa vietne',
  },
}

export type SettingLabels = typeof settingLabelsLv

/** What to do about fields of these forms. */
export const settingProblemsLv: Readonly<Record<string, string>> = {
  spans_unreadable: 'Ierakstiet laiku no–līdz, piemēram, 8.30–12.00, 13.00–17.00.',
  spans_backwards: 'Sākuma laikam jābūt pirms beigu laika, piemēram, 8.30–12.00.',
  spans_overlap: 'Laiki pārklājas. Atstājiet katru stundu tikai vienā laika posmā.',
  spans_too_many: 'Vienā dienā der ne vairāk kā seši laika posmi.',
  area_unreadable: 'Ierakstiet platību kvadrātmetros, piemēram, 64,5.',
  area_too_large: 'Platība nevar pārsniegt 10 000 m².',
  degrees_unreadable: 'Ierakstiet grādus, piemēram, 56.8162.',
  name_taken: 'Vieta ar šādu nosaukumu jau ir. Papildiniet nosaukumu.',
  number_taken: 'Lodziņš ar šādu numuru šeit jau ir. Izvēlieties citu numuru.',
  day_taken: 'Šai dienai jau ir īpašs ieraksts. Atveriet to un mainiet tur.',
  day_past: 'Šī diena jau ir pagājusi.',
  hours_needed: 'Ierakstiet, cikos šajā dienā ir atvērts.',
  registration_number_unreadable:
    'Ierakstiet 11 ciparu reģistrācijas numuru. Pārbaudiet, vai nav pārrakstīšanās kļūdas.',
  web_unreadable: 'Ierakstiet adresi, piemēram, www.ogresnovads.lv.',
}
