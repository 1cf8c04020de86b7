import type { InBoth } from '../../kit/language.ts'
import type { MailAttention } from './mail-findings.ts'

type AttentionWords = Readonly<Record<MailAttention, string>>

/** Why a person must look at a mail, each a sentence that says what to do. */
export const mailAttentionWords: InBoth<AttentionWords> = {
  lv: {
    parsers_disagree:
      'Divas lasīšanas programmas vēstulē atrod atšķirīgus pielikumus. Salīdziniet abus sarakstus un noskaidrojiet ar sūtītāju, kurš ir pareizais.',
    text_differs: 'Divas lasīšanas programmas tekstu nolasa atšķirīgi. Salīdziniet abus lasījumus.',
    structure_ambiguous:
      'Vēstules uzbūve ir neskaidra: cita pasta programma tajā var rādīt citus pielikumus. Pārliecinieties, ka nekas netrūkst.',
    hidden_content:
      'Vēstulē ir saturs ārpus tās daļām, ko neviena programma nerāda kā pielikumu. Lūdziet sūtītājam nosūtīt vēlreiz.',
    charset_unknown:
      'Daļu burtu nevarēja nolasīt. Skatiet neapstrādāto vēstuli vai lūdziet sūtītājam nosūtīt vēlreiz.',
    too_many_parts:
      'Vēstulē ir ļoti daudz daļu; atsevišķi saglabātas pirmās. Visas ir neapstrādātajā vēstulē.',
    header_too_large: 'Vēstules galva ir neparasti gara un nolasīta tikai daļēji.',
    mail_unreadable:
      'Vēstuli neizdevās nolasīt. Neapstrādātā vēstule ir saglabāta: lejupielādējiet to.',
    same_message_id: 'Ar šo pašu vēstules numuru jau ir saņemta cita vēstule. Salīdziniet abas.',
    empty_sender:
      'Vēstule sūtīta bez aploksnes sūtītāja adreses, tāpēc autoram nav paziņots par saņemšanu.',
    sent_by_program: 'Vēstuli nosūtījusi programma, tāpēc par saņemšanu nav paziņots.',
  },
  en: {
    parsers_disagree:
      'Two reading programs find different attachments. Compare both lists and ask the sender.',
    text_differs: 'Two reading programs read the text differently. Compare both readings.',
    structure_ambiguous:
      'The structure of the mail is unclear: another mail program may show other attachments. Make sure that nothing is missing.',
    hidden_content:
      'There is content outside of the parts, which no program shows as an attachment. Ask the sender to send again.',
    charset_unknown:
      'Some letters could not be read. Look at the raw mail or ask the sender to send again.',
    too_many_parts:
      'The mail has very many parts; the first are stored one by one. All are in the raw mail.',
    header_too_large: 'The head of the mail is unusually long and was read in part only.',
    mail_unreadable: 'The mail could not be read. The raw mail is stored: download it.',
    same_message_id: 'Another mail came with the same Message-ID. Compare the two.',
    empty_sender:
      'The mail came without a sender on its envelope, so the author was not told of its arrival.',
    sent_by_program: 'A program sent the mail, so nobody was told of its arrival.',
  },
}
