import type { Language } from '../../kit/language.ts'
import { type TrustFault, verdictWords } from '../signatures/index.ts'

/** What a trust list, or the file to check it by, is refused for. */
function listRefusals(language: Language) {
  const words = verdictWords(language).trustList
  return {
    trust_list_too_large: () => words.too_large,
    trust_list_no_certificates: () => words.no_certificates,
    trust_list_malformed: () => words.malformed,
    trust_list_unsafe: () => words.unsafe,
    trust_list_version: () => words.version,
    trust_list_list_of_lists: () => words.list_of_lists,
    trust_list_signature_missing: () => words.signature_missing,
    trust_list_signature_wrong: () => words.signature_wrong,
    trust_list_signature_unsupported: () => words.signature_unsupported,
    trust_list_operator_malformed: () => words.operator_malformed,
    trust_list_operator_unknown: () => words.operator_unknown,
    trust_list_operator_another: () => words.operator_another,
  } satisfies { [reason in `trust_list_${TrustFault}`]: () => string }
}

/** The sentences for what the room refuses: what is wrong and what to do. */
export const intakeRefusals = {
  lv: {
    entry_of_another: () =>
      'Šos ierakstus veica cits darbinieks. Lai tos nosūtītu, jāieiet viņam pašam.',
    entry_key_used: () => 'Šis ieraksts neder šeit. Atveriet lapu no jauna.',
    label_unknown: () => 'Šāda uzlīme nav drukāta. Pārbaudiet kodu vai izdrukājiet jaunu uzlīmi.',
    label_used: () => 'Šī uzlīme jau ir uz cita sūtījuma. Uzlīmējiet citu.',
    ...listRefusals('lv'),
    item_registered: () => 'Šis sūtījums jau ir reģistrēts.',
    item_returned: () => 'Šis sūtījums jau ir atdots nosūtītājam.',
    item_not_a_document: () => 'Šis sūtījums jau atzīmēts kā nereģistrējams.',
    item_handed_on: () => 'Šis sūtījums jau ir nodots tālāk.',
  },
  en: {
    entry_of_another: () =>
      'These entries were made by a colleague. They have to sign in to send them.',
    entry_key_used: () => 'This entry does not belong here. Open the page anew.',
    label_unknown: () => 'No such label was printed. Check the code or print a new label.',
    label_used: () => 'This label is on another item already. Use another one.',
    ...listRefusals('en'),
    item_registered: () => 'This item is registered already.',
    item_returned: () => 'This item was given back to its sender already.',
    item_not_a_document: () => 'This item is marked as not a document already.',
    item_handed_on: () => 'This item was handed on already.',
  },
}
