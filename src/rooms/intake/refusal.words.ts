/** The sentences for what the room refuses: what is wrong and what to do. */
export const intakeRefusals = {
  lv: {
    entry_of_another: () =>
      'Šos ierakstus veica cits darbinieks. Lai tos nosūtītu, jāieiet viņam pašam.',
    entry_key_used: () => 'Šis ieraksts neder šeit. Atveriet lapu no jauna.',
    label_unknown: () => 'Šāda uzlīme nav drukāta. Pārbaudiet kodu vai izdrukājiet jaunu uzlīmi.',
    label_used: () => 'Šī uzlīme jau ir uz cita sūtījuma. Uzlīmējiet citu.',
    trust_list_too_large: () => 'Fails ir lielāks par 32 MB.',
    trust_list_no_certificates: () => 'Failā nav neviena sertifikāta. Vai tas ir īstais fails?',
    trust_list_malformed: () => 'Failu nevar nolasīt kā uzticamības sarakstu.',
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
    trust_list_too_large: () => 'The file is larger than 32 MB.',
    trust_list_no_certificates: () => 'There is no certificate in the file. Is it the right one?',
    trust_list_malformed: () => 'The file cannot be read as a trust list.',
    item_registered: () => 'This item is registered already.',
    item_returned: () => 'This item was given back to its sender already.',
    item_not_a_document: () => 'This item is marked as not a document already.',
    item_handed_on: () => 'This item was handed on already.',
  },
}
