import type { EServiceNames } from './e-services.words.lv.ts'

export const eServicesEn: EServiceNames = {
  'covid-certificate':
    'Receiving an interoperable Covid-19 vaccination, test or recovery certificate',
  'declared-residence': 'Declaring a place of residence',
  'my-data-in-register': 'My data in the Register of Natural Persons',
  'submission-to-institution': 'Submission to an institution',
}
