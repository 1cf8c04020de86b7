import { z } from 'zod'
import { type Clerk, requireRole } from '../../house/actor.ts'
import { db, inTransaction } from '../../house/database.ts'
import { openFile } from '../../house/files.ts'
import { writeReading } from '../../house/journal.ts'
import {
  type Answer,
  file,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { Forbidden, NotFound, Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { errorsOf, firstValues, readForm } from '../../kit/form.ts'
import { choiceField, textField } from '../../kit/form-fields.ts'
import type { FormError } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import {
  findDocument,
  findItem,
  findReceiptRule,
  type Item,
  listDocuments,
  settleItem,
} from '../intake/index.ts'
import { findMailOfItem } from '../mailbox/index.ts'
import { listSites } from '../sites/index.ts'
import { findEntryOfItem } from './entry.store.ts'
import { registerRoles } from './entry.ts'
import { entryPath, itemPath, pageWords } from './frame.view.tsx'
import { itemPage } from './item.view.tsx'
import { mayOpen, registerReaders } from './reading.ts'
import { refusalIn } from './refusal.words.ts'

const outcomes = ['returned', 'not_a_document', 'handed_on'] as const

/** An item that came in, its files, and how it ends. */
export const itemPages: readonly Page[] = [
  staffPage('GET', '/register/items/:id', registerRoles, async visit => html(await draw(visit))),
  staffPage('GET', '/register/items/:id/entry', registerRoles, async visit => {
    const { id } = await itemOf(visit)
    const entry = await findEntryOfItem(db(), id)
    const { language } = visit
    return redirect(entry ? entryPath(language, entry.id) : itemPath(language, id))
  }),
  staffPage('POST', '/register/items/:id/outcome', registerRoles, endItem),
  staffPage('GET', '/register/documents/:id', registerReaders, download),
]

/** The id in an address. Throws `NotFound` for anything else. */
export function idIn({ params }: Pick<StaffVisit, 'params'>): number {
  if (!/^\d{1,15}$/.test(params.id ?? '')) throw new NotFound('id')
  return Number(params.id)
}

/** The item of the address, where the clerk may see it. */
export async function itemOf(visit: StaffVisit): Promise<Item> {
  const item = await findItem(db(), idIn(visit))
  if (!item) throw new NotFound('item')
  requireRole(visit.clerk, registerRoles, item.siteId)
  return item
}

type Written = { errors?: readonly FormError[]; raw?: Record<string, string>; refusal?: string }

async function draw(visit: StaffVisit, written: Written = {}): Promise<string> {
  const { frame, clerk, now } = visit
  const item = await itemOf(visit)
  const subject = { kind: 'item', id: item.id }
  await writeReading(db(), clerk, { subject, purpose: 'registration', at: now })
  const twin = item.duplicateOf === null ? undefined : await findItem(db(), item.duplicateOf)
  return itemPage({
    frame,
    today: dayOf(now),
    item,
    site: (await listSites(db())).find(({ id }) => id === item.siteId),
    rule: await findReceiptRule(db(), item.channel),
    documents: await listDocuments(db(), item.id),
    entry: await findEntryOfItem(db(), item.id),
    twin,
    mailId: item.channel === 'email' ? await findMailOfItem(db(), item.id) : undefined,
    errors: written.errors ?? [],
    raw: written.raw ?? {},
    refusal: written.refusal,
  })
}

const outcomeShape = z.object({
  kind: choiceField(outcomes),
  reason: textField({ min: 3, max: 500 }),
})

async function endItem(visit: StaffVisit): Promise<Answer> {
  const { clerk, language, now } = visit
  const item = await itemOf(visit)
  const reading = readForm(outcomeShape, visit.form)
  const raw = firstValues(reading.raw)
  if (!reading.ok) {
    const errors = errorsOf(reading.problems, language, pageWords[language].item)
    return html(await draw(visit, { errors, raw }), 422)
  }
  try {
    await inTransaction(tx => settleItem(tx, clerk, { itemId: item.id, ...reading.value, now }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return html(await draw(visit, { raw, refusal: refusalIn(language, error) }), 409)
  }
  return redirect(pathIn(language, '/register'))
}

/** A file as it came, always saved and never shown: what is in it is not ours. */
async function download(visit: StaffVisit): Promise<Answer> {
  const { clerk, now } = visit
  const document = await findDocument(db(), idIn(visit))
  const item = document && (await findItem(db(), document.itemId))
  if (!document || !item) throw new NotFound('document')
  await requireSight(clerk, item)
  const subject = { kind: 'document', id: document.id }
  await writeReading(db(), clerk, { subject, purpose: 'registration', at: now })
  const body = await openFile(document.sha256)
  return file('application/octet-stream', document.name, body, { inline: false })
}

/** Who may read the entry may read its files; before there is one, whoever works at the site. */
async function requireSight(clerk: Clerk, item: Item): Promise<void> {
  const entry = await findEntryOfItem(db(), item.id)
  if (!entry) return requireRole(clerk, registerRoles, item.siteId)
  if (!(await mayOpen(db(), clerk, entry))) throw new Forbidden('document of a restricted entry')
}
