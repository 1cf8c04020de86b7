import { readConfig } from '../../house/config.ts'
import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import { file, type Page, type StaffVisit, staffPage } from '../../house/page.ts'
import { Refusal } from '../../house/refusal.ts'
import { dayInWords, dayOf, shortDate, timeInWords, timeOf } from '../../kit/dates.ts'
import { pathIn } from '../../kit/language.ts'
import { fullName } from '../../kit/person-name.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import {
  type Appointment,
  type AppointmentPaper,
  printAppointmentLetter,
  printSlip,
} from '../appointments/index.ts'
import { findResident, residentRoles } from '../residents/index.ts'
import { currentMunicipality } from '../sites/index.ts'
import { appointmentOf } from './book-done.page.ts'

/** An appointment on paper: the slip in large print, and the letter for the post. */
export const appointmentPaperPages: readonly Page[] = [
  staffPage('GET', '/desk/appointments/:id/slip', residentRoles, async visit => {
    const appointment = await readForPaper(visit)
    const { language } = appointment
    const pdf = await printSlip(await paperOf(visit, appointment), { language, now: visit.now })
    return file('application/pdf', `${appointment.code}.pdf`, pdf)
  }),
  staffPage('GET', '/desk/appointments/:id/letter', residentRoles, async visit => {
    const appointment = await readForPaper(visit)
    const { language } = appointment
    const resident = await findResident(db(), appointment.resident.id)
    if (!resident?.address) throw new Refusal('address_missing')
    const town = await currentMunicipality()
    const letter = {
      ...(await paperOf(visit, appointment)),
      sender: {
        name: (language === 'lv' ? town?.nameLv : town?.nameEn) ?? '',
        address: appointment.site.address ?? '',
      },
      recipient: { name: fullName(resident), address: addressLines(resident.address) },
      date: shortDate(dayOf(visit.now), language),
    }
    const pdf = await printAppointmentLetter(letter, { language, now: visit.now })
    return file('application/pdf', `${appointment.code}-letter.pdf`, pdf)
  }),
]

async function readForPaper(visit: StaffVisit): Promise<Appointment> {
  const appointment = await appointmentOf(visit)
  const subject = { kind: 'resident', id: appointment.resident.id }
  await writeReading(db(), visit.clerk, { subject, purpose: 'print', at: visit.now })
  return appointment
}

async function paperOf(
  { frame, now }: StaffVisit,
  appointment: Appointment,
): Promise<AppointmentPaper> {
  const { language, site, service, startsAt, resident, code } = appointment
  const today = dayOf(now)
  const inLatvian = language === 'lv'
  const town = await currentMunicipality()
  const address = new URL(pathIn(language, `/appointment/${code}`), readConfig().publicUrl)
  return {
    number: `AP-${appointment.bookedAt.toString().slice(0, 4)}-${appointment.id}`,
    person: fullName(resident),
    day: dayInWords(dayOf(startsAt), language, { today }),
    time: timeInWords(timeOf(startsAt), language),
    place: { name: inLatvian ? site.nameLv : site.nameEn, address: site.address ?? '' },
    ...(!service.healthRelated && { service: inLatvian ? service.nameLv : service.nameEn }),
    code,
    bring: inLatvian ? service.bringLv : service.bringEn,
    phone: printPhoneNumber(town?.phone ?? ''),
    checkAddress: address.href,
    sample: frame.sample,
  }
}

/** An address as an envelope has it: street, village and parish, the rest. */
export function addressLines(address: string): string[] {
  const parts = address.split(',').map(part => part.trim())
  const [street = '', ...rest] = parts
  const post = rest.filter(part => /^LV-/.test(part))
  const places = rest.filter(part => !/^LV-/.test(part))
  return [street, places.join(', '), ...post].filter(line => line !== '')
}
