import type { WayToReach } from '../residents/index.ts'

type Fields =
  | 'givenName'
  | 'familyName'
  | 'phone'
  | 'personalCode'
  | 'birthDate'
  | 'email'
  | 'address'
  | 'reachedBy'
  | 'language'
  | 'note'

export type ResidentWords = {
  newTitle: string
  newLead: string
  more: string
  errorTitle: string
  fields: Record<Fields, string>
  hints: Partial<Record<Fields, string>>
  bySelf: string
  ways: Record<WayToReach, string>
  languages: { lv: string; en: string }
  goOn: string
  back: string
  refused: string
  openBearer: string
}

export const residentLv: ResidentWords = {
  newTitle: 'Jauns cilvēks',
  newLead: 'Pietiek ar vārdu un uzvārdu. Ja tālruņa nav, atstājiet tukšu.',
  more: 'Personas kods, adrese un citas ziņas',
  errorTitle: 'Jāpalabo',
  fields: {
    givenName: 'Vārds',
    familyName: 'Uzvārds',
    phone: 'Tālrunis',
    personalCode: 'Personas kods',
    birthDate: 'Dzimšanas datums',
    email: 'E-pasts',
    address: 'Adrese',
    reachedBy: 'Kā sasniegt',
    language: 'Valoda ziņām',
    note: 'Piezīme',
  },
  hints: {
    note: 'Kā palīdzēt pie lodziņa, piemēram, „Runāt lēnām.“ Neko par veselību nerakstiet.',
  },
  bySelf: 'Pēc tā, kas norādīts',
  ways: {
    phone: 'Piezvanīt',
    email: 'Rakstīt e-pastu',
    letter: 'Sūtīt vēstuli',
    none: 'Neatgādināt',
  },
  languages: { lv: 'Latviešu', en: 'Angļu' },
  goOn: 'Tālāk: kas vajadzīgs',
  back: 'Atpakaļ',
  refused: 'Tā saglabāt nevar',
  openBearer: 'Atvērt cilvēku ar šo kodu',
}
