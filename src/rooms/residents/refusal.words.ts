import type { InBoth } from '../../kit/language.ts'

type Sentences = Readonly<Record<'personal_code_known' | 'speaks_for_self', () => string>>

/** The room's refusals in words. */
export const residentsRefusals: InBoth<Sentences> = {
  lv: {
    personal_code_known: () =>
      'Šis personas kods jau ir ierakstīts citam cilvēkam. Pārbaudiet ciparus vai atveriet to cilvēku.',
    speaks_for_self: () => 'Cilvēks nevar būt kontaktpersona pats sev. Izvēlieties citu.',
  },
  en: {
    personal_code_known: () =>
      'Somebody else already has this personal code. Check the digits, or open that person.',
    speaks_for_self: () => 'Nobody is a contact of themselves. Choose somebody else.',
  },
}
