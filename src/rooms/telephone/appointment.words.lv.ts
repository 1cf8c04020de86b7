import type { BookingChannel, CancellationReason } from '../appointments/index.ts'

export type AppointmentWords = {
  title: (code: string) => string
  facts: string
  do: string
  who: string
  when: string
  where: string
  what: string
  code: string
  state: string
  states: { stands: string; cancelled: string; missed: string; past: string }
  channel: string
  channels: Record<BookingChannel, string>
  note: string
  moves: string
  move: string
  moveLabel: string
  later: string
  soonest: string
  onDay: string
  onDayHint: string
  show: string
  anyPlace: string
  thisPlace: string
  moved: string
  movedHint: string
  cancel: string
  cancelReason: string
  cancelReasons: Record<CancellationReason, string>
  cancelDo: string
  cancelled: string
  cancelledHint: string
  reasonMissing: string
  noTimes: string
  slip: string
  letter: string
  again: string
  calls: string
  noCalls: string
  refused: string
}

export const appointmentLv: AppointmentWords = {
  title: code => `Pieraksts ${code}`,
  facts: 'Pieraksts',
  do: 'Ko darīt',
  who: 'Kas nāks',
  when: 'Kad',
  where: 'Kur',
  what: 'Kas vajadzīgs',
  code: 'Kods',
  state: 'Kā ir',
  states: { stands: 'ir spēkā', cancelled: 'atcelts', missed: 'neieradās', past: 'ir bijis' },
  channel: 'Pierakstīts',
  channels: {
    phone: 'pa tālruni',
    web: 'tīmeklī',
    counter: 'pie lodziņa',
    api: 'no citas programmas',
    walk_in: 'atnāca bez pieraksta',
  },
  note: 'Piezīme',
  moves: 'Pārcelts',
  move: 'Pārcelt',
  moveLabel: 'Nolasiet jaunos laikus; cipars pārceļ uzreiz',
  later: 'Vēlāki laiki',
  soonest: 'Tuvākie laiki',
  onDay: 'No kuras dienas?',
  onDayHint: 'Piemēram, 9. decembris vai 9.12.',
  show: 'Rādīt',
  anyPlace: 'Arī citās vietās',
  thisPlace: 'Tikai šajā vietā',
  moved: 'Pārcelts',
  movedHint: 'Kods paliek tas pats. Nolasiet jauno laiku vēlreiz.',
  cancel: 'Atcelt',
  cancelReason: 'Kāpēc atceļ?',
  cancelReasons: {
    resident: 'Cilvēks nevar atnākt',
    site_closed: 'Centrs būs slēgts',
    clerk_ill: 'Darbinieks ir slims',
    mistake: 'Pierakstīts kļūdas pēc',
    rules_changed: 'Mainījās noteikumi',
  },
  cancelDo: 'Atcelt pierakstu',
  cancelled: 'Pieraksts ir atcelts',
  cancelledHint: 'Laiks atkal ir brīvs, to var piedāvāt citam.',
  reasonMissing: 'Izvēlieties iemeslu.',
  noTimes: 'Brīvu laiku šeit nav. Skatieties citu dienu vai arī citās vietās.',
  slip: 'Drukāt lapiņu',
  letter: 'Drukāt vēstuli',
  again: 'Pierakstīt vēlreiz',
  calls: 'Atgādinājumi un zvani',
  noCalls: 'Vēl nav bijuši.',
  refused: 'To nevar izdarīt',
}
