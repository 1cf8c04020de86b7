import type { Refusal } from '../../house/refusal.ts'
import type { Language } from '../../kit/language.ts'
import { intakeRefusals } from '../intake/index.ts'

/** The sentences for what the room refuses: what is wrong and what to do. */
export const registerRefusals = {
  lv: {
    index_ended: () => 'Šis lietu nomenklatūras indekss vairs nav spēkā. Izvēlieties citu.',
    index_wrong_direction: () =>
      'Šis indekss neder šī virziena dokumentiem. Izvēlieties citu indeksu.',
    received_in_future: () => 'Saņemšanas diena vēl nav pienākusi. Ierakstiet šodienu vai agrāku.',
    received_reason_missing: () =>
      'Saņemšanas diena atšķiras no kārtībā noteiktās. Ierakstiet, kāpēc.',
    party_missing: () => 'Ierakstiet, no kā dokuments saņemts vai kam tas adresēts.',
    restriction_basis_missing: () => 'Ierakstiet pieejamības ierobežojuma pamatu.',
    reply_address_missing: () => 'Ierakstiet, kurp sūtīt atbildi.',
    sender_date_in_future: () => 'Nosūtītāja datums vēl nav pienācis. Pārbaudiet to.',
    answered_not_incoming: () => 'Atbildēt var tikai uz saņemtu dokumentu.',
    channel_closed_now: () =>
      'Pašlaik klātienē nepieņem: tā nosaka šodien spēkā esošie kontaktu noteikumi. ' +
      'Piedāvājiet pastu, e-pastu vai veidlapu.',
    content_missing: () => 'Pierakstiet, ko cilvēks teica.',
    files_too_many: () => 'Failu ir par daudz: kopā var pievienot 10. Izņemiet kādu.',
    files_too_large: () => 'Kāds fails ir lielāks par 20\u00a0MB. Pievienojiet mazāku.',
    files_too_large_together: () =>
      'Visi faili kopā ir lielāki par 100\u00a0MB. Pievienojiet mazāk.',
    files_disk_full: () => 'Failu nevar saglabāt: diskā nav vietas. Pasakiet administratoram.',
    files_empty: () => 'Fails ir tukšs. Izvēlieties citu.',
    basket_twice: () => 'Ar šādu nosaukumu jau ir saglabāta meklēšana.',
    index_twice: () => 'Šāds indekss jau ir. Izvēlieties citu.',
    unit_twice: () => 'Šāda nodaļa jau ir.',
    entry_void: () => 'Šis reģistrācijas numurs ir anulēts.',
    term_missing: () => 'Šim dokumentam nav izpildes termiņa.',
    term_met: () => 'Termiņš jau ir izpildīts.',
    term_passed: () => 'Termiņš jau ir pagājis, pagarināt to vairs nevar.',
    term_suspended: () => 'Termiņa tecējums ir apturēts. Vispirms atjaunojiet to.',
    term_not_suspended: () => 'Termiņa tecējums nav apturēts.',
    extension_not_later: () => 'Jaunajam termiņam jābūt vēlākam par līdzšinējo.',
    extension_too_long: () =>
      'Tik ilgi pagarināt nevar: ne vairāk kā četrus mēnešus no saņemšanas.',
    extension_past_year: () => 'Arī ilgi konstatējot faktus, termiņš ir gads no saņemšanas.',
    resumed_too_early: () => 'Termiņu nevar atjaunot pirms dienas, kad tas apturēts.',
    field_not_correctable: () => 'Šo lauku labot nevar.',
    correction_same: () => 'Tur jau ir tieši tas pats. Ierakstiet, kā ir pareizi.',
  },
  en: {
    index_ended: () => 'This index of the file plan is no longer in force. Choose another.',
    index_wrong_direction: () =>
      'This index is for documents of another direction. Choose another.',
    received_in_future: () => 'The day of receipt is yet to come. Write today or an earlier day.',
    received_reason_missing: () =>
      'The day of receipt differs from what the rule says. Write down why.',
    party_missing: () => 'Write whom the document is from, or to.',
    restriction_basis_missing: () => 'Write the ground of the restriction.',
    reply_address_missing: () => 'Write where the answer goes.',
    sender_date_in_future: () => 'The sender’s date is yet to come. Check it.',
    answered_not_incoming: () => 'Only a document that came in can be answered.',
    channel_closed_now: () =>
      'Nothing is taken in person today: the contact rules in force say so. ' +
      'Offer post, e-mail or the web form.',
    content_missing: () => 'Write down what was said.',
    files_too_many: () => 'Too many files: 10 may be attached in all. Take one out.',
    files_too_large: () => 'A file is larger than 20\u00a0MB. Attach a smaller one.',
    files_too_large_together: () => 'All files together are over 100\u00a0MB. Attach fewer.',
    files_disk_full: () => 'The file cannot be stored: the disk is full. Tell the administrator.',
    files_empty: () => 'The file is empty. Choose another.',
    basket_twice: () => 'A search is kept under this name already.',
    index_twice: () => 'There is such an index already. Choose another.',
    unit_twice: () => 'There is such a department already.',
    entry_void: () => 'This registration number is void.',
    term_missing: () => 'This document has no due date.',
    term_met: () => 'The term is met already.',
    term_passed: () => 'The due date has passed; it can no longer be extended.',
    term_suspended: () => 'The term stands still. Let it go on first.',
    term_not_suspended: () => 'The term does not stand still.',
    extension_not_later: () => 'The new due date must be later than the present one.',
    extension_too_long: () => 'That is too far: four months from receipt at most.',
    extension_past_year: () => 'Even where facts take long, a year from receipt is the limit.',
    resumed_too_early: () => 'A term cannot go on before the day on which it was stopped.',
    field_not_correctable: () => 'This field cannot be corrected.',
    correction_same: () => 'It says exactly that already. Write what is right.',
  },
}

/** The sentence of a refusal, for a page that shows it in its own place. */
export function refusalIn(language: Language, { code }: Pick<Refusal, 'code'>): string {
  const own: Sentences = registerRefusals[language]
  const below: Sentences = intakeRefusals[language]
  return (own[code] ?? below[code])?.() ?? code
}

type Sentences = Readonly<Record<string, (() => string) | undefined>>
