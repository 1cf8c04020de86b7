/** Words of the pages about one appointment of a resident. */
export const appointmentLv = {
  findTitle: 'Pārcelt vai atcelt vizīti',
  findLead: 'Ierakstiet vizītes kodu un uzvārdu, ar kādu pierakstījāties.',
  code: 'Vizītes kods',
  codeHint: 'Seši burti un trīs cipari, piemēram, LADOKU-478. Lielie vai mazie burti – vienalga.',
  familyName: 'Uzvārds',
  familyNameHint: 'Kā pierakstoties. Garumzīmes var nelikt.',
  show: 'Parādīt vizīti',
  lost: 'Nevarat atrast kodu?',
  lostText: 'Piezvaniet mums: pēc uzvārda un vizītes dienas atradīsim.',
  errorTitle: 'Vēl jāpalabo',
  notFound:
    'Ar šādu kodu un uzvārdu vizīti neatradām. Pārbaudiet abus, lūdzu, vai piezvaniet mums.',
  tooOften: 'Neizdevās jau vairākas reizes. Pagaidiet, lūdzu, desmit minūtes vai piezvaniet mums.',

  booked: 'Vizīte ir pierakstīta',
  bookedSentence: (when: string) => `Gaidīsim Jūs ${when}.`,
  moved: 'Vizīte ir pārcelta',
  movedSentence: (when: string) => `Tagad gaidīsim Jūs ${when}. Kods palika tas pats.`,
  yours: 'Jūsu vizīte',
  cancelled: 'Vizīte ir atcelta',
  cancelledSentence: (when: string) =>
    `Vizīte, kas bija paredzēta ${when}, ir atcelta. Nākt nevajag.`,
  cancelledThanks: 'Paldies, ka pateicāt: šo laiku varēs izmantot kāds cits.',
  finished: 'Vizīte ir pabeigta',
  finishedSentence: (when: string) =>
    `Vizīte, kas bija paredzēta ${when}, ir pabeigta. Paldies, ka atnācāt!`,
  over: 'Vizītes laiks ir pagājis',
  overSentence: (when: string) => `Vizīte bija ${when}.`,
  again: 'Pierakstīties no jauna',

  when: 'Kad',
  where: 'Kur',
  what: 'Jautājums',
  who: 'Kas nāks',
  bring: 'Kas jāņem līdzi',
  sent: (email: string) => `Apstiprinājumu nosūtījām uz ${email}.`,
  note: 'Pierakstiet vai izdrukājiet šo kodu: ar to un uzvārdu vizīti var pārcelt vai atcelt.',
  change: 'Ja plāni mainās',
  changeText: 'Vizīti varat pārcelt vai atcelt šeit vai pa tālruni.',
  keep: 'Paturēt pie rokas',
  slip: 'Lapiņa drukāšanai (PDF)',
  calendar: 'Pievienot kalendāram',
  move: 'Pārcelt',
  cancel: 'Atcelt',
  leave: 'Aizvērt un aizmirst šajā datorā',
  slipName: (code: string) => `vizite-${code}.pdf`,
  calendarName: (code: string) => `vizite-${code}.ics`,

  moveTitle: 'Uz kuru laiku pārcelt?',
  moveNow: (when: string) =>
    `Tagad vizīte ir ${when}. Kamēr neapstiprināsiet jauno laiku, spēkā paliek šis.`,
  moveOther: 'Citā vietā',
  moveCheck: 'Vai pārcelt vizīti?',
  moveFrom: 'Līdz šim',
  moveTo: 'Turpmāk',
  moveYes: 'Jā, pārcelt',
  moveNo: 'Nē, atstāt, kā ir',
  taken: 'Šis laiks vairs nav brīvs',
  takenKeeps: 'Jūsu līdzšinējais laiks palika spēkā.',

  cancelTitle: 'Vai tiešām atcelt vizīti?',
  cancelText: (when: string) => `Vizīte ${when} tiks atcelta, un laiku varēs izmantot kāds cits.`,
  cancelYes: 'Jā, atcelt',
  cancelNo: 'Nē, nākšu',
}

export type AppointmentWords = typeof appointmentLv
