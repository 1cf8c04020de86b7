import type { deskRefusalsLv } from './refusal.words.lv.ts'

export const deskRefusalsEn: typeof deskRefusalsLv = {
  appointment_cancelled: () =>
    'This appointment is cancelled. If the person has come, book a new one.',
  appointment_other_day: () => 'This appointment is on another day. Move it to today or book anew.',
  visit_finished: () => 'This visit is finished already.',
  hall_full: () => 'The hall is full. Ask the person to wait outside and note "Is outside".',
  already_called: () => 'The person has been called, so the arrival can no longer be taken back.',
  counter_busy: () => 'Somebody is still at your counter. First finish or pass on that visit.',
  not_waiting: () => 'This person waits no longer: a colleague has called.',
  call_ended: () => 'This call is over. Please look at the list of the day.',
  call_of_another_clerk: () => 'A colleague leads this visit. It can be passed on to you.',
  visit_begun: () => 'The person is at the counter already. Finish the visit or let it wait aside.',
  counter_not_here: () => 'A visit can be passed on to another counter of this centre only.',
}
