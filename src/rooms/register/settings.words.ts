import { type InBoth, plural } from '../../kit/language.ts'

const lv = {
  filePlan: {
    title: 'Klasifikācijas shēma',
    heading: 'Nosaukums',
    intro:
      'Lietas ar indeksu, glabāšanas termiņu un atbildīgo nodaļu. Izmantotu indeksu nedzēš: ' +
      'tas beidzas ar kādu dienu, un tā numuri paliek.',
    index: 'Indekss',
    name: 'Lietas nosaukums',
    nameEn: 'Nosaukums angliski',
    direction: 'Virziens',
    termClass: 'Termiņš',
    retention: 'Glabā',
    retentions: { short: 'līdz 10 gadiem', long: 'ilgāk par 10 gadiem', permanent: 'pastāvīgi' },
    years: 'Gadi',
    yearsText: (years: number | null) =>
      years === null
        ? 'pastāvīgi'
        : `${years} ${plural('lv', years, { zero: 'gadu', one: 'gads', other: 'gadi' })}`,
    unit: 'Atbildīgā nodaļa',
    noUnit: 'nav noteikta',
    medium: 'Vide',
    mediums: { paper: 'papīrs', electronic: 'elektroniski', mixed: 'jaukti' },
    restricted: 'Ierobežota pieejamība',
    none: 'Lietu vēl nav',
    noneHint: 'Kamēr nav nevienas lietas, dokumentus nevar reģistrēt. Pievienojiet pirmo.',
    add: 'Pievienot lietu',
    use: 'Lietošana',
    ended: 'beigusies',
    end: 'Beigt',
    reopen: 'Atjaunot',
    yearsWrong: 'Īsi glabā līdz 10 gadiem, ilgi – vairāk par 10; pastāvīgi glabā bez gadu skaita.',
    termWrong: 'Termiņš ir tikai saņemtiem dokumentiem.',
  },
  units: {
    title: 'Nodaļas',
    intro: 'Kam dokumentus nodod. Nodaļas cilvēki redz tās lietu dokumentus, arī ierobežotos.',
    name: 'Nodaļa',
    nameEn: 'Nosaukums angliski',
    people: 'Cilvēki',
    nobody: 'neviena',
    none: 'Nodaļu vēl nav',
    noneHint: 'Pievienojiet pirmo, lai dokumentus būtu kam nodot.',
    everybody: 'Visi darbinieki jau ir šajā nodaļā.',
    add: 'Pievienot nodaļu',
    person: 'Darbinieks',
    join: 'Pievienot cilvēku',
    leave: 'Noņemt',
  },
  saved: 'Saglabāts.',
}

type SettingWords = typeof lv

const en: SettingWords = {
  filePlan: {
    title: 'File plan',
    heading: 'Title',
    intro:
      'Files with index, retention and responsible department. A used index is not deleted: ' +
      'it ends with a day, and its numbers stay.',
    index: 'Index',
    name: 'Title in Latvian',
    nameEn: 'Title in English',
    direction: 'Direction',
    termClass: 'Term',
    retention: 'Kept',
    retentions: { short: 'up to 10 years', long: 'over 10 years', permanent: 'permanently' },
    years: 'Years',
    yearsText: years =>
      years === null ? 'permanently' : `${years} ${years === 1 ? 'year' : 'years'}`,
    unit: 'Responsible department',
    noUnit: 'none',
    medium: 'Medium',
    mediums: { paper: 'paper', electronic: 'electronic', mixed: 'mixed' },
    restricted: 'Restricted',
    none: 'There are no files yet',
    noneHint: 'Nothing can be registered until there is one. Add the first.',
    add: 'Add a file',
    use: 'Use',
    ended: 'ended',
    end: 'End',
    reopen: 'Reopen',
    yearsWrong: 'Short is up to 10 years, long is over 10; permanently has no number of years.',
    termWrong: 'Only incoming documents have a term.',
  },
  units: {
    title: 'Departments',
    intro: 'Where documents go. Its people see the documents of its files, restricted ones too.',
    name: 'Name in Latvian',
    nameEn: 'Name in English',
    people: 'People',
    nobody: 'nobody',
    none: 'There are no departments yet',
    noneHint: 'Add the first, so that documents can be handed to somebody.',
    everybody: 'All colleagues are in this department already.',
    add: 'Add a department',
    person: 'Member of staff',
    join: 'Add the person',
    leave: 'Remove',
  },
  saved: 'Saved.',
}

export const settingWords: InBoth<SettingWords> = { lv, en }
