import type { Relation, WayToReach } from '../residents/index.ts'

/** What the phone desk says. */
export type BookWords = {
  title: string
  columns: { left: string; middle: string; right: string }
  who: string
  whoHint: string
  find: string
  found: string
  person: string
  born: string
  lives: string
  nobody: string
  nobodyHint: string
  newcomer: string
  through: (speaker: string, relation: string) => string
  relations: Record<Relation, string>
  reachedBy: Record<WayToReach, string>
  reach: string
  phone: string
  noPhone: string
  email: string
  address: string
  note: string
  unknown: string
  speakers: string
  consent: { spoken: string; written: string }
  coming: string
  noComing: string
  openPerson: string
  begin: string
  beginHint: string
  what: string
  whatHint: string
  services: string
  number: string
  service: string
  minutes: string
  noService: string
  otherService: string
  remote: string
  avoid: string
  avoided: string
  avoidedHint: string
  readAloud: string
  anywhere: string
  noTimes: string
  noTimesHint: string
  later: string
  sooner: string
  otherPlace: string
  otherDay: string
  month: string
  monthPrevious: string
  monthNext: string
  freeWord: (n: number) => string
  noneFree: string
  onDay: string
  onDayHint: string
  showDay: string
  place: string
  anyPlace: string
  nearest: string
  back: string
  reason: string
  reasonHint: string
  reasonMissing: string
  refused: string
  timeMissing: string
  sitSpoken: (site: string) => string
  timeSpoken: (when: string, place: string) => string
  near: { today: string; tomorrow: string }
  doneTitle: string
  readBackLabel: string
  readBack: (person: string, when: string, place: string) => string
  codeSpoken: (code: string) => string
  bringSpoken: (things: string) => string
  code: string
  slip: string
  letter: string
  letterHint: string
  noAddress: string
  nextCall: string
  openAppointment: string
  doneWhen: string
  doneWhere: string
  doneWhat: string
  keysTake: string
  keysSearch: string
  keysWalk: string
  also: string
  lookalike: (name: string) => string
  openOther: string
}

export const bookLv: BookWords = {
  title: 'Pierakstīt pa tālruni',
  columns: { left: 'Kas nāks', middle: 'Pieraksts', right: 'Par cilvēku' },
  who: 'Kas nāks?',
  whoHint: 'Puse vārda, tālrunis, personas kods vai vizītes kods. Garumzīmes nav vajadzīgas.',
  find: 'Meklēt',
  found: 'Atrastie cilvēki',
  person: 'Cilvēks',
  born: 'Dzim.',
  lives: 'Dzīvo',
  nobody: 'Neviens neatbilst',
  nobodyHint: 'Varbūt vārds raksta citādi? Ja cilvēks pie mums vēl nav bijis, ierakstiet jaunu.',
  newcomer: 'Jauns cilvēks',
  through: (speaker, relation) => `runā ${speaker} (${relation})`,
  relations: {
    relative: 'ģimene',
    neighbour: 'kaimiņi',
    carer: 'aprūpe',
    social_worker: 'sociālais dienests',
    guardian: 'aizbildniecība',
    other: 'cits',
  },
  reachedBy: {
    phone: 'piezvanīt',
    email: 'rakstīt e-pastu',
    letter: 'sūtīt vēstuli',
    none: 'neatgādināt',
  },
  reach: 'Kā sasniegt',
  phone: 'Tālrunis',
  noPhone: 'nav',
  email: 'E-pasts',
  address: 'Adrese',
  note: 'Piezīme',
  unknown: 'nav norādīts',
  speakers: 'Šī cilvēka vārdā runā',
  consent: { spoken: 'piekrita mutiski', written: 'piekrita rakstiski' },
  coming: 'Gaidāmās vizītes',
  noComing: 'Nav nevienas.',
  openPerson: 'Atvērt cilvēka lapu',
  begin: 'Kas zvana?',
  beginHint: 'Sāciet rakstīt vārdu. Pēc tam pietiek ar Enter un ciparu taustiņiem.',
  what: 'Kas vajadzīgs?',
  whatHint: 'Daži burti vai numurs, tad Enter.',
  services: 'Pakalpojumi',
  number: 'Nr.',
  service: 'Pakalpojums',
  minutes: 'Min.',
  noService: 'Tāda pakalpojuma nav. Mēģiniet citus burtus.',
  otherService: 'Cits pakalpojums',
  remote: 'Var arī neatnākot',
  avoid: 'Iztiks bez vizītes',
  avoided: 'Viens ceļš ietaupīts',
  avoidedHint: 'Pierakstīts, ka cilvēks iztiks bez vizītes. Laiks nav aizņemts.',
  readAloud: 'Nolasiet un ļaujiet izvēlēties',
  anywhere: 'Jebkur, tuvākais vispirms',
  noTimes: 'Brīvu laiku šeit nav',
  noTimesHint: 'Piedāvājiet citu vietu vai paskatieties mēnesī.',
  later: 'Vēlāki laiki',
  sooner: 'Tuvākie laiki',
  otherPlace: 'Cita vieta',
  otherDay: 'Cita diena vai mēnesis',
  month: 'Brīvās dienas',
  monthPrevious: 'Iepriekšējais mēnesis',
  monthNext: 'Nākamais mēnesis',
  freeWord: n => `brīvi ${n}`,
  noneFree: 'nav brīvu',
  onDay: 'Kura diena der?',
  onDayHint: 'Piemēram, 9. decembris vai 9.12.',
  showDay: 'Rādīt laikus',
  place: 'Kur cilvēkam ērtāk?',
  anyPlace: 'Jebkur',
  nearest: 'Tuvākais vispirms',
  back: 'Atpakaļ',
  reason: 'Kāpēc vizīte būs garāka?',
  reasonHint: 'Spēkā esošie noteikumi garākai vizītei prasa iemeslu.',
  reasonMissing: 'Izvēlieties iemeslu: bez tā garāku vizīti pierakstīt nedrīkst.',
  refused: 'Šo laiku neizdevās paņemt',
  timeMissing: 'Izvēlieties vienu no laikiem.',
  sitSpoken: site =>
    site.replace(/centrs(?!\p{L})/u, 'centrā').replace(/pārvalde(?!\p{L})/u, 'pārvaldē'),
  timeSpoken: (when, place) => `${when}, ${place}`,
  near: { today: 'Šodien', tomorrow: 'Rīt' },
  doneTitle: 'Pierakstīts',
  readBackLabel: 'Nolasiet vēlreiz',
  readBack: (person, when, place) => `${person} – gaidīsim ${when}, ${place}.`,
  codeSpoken: code => `Vizītes kods ir ${code}. Pierakstiet to, lūdzu.`,
  bringSpoken: things => `Līdzi vajadzēs: ${things}.`,
  code: 'Kods',
  slip: 'Drukāt lapiņu',
  letter: 'Drukāt vēstuli',
  letterHint: 'Bez tālruņa un e-pasta: nosūtiet vēstuli vai pasakiet kontaktpersonai.',
  noAddress: 'Vēstulei vajadzīga adrese; ierakstiet to cilvēka lapā.',
  nextCall: 'Nākamais zvans',
  openAppointment: 'Pārcelt vai atcelt',
  doneWhen: 'Kad',
  doneWhere: 'Kur',
  doneWhat: 'Kas vajadzīgs',
  keysTake: '– 3 paņemt laiku',
  keysSearch: 'meklēt cilvēku',
  keysWalk: 'pa sarakstu',
  also: 'Vēl var',
  lookalike: name => `Ir vēl cits ieraksts ar šādu vārdu: ${name}. Varbūt tas ir tas pats cilvēks.`,
  openOther: 'Atvērt otru',
}
