import { plural } from '../../kit/language.ts'

/** Words of the pages on which a resident writes to the municipality. */
export const submissionLv = {
  steps: (at: number, of: number) => `${at}. solis no ${of}`,
  errorTitle: 'Vēl jāpalabo',
  go: 'Turpināt',
  optional: 'neobligāti',
  change: 'Mainīt',

  start: {
    title: 'Uzrakstīt pašvaldībai',
    lead: 'Iesniegums, jautājums, sūdzība vai priekšlikums – uzrakstiet saviem vārdiem, kā protat.',
    needs: 'Kas vajadzīgs',
    list: [
      'Apmēram 10 minūtes.',
      'Adrese, uz kuru atbildēt: e-pasts, pasta adrese vai e-adrese. Varat atbildi saņemt arī klātienē.',
      'Dokumenti, ja gribat tos pievienot: līdz 10 failiem, katrs līdz 10\u00a0MB.',
    ],
    signedTitle: 'Par parakstu',
    signed:
      'Ja likums prasa parakstītu iesniegumu, pievienojiet failu, kas parakstīts ar drošu ' +
      'elektronisko parakstu (.edoc, .asice vai PDF). Bez paraksta arī izlasīsim un palīdzēsim.',
    otherTitle: 'Nav jāraksta datorā',
    other:
      'Varat piezvanīt, uzrakstīt ar roku un iemest slēgtajā kastē pie ieejas vai sūtīt pa pastu.',
    begin: 'Sākt rakstīt',
    goOn: 'Turpināt iesākto',
  },

  about: {
    title: 'Par ko rakstāt?',
    kind: 'Kas tas ir?',
    kinds: {
      request: { name: 'Lūgums', hint: 'Lūdzu pašvaldību kaut ko izdarīt vai izsniegt.' },
      question: { name: 'Jautājums', hint: 'Gribu saņemt atbildi vai padomu.' },
      complaint: { name: 'Sūdzība', hint: 'Kaut kas nav kārtībā.' },
      proposal: { name: 'Priekšlikums', hint: 'Zinu, kā izdarīt labāk.' },
      information: {
        name: 'Informācijas pieprasījums',
        hint: 'Lūdzu dokumentu vai ziņas, kas ir pašvaldības rīcībā.',
      },
    },
    subject: 'Par ko tas ir, vienā teikumā',
    subjectHint: 'Piemēram: nedeg lampa Skolas ielā.',
    text: 'Pastāstiet',
    textHint:
      'Kas noticis, kur un kad, un ko Jūs lūdzat. Rakstiet mierīgi, līdz 10\u00a0000 zīmēm.',
    problems: {
      kind_required: 'Izvēlieties, kas tas ir. Ja neesat drošs, der „Lūgums“.',
      subject_required: 'Vienā teikumā ierakstiet, par ko tas ir.',
      text_required: 'Pastāstiet, kas noticis un ko Jūs lūdzat.',
    },
  },

  files: {
    title: 'Vai pievienosiet dokumentus?',
    lead: 'Ja nav ko pievienot, nospiediet „Turpināt“.',
    attached: 'Pievienots',
    choose: 'Izvēlieties failus datorā vai tālrunī',
    hint: 'Līdz 10 failiem, katrs līdz 10\u00a0MB: fotogrāfijas, PDF, Word, parakstīti .edoc vai .asice.',
    attach: 'Pievienot izvēlētos',
    remove: 'Izņemt',
    none: 'Pagaidām nekas nav pievienots.',
    count: (n: number) =>
      `${n} ${plural('lv', n, { zero: 'failu', one: 'fails', other: 'faili' })}`,
    problems: {
      too_many: 'Failu ir par daudz: kopā var pievienot 10. Pievienojiet mazāk.',
      too_large: 'Kāds fails ir lielāks par 10\u00a0MB. Pievienojiet mazāku vai atnesiet to mums.',
      too_large_together: 'Visi faili kopā ir par lielu. Pievienojiet mazāk.',
      disk_full: 'Šobrīd failu nevaram saglabāt. Mēģiniet vēlreiz pēc brīža vai piezvaniet mums.',
      empty: 'Fails ir tukšs. Izvēlieties citu.',
      none: 'Vispirms izvēlieties failu.',
    },
  },

  answer: {
    title: 'Kam un kā atbildēt?',
    name: 'Vārds un uzvārds',
    nameHint: 'Organizācijai: nosaukums. Personas kodu nerakstiet.',
    way: 'Kā gribat saņemt atbildi?',
    ways: {
      email: 'Pa e-pastu',
      post: 'Vēstulē pa pastu',
      eaddress: 'E-adresē',
      counter: 'Klātienē, klientu apkalpošanas centrā',
    },
    wayHints: {
      email: 'Ierakstiet e-pastu zemāk.',
      post: 'Ierakstiet pasta adresi zemāk.',
      eaddress: 'Ierakstiet personas vai organizācijas e-adresi zemāk.',
      counter: 'Ierakstiet tālruni, lai varētu Jums pateikt, kad atbilde gatava.',
    },
    email: 'E-pasts',
    emailHint: 'Uz to atsūtīsim arī apliecinājumu, ka iesniegums saņemts.',
    address: 'Pasta adrese',
    addressHint: 'Iela, māja, dzīvoklis, pilsēta vai pagasts, pasta indekss.',
    eaddress: 'E-adrese',
    phone: 'Tālrunis',
    phoneHint: 'Piezvanīsim, ja kaut kas būs jāprecizē.',
    problems: {
      name_required: 'Ierakstiet, kam atbildēt.',
      way_required: 'Izvēlieties, kā gribat saņemt atbildi.',
      email_needed: 'Ierakstiet e-pastu, uz kuru atbildēt.',
      address_needed: 'Ierakstiet adresi, uz kuru sūtīt vēstuli.',
      eaddress_needed: 'Ierakstiet e-adresi, uz kuru atbildēt.',
    },
  },

  check: {
    title: 'Vai viss pareizi?',
    kind: 'Kas tas ir',
    subject: 'Par ko',
    text: 'Ko uzrakstījāt',
    files: 'Pievienots',
    name: 'No kā',
    way: 'Atbilde',
    phone: 'Tālrunis',
    notGiven: 'nav norādīts',
    send: 'Nosūtīt',
  },

  lost: {
    title: 'Sāksim no sākuma',
    text: 'Iesāktais iesniegums šajā pārlūkā vairs nav saglabāts: neparakstītu un nenosūtītu to turam divas stundas.',
  },

  state: {
    sentTitle: 'Iesniegums ir saņemts',
    sentSentence: 'Paldies, ka uzrakstījāt! Pierakstiet kodu vai izdrukājiet šo lapu.',
    title: 'Kas notiek ar iesniegumu',
    code: 'Iesnieguma kods',
    next: 'Kas notiks tālāk',
    stages: {
      received: 'Saņemts',
      toRegister: 'Tiek reģistrēts',
      registered: 'Reģistrēts',
      atWork: 'Tiek gatavota atbilde',
      ended: {
        replied: 'Atbildēts',
        forwarded: 'Nodots tam, kas par to lemj',
        unexamined: 'Atstāts bez izskatīšanas',
        noted: 'Pieņemts zināšanai',
      },
      returned: 'Atdots Jums',
      closed: 'Pabeigts bez reģistrācijas',
      void: 'Reģistrācijas numurs atcelts',
    },
    words: { done: 'izdarīts', now: 'tagad', later: 'vēl priekšā' },
    receivedOn: (day: string) => `${day}.`,
    countsFrom: (day: string) => `Termiņu skaitīsim no nākamās darba dienas: ${day}.`,
    toRegister:
      'Reģistrēsim un nodosim atbildētājam, parasti tās pašas vai nākamās darba dienas laikā.',
    registered: (number: string, day: string) => `${day}, ar numuru ${number}.`,
    due: (day: string) => `Atbildēsim ne vēlāk kā ${day}.`,
    dueLonger: (day: string) => `Termiņš pagarināts: atbildēsim ne vēlāk kā ${day}.`,
    standsStill:
      'Gaidām ziņas, bez kurām nevaram atbildēt. Ja lūdzām kaut ko atsūtīt, atsūtiet, lūdzu.',
    by: (unit: string) => `Par to atbild: ${unit}.`,
    answered: (number: string, day: string) => `${day}, mūsu vēstule Nr. ${number}.`,
    call: 'Ja kaut kas neskaidrs, piezvaniet un nosauciet kodu – pateiksim, kā veicas.',
    findTitle: 'Kas notiek ar manu iesniegumu?',
    findLead: 'Ierakstiet kodu no apliecinājuma vai no uzlīmes uz papīra.',
    findHint: 'Tas sākas ar LZ, piemēram, LZ26-7K4M-9QX2-C.',
    find: 'Apskatīt',
    notFound: 'Tāda koda nav. Pārbaudiet, vai visas zīmes ir pareizi, vai piezvaniet mums.',
    tooOften: 'Par daudz mēģinājumu. Pagaidiet desmit minūtes vai piezvaniet mums.',
    write: 'Uzrakstīt jaunu iesniegumu',
  },
}

export type SubmissionWords = typeof submissionLv
