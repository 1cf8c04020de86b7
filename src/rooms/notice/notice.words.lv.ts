/** Words of the pages that say how to get served now. */
export const noticeLv = {
  title: 'Kā Jums palīdzēt?',
  rules: {
    walkIn: 'Varat nākt arī bez pieraksta, bet ar pierakstu nebūs jāgaida.',
    required: 'Apkalpojam tikai pēc pieraksta.',
    requiredMinutes: (minutes: number) =>
      `Apkalpojam tikai pēc pieraksta, un viena vizīte ilgst ne vairāk kā ${minutes} minūtes.`,
    walkInMinutes: (minutes: number) =>
      `Klātienē viena vizīte ilgst ne vairāk kā ${minutes} minūtes.`,
    closed: 'Klātienē pašlaik neapkalpojam, bet palīdzēsim pa tālruni, pa pastu un elektroniski.',
    mask: 'Lūdzam uzlikt masku.',
    medicalMask: 'Lūdzam uzlikt medicīnisko masku.',
    entryCheck: 'Pie ieejas palūgsim uzrādīt Covid-19 sertifikātu; to nekur nepierakstām.',
    cashClosed: 'Kase ir slēgta: maksājiet ar pārskaitījumu.',
    cashAppointment: 'Kasē apkalpojam tikai pēc pieraksta.',
    because: 'Tā nosaka',
  },
  ways: {
    book: 'Pierakstīties vizītei',
    bookText: 'Izvēlēsieties vietu, dienu un laiku. Apstiprinājumu varēs izdrukāt.',
    change: 'Pārcelt vai atcelt vizīti',
    changeText: 'Vajadzīgs vizītes kods un uzvārds.',
    remote: 'Ko var nokārtot bez vizītes',
    remoteText: 'Pa tālruni, pa pastu, kastē pie ieejas vai elektroniski.',
    write: 'Uzrakstīt pašvaldībai',
    writeText: 'Iesniegums, jautājums, sūdzība vai priekšlikums – saviem vārdiem.',
    follow: 'Kas notiek ar manu iesniegumu',
    followText: 'Vajadzīgs kods no apliecinājuma vai no uzlīmes uz papīra.',
  },
  today: (site: string) => `Šodien: ${site}`,
  hoursToday: 'Darba laiks šodien',
  now: 'Tagad',
  openNow: (time: string) => `atvērts līdz ${time}`,
  openLater: (time: string) => `vēl slēgts, atvērsim ${time}`,
  closedNow: (when: string) => `slēgts, atvērsim ${when}`,
  closedNoNext: 'slēgts',
  address: 'Adrese',
  phone: 'Tālrunis',
  email: 'E-pasts',
  cash: 'Kase',
  closed: 'slēgts',
  notGiven: 'nav norādīts',
  allSites: 'Visi centri un pārvaldes, to darba laiks un tālruņi',

  sitesTitle: 'Centri un pagastu pārvaldes',
  sitesLead: 'Izvēlieties sev tuvāko. Ja vajadzīgs tikai padoms, vispirms piezvaniet.',
  week: 'Darba laiks šonedēļ un turpmāk',
  special: 'Īpašās dienas',
  specialNone: 'Tuvākajās nedēļās darba laiks ir kā parasti.',
  bookHere: 'Pierakstīties vizītei šeit',
  servicesHere: 'Ko šeit var nokārtot',

  remoteTitle: 'Ko var nokārtot bez vizītes',
  remoteLead: 'Nospiediet uz tā, kas Jums vajadzīgs: pateiksim, kā to izdarīt no mājām.',
  remoteNone: 'Piezvaniet mums – pateiksim, ko varam izdarīt attālināti.',
}

export type NoticeWords = typeof noticeLv
