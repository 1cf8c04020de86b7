import { db } from '../../house/database.ts'
import { type Answer, type Page, redirect, type StaffVisit, staffPage } from '../../house/page.ts'
import { NotFound } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { pathIn } from '../../kit/language.ts'
import { findAppointment, missAppointment } from '../appointments/index.ts'
import { endVisitMandates } from '../mandates/index.ts'
import { loadSchedules } from '../sites/index.ts'
import { recordArrival, takeBackArrival } from './arrival.ts'
import { findCall } from './counter-call.store.ts'
import {
  beginVisit,
  callAgain,
  callNext,
  callPerson,
  finishVisit,
  holdVisit,
  missVisit,
  takeBackCall,
  transferVisit,
} from './counter-call.ts'
import { deskRoles } from './day.page.ts'
import { findWorkplace, readHalls } from './day.ts'

function idIn(visit: StaffVisit): number {
  const id = Number(visit.params.id)
  if (!Number.isSafeInteger(id) || id < 1) throw new NotFound('visit')
  return id
}

function toVisit(visit: StaffVisit, appointmentId: number): Answer {
  return redirect(`${pathIn(visit.language, '/desk')}?visit=${appointmentId}`)
}

async function counterOf(visit: StaffVisit): Promise<number> {
  const workplace = await findWorkplace(db(), visit.clerk)
  if (!workplace) throw new NotFound('counter')
  return workplace.counter.id
}

/** The ceiling of the hall in which an appointment is, today. */
async function ceilingFor(appointmentId: number, now: Temporal.Instant): Promise<number> {
  const appointment = await findAppointment(db(), appointmentId)
  const schedule = appointment && (await loadSchedules(db())).get(appointment.site.id)
  if (!appointment || !schedule) throw new NotFound('appointment')
  const halls = await readHalls(db(), schedule, dayOf(now))
  const hall = halls.find(({ id }) => id === appointment.counter.hallId)
  return hall?.ceiling ?? 1
}

async function arrive(visit: StaffVisit): Promise<Answer> {
  const { clerk, now } = visit
  const appointmentId = idIn(visit)
  const ceiling = await ceilingFor(appointmentId, now)
  const where = visit.form.where === 'outside' ? 'outside' : 'inside'
  await recordArrival(clerk, { appointmentId, where, ceiling, now })
  return toVisit(visit, appointmentId)
}

type CallDeed = (visit: StaffVisit, acting: { callId: number; now: Temporal.Instant }) => unknown

const callDeeds: Readonly<Record<string, CallDeed>> = {
  begin: ({ clerk }, acting) => beginVisit(clerk, acting),
  again: ({ clerk }, acting) => callAgain(clerk, acting),
  hold: ({ clerk }, acting) => holdVisit(clerk, acting),
  undo: ({ clerk }, acting) => takeBackCall(clerk, acting),
  finish: ({ clerk }, acting) =>
    finishVisit(clerk, acting, (tx, { residentId }) =>
      endVisitMandates(tx, clerk, { principalId: residentId, now: acting.now }),
    ),
  transfer: ({ clerk, form }, acting) =>
    transferVisit(clerk, { ...acting, toCounterId: Number(form.counter) || 0 }),
  miss: ({ clerk }, acting) =>
    missVisit(clerk, acting, (tx, { appointmentId }) =>
      missAppointment(tx, clerk, { id: appointmentId, now: acting.now }),
    ),
}

/** Steps of a call, each an address of its own: `/desk/counter-calls/:id/finish`. */
const callPages = Object.entries(callDeeds).map(([name, deed]) =>
  staffPage('POST', `/desk/counter-calls/:id/${name}`, deskRoles, async visit => {
    const callId = idIn(visit)
    const call = await findCall(db(), callId)
    if (!call) throw new NotFound('call')
    await deed(visit, { callId, now: visit.now })
    const leaves = name === 'finish' || name === 'hold' || name === 'transfer' || name === 'miss'
    return leaves ? redirect(pathIn(visit.language, '/desk')) : toVisit(visit, call.appointmentId)
  }),
)

export const visitPages: readonly Page[] = [
  ...callPages,

  staffPage('POST', '/desk/counter-calls/next', deskRoles, async visit => {
    const { clerk, now } = visit
    const called = await callNext(clerk, { counterId: await counterOf(visit), now })
    if (!called) return redirect(pathIn(visit.language, '/desk'))
    return toVisit(visit, called.appointmentId)
  }),

  staffPage('POST', '/desk/visits/:id/arrival', deskRoles, arrive),

  staffPage('POST', '/desk/visits/:id/arrival-undo', deskRoles, async visit => {
    const appointmentId = idIn(visit)
    await takeBackArrival(visit.clerk, { appointmentId, now: visit.now })
    return toVisit(visit, appointmentId)
  }),

  staffPage('POST', '/desk/visits/:id/call', deskRoles, async visit => {
    const { clerk, now } = visit
    const appointmentId = idIn(visit)
    await callPerson(clerk, { appointmentId, counterId: await counterOf(visit), now })
    return toVisit(visit, appointmentId)
  }),
]
