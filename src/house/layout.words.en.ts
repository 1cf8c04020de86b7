import type { LayoutWords } from './layout.words.lv.ts'

/** Words of the frame around every page. */
export const layoutWordsEn: LayoutWords = {
  program: 'Lodziņš',
  skip: 'Skip to main content',
  otherLanguage: 'Latviešu',
  sample: 'SAMPLE – data not confirmed by the municipality',
  samplePassword: password => `Sample password for everybody: ${password}`,
  home: 'Home',
  centre: 'Customer service centre',
  back: 'Back',
  errorPrefix: 'Error',
  phone: 'Easier by phone? Call us.',
  accessibility: 'Accessibility statement',
  navigation: 'Main menu',
  search: 'Search for a person, an appointment or a number',
  places: {
    day: 'Day',
    book: 'Book',
    calls: 'Calls',
    enquiry: 'Enquiries',
    tasks: 'Tasks',
    register: 'Register',
    journal: 'Journal',
    settings: 'Settings',
    account: 'My sign-in',
  },
  settings: {
    settings_overview: 'Overview',
    sites: 'Sites',
    holidays: 'Holidays and special days',
    services: 'Services',
    contact_rules: 'Contact rules',
    municipality: 'Municipality',
    mandates: 'Mandates',
    file_plan: 'File plan',
    units: 'Departments',
    post: 'Post',
    boxes: 'Boxes',
    receipt: 'Day of receipt',
    trust_list: 'Certificate issuers',
    document_trust: 'Document signatures',
    people: 'Staff',
    outbox: 'Mail sent',
    files: 'Files',
    account: 'My sign-in',
  },
  papers: {
    inbox: 'Received',
    new: 'Register at the counter',
    boxes: 'Boxes',
    bags: 'Bags',
    post: 'Post',
    mail: 'E-mail',
    eaddress: 'E-address',
    search: 'Search',
    due: 'Due dates',
    proof: 'Proof of numbers',
    retention: 'Keeping',
    file_plan: 'File plan',
    units: 'Departments',
  },
  searchShort: 'Search',
  signOut: 'Sign out',
  keys: 'Keys',
  errorNumber: number => `Error number: ${number}`,
  toStart: 'To the start page',
  toWork: 'Back to work',
  tryAgain: 'Try again',
  errors: {
    not_found: {
      title: 'There is no such page',
      sentence:
        'The address may hold a typing mistake, or the page has moved. ' +
        'The start page has everything you need.',
    },
    forbidden: {
      title: 'This page is not open to you',
      sentence:
        'It needs other rights. If it belongs to your work, ' +
        'ask the administrator to grant them.',
    },
    failure: {
      title: 'Something went wrong on our side',
      sentence:
        'It is our fault. Please wait a minute and try again. ' +
        'If it still fails, call us and read out the error number.',
    },
    busy: {
      title: 'Many people are here just now',
      sentence: 'Please wait a minute and try again. There is no need to hurry.',
    },
    too_large: {
      title: 'The file is too large',
      sentence: 'Please choose a smaller file or make the picture smaller and try again.',
    },
    stale_form: {
      title: 'The page was open too long',
      sentence: 'Nothing is lost. Please open the page again and send it once more.',
    },
    refused: {
      title: 'This cannot be done now',
      sentence: 'Something has changed since the page was opened. Please open it again.',
    },
  },
}
