type Details = Readonly<Record<string, unknown>>

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** The sentences for what the room refuses: what is wrong and what to do. */
export const boxesRefusals = {
  lv: {
    box_ended: () => 'Šī kaste vairs netiek lietota.',
    box_twice: () => 'Šajā vietā kaste ar tādu nosaukumu jau ir. Nosauciet to citādi.',
    calendar_twice: () => 'Šāds laiks kalendārā jau ir.',
    plan_in_past: () => 'Šis brīdis jau ir pagājis. Izvēlieties vēlāku.',
    planned_already: () => 'Uz šo brīdi kastes iztukšošana jau ir plānota.',
    round_called_off: () => 'Šī kastes iztukšošana ir atcelta.',
    round_begun: () => 'Šī kastes iztukšošana jau ir sākta.',
    round_running: () => 'Šo kasti kāds jau iztukšo. Atveriet iesākto vai pagaidiet.',
    round_abandoned: () => 'Šī iztukšošana ir pārtraukta. Sāciet jaunu.',
    round_under_way: () => 'Plomba jau ir noņemta: iztukšošana jāpabeidz.',
    round_closed: () => 'Šī iztukšošana jau ir noslēgta.',
    record_made: () => 'Izņemšanas akts jau ir sastādīts: sarakstu vairs nemaina.',
    record_missing: () => 'Vispirms aizplombējiet kasti un sastādiet izņemšanas aktu.',
    not_of_this_round: () => 'Ierakstīt var tikai tie divi, kuri kasti iztukšo.',
    one_person_twice: () => 'Viens cilvēks nevar būt abi. Pieaiciniet kolēģi.',
    second_is_there: () => 'Otrs darbinieks jau ir pieteicies.',
    second_missing: () => 'Vispirms jāpiesakās otram darbiniekam.',
    join_code_wrong: () => 'Kods neder. Pārbaudiet sešus ciparus kolēģa ekrānā.',
    proof_refused: () => 'E-pasts vai parole neder. Mēģiniet vēlreiz.',
    proof_wait: ({ seconds }: Details) =>
      `Pārāk daudz mēģinājumu. Pagaidiet ${String(seconds)} s un mēģiniet vēlreiz.`,
    proof_code_needed: () => 'Parole der. Ierakstiet to vēlreiz kopā ar jaunu kodu no lietotnes.',
    proof_session_needed: () =>
      'Šim darbiniekam vajag savu ieeju: lai ieiet savā ierīcē un ieraksta šīs lapas kodu.',
    seal_off_missing: () => 'Vispirms ierakstiet plombu, kas bija uz kastes.',
    seal_off_recorded: () => 'Noņemtā plomba jau ir ierakstīta.',
    remark_missing: () => 'Ja plomba nav vesela, aprakstiet, kas ar to ir.',
    label_unreadable: ({ text: sent }: Details) =>
      `„${text(sent)}“ nav sūtījuma kods. Noskenējiet uzlīmi vēlreiz.`,
    label_twice: ({ code }: Details) => `${text(code)} jau ir šajā sarakstā.`,
    label_in_other_round: ({ code }: Details) =>
      `${text(code)} jau ir citas kastes sarakstā. Uzlīmējiet citu uzlīmi.`,
    scan_not_here: ({ code }: Details) => `${text(code)} šajā sarakstā vairs nav.`,
    counted_already: () => 'Jūsu skaits jau ir ierakstīts. Gaidām otra skaitu.',
    counts_missing: () => 'Vispirms saskaita abi, katrs atsevišķi.',
    too_many_counts: () => 'Skaitīts jau deviņas reizes. Aprakstiet nesakritību.',
    pass_missing: () =>
      'Otra skaitu var ierakstīt tikai viņš pats: lai ieiet savā ierīcē un atver šo lapu.',
    seal_unknown: ({ number }: Details) =>
      `Plombas „${text(number)}“ krājumā nav. Pārbaudiet numuru.`,
    seal_elsewhere: ({ number }: Details) => `Plomba „${text(number)}“ ir citas vietas krājumā.`,
    seal_used: ({ number }: Details) =>
      `Plomba „${text(number)}“ jau ir izlietota. Paņemiet nākamo.`,
    seal_numbers_unreadable: () =>
      'Ierakstiet pirmo numuru, kas beidzas ar cipariem, un skaitu no 1 līdz 500.',
    seals_known: () => 'Dažas no šīm plombām jau ir krājumā. Pārbaudiet pirmo numuru.',
    unexplained_seal_broken: () => 'Plomba nebija vesela. Aprakstiet nesakritību.',
    unexplained_seal_number: () => 'Plombas numurs nav tas, kas gaidīts. Aprakstiet nesakritību.',
    unexplained_counts_differ: () =>
      'Abu skaits nesakrīt. Saskaitiet vēlreiz vai aprakstiet nesakritību.',
    unexplained_labels_differ: () =>
      'Uzlīmju ir citādi nekā saskaitīts. Pārbaudiet vai aprakstiet nesakritību.',
    unexplained_items_open: () =>
      'Ne visi sūtījumi ir reģistrēti, atdoti, nodoti tālāk vai atzīmēti kā nereģistrējami.',
  },
  en: {
    box_ended: () => 'This box is no longer used.',
    box_twice: () => 'There is a box of this name here already. Name it differently.',
    calendar_twice: () => 'This time stands in the calendar already.',
    plan_in_past: () => 'This moment has passed. Choose a later one.',
    planned_already: () => 'A round is planned for this moment already.',
    round_called_off: () => 'This round was called off.',
    round_begun: () => 'This round has begun already.',
    round_running: () =>
      'Somebody is emptying this box already. Open that round, or wait for it to end.',
    round_abandoned: () => 'This round was broken off. Begin a new one.',
    round_under_way: () => 'The seal is off already: the round has to be finished.',
    round_closed: () => 'This round is closed already.',
    record_made: () => 'The removal record is made: the list does not change any more.',
    record_missing: () => 'Seal the box and make the removal record first.',
    not_of_this_round: () => 'Only the two people of this round can enter something.',
    one_person_twice: () => 'One person cannot be both. Ask a colleague to come.',
    second_is_there: () => 'The second person is there already.',
    second_missing: () => 'The second person has to join first.',
    join_code_wrong: () => 'The code is not right. Check the six digits on the other screen.',
    proof_refused: () => 'E-mail or password is not right. Please try again.',
    proof_wait: ({ seconds }: Details) =>
      `Too many tries. Wait ${String(seconds)} s and try again.`,
    proof_code_needed: () =>
      'The password is right. Write it again together with a new code from the app.',
    proof_session_needed: () =>
      'This person needs a sign-in of their own: on their own device, with the code of this page.',
    seal_off_missing: () => 'First write down the seal that was on the box.',
    seal_off_recorded: () => 'The seal taken off is written down already.',
    remark_missing: () => 'Where the seal is not intact, describe what is wrong.',
    label_unreadable: ({ text: sent }: Details) =>
      `“${text(sent)}” is not the code of an item. Scan the label again.`,
    label_twice: ({ code }: Details) => `${text(code)} is in this list already.`,
    label_in_other_round: ({ code }: Details) =>
      `${text(code)} is in the list of another box. Use another label.`,
    scan_not_here: ({ code }: Details) => `${text(code)} is no longer in this list.`,
    counted_already: () => 'Your count is written down. We wait for the other one.',
    counts_missing: () => 'Both have to count first, each on their own.',
    too_many_counts: () => 'Counted nine times already. Describe the discrepancy.',
    pass_missing: () =>
      'Only the second person can enter their count: signed in on a device of their own.',
    seal_unknown: ({ number }: Details) =>
      `There is no seal “${text(number)}” in the stock. Check the number.`,
    seal_elsewhere: ({ number }: Details) => `Seal “${text(number)}” belongs to another site.`,
    seal_used: ({ number }: Details) => `Seal “${text(number)}” was used. Take the next one.`,
    seal_numbers_unreadable: () =>
      'Write the first number, ending in digits, and how many there are, 1 to 500.',
    seals_known: () => 'Some of these seals are in the stock already. Check the first number.',
    unexplained_seal_broken: () => 'The seal was not intact. Describe the discrepancy.',
    unexplained_seal_number: () =>
      'The seal has not the expected number. Describe the discrepancy.',
    unexplained_counts_differ: () =>
      'The two counts differ. Count again, or describe the discrepancy.',
    unexplained_labels_differ: () =>
      'The number of labels is not what was counted. Check, or describe the discrepancy.',
    unexplained_items_open: () =>
      'Not all items are registered, returned, handed on or marked as not a document.',
  },
}
