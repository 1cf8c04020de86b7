import { resident } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { draftIn, forgetDraft, keepDraft, newDraft, readDraft } from '../../house/draft.ts'
import { failureLimit } from '../../house/failure-limit.ts'
import { writeReading } from '../../house/journal.ts'
import { type Answer, file, html, type Page, page, redirect, type Visit } from '../../house/page.ts'
import { Refusal } from '../../house/refusal.ts'
import { normaliseCodeWord } from '../../kit/code-word.ts'
import { dayInWords, dayOf, timeInWords, timeOf } from '../../kit/dates.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import {
  type Appointment,
  appointmentCalendar,
  cancelAppointment,
  cancellationObstacle,
  findAppointmentByCode,
  printSlip,
} from '../appointments/index.ts'
import { whoSends } from '../sites/index.ts'
import {
  appointmentPage,
  cancelPage,
  type Done,
  findPage,
  findPath,
  pathOf,
} from './appointment.view.tsx'
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

async function getFind({ query, frame, cookies, language }: Visit): Promise<Answer> {
  const draft = draftIn(query.draft)
  const { sent, refusal } = readDraft(draft, cookies) ?? {}
  const code = text(sent?.code ?? query.code, 60)
  const errors = refusal ? [{ name: 'code', message: whyNotFound(language, refusal.code) }] : []
  return html(findPage({ frame, code, familyName: sent?.familyName ?? '', errors, draft }))
}

function whyNotFound(language: Language, code: string): string {
  const { tooOften, notFound } = appointmentWords[language]
  return code === 'too_often' ? tooOften : notFound
}

/** Wrong code and wrong name get the same answer; who guesses is stopped after a while. */
async function postFind(visit: Visit): Promise<Answer> {
  const { form, query, language, cookies } = visit
  const code = text(form.code, 60)
  const familyName = text(form.familyName, 200)
  const draft = draftIn(query.draft) ?? newDraft()
  const again = (why: 'too_often' | 'not_found') => {
    const refused = { by: new Refusal(why), about: 'code' }
    const kept = keepDraft(draft, { sent: { code, familyName }, refused }, cookies)
    return redirect(findPath(language, draft), kept)
  }
  const tries = guesses(visit, code)
  if (tries.isExceeded) return again('too_often')
  const found = familyName && (await findAppointmentByCode(db(), code, familyName))
  if (!found) {
    tries.note()
    return again('not_found')
  }
  const proof = keepProof(found.code, familyName)
  return redirect(pathIn(language, `/appointment/${found.code}`), [forgetDraft(draft), proof])
}

/** The appointment of the address for whoever gave its family name here, and nobody else. */
async function findOwn(visit: Visit): Promise<Appointment | undefined> {
  const code = normaliseCodeWord(visit.params.code ?? '')
  const familyName = code && readProof(code, visit.cookies)
  if (!code || !familyName) return undefined
  const tries = guesses(visit, code)
  const found = tries.isExceeded ? undefined : await findAppointmentByCode(db(), code, familyName)
  if (!found) tries.note()
  return found
}

type AboutOwn = (appointment: Appointment) => Promise<Answer>

/** Others are asked for the family name, whether there is such an appointment or not. */
export async function withAppointment(visit: Visit, answer: AboutOwn): Promise<Answer> {
  const found = await findOwn(visit)
  if (found) return answer(found)
  const code = codeAsked(visit)
  return html(findPage({ frame: visit.frame, code, familyName: '', errors: [] }))
}

/** The same for a form that was sent: the address of the appointment asks. */
export async function withAppointmentSent(visit: Visit, answer: AboutOwn): Promise<Answer> {
  const found = await findOwn(visit)
  if (found) return answer(found)
  const code = encodeURIComponent(codeAsked(visit))
  return redirect(pathIn(visit.language, `/appointment/${code}`))
}

function codeAsked({ params }: Visit): string {
  return normaliseCodeWord(params.code ?? '') ?? text(params.code, 60)
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
    const { frame, now, language } = visit
    const obstacle = cancellationObstacle(appointment, now)
    if (obstacle === 'already_cancelled') return redirect(pathOf({ frame, appointment }))
    const sentence = obstacle && refusalWords(language, obstacle)
    const body = cancelPage({ frame, appointment, now, done: undefined, obstacle: sentence })
    return html(body, obstacle ? 409 : 200)
  })
}

/** What cannot be cancelled is said by the page of the question; cancelled already is as asked. */
async function postCancel(visit: Visit): Promise<Answer> {
  return withAppointmentSent(visit, async appointment => {
    const { frame, now } = visit
    try {
      await cancelAppointment(resident, { id: appointment.id, reason: 'resident', now })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return redirect(pathOf({ frame, appointment }, '/cancel'))
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
