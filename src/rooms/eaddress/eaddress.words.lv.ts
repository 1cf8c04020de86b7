/** Words of the page of the official e-address. */
export const eaddressLv = {
  title: 'E-adrese',
  list: { received: 'Saņemtās ziņas', sent: 'Nosūtītās ziņas' },
  lead: {
    received:
      'Ziņu e-adreses sistēmai apstiprinām tikai tad, kad tā ar visiem failiem ir droši saglabāta.',
    sent: 'Atbildes, kas nodotas sūtīšanai e-adresē, un kas ar tām notika.',
  },
  off: 'E-adrese šai sistēmai nav pieslēgta',
  offNext: 'Lai ziņas saņemtu un sūtītu, administrators iestata EADDRESS_URL un EADDRESS_OWN.',
  silentTitle: {
    unreachable: 'E-adreses sistēmu nevar sasniegt',
    refused: 'E-adreses sistēma mūs atraida',
  },
  silentSince: (when: string) =>
    `Pirmoreiz neizdevās ${when}. Nekas nav zudis: ziņas gaida tur un tiks paņemtas pašas. ` +
    'Ja tas ilgst vairāk par stundu, pasakiet administratoram.',
  troubleTitle: 'Ziņas, ko nevar paņemt pilnībā',
  troubleLead: 'Tās nav apstiprinātas, un mēģinām vēlreiz ik minūti.',
  trouble: {
    attachment_broken: 'fails atnāk nepilnīgs; ja tas turpinās, zvaniet e-adreses uzturētājam',
    attachment_missing: 'faila e-adreses sistēmā nav; zvaniet e-adreses uzturētājam',
    hash_mismatch: 'fails nav tas, ko sūtītājs parakstīja; lūdziet sūtītājam nosūtīt vēlreiz',
    envelope_unreadable: 'ziņas aploksni nevar nolasīt; zvaniet e-adreses uzturētājam',
    file_too_large: 'fails ir pārāk liels; lūdziet sūtītājam nosūtīt pa daļām',
    disk_full: 'sistēmas diskā nav vietas; pasakiet administratoram',
  },
  troubleLine: (id: string, since: string, tries: number, reason: string) =>
    `Ziņa ${id}: pirmoreiz neizdevās ${since}, mēģinājumi: ${tries}. Kas noticis: ${reason}.`,
  empty: { received: 'Ziņu vēl nav', sent: 'Vēl nekas nav sūtīts' },
  emptyNext: {
    received: 'Pirmā parādīsies, kad kāds rakstīs uz pašvaldības e-adresi.',
    sent: 'Te parādīsies atbildes tiem, kuri izvēlējās e-adresi.',
  },
  subject: 'Par ko',
  from: 'No kā',
  to: 'Kam',
  came: 'Saglabāta',
  queued: 'Nodota',
  item: 'Sūtījuma kods',
  state: 'Stāvoklis',
  next: 'Nākamais solis',
  noSubject: '(bez temata)',
  unconfirmed: 'gaida apstiprinājumu',
  confirmed: 'saņemta un apstiprināta',
  settled: 'nokārtota',
  nextReceived: {
    unconfirmed: 'Ziņa ir pie mums; apstiprinājums aizies pats.',
    open: 'Reģistrējiet sūtījumu.',
    done: '–',
  },
  sentState: {
    queued: 'gaida sūtīšanu',
    sent: 'nosūtīta',
    accepted: 'adresāts saņēma',
    rejected: 'atraidīta',
  },
  nextSent: {
    queued: 'Tiks nosūtīta pati minūtes laikā.',
    sent: 'Par paziņotu uzskatāma otrajā darba dienā pēc nosūtīšanas.',
    accepted: '–',
    rejected: (reason: string) =>
      `Iemesls: ${reason}. Pārbaudiet adresi un nosūtiet vēlreiz vai citā veidā.`,
  },
  older: 'Vecākas',
  newest: 'Jaunākās',
  pages: 'Lapas',
}
