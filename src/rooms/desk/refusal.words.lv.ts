export const deskRefusalsLv = {
  appointment_cancelled: () =>
    'Šis pieraksts ir atcelts. Ja cilvēks ir atnācis, pierakstiet viņu no jauna.',
  appointment_other_day: () =>
    'Šis pieraksts ir citā dienā. Pārceliet to uz šodienu vai pierakstiet no jauna.',
  visit_finished: () => 'Šī vizīte jau ir pabeigta.',
  hall_full: () => 'Zālē vairs nav vietas. Palūdziet mazliet pagaidīt ārā – atzīmējiet „Ir ārā“.',
  already_called: () => 'Cilvēks jau ir izsaukts, tāpēc ierašanos vairs nevar atsaukt.',
  counter_busy: () =>
    'Pie Jūsu lodziņa vēl ir cilvēks. Vispirms pabeidziet vai nododiet šo vizīti.',
  not_waiting: () => 'Šis cilvēks vairs negaida: viņu jau izsaucis kāds kolēģis.',
  call_ended: () => 'Šis izsaukums jau ir noslēgts. Skatiet dienas sarakstu.',
  call_of_another_clerk: () => 'Šo vizīti vada kolēģis. To var pārņemt, ja viņš to nodod.',
  visit_begun: () => 'Cilvēks jau ir pie lodziņa. Pabeidziet vizīti vai lieciet pagaidīt malā.',
  counter_not_here: () => 'Nodot var tikai citam lodziņam tajā pašā centrā.',
}
