import type { AppointmentRefusalWords } from './refusal.words.lv.ts'

export const appointmentRefusalsEn: AppointmentRefusalWords = {
  time_taken: () => 'Somebody else has just taken this time. Please choose another one.',
  ceiling_reached: () =>
    'As many visitors as the rules allow will be in the room at this time. Please choose another one.',
  outside_hours: () =>
    'The counter is not open at this time. Please choose one of the times offered.',
  outside_rules: () =>
    'The rules in force do not allow this visit in person. Please call us: we will help you remotely.',
  channel_closed: () =>
    'This service is not given in person at present. Please call us: we will help you remotely.',
  service_not_here: () => 'This service is not given at this place. Please choose another place.',
  past: () => 'This time is over. Please choose another one.',
  too_late: () => 'This time is too close to be booked online. Choose a later one, or call us.',
  too_far: () => 'We do not take bookings that far ahead yet. Please choose an earlier day.',
  too_many_live: ({ most }) =>
    `You hold ${most} appointments already, which is the most that can be booked online. Please call us.`,
  key_reused: () => 'This idempotency key was used for another request.',
  already_cancelled: () => 'This appointment is cancelled already.',
  already_finished: () => 'This appointment is over and can no longer be changed.',
  already_started: () => 'This appointment has begun and can no longer be changed.',
  already_no_show: () => 'It is already noted that the visitor did not come.',
  not_started: () => 'The appointment has not begun yet.',
}
