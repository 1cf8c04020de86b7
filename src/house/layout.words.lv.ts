/** Words of the frame around every page. */
export const layoutWordsLv = {
  program: 'Lodziņš',
  skip: 'Uz galveno saturu',
  otherLanguage: 'English',
  sample: 'PARAUGS – dati nav pašvaldības apstiprināti',
  samplePassword: (password: string) => `Parauga parole visiem: ${password}`,
  home: 'Sākums',
  centre: 'Klientu apkalpošanas centrs',
  back: 'Atpakaļ',
  errorPrefix: 'Jāpalabo',
  phone: 'Vieglāk pa tālruni? Piezvaniet mums.',
  accessibility: 'Piekļūstamības paziņojums',
  navigation: 'Galvenā izvēlne',
  search: 'Meklēt cilvēku, pierakstu vai numuru',
  places: {
    day: 'Diena',
    book: 'Pierakstīt',
    calls: 'Zvani',
    enquiry: 'Uzziņas',
    tasks: 'Uzdevumi',
    register: 'Reģistrs',
    journal: 'Žurnāls',
    settings: 'Iestatījumi',
    account: 'Mana ieeja',
  },
  settings: {
    settings_overview: 'Pārskats',
    sites: 'Centri un pārvaldes',
    holidays: 'Svētku un īpašās dienas',
    services: 'Pakalpojumi',
    contact_rules: 'Kontaktu noteikumi',
    municipality: 'Pašvaldība',
    mandates: 'Pilnvaras',
    file_plan: 'Klasifikācijas shēma',
    units: 'Nodaļas',
    post: 'Pasts',
    boxes: 'Kastes',
    receipt: 'Saņemšanas diena',
    trust_list: 'Sertifikātu izdevēji',
    document_trust: 'Dokumentu paraksti',
    people: 'Darbinieki',
    outbox: 'Izsūtītās vēstules',
    files: 'Faili',
    account: 'Mana ieeja',
  },
  papers: {
    inbox: 'Saņemtais',
    new: 'Reģistrēt pie lodziņa',
    boxes: 'Kastes',
    bags: 'Maisi',
    post: 'Pasts',
    mail: 'E-pasts',
    eaddress: 'E-adrese',
    search: 'Meklēt',
    due: 'Termiņi',
    proof: 'Numuru pārbaude',
    retention: 'Glabāšana',
    file_plan: 'Klasifikācijas shēma',
    units: 'Nodaļas',
  },
  searchShort: 'Meklēt',
  signOut: 'Iziet',
  keys: 'Taustiņi',
  errorNumber: (number: string) => `Kļūdas numurs: ${number}`,
  toStart: 'Uz sākumu',
  toWork: 'Atpakaļ pie darba',
  tryAgain: 'Mēģināt vēlreiz',
  errors: {
    not_found: {
      title: 'Šādas lapas nav',
      sentence:
        'Iespējams, adresē ir pārrakstīšanās kļūda vai lapa ir pārcelta. ' +
        'Sākumlapā atradīsiet visu, kas vajadzīgs.',
    },
    forbidden: {
      title: 'Šī lapa Jums nav atvērta',
      sentence:
        'Lapai ir vajadzīgas citas tiesības. Ja tā pieder pie Jūsu darba, ' +
        'palūdziet administratoram tās piešķirt.',
    },
    failure: {
      title: 'Mums kaut kas neizdevās',
      sentence:
        'Vaina ir mūsu pusē. Pagaidiet minūti un mēģiniet vēlreiz. ' +
        'Ja neizdodas arī tad, piezvaniet un nosauciet kļūdas numuru.',
    },
    busy: {
      title: 'Pašlaik ir daudz apmeklētāju',
      sentence:
        'Pagaidiet minūti un mēģiniet vēlreiz. Ierakstītais nav jāsteidzina – laika pietiks.',
    },
    too_large: {
      title: 'Fails ir par lielu',
      sentence: 'Izvēlieties mazāku failu vai samaziniet attēlu un mēģiniet vēlreiz.',
    },
    stale_form: {
      title: 'Lapa bija atvērta pārāk ilgi',
      sentence: 'Nekas nav pazudis. Atveriet lapu no jauna un nosūtiet vēlreiz.',
    },
    refused: {
      title: 'To tagad nevar izdarīt',
      sentence: 'Kopš lapas atvēršanas kaut kas ir mainījies. Atveriet lapu no jauna.',
    },
  },
}

/** What English must have too. */
export type LayoutWords = typeof layoutWordsLv
