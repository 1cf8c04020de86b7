type Details = Readonly<Record<string, unknown>>

/** The sentences for what the room refuses: what is wrong and what to do. */
export const postRefusals = {
  lv: {
    mailbag_empty: () => 'Ierakstiet, cik sūtījumu saņemts: vismaz vienu.',
    mailbag_closed: () => 'Šī pasta soma jau ir noslēgta, un tajā vairs neko nemaina.',
    mailbag_items_open: ({ open }: Details) =>
      `Vēl nav izlemts, kas notiek ar visiem sūtījumiem (atlikuši: ${open}). Vispirms pabeidziet tos.`,
    mailbag_count_differs: ({ delivered, lines }: Details) =>
      `Saņemti ${delivered}, rindās ${lines}. Pārskaitiet vai uzrakstiet, kāpēc nesakrīt.`,
    s10_used: ({ number }: Details) =>
      `Numurs ${number} pēdējos 12 mēnešos jau ir ierakstīts. Pārbaudiet uzlīmi.`,
    post_line_withdrawn: () => 'Šī rinda ir atsaukta. Ierakstiet sūtījumu no jauna.',
    post_line_opened: () => 'Sūtījums jau ir atvērts, rindu vairs neatsauc.',
    post_item_opened: () => 'Par šī sūtījuma atvēršanu jau ir ierakstīts.',
    damage_noted: () => 'Bojājums šim sūtījumam jau ir aprakstīts.',
    letter_address_missing: () => 'Ierakstiet saņēmēja adresi.',
    letter_not_returned: () => 'Vēlreiz sūta tikai vēstuli, kas ir atgriezusies.',
    letter_resent: () => 'Šī vēstule jau ir nosūtīta vēlreiz.',
    s10_of_ordinary: () => 'Vienkāršai vēstulei sūtījuma numura nav. Noņemiet uzlīmi.',
    letter_dispatched: () => 'Vēstule jau ir nodota pastam.',
    letter_delivered: () => 'Vēstules izsniegšana jau ir ierakstīta.',
    letter_returned: () => 'Vēstules atgriešanās jau ir ierakstīta.',
    letter_withdrawn: () => 'Šī vēstule ir atsaukta un netiek sūtīta.',
    letter_not_sent: () => 'Vēstule vēl nav nodota pastam. Pārbaudiet numuru.',
    letter_on_list: () => 'Vēstule jau ir sūtījumu sarakstā.',
    letter_of_other_site: () => 'Vēstule ir no citas iestādes vietas. Ielieciet to tās sarakstā.',
    delivery_of_ordinary: () => 'Vienkāršas vēstules izsniegšanu pasts neapliecina.',
    delivery_in_future: () =>
      'Šī diena vēl nav pienākusi. Ierakstiet dienu, kad vēstule izsniegta.',
    delivered_before_sent: () => 'Tajā dienā vēstule vēl nebija nodota pastam.',
    dispatch_list_closed: () => 'Šis saraksts jau ir nodots pastam. Atveriet jaunu.',
    dispatch_list_not_open: () => 'Sarakstu neizdevās atvērt. Mēģiniet vēlreiz.',
    dispatch_list_empty: () => 'Sarakstā vēl nav nevienas vēstules.',
    registered_without_number: () =>
      'Kādai ierakstītai vēstulei vēl nav numura. Noskenējiet tās uzlīmi.',
  },
  en: {
    mailbag_empty: () => 'Write how many items were delivered: at least one.',
    mailbag_closed: () => 'This mailbag is closed; nothing in it changes any more.',
    mailbag_items_open: ({ open }: Details) =>
      `Some items have no end yet (open: ${open}). Finish them first.`,
    mailbag_count_differs: ({ delivered, lines }: Details) =>
      `Delivered ${delivered}, recorded ${lines}. Count again or write why they differ.`,
    s10_used: ({ number }: Details) =>
      `The number ${number} was written down within the last 12 months. Check the sticker.`,
    post_line_withdrawn: () => 'This line was taken back. Record the item again.',
    post_line_opened: () => 'The item is open already; its line is not taken back any more.',
    post_item_opened: () => 'The opening of this item is written down already.',
    damage_noted: () => 'The damage of this item is described already.',
    letter_address_missing: () => 'Write the address of the recipient.',
    letter_not_returned: () => 'Only a letter that came back is sent again.',
    letter_resent: () => 'This letter was sent again already.',
    s10_of_ordinary: () => 'An ordinary letter has no item number. Take the sticker off.',
    letter_dispatched: () => 'The letter was handed to the post already.',
    letter_delivered: () => 'The delivery of the letter is written down already.',
    letter_returned: () => 'The return of the letter is written down already.',
    letter_withdrawn: () => 'This letter was withdrawn and is not sent.',
    letter_not_sent: () => 'The letter was not handed to the post yet. Check the number.',
    letter_on_list: () => 'The letter is on a dispatch list already.',
    letter_of_other_site: () => 'The letter belongs to another site. Put it on the list there.',
    delivery_of_ordinary: () => 'The post does not certify the delivery of an ordinary letter.',
    delivery_in_future: () => 'This day is still to come. Write the day of delivery.',
    delivered_before_sent: () => 'On that day the letter had not been handed to the post yet.',
    dispatch_list_closed: () => 'This list was handed to the post already. Open a new one.',
    dispatch_list_not_open: () => 'The list could not be opened. Try again.',
    dispatch_list_empty: () => 'There is no letter on the list yet.',
    registered_without_number: () =>
      'A registered letter has no number yet. Scan the sticker on it.',
  },
}
