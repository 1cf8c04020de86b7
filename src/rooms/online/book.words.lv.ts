import { plural } from '../../kit/language.ts'
import type { Channel } from '../services/index.ts'

const people = { zero: 'cilvēku', one: 'cilvēks', other: 'cilvēki' }

/** Words of the pages on which a resident books a visit. */
export const bookLv = {
  steps: (at: number, of: number) => `${at}. solis no ${of}`,
  errorTitle: 'Vēl jāpalabo',
  go: 'Turpināt',
  optional: 'neobligāti',
  notGiven: 'nav norādīts',
  noNote: 'nav',

  service: {
    title: 'Pierakstīties vizītei',
    lead: 'Kādā jautājumā Jums vajadzīga palīdzība? Nospiediet uz tā.',
    groups: {
      papers: 'Iesniegumi, izziņas un kartes',
      behalf: 'Ko varam izdarīt Jūsu vārdā',
      money: 'Maksājumi',
      home: 'Ko var nokārtot bez vizītes',
      call: 'Šajos jautājumos vispirms piezvaniet',
    },
    minutes: (length: string) => `Apmēram ${length}.`,
    callFirst: 'Šobrīd to pierakstām tikai pa tālruni.',
    unknown: 'Tāda pakalpojuma sarakstā nav. Izvēlieties, lūdzu, no saraksta.',
    none: 'Šobrīd internetā pierakstīties nevar',
    noneText: 'Piezvaniet mums – atradīsim, kā palīdzēt.',
  },

  need: {
    title: 'Vai tiešām jānāk?',
    lead: 'Varbūt varat ietaupīt ceļu:',
    ways: 'Šādi to pašlaik var izdarīt',
    channels: {
      phone: 'pa tālruni',
      post: 'pa pastu',
      drop_box: 'slēgtajā kastē pie ieejas',
      signed_email: 'pa e-pastu, ja ir drošs elektroniskais paraksts',
      e_address: 'uz e-adresi',
      portal: 'portālā latvija.gov.lv',
      mobile_app: 'lietotnē tālrunī',
      bank_transfer: 'ar bankas pārskaitījumu',
      shop_till: 'veikala kasē',
    } satisfies Record<Exclude<Channel, 'in_person'>, string>,
    remote: 'Šajā jautājumā nav jānāk',
    remoteLead: 'To nokārtosiet no mājām:',
    callTitle: 'Šajā jautājumā vispirms piezvaniet',
    callLead:
      'Vizīte būs ilgāka, nekā tagad atļauj noteikumi, tāpēc par laiku vienosimies pa tālruni.',
    enough: 'Ar to pietiek',
    come: 'Man tomēr jānāk',
    other: 'Izvēlēties citu jautājumu',
  },

  enough: {
    title: 'Labi – nākt nevajag',
    sentence: 'Paldies! Jūs ietaupījāt ceļu, un rindā ir par vienu cilvēku mazāk.',
    how: 'Kā to izdarīt',
    later: 'Ja tomēr neizdodas, piezvaniet vai pierakstieties vizītei.',
    book: 'Tomēr pierakstīties',
  },

  place: {
    title: 'Kur Jums ērtāk?',
    any: 'Vienalga, kur – pēc iespējas drīz',
    next: (when: string) => `Brīvs laiks ${when}`,
    none: 'Tuvākajās nedēļās brīva laika nav.',
    missing: 'Izvēlieties vietu, kur Jums ērtāk nākt.',
    unknown: 'Tādas apkalpošanas vietas sarakstā nav. Izvēlieties, lūdzu, no saraksta.',
  },

  day: {
    title: 'Kad Jums ērtāk?',
    soonest: 'Tuvākie brīvie laiki',
    other: 'Vai izvēlieties citu dienu',
    free: (n: number) => `${n} ${plural('lv', n, { zero: 'brīvu', one: 'brīvs', other: 'brīvi' })}`,
    noneFree: 'nav',
    closed: 'slēgts',
    none: 'Brīvu laiku pašlaik nav',
    noneText: 'Piezvaniet mums vai ieskatieties rīt: atteiktie laiki te parādās uzreiz.',
    nothingInMonth: 'Šajā mēnesī brīvu laiku vairs nav.',
    anywhere: 'Meklēt citā vietā',
    gone: 'Šajā dienā brīvu laiku nav',
    goneText:
      'Tie tikko aizņemti, vai arī tajā dienā neapkalpojam. Izvēlieties, lūdzu, citu dienu.',
  },

  time: {
    title: (day: string) => `Cikos nāksiet ${day}?`,
    missing: 'Izvēlieties laiku.',
    morning: 'No rīta',
    afternoon: 'Pēcpusdienā',
    otherDay: 'Izvēlēties citu dienu',
  },

  taken: {
    title: 'Šis laiks vairs nav brīvs',
    none: 'Izvēlieties, lūdzu, citu dienu vai vietu.',
    unknown: 'Tāda laika nav. Izvēlieties, lūdzu, kādu no brīvajiem laikiem.',
    kept: 'Tas, ko ierakstījāt, ir saglabāts. Nospiediet laiku, un mēs Jūs uzreiz pierakstīsim.',
    choose: 'Nospiediet laiku, kas Jums der.',
    otherTitle: 'Pierakstīt neizdevās',
    otherDay: 'Izvēlēties citu dienu',
  },

  person: {
    title: 'Kas nāks?',
    lead: 'Jautājam tikai to, kas vajadzīgs. Personas kodu nerakstiet.',
    givenName: 'Vārds',
    familyName: 'Uzvārds',
    familyNameHint: 'Ar to un vizītes kodu varēsiet vizīti pārcelt vai atcelt.',
    phone: 'Tālrunis',
    phoneHint: 'Piezvanīsim tikai tad, ja kaut kas mainīsies.',
    email: 'E-pasts',
    emailHint: 'Atsūtīsim apstiprinājumu un atgādināsim. Bez e-pasta arī viss izdosies.',
    persons: 'Cik cilvēku nāks kopā?',
    note: 'Kas mums būtu jāzina?',
    noteHint: 'Piemēram: slikti dzirdu; braucu ratiņkrēslā.',
    personalCode: 'Lūdzu, nerakstiet šeit personas kodu: tas nav vajadzīgs.',
  },

  check: {
    title: 'Vai viss pareizi?',
    what: 'Jautājums',
    where: 'Kur',
    when: 'Kad',
    who: 'Kas nāks',
    together: 'Nāks kopā',
    people: (n: number) => `${n} ${plural('lv', n, people)}`,
    phone: 'Tālrunis',
    email: 'E-pasts',
    note: 'Piezīme',
    change: 'Mainīt',
    bring: 'Kas jāņem līdzi',
    identity: 'Pase vai personas apliecība',
    book: 'Pierakstīties',
  },
}

export type BookWords = typeof bookLv
