export { appointmentApiPages } from './api.page.ts'
export { findAppointment, findAppointmentOfKey } from './appointment.store.ts'
export type { Appointment, BookingChannel, CancellationReason } from './appointment.ts'
export { isComing, isLive } from './appointment.ts'
export { type AvoidedVisit, recordAvoidedVisit } from './avoided-visit.ts'
export { appointmentCalendar, type MessageKind } from './booking.mail.ts'
export { type Booking, bookAppointment } from './booking.ts'
export { type CallEntry, type CallOutcome, callList, recordCall } from './call-list.ts'
export { type Cancelling, cancelAppointment, cancellationObstacle } from './cancellation.ts'
export { findAppointmentByCode, listDay } from './day.ts'
export { type Audience, countersFor, isEnded, rulesObstacle } from './free-time.ts'
export {
  type FreeTime,
  type FreeTimesQuestion,
  findFreeTimes,
  freeDays,
  nextFreeTimes,
} from './free-times.ts'
export type { MoveReason } from './move.store.ts'
export { type Moving, moveAppointment, moveObstacle } from './move.ts'
export { finishAppointment, missAppointment, recordNoShow } from './no-show.ts'
export { listOutside, type OutsideReason, type OutsideVisit } from './outside.ts'
export type { PlaceObstacle } from './place.ts'
export {
  type BulkMove,
  type BulkOutcome,
  type MoveProposal,
  moveAppointments,
  proposeMoves,
} from './proposal.ts'
export { appointmentsRefusals } from './refusal.words.ts'
export { listReminders, type Reminder } from './reminder.store.ts'
export { findCallDay, reminderJob } from './reminder.ts'
export { listVisitsOf } from './resident-visits.store.ts'
export { type AppointmentSetting, getAppointmentSetting } from './setting.store.ts'
export type { AppointmentLetter, AppointmentPaper, CallListPaper } from './slip.print.ts'
export { printAppointmentLetter, printCallList, printSlip } from './slip.print.ts'
export { bookingRoles } from './taking.ts'
export { currentTimetable, type Timetable } from './timetable.ts'
