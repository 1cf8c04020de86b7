import { type Clerk, requireRole } from '../../house/actor.ts'
import { constraintOf, db, inTransaction, type Reader, type Tx } from '../../house/database.ts'
import { registerFile } from '../../house/files.ts'
import { Refusal, refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { takeIn } from '../intake/index.ts'
import { loadRules, rulesOn } from '../services/index.ts'
import {
  type CounterFile,
  type CounterForm,
  deleteCounterFiles,
  deleteOldCounterFiles,
  insertCounterFiles,
  listCounterFiles,
  lockCounterForm,
} from './counter-file.store.ts'
import { findEntryOfForm } from './entry.store.ts'
import type { Entry } from './entry.ts'
import { registerRoles } from './entry.ts'
import { type Registering, registerEntryIn } from './registration.ts'

/** A paper brought to the counter, or a submission written down as it is spoken. */
export type AtCounter = Omit<Registering, 'itemId'> & { siteId: number; way: 'counter' | 'oral' }

/** Whether people are served in person at a site on a day, as the contact rules say. */
async function isOpenInPerson(reader: Reader, siteId: number, now: Temporal.Instant) {
  const rules = rulesOn(await loadRules(reader), siteId, dayOf(now))
  return !rules.closedChannels.includes('in_person')
}

/**
 * Takes in and registers in one deed what is submitted in person. The same form again gives the
 * entry that is there. Refuses with `channel_closed_now` where the contact rules of the day close
 * the counter, with `content_missing`, and as `registerEntry` does.
 */
export async function registerAtCounter(clerk: Clerk, asked: AtCounter): Promise<Entry> {
  const { siteId, way, formKey, now } = asked
  requireRole(clerk, registerRoles, siteId)
  try {
    return await inTransaction(async tx => {
      const isOpen = await isOpenInPerson(tx, siteId, now)
      refuseIf(isOpen ? undefined : 'channel_closed_now')
      refuseIf(way === 'oral' && asked.content === null ? 'content_missing' : undefined)
      const { item } = await takeIn(tx, clerk, {
        channel: way,
        siteId,
        arrivedAt: now,
        ...(asked.party.name !== null && { senderName: asked.party.name }),
        ...(asked.party.address !== null && { senderAddress: asked.party.address }),
        subject: asked.subject,
        ...(asked.content !== null && { body: asked.content }),
        language: asked.language,
        sourceKey: `register-form:${formKey}`,
        documents: await takeFiles(tx, { clerkId: clerk.id, formKey }, now),
        now,
      })
      return registerEntryIn(tx, clerk, { ...asked, itemId: item.id })
    })
  } catch (error) {
    const entry =
      constraintOf(error) === 'entry_form_key_key' && (await findEntryOfForm(db(), formKey))
    if (!entry) throw error
    return entry
  }
}

/** What one form at the counter may bring: a memory stick of photographs, a scanned letter. */
export const counterFileLimits = {
  maxFiles: 10,
  maxBytesEach: 20 * 1024 * 1024,
  maxBytesAll: 100 * 1024 * 1024,
}

const kept = { hours: 12 }

export type KeepingFiles = {
  formKey: string
  /** Files that lie in the file store already. */
  files: readonly Omit<CounterFile, 'position'>[]
  now: Temporal.Instant
}

/**
 * Keeps files that came up with a form until it is sent; the same file twice is kept once. They
 * are bytes in the store and nobody's yet. Refuses with `files_too_many`, `files_empty` and
 * `files_too_large_together`.
 */
export async function keepCounterFiles(clerk: Clerk, keeping: KeepingFiles): Promise<void> {
  requireRole(clerk, registerRoles)
  const { formKey, files, now } = keeping
  refuseIf(files.some(({ bytes }) => bytes === 0) ? 'files_empty' : undefined)
  const form = { clerkId: clerk.id, formKey }
  await inTransaction(async tx => {
    await lockCounterForm(tx, form)
    await deleteOldCounterFiles(tx, now)
    const there = await listCounterFiles(tx, form)
    const known = new Set(there.map(({ sha256 }) => sha256))
    const fresh = files.filter(({ sha256 }) => !known.has(sha256) && known.add(sha256))
    const { maxFiles, maxBytesAll } = counterFileLimits
    if (there.length + fresh.length > maxFiles) throw new Refusal('files_too_many')
    const bytes = [...there, ...fresh].reduce((sum, file) => sum + file.bytes, 0)
    if (bytes > maxBytesAll) throw new Refusal('files_too_large_together')
    const first = (there.at(-1)?.position ?? 0) + 1
    const rows = fresh.map((file, at) => ({ ...file, position: first + at }))
    await insertCounterFiles(tx, form, rows, now.add(kept))
  })
}

/** Takes a file out of a form again. */
export async function removeCounterFile(
  clerk: Clerk,
  { formKey, position }: { formKey: string; position: number },
): Promise<void> {
  requireRole(clerk, registerRoles)
  await inTransaction(tx => deleteCounterFiles(tx, { clerkId: clerk.id, formKey }, position))
}

/** The form is sent: its files become documents of the item. */
async function takeFiles(tx: Tx, form: CounterForm, now: Temporal.Instant) {
  await lockCounterForm(tx, form)
  const files = await listCounterFiles(tx, form)
  for (const file of files) await registerFile(tx, file, now)
  await deleteCounterFiles(tx, form)
  return files.map(({ name, mediaType, sha256 }) => {
    return { role: 'attachment' as const, name, mediaType, sha256 }
  })
}
