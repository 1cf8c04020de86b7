import type { WayToReach } from '../residents/index.ts'

type Fields =
  | 'givenName'
  | 'familyName'
  | 'phone'
  | 'personalCode'
  | 'birthDate'
  | 'email'
  | 'address'
  | 'reachedBy'
  | 'language'
  | 'note'

export type ResidentWords = {
  newTitle: string
  newLead: string
  more: string
  errorTitle: string
  fields: Record<Fields, string>
  hints: Partial<Record<Fields, string>>
  bySelf: string
  ways: Record<WayToReach, string>
  languages: { lv: string; en: string }
  goOn: string
  back: string
  refused: string
  openBearer: string
  pageTitle: string
  saved: string
  save: string
  formerCodes: (codes: string) => string
  visits: string
  noVisits: string
  visitColumns: { when: string; what: string; where: string; state: string }
  states: { coming: string; past: string; cancelled: string; missed: string }
  contacts: string
  contactsLead: string
  noContacts: string
  end: string
  endWhat: (name: string) => string
  speaksFor: string
  addContact: string
  contactFind: string
  contactFindHint: string
  find: string
  contactNobody: string
  contactWho: string
  relation: string
  consent: string
  consents: { spoken: string; written: string }
  contactMissing: string
  add: string
  book: string
  mandates: string
  side: string
  lookalike: string
  lookalikeHint: string
  search: {
    title: string
    label: string
    hint: string
    people: string
    nothing: string
    nothingHint: string
    person: string
    mandate: string
  }
}

export const residentLv: ResidentWords = {
  newTitle: 'Jauns cilvēks',
  newLead: 'Pietiek ar vārdu un uzvārdu. Ja tālruņa nav, atstājiet tukšu.',
  more: 'Personas kods, adrese un citas ziņas',
  errorTitle: 'Jāpalabo',
  fields: {
    givenName: 'Vārds',
    familyName: 'Uzvārds',
    phone: 'Tālrunis',
    personalCode: 'Personas kods',
    birthDate: 'Dzimšanas datums',
    email: 'E-pasts',
    address: 'Adrese',
    reachedBy: 'Kā sasniegt',
    language: 'Valoda ziņām',
    note: 'Piezīme',
  },
  hints: {
    note: 'Kā palīdzēt pie lodziņa, piemēram, „Runāt lēnām.“ Neko par veselību nerakstiet.',
  },
  bySelf: 'Pēc tā, kas norādīts',
  ways: {
    phone: 'Piezvanīt',
    email: 'Rakstīt e-pastu',
    letter: 'Sūtīt vēstuli',
    none: 'Neatgādināt',
  },
  languages: { lv: 'Latviešu', en: 'Angļu' },
  goOn: 'Tālāk: kas vajadzīgs',
  back: 'Atpakaļ',
  refused: 'Tā saglabāt nevar',
  openBearer: 'Atvērt cilvēku ar šo kodu',
  pageTitle: 'Cilvēks',
  saved: 'Saglabāts',
  save: 'Saglabāt',
  formerCodes: codes => `Agrākie personas kodi: ${codes}. Pēc tiem cilvēku joprojām var atrast.`,
  visits: 'Vizītes',
  noVisits: 'Vēl nav nevienas.',
  visitColumns: { when: 'Kad', what: 'Kas', where: 'Kur', state: 'Kā ir' },
  states: { coming: 'gaidāma', past: 'bija', cancelled: 'atcelta', missed: 'neieradās' },
  contacts: 'Kontaktpersonas',
  contactsLead: 'Kam drīkst stāstīt par vizītēm. Viens cilvēks var runāt vairāku vārdā.',
  noContacts: 'Nav nevienas.',
  end: 'Beigt',
  endWhat: name => `sarunas ar ${name} šī cilvēka vietā`,
  speaksFor: 'Runā citu vārdā',
  addContact: 'Pievienot kontaktpersonu',
  contactFind: 'Kas runās šī cilvēka vārdā?',
  contactFindHint: 'Puse vārda vai tālrunis. Ja cilvēka vēl nav, vispirms ierakstiet viņu.',
  find: 'Meklēt',
  contactNobody: 'Neviens neatbilst. Pārbaudiet vārdu vai ierakstiet jaunu cilvēku.',
  contactWho: 'Kurš?',
  relation: 'Kas viņš ir',
  consent: 'Kā cilvēks piekrita',
  consents: { spoken: 'Mutiski', written: 'Rakstiski' },
  contactMissing: 'Izvēlieties, kurš runās, kas viņš ir un kā cilvēks piekrita.',
  add: 'Pievienot',
  book: 'Pierakstīt vizītei',
  mandates: 'Pilnvaras',
  side: 'Vēl var',
  lookalike: 'Varbūt ierakstīts divreiz',
  lookalikeHint: 'Cits ieraksts ar tādu pašu vārdu. Salīdziniet dzimšanas datumu un adresi.',
  search: {
    title: 'Meklēt',
    label: 'Ko meklēt?',
    hint: 'Cilvēks, tālrunis, personas kods, vizītes kods vai pilnvaras numurs.',
    people: 'Cilvēki',
    nothing: 'Nekas neatbilst',
    nothingHint: 'Mēģiniet citus burtus vai tikai daļu no vārda.',
    person: 'Cilvēks',
    mandate: 'Pilnvara',
  },
}
