import { plural } from '../../kit/language.ts'
import type { Authority, Caller, Proof } from './gate.ts'

/** Words of the pages on which a clerk tells a caller how it stands with a paper. */
export const enquiryLv = {
  title: 'Zvans par iesniegumu',
  lead: 'Rakstiet, ko zvanītājs saka: pietiek ar vienu.',
  name: 'Vārds vai uzvārds',
  nameHint: 'Jebkurā locījumā un bez garumzīmēm: „berzinam“.',
  number: 'Numurs vai kods',
  numberHint: 'Arī puse: 118 vai 7K4M.',
  when: 'Kad iesniegts',
  whenHint: 'Kā saka: vakar, pirms divām nedēļām, oktobrī, 9. novembrī.',
  meant: (from: string, to: string) => (from === to ? from : `no ${from} līdz ${to}`),
  search: 'Meklēt',
  found: (n: number) =>
    `${n} ${plural('lv', n, { zero: 'papīru', one: 'papīrs', other: 'papīri' })}`,
  nothing: 'Nekas neatbilst',
  nothingHint:
    'Palūdziet kodu no apliecinājuma, mēģiniet tikai uzvārda sākumu vai atstājiet tikai laiku. ' +
    'Ja iesniegums iemests kastē šodien, tas, iespējams, vēl nav izņemts.',
  columns: {
    sender: 'No kā',
    received: 'Saņemts',
    number: 'Numurs',
    code: 'Kods',
    state: 'Kur tas ir',
  },
  unregistered: 'vēl nav reģistrēts',
  registered: 'reģistrēts',
  anonymous: 'anonīms',
  restricted: 'ierobežota pieejamība',
  open: 'Izvēlēties',

  gateTitle: 'Kas zvana?',
  gateLead: 'Pirms stāstāt: kas jautā un kā to zinām. Atbildi sakām tikai tam, kura lieta tā ir.',
  caller: 'Zvanītājs',
  callers: {
    author: 'Pats iesniedzējs',
    representative: 'Kāds viņa vārdā',
    institution: 'Iestāde',
    other: 'Kāds cits: kaimiņš, radinieks, žurnālists',
  } satisfies Record<Caller, string>,
  proofs: 'Ko zvanītājs pateica pats, bez mūsu palīdzības?',
  proofsHint: 'Pietiek ar kodu no apliecinājuma; bez tā vajag divas lietas.',
  proofWords: {
    code: 'Kodu no apliecinājuma',
    number: 'Reģistrācijas numuru',
    date: 'Kad iesniedzis',
    subject: 'Par ko rakstījis',
    address: 'Adresi, uz kuru gaida atbildi',
  } satisfies Record<Proof, string>,
  authority: 'Kas dod tiesības jautāt viņa vārdā?',
  authorities: {
    mandate: 'Pilnvara, kas ir pie mums',
    consent: 'Pierakstīta piekrišana',
    parent: 'Bērna vecāks',
  } satisfies Record<Authority, string>,
  noAuthority: 'Nekas no tā',
  decide: 'Skatīt, ko drīkst pateikt',
  back: 'Atpakaļ uz meklēšanu',
  problems: { caller: 'Izvēlieties, kas zvana.' },
  errorTitle: 'Vēl jāpalabo',

  tellTitle: 'Varat pateikt',
  readAloud: 'Nolasiet',
  say: {
    received: (day: string) => `Jūsu iesniegumu saņēmām ${day}.`,
    toRegister: 'Tas vēl nav reģistrēts; to izdarīsim šajās dienās.',
    registered: (number: string) => `Tas ir reģistrēts ar numuru ${number}.`,
    unit: (name: string) => `Atbildi gatavo: ${name}.`,
    due: (day: string) => `Atbildēsim ne vēlāk kā ${day}.`,
    longer: (day: string) => `Termiņš ir pagarināts: atbildēsim ne vēlāk kā ${day}.`,
    waiting: 'Gaidām ziņas, bez kurām nevaram atbildēt.',
    ended: {
      replied: (day: string) => `Uz to ir atbildēts ${day}.`,
      forwarded: (day: string) =>
        `Tas nodots iestādei, kas par to lemj, ${day}; par to Jums rakstījām.`,
      unexamined: (day: string) => `Tas atstāts bez izskatīšanas ${day}; iemeslu Jums rakstījām.`,
      noted: (day: string) => `Tas pieņemts zināšanai ${day}.`,
    },
    sentBy: {
      post: 'Atbilde nosūtīta pa pastu.',
      email: 'Atbilde nosūtīta pa e-pastu.',
      eaddress: 'Atbilde nosūtīta uz e-adresi.',
      counter: 'Atbilde gaida klientu apkalpošanas centrā.',
    },
    returned: 'Papīrs ir atdots iesniedzējam.',
    handedOn: 'Papīrs nodots tam, kam tas bija domāts.',
    notADocument: 'Tas nebija reģistrējams papīrs.',
    voided: 'Reģistrācijas numurs ir atcelts; par to parunājiet ar lietvedību.',
  },
  never:
    'Saturu, atbildes tekstu un cita cilvēka datus pa tālruni nesakām. Atbildi var nosūtīt vēlreiz.',

  refuseTitle: 'Par šo nestāstām',
  refusals: {
    not_their_matter:
      'Atvainojiet, par citu cilvēku iesniegumiem nestāstām, arī to ne, vai tādi ir. Lūdzu, lai iesniedzējs piezvana pats.',
    ask_in_writing: 'Iestādei atbildam rakstiski: lūdzu, atsūtiet pieprasījumu uz mūsu e-adresi.',
    restricted_matter:
      'Par šo lietu pa tālruni nerunājam. Savienošu Jūs ar lietvedību vai pierakstīšu vizītei.',
    no_authority:
      'Lai runātu cita vārdā, vajag pilnvaru vai viņa piekrišanu pie mums. Vai viņš pats var piezvanīt?',
    not_proven:
      'Lai pasargātu Jūsu lietu, man jāpārliecinās. Vai varat nolasīt kodu no apliecinājuma vai pateikt, kad un par ko rakstījāt?',
  },
  again: 'Jautāt vēlreiz',
  next: 'Nākamais zvans',
  noted: 'Ierakstīts žurnālā: kas jautāja un ko pateicām.',
}

export type EnquiryWords = typeof enquiryLv
