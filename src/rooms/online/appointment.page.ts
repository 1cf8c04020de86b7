import { resident } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { failureLimit } from '../../house/failure-limit.ts'
import { writeReading } from '../../house/journal.ts'
import { type Answer, file, html, type Page, page, redirect, type Visit } from '../../house/page.ts'
import { Refusal } from '../../house/refusal.ts'
import { normaliseCodeWord } from '../../kit/code-word.ts'
import { dayInWords, dayOf, timeInWords, timeOf } from '../../kit/dates.ts'
import { pathIn } from '../../kit/language.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import {
  type Appointment,
  appointmentCalendar,
  cancelAppointment,
  findAppointmentByCode,
  printSlip,
} from '../appointments/index.ts'
import { whoSends } from '../sites/index.ts'
import { appointmentPage, cancelPage, type Done, findPage, pathOf } from './appointment.view.tsx'
import { bringOf } from './check.view.tsx'
import { appointmentWords, nameIn, refusalWords } from './online.words.ts'
import { forgetProof, keepProof, readProof } from './proof.ts'

const windowMs = 600_000
const triesOfCode = failureLimit({ most: 10, windowMs })
const triesOfAddress = failureLimit({ most: 60, windowMs })

/** Wrong names from one address: few for one code, more for all, as many may sit behind it. */
function guesses({ address, now }: Visit, code: string) {
  const at = now.epochMilliseconds
  const one = `${address} ${normaliseCodeWord(code) ?? ''}`
  return {
    isExceeded: triesOfCode.isExceeded(one, at) || triesOfAddress.isExceeded(address, at),
    note() {
      triesOfCode.note(one, at)
      triesOfAddress.note(address, at)
    },
  }
}

const text = (value: unknown, most: number) =>
  typeof value === 'string' ? value.trim().slice(0, most) : ''

async function getFind(visit: Visit): Promise<Answer> {
  const code = text(visit.query.code, 60)
  return html(findPage({ frame: visit.frame, code, familyName: '', errors: [] }))
}

/** Wrong code and wrong name get the same answer; who guesses is stopped after a while. */
async function postFind(visit: Visit): Promise<Answer> {
  const { form, frame, language } = visit
  const code = text(form.code, 60)
  const familyName = text(form.familyName, 200)
  const again = (message: string, status: number) =>
    html(findPage({ frame, code, familyName, errors: [{ name: 'code', message }] }), status)
  const words = appointmentWords[language]
  const tries = guesses(visit, code)
  if (tries.isExceeded) return again(words.tooOften, 429)
  const found = familyName && (await findAppointmentByCode(db(), code, familyName))
  if (!found) {
    tries.note()
    return again(words.notFound, 422)
  }
  return redirect(pathIn(language, `/appointment/${found.code}`), [
    keepProof(found.code, familyName),
  ])
}

/**
 * Answers about the appointment of the address to whoever gave its family name here; others are
 * asked for it, whether there is such an appointment or not.
 */
export async function withAppointment(
  visit: Visit,
  answer: (appointment: Appointment) => Promise<Answer>,
): Promise<Answer> {
  const code = normaliseCodeWord(visit.params.code ?? '')
  const familyName = code && readProof(code, visit.cookies)
  const tries = guesses(visit, code ?? '')
  const found =
    code && familyName && !tries.isExceeded
      ? await findAppointmentByCode(db(), code, familyName)
      : undefined
  if (found) return answer(found)
  if (familyName) tries.note()
  const shown = code ?? text(visit.params.code, 60)
  return html(findPage({ frame: visit.frame, code: shown, familyName: '', errors: [] }))
}

async function getAppointment(visit: Visit): Promise<Answer> {
  return withAppointment(visit, async appointment => {
    const { now, frame, query } = visit
    const subject = { kind: 'appointment', id: appointment.id }
    await writeReading(db(), resident, { subject, purpose: 'own_appointment', at: now })
    const done: Done = query.done === 'booked' || query.done === 'moved' ? query.done : undefined
    return html(appointmentPage({ frame, appointment, now, done }))
  })
}

async function getCancel(visit: Visit): Promise<Answer> {
  return withAppointment(visit, async appointment => {
    const { frame, now } = visit
    if (appointment.cancelledAt !== null) return redirect(pathOf({ frame, appointment }))
    return html(cancelPage({ frame, appointment, now, done: undefined }))
  })
}

async function postCancel(visit: Visit): Promise<Answer> {
  return withAppointment(visit, async appointment => {
    const { frame, now, language } = visit
    try {
      await cancelAppointment(resident, { id: appointment.id, reason: 'resident', now })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // Sent twice: it is cancelled, as was asked.
      if (error.code !== 'already_cancelled') {
        const obstacle = refusalWords(language, error.code, error.details)
        return html(cancelPage({ frame, appointment, now, done: undefined, obstacle }), 409)
      }
    }
    return redirect(pathOf({ frame, appointment }))
  })
}

async function getCalendar(visit: Visit): Promise<Answer> {
  return withAppointment(visit, async appointment => {
    const { language, now } = visit
    const body = appointmentCalendar(appointment, await whoSends(), language, now)
    const name = appointmentWords[language].calendarName(appointment.code)
    return file('text/calendar; charset=utf-8', name, body, { inline: false })
  })
}

async function getSlip(visit: Visit): Promise<Answer> {
  return withAppointment(visit, async appointment => {
    const { language, now, frame } = visit
    const { site, service, resident: who, startsAt } = appointment
    const { phone, publicUrl } = await whoSends()
    const body = await printSlip(
      {
        number: appointment.code,
        person: `${who.givenName} ${who.familyName}`,
        day: dayInWords(dayOf(startsAt), language, { today: dayOf(now) }),
        time: timeInWords(timeOf(startsAt), language),
        place: { name: nameIn(language, site), address: site.address ?? '' },
        ...(service.healthRelated ? {} : { service: nameIn(language, service) }),
        code: appointment.code,
        bring: bringOf(service, language),
        phone: printPhoneNumber(phone),
        checkAddress: `${publicUrl}${pathOf({ frame, appointment })}`,
        sample: frame.sample,
      },
      { language, now },
    )
    return file('application/pdf', appointmentWords[language].slipName(appointment.code), body)
  })
}

async function postLeave(visit: Visit): Promise<Answer> {
  const code = normaliseCodeWord(visit.params.code ?? '')
  return redirect(pathIn(visit.language, '/'), code ? [forgetProof(code)] : [])
}

/** One appointment for the resident who has it: seen, printed, cancelled. */
export const appointmentPages: readonly Page[] = [
  page('GET', '/appointment', getFind),
  page('POST', '/appointment', postFind, { perMinute: 30 }),
  page('GET', '/appointment/:code', getAppointment, { perMinute: 60 }),
  page('GET', '/appointment/:code/cancel', getCancel, { perMinute: 60 }),
  page('POST', '/appointment/:code/cancel', postCancel, { perMinute: 30 }),
  page('GET', '/appointment/:code/calendar.ics', getCalendar, { perMinute: 60 }),
  page('GET', '/appointment/:code/slip.pdf', getSlip, { perMinute: 30 }),
  page('POST', '/appointment/:code/leave', postLeave),
]
