import type { ApiWords } from './api.words.lv.ts'

export const apiEn: ApiWords = {
  title: 'Lodziņš: appointments at customer service centres',
  invalid: 'The request was not understood; "problems" names the fields.',
  range_too_long: 'Ask for at most 92 days at once, the earlier day first.',
  site_unknown: 'There is no such site.',
  service_unknown: 'There is no such service.',
  not_found: 'There is no appointment with this code.',
  too_many_attempts: 'Too many failed attempts. Please try again in ten minutes.',
}
