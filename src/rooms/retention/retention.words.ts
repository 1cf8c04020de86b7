import { type InBoth, plural } from '../../kit/language.ts'

const lv = {
  title: 'Glabāšana un iznīcināšana',
  lead:
    'Cik ilgi ko glabā, nosaka klasifikācijas shēma. Iznīcina divos soļos: akts, Nacionālā arhīva ' +
    'saskaņojums, un tad to izpilda cits cilvēks. Numuri un datumi reģistrā paliek.',
  due: (n: number, year: number) =>
    n === 0
      ? `Līdz ${year}. gada beigām glabāšanas termiņš nav beidzies nevienam dokumentam.`
      : `Līdz ${year}. gada beigām glabāšanas termiņš beidzies ${n} ${plural('lv', n, {
          zero: 'dokumentiem',
          one: 'dokumentam',
          other: 'dokumentiem',
        })}.`,
  year: 'Pēdējais glabāšanas gads',
  make: 'Sastādīt aktu',
  lists: 'Iznīcināšanas akti',
  noLists: 'Aktu vēl nav.',
  number: 'Akts',
  papers: 'Dokumenti',
  maker: 'Sastādīja',
  state: 'Stāvoklis',
  states: {
    waiting: 'gaida saskaņojumu',
    approved: 'saskaņots, jāizpilda',
    destroyed: 'izpildīts',
    withdrawn: 'atsaukts',
  },
  holds: 'Iznīcināt aizliegts',
  noHolds: 'Aizliegumu nav.',
  holdNumber: 'Reģistrācijas numurs',
  reason: 'Iemesls',
  reasonHint: 'Piemēram: tiesvedība, pārbaude.',
  hold: 'Aizliegt iznīcināt',
  lift: 'Atcelt aizliegumu',
  liftReason: 'Kāpēc vairs nav vajadzīgs',
  since: 'Kopš',
  by: 'Kas',
  incomplete: 'Aizpildiet visus laukus.',
  refused: 'Tā nevar',
  list: {
    title: (number: string) => `Iznīcināšanas akts ${number}`,
    made: 'Akts sastādīts',
    print: 'Izdrukāt aktu',
    approval: 'Nacionālā arhīva saskaņojums',
    toApprove: 'Nosūtiet aktu Latvijas Nacionālajam arhīvam un ierakstiet atbildi.',
    reference: 'Saskaņojuma numurs',
    on: 'Datums',
    approve: 'Ierakstīt saskaņojumu',
    approved: (reference: string, day: string) => `Nr. ${reference}, ${day}`,
    destruction: 'Iznīcināšana',
    toDestroy:
      'Pārbaudiet, vai papīri ir iznīcināti, un tad izpildiet aktu: vārdi, teksti un faili tiks dzēsti. To nevar atsaukt.',
    destroy: 'Izpildīt aktu un dzēst',
    destroyed: (by: string, day: string) => `${by}, ${day}`,
    withdraw: 'Atsaukt aktu',
    withdrawn: 'Akts atsaukts',
    papers: 'Dokumenti aktā',
    index: 'Indekss',
    closed: 'Pabeigts',
    void: (number: string) => `${number} (anulēts)`,
    words: { done: 'izdarīts', now: 'tagad', later: 'vēl priekšā' },
  },
}

const en: typeof lv = {
  title: 'Keeping and destruction',
  lead:
    'How long things are kept is said by the file plan. Destruction takes two steps: a list, the ' +
    'approval of the National Archives, and then somebody else carries it out. Numbers and dates stay.',
  due: (n, year) =>
    n === 0
      ? `No paper’s term of keeping was over by the end of ${year}.`
      : `By the end of ${year} the term of keeping was over for ${n} ${plural('en', n, {
          zero: 'papers',
          one: 'paper',
          other: 'papers',
        })}.`,
  year: 'Last year of keeping',
  make: 'Make a list',
  lists: 'Lists for destruction',
  noLists: 'There are no lists yet.',
  number: 'List',
  papers: 'Papers',
  maker: 'Made by',
  state: 'State',
  states: {
    waiting: 'waits for approval',
    approved: 'approved, to be carried out',
    destroyed: 'carried out',
    withdrawn: 'withdrawn',
  },
  holds: 'Not to be destroyed',
  noHolds: 'Nothing is held.',
  holdNumber: 'Registration number',
  reason: 'Reason',
  reasonHint: 'For example: a court case, an inspection.',
  hold: 'Forbid destruction',
  lift: 'Lift the hold',
  liftReason: 'Why it is no longer needed',
  since: 'Since',
  by: 'Who',
  incomplete: 'Fill in every field.',
  refused: 'This cannot be done',
  list: {
    title: number => `List for destruction ${number}`,
    made: 'List made',
    print: 'Print the list',
    approval: 'Approval of the National Archives',
    toApprove: 'Send the list to the National Archives of Latvia and write down their answer.',
    reference: 'Number of the approval',
    on: 'Date',
    approve: 'Write down the approval',
    approved: (reference, day) => `No. ${reference}, ${day}`,
    destruction: 'Destruction',
    toDestroy:
      'Make sure that the papers are destroyed, then carry the list out: names, texts and files are deleted. This cannot be taken back.',
    destroy: 'Carry out and delete',
    destroyed: (by, day) => `${by}, ${day}`,
    withdraw: 'Withdraw the list',
    withdrawn: 'List withdrawn',
    papers: 'Papers on the list',
    index: 'Index',
    closed: 'Closed',
    void: number => `${number} (void)`,
    words: { done: 'done', now: 'now', later: 'still to come' },
  },
}

export const retentionWords: InBoth<typeof lv> = { lv, en }
