import type { Ground } from './forwarding.store.ts'

const grounds: Record<Ground, string> = {
  anonymous: 'Anonīms',
  illegible: 'Nesalasāms',
  offensive: 'Aizskarošs vai nepieklājīgs',
  already_answered: 'Uz to jau ir atbildēts',
}

const hints: Record<Ground, string> = {
  anonymous: 'Nav norādīts, kas rakstījis; paziņojums nav vajadzīgs.',
  illegible: 'Saturu nevar izlasīt; paziņo, ja autors ir zināms.',
  offensive: 'Teksts ir klaji aizskarošs vai izaicinošs.',
  already_answered: 'Pēc būtības tas pats jautājums; atbilde jau dota.',
}

export const forwardingLv = {
  word: 'Pārsūtīšana',
  heading: 'Pārsūtīt pēc piekritības',
  intro: 'Kompetentajai iestādei aiziet vēstule, un iesniedzējs uzzina, kurai.',
  until: (day: string) => `Pārsūtīt var līdz ${day} (septiņas darbdienas no saņemšanas).`,
  late: (day: string) =>
    `Septiņas darbdienas beidzās ${day} Pārsūtīt joprojām var, bet ierakstā paliks, ka tas ir nokavēts.`,
  lateTitle: 'Termiņš ir nokavēts',
  body: 'Kompetentā iestāde',
  bodyHint: 'Pilns nosaukums nominatīvā: „Valsts zemes dienests“.',
  bodyChannel: 'Kā sūtīt iestādei?',
  bodyTo: 'Iestādes adrese',
  bodyToHint: 'E-adrese, e-pasts vai pasta adrese.',
  letter: 'Vēstule iestādei',
  letterDefault: (number: string, day: string) =>
    `Nosūtām izskatīšanai pēc piekritības iesniegumu, kas pašvaldībā saņemts ${day} un reģistrēts ar Nr. ${number}.\n\nIesniedzējam par pārsūtīšanu esam paziņojuši. Lūdzam atbildēt viņam tieši.`,
  notice: 'Paziņojums iesniedzējam',
  noticeHint: 'Vārdu {iestāde} aizstās ar iestādes nosaukumu.',
  placeholder: '{iestāde}',
  noticeDefault: (number: string, day: string) =>
    `Jūsu iesniegumu, ko saņēmām ${day} un reģistrējām ar Nr. ${number}, pašvaldība nav tiesīga izskatīt. Pēc piekritības esam to pārsūtījuši. Kompetentā iestāde: {iestāde}.\n\nAtbildi Jums dos šī iestāde.`,
  noticeChannel: 'Kā paziņot iesniedzējam?',
  noticeTo: 'Iesniedzēja adrese',
  index: 'Lietas indekss',
  subject: (subject: string) => `Par iesnieguma pārsūtīšanu: ${subject}`,
  send: 'Reģistrēt un pārsūtīt',
  sendHint: 'Abas vēstules saņem numurus, tāpēc atsaukt pārsūtīšanu vairs nevar.',
  done: (body: string) => `Pārsūtīts. Kompetentā iestāde: ${body}.`,
  doneLate: 'Pēc septiņām darbdienām.',
  labels: {
    body: 'Kompetentā iestāde',
    bodyTo: 'Iestādes adrese',
    bodyChannel: 'Kā sūtīt iestādei',
    letter: 'Vēstule iestādei',
    notice: 'Paziņojums',
    noticeChannel: 'Kā paziņot',
    noticeTo: 'Iesniedzēja adrese',
    index: 'Lietas indekss',
    ground: 'Pamats',
    earlier: 'Agrākā dokumenta numurs',
    note: 'Piezīme',
  },
  leaving: {
    word: 'Bez izskatīšanas',
    heading: 'Atstāt bez izskatīšanas',
    ground: 'Uz kāda pamata?',
    grounds,
    hints,
    earlier: 'Agrākā dokumenta numurs',
    earlierHint: 'Tikai, ja uz to jau ir atbildēts.',
    note: 'Piezīme ierakstam',
    notice: 'Paziņojums iesniedzējam',
    noticeHint: 'Ja iesniedzējs ir zināms, viņam to paziņo. Atstājiet tukšu, ja nav, kam paziņot.',
    noticeDefault: (number: string, day: string) =>
      `Jūsu iesniegums, ko saņēmām ${day} un reģistrējām ar Nr. ${number}, ir atstāts bez izskatīšanas.\n\nJa vēlaties, varat iesniegt to no jauna vai piezvanīt mums.`,
    subject: (subject: string) => `Par iesniegumu: ${subject}`,
    send: 'Atstāt bez izskatīšanas',
    sendHint: 'Uzdevums ar to ir pabeigts; atsaukt to nevar.',
    done: (ground: string) => `Pamats: ${ground}.`,
  },
}

export type ForwardingWords = typeof forwardingLv
