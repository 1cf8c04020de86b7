import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { dayOf, shortDate } from '../../kit/dates.ts'
import type { Problem, RawForm } from '../../kit/form.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { printPersonalCode } from '../../kit/personal-code.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import { listVisitsOf } from '../appointments/index.ts'
import { residentMandatesPath } from '../mandates/index.ts'
import {
  addSpokesperson,
  changeResident,
  consents,
  findResident,
  listContacts,
  listFormerCodes,
  listLookalikes,
  listSpokenFor,
  type Resident,
  relations,
  removeSpokesperson,
  residentRoles,
  residentsRefusals,
  searchResidents,
} from '../residents/index.ts'
import { residentPage } from './resident.view.tsx'
import { readResidentForm } from './resident-form.ts'

/** A resident's page for clerks: data, contacts, visits. */
export const residentPages: readonly Page[] = [
  staffPage('GET', '/desk/residents/:id', residentRoles, async visit =>
    html(await draw(visit, await residentOf(visit))),
  ),
  staffPage('POST', '/desk/residents/:id', residentRoles, change),
  staffPage('POST', '/desk/residents/:id/contacts', residentRoles, addContact),
  staffPage('POST', '/desk/residents/:id/contacts/end', residentRoles, endContact),
]

const idIn = (text: unknown) =>
  typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : 0

async function residentOf({ params }: StaffVisit): Promise<Resident> {
  const resident = await findResident(db(), idIn(params.id))
  if (!resident) throw new NotFound('resident')
  return resident
}

/** A resident as the form writes it. */
function rawOf(resident: Resident, language: Language): RawForm {
  const { personalCode, birthDate, phone } = resident
  return {
    givenName: resident.givenName,
    familyName: resident.familyName,
    phone: phone ? printPhoneNumber(phone) : '',
    personalCode: personalCode ? printPersonalCode(personalCode) : '',
    birthDate: birthDate ? shortDate(birthDate, language) : '',
    email: resident.email ?? '',
    address: resident.address ?? '',
    reachedBy: resident.reachedBy,
    language: resident.language,
    note: resident.note,
  }
}

type Written = {
  raw?: RawForm
  problems?: Readonly<Record<string, Problem>>
  refusal?: string
  bearer?: number
  isContactMissing?: boolean
}

async function draw(visit: StaffVisit, resident: Resident, written: Written = {}): Promise<string> {
  const { clerk, frame, language, now, query } = visit
  const { id } = resident
  const subject = { kind: 'resident', id }
  await writeReading(db(), clerk, { subject, purpose: 'resident_page', at: now })
  const asked = query.speaker?.slice(0, 200).trim()
  const found = asked ? await searchResidents(db(), asked) : undefined
  return residentPage({
    frame,
    now,
    resident,
    raw: written.raw ?? rawOf(resident, language),
    problems: written.problems ?? {},
    refusal: written.refusal,
    bearer: written.bearer,
    saved: query.saved === '1',
    formerCodes: await listFormerCodes(db(), id),
    lookalikes: await listLookalikes(db(), resident),
    visits: await listVisitsOf(db(), id),
    contacts: await listContacts(db(), id),
    speaksFor: (await listSpokenFor(db(), [id])).map(one => one.resident),
    asked,
    found: found?.map(one => one.resident).filter(one => one.id !== id),
    isContactMissing: written.isContactMissing === true,
    mandatesPath: residentMandatesPath(language, { residentId: id, back: frame.path }),
  })
}

const pathOf = (language: Language, id: number) => pathIn(language, `/desk/residents/${id}`)

async function change(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now } = visit
  const before = await residentOf(visit)
  const reading = readResidentForm(form, dayOf(now))
  const { resident, raw } = reading
  if (!resident) return html(await draw(visit, before, { raw, problems: reading.problems }), 422)
  try {
    await changeResident(clerk, { ...resident, id: before.id }, now)
    return redirect(`${pathOf(language, before.id)}?saved=1`)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'personal_code_known') throw error
    const refusal = residentsRefusals[language].personal_code_known()
    const bearer = Number(error.details.residentId)
    return html(await draw(visit, before, { raw, refusal, bearer }), 409)
  }
}

async function addContact(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now } = visit
  const resident = await residentOf(visit)
  const relation = relations.find(known => known === form.relation)
  const consent = consents.find(known => known === form.consent)
  const contactId = idIn(form.contact)
  if (!relation || !consent || !contactId) {
    return html(await draw(visit, resident, { isContactMissing: true }), 422)
  }
  await addSpokesperson(clerk, { residentId: resident.id, contactId, relation, consent, now })
  return redirect(`${pathOf(language, resident.id)}?saved=1`)
}

async function endContact(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now } = visit
  const { id: residentId } = await residentOf(visit)
  await removeSpokesperson(clerk, { residentId, contactRowId: idIn(form.contact), now })
  return redirect(`${pathOf(language, residentId)}?saved=1`)
}
