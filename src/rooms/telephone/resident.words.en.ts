import type { ResidentWords } from './resident.words.lv.ts'

export const residentEn: ResidentWords = {
  newTitle: 'New person',
  newLead: 'Given and family name are enough. Without a telephone leave the box empty.',
  more: 'Personal code, address and more',
  errorTitle: 'To correct',
  fields: {
    givenName: 'Given name',
    familyName: 'Family name',
    phone: 'Telephone',
    personalCode: 'Personal code',
    birthDate: 'Date of birth',
    email: 'E-mail',
    address: 'Address',
    reachedBy: 'How to reach',
    language: 'Language of messages',
    note: 'Note',
  },
  hints: {
    note: 'How to help at the counter, such as “Speak slowly.” Nothing about health.',
  },
  bySelf: 'By what is given',
  ways: {
    phone: 'Call',
    email: 'Send e-mail',
    letter: 'Send a letter',
    none: 'No reminders',
  },
  languages: { lv: 'Latvian', en: 'English' },
  goOn: 'On: what is needed',
  back: 'Back',
  refused: 'This cannot be saved',
  openBearer: 'Open the person with this code',
}
