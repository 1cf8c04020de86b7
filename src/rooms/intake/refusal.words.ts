/** The sentences for what the room refuses: what is wrong and what to do. */
export const intakeRefusals = {
  lv: {
    label_unknown: () => 'Šāda uzlīme nav drukāta. Pārbaudiet kodu vai izdrukājiet jaunu uzlīmi.',
    label_used: () => 'Šī uzlīme jau ir uz cita sūtījuma. Uzlīmējiet citu.',
    item_registered: () => 'Šis sūtījums jau ir reģistrēts.',
    item_returned: () => 'Šis sūtījums jau ir atdots nosūtītājam.',
    item_not_a_document: () => 'Šis sūtījums jau atzīmēts kā nereģistrējams.',
    item_handed_on: () => 'Šis sūtījums jau ir nodots tālāk.',
  },
  en: {
    label_unknown: () => 'No such label was printed. Check the code or print a new label.',
    label_used: () => 'This label is on another item already. Use another one.',
    item_registered: () => 'This item is registered already.',
    item_returned: () => 'This item was given back to its sender already.',
    item_not_a_document: () => 'This item is marked as not a document already.',
    item_handed_on: () => 'This item was handed on already.',
  },
}
