import { db } from '../../house/database.ts'
import { html, type Page, type StaffVisit, staffPage } from '../../house/page.ts'
import { NotFound } from '../../house/refusal.ts'
import { type Appointment, findAppointment } from '../appointments/index.ts'
import { residentRoles } from '../residents/index.ts'
import { bookDonePage } from './book-done.view.tsx'
import { readPersonCard } from './book-reading.ts'

/** What is read back after booking, and what is put on paper. */
export const bookDonePages: readonly Page[] = [
  staffPage('GET', '/desk/book/done/:id', residentRoles, async visit => {
    const appointment = await appointmentOf(visit)
    const { clerk, now, frame } = visit
    const id = appointment.resident.id
    const card = await readPersonCard(clerk, { id, purpose: 'phone_call', now })
    return html(bookDonePage({ frame, now, appointment, card }))
  }),
]

/** The appointment of the address. Throws `NotFound`. */
export async function appointmentOf({ params }: StaffVisit): Promise<Appointment> {
  const id = /^\d{1,15}$/.test(params.id ?? '') ? Number(params.id) : 0
  const appointment = await findAppointment(db(), id)
  if (!appointment) throw new NotFound('appointment')
  return appointment
}
