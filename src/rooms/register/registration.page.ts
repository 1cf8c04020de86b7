import { randomUUID } from 'node:crypto'
import { worksAt } from '../../house/actor.ts'
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
import { Refusal } from '../../house/refusal.ts'
import { dayOf, shortDate } from '../../kit/dates.ts'
import type { FormError } from '../../kit/html/index.ts'
import type { Item } from '../intake/index.ts'
import { listSites } from '../sites/index.ts'
import {
  counterFileLimits,
  keepCounterFiles,
  registerAtCounter,
  removeCounterFile,
} from './counter.ts'
import { listCounterFiles } from './counter-file.store.ts'
import type { Entry } from './entry.ts'
import { registerRoles } from './entry.ts'
import { listFilePlan } from './file-plan.store.ts'
import { entryPath } from './frame.view.tsx'
import { itemOf } from './item.page.ts'
import { refusalIn } from './refusal.words.ts'
import { registerEntry } from './registration.ts'
import { registrationPage } from './registration.view.tsx'
import { type ReadRegistration, readRegistration } from './registration-form.ts'

/** Registering: an item that waits, or what is handed over at the counter. */
export const registrationPages: readonly Page[] = [
  staffPage('GET', '/register/items/:id/registration', registerRoles, async visit => {
    const item = await itemOf(visit)
    const subject = { kind: 'item', id: item.id }
    await writeReading(db(), visit.clerk, { subject, purpose: 'registration', at: visit.now })
    return html(await draw(visit, item, { raw: prefilled(item, visit) }))
  }),
  staffPage('POST', '/register/items/:id/registration', registerRoles, async visit => {
    const item = await itemOf(visit)
    return register(visit, item, value =>
      registerEntry(visit.clerk, { ...value, itemId: item.id, now: visit.now }),
    )
  }),
  staffPage('GET', '/register/new', registerRoles, async visit =>
    html(await draw(visit, undefined, { raw: emptyForm(visit) })),
  ),
  staffPage('POST', '/register/new', registerRoles, atCounter, { files: counterFileLimits }),
]

/**
 * Files first: whatever else is to be corrected, what came up stays. Then a file is taken out, the
 * form is shown with its files, or the paper is registered.
 */
async function atCounter(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, now } = visit
  const problem = await keepFiles(visit)
  const position = Number(form.remove)
  const formKey = formKeyOf(form)
  if (Number.isSafeInteger(position)) await removeCounterFile(clerk, { formKey, position })
  if (problem !== undefined || form.attach !== undefined || form.remove !== undefined) {
    return again(visit, problem)
  }
  return register(visit, undefined, async value => {
    const siteId = Number(form.site)
    const way = form.way === 'oral' ? 'oral' : 'counter'
    const known = (await sitesOf(visit)).some(({ id }) => id === siteId)
    if (!known) throw new Refusal('choice_unknown')
    return registerAtCounter(clerk, { ...value, siteId, way, now })
  })
}

const formKeyOf = (form: StaffVisit['form']) =>
  typeof form.formKey === 'string' && /^[\w.-]{8,60}$/.test(form.formKey) ? form.formKey : ''

/** Why the files of the form were not kept, as a code; nothing when all were. */
async function keepFiles(visit: StaffVisit): Promise<string | undefined> {
  const { clerk, form, storedFiles, fileProblem, now } = visit
  const formKey = formKeyOf(form)
  if (fileProblem) return `files_${fileProblem}`
  if (storedFiles.length === 0 || formKey === '') return undefined
  try {
    const files = storedFiles.map(({ type, ...file }) => ({ ...file, mediaType: type }))
    await keepCounterFiles(clerk, { formKey, files, now })
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** The form with what was typed and its files; nothing was registered. */
async function again(visit: StaffVisit, problem: string | undefined): Promise<Answer> {
  const { form, language, now } = visit
  const { raw: read } = readRegistration(form, { today: dayOf(now), language })
  const raw = { ...read, way: textOf(form.way), site: textOf(form.site) }
  const errors = problem
    ? [{ name: 'file', message: refusalIn(language, { code: problem }) }]
    : undefined
  return html(await draw(visit, undefined, { raw, errors }), problem ? 422 : 200)
}

type Written = {
  raw: Readonly<Record<string, string>>
  errors?: readonly FormError[] | undefined
  refusal?: string
}

async function register(
  visit: StaffVisit,
  item: Item | undefined,
  deed: (value: ReadRegistration) => Promise<Entry>,
): Promise<Answer> {
  const { language, now, form } = visit
  const { raw: read, value, errors } = readRegistration(form, { today: dayOf(now), language })
  const raw = { ...read, way: textOf(form.way), site: textOf(form.site) }
  if (!value) return html(await draw(visit, item, { raw, errors }), 422)
  try {
    const entry = await deed(value)
    return redirect(`${entryPath(language, entry.id)}?done=registered`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return html(await draw(visit, item, { raw, refusal: refusalIn(language, error) }), 409)
  }
}

const textOf = (sent: unknown) => (typeof sent === 'string' ? sent.slice(0, 20) : '')

async function sitesOf({ clerk }: StaffVisit) {
  return (await listSites(db())).filter(({ id }) => worksAt(clerk, id))
}

function emptyForm({ now, language }: StaffVisit): Record<string, string> {
  return {
    formKey: randomUUID(),
    received: shortDate(dayOf(now), language),
    partyKind: 'person',
    language: 'lv',
    way: 'counter',
  }
}

/** What the item says already; the registrar checks it against the paper. */
function prefilled(item: Item, visit: StaffVisit): Record<string, string> {
  return {
    ...emptyForm(visit),
    received: shortDate(item.receivedOn, visit.language),
    partyName: item.senderName ?? '',
    partyAddress: item.senderAddress ?? '',
    subject: item.subject ?? '',
    content: item.body ?? '',
    replyBy: item.replyBy ?? '',
    replyTo: item.replyTo ?? '',
    language: item.language,
  }
}

async function draw(
  visit: StaffVisit,
  item: Item | undefined,
  { raw, errors = [], refusal }: Written,
): Promise<string> {
  const { frame, now, language } = visit
  const today = dayOf(now)
  const filePlan = (await listFilePlan(db())).filter(
    ({ direction, endedFrom }) =>
      direction === 'incoming' && (!endedFrom || Temporal.PlainDate.compare(today, endedFrom) < 0),
  )
  const formKey = raw.formKey ?? ''
  return registrationPage({
    frame,
    item,
    files: item ? [] : await listCounterFiles(db(), { clerkId: visit.clerk.id, formKey }),
    fileLimits: counterFileLimits,
    filePlan,
    sites: (await sitesOf(visit)).map(({ id, nameLv, nameEn }) => ({
      id,
      name: language === 'lv' ? nameLv : nameEn,
    })),
    ruledDay: item?.receivedOn ?? today,
    raw,
    errors,
    refusal,
  })
}
