import type { InBoth } from '../../kit/language.ts'
import type { Ground } from './task.ts'

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

const forwardingLv = {
  word: 'Pārsūtīšana',
  heading: 'Pārsūtīt pēc piekritības',
  intro: 'Kompetentajai iestādei aiziet vēstule, un iesniedzējs uzzina, kurai.',
  until: (day: string) => `Pārsūtīt var līdz ${day} (septiņas darba dienas no saņemšanas).`,
  late: (day: string) =>
    `Septiņas darba dienas beidzās ${day} Pārsūtīt joprojām var, bet ierakstā paliks, ka tas ir nokavēts.`,
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
  doneLate: 'Pēc septiņām darba dienām.',
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

type ForwardingWords = typeof forwardingLv

const forwardingEn: ForwardingWords = {
  word: 'Forwarding',
  heading: 'Forward to the competent body',
  intro: 'The competent body gets a letter, and the author is told which body it is.',
  until: day => `May be forwarded until ${day} (seven working days from receipt).`,
  late: day =>
    `The seven working days ended on ${day}. It can still be forwarded; the entry keeps that it was late.`,
  lateTitle: 'The term has passed',
  body: 'Competent body',
  bodyHint: 'The full name: “State Land Service”.',
  bodyChannel: 'How does it go to the body?',
  bodyTo: 'Address of the body',
  bodyToHint: 'E-address, e-mail or postal address.',
  letter: 'Letter to the body',
  letterDefault: (number, day) =>
    `Nosūtām izskatīšanai pēc piekritības iesniegumu, kas pašvaldībā saņemts ${day} un reģistrēts ar Nr. ${number}.\n\nIesniedzējam par pārsūtīšanu esam paziņojuši. Lūdzam atbildēt viņam tieši.`,
  notice: 'Notice to the author',
  noticeHint: 'The word {iestāde} becomes the name of the body.',
  placeholder: '{iestāde}',
  noticeDefault: (number, day) =>
    `The municipality is not competent for your submission, received on ${day} and registered as No. ${number}. We have forwarded it. The competent body is: {iestāde}.\n\nThis body will answer you.`,
  noticeChannel: 'How is the author told?',
  noticeTo: 'Address of the author',
  index: 'Index of the file plan',
  subject: subject => `Forwarding of a submission: ${subject}`,
  send: 'Register and forward',
  sendHint: 'Both letters get numbers, so the forwarding cannot be called back.',
  done: body => `Forwarded. The competent body: ${body}.`,
  doneLate: 'After the seven working days.',
  labels: {
    body: 'Competent body',
    bodyTo: 'Address of the body',
    bodyChannel: 'How it goes to the body',
    letter: 'Letter to the body',
    notice: 'Notice',
    noticeChannel: 'How the author is told',
    noticeTo: 'Address of the author',
    index: 'Index of the file plan',
    ground: 'Ground',
    earlier: 'Number of the earlier document',
    note: 'Note',
  },
  leaving: {
    word: 'Without examination',
    heading: 'Leave without examination',
    ground: 'On which ground?',
    grounds: {
      anonymous: 'Anonymous',
      illegible: 'Illegible',
      offensive: 'Offensive',
      already_answered: 'Answered already',
    },
    hints: {
      anonymous: 'It does not say who wrote it; no notice is needed.',
      illegible: 'It cannot be read; the author is told when known.',
      offensive: 'The text is plainly insulting or provoking.',
      already_answered: 'The same question in substance; the answer was given.',
    },
    earlier: 'Number of the earlier document',
    earlierHint: 'Only when it was answered already.',
    note: 'Note for the entry',
    notice: 'Notice to the author',
    noticeHint: 'A known author is told. Leave it empty when there is nobody to tell.',
    noticeDefault: (number, day) =>
      `Your submission, received on ${day} and registered as No. ${number}, is left without examination.\n\nYou may submit it anew, or call us.`,
    subject: subject => `Your submission: ${subject}`,
    send: 'Leave without examination',
    sendHint: 'The task ends with it; it cannot be called back.',
    done: ground => `Ground: ${ground}.`,
  },
}

export const forwardingWords: InBoth<ForwardingWords> = { lv: forwardingLv, en: forwardingEn }
