import { now } from '../../house/clock.ts'
import { db, inTransaction } from '../../house/database.ts'
import { registerFile, storeFile } from '../../house/files.ts'
import { sendJob } from '../../house/jobs.ts'
import { listSites } from '../sites/index.ts'
import { deleteLeftBehind, insertMessage, type NewMessage } from './message.store.ts'
import type { MailboxSettings } from './settings.ts'

/** The job that reads a mail after it is stored. */
export const readingJobName = 'mailbox-reading'

export type Delivery = Pick<NewMessage, 'way' | 'deliveryKey' | 'envelopeFrom' | 'envelopeTo'> & {
  siteId: number
  maxBytes: number
}

/**
 * Keeps a mail as it comes: its bytes on the disk under their hash, its row committed. When this
 * resolves, the acceptance may be answered. The same delivery again changes nothing. Refuses with
 * `file_too_large` and `disk_full`; nothing stays then, nor when the source breaks off.
 */
export async function storeMessage(
  source: AsyncIterable<Uint8Array>,
  { siteId, maxBytes, ...delivery }: Delivery,
): Promise<number | undefined> {
  const file = await storeFile(source, { maxBytes })
  const arrivedAt = now()
  return inTransaction(async tx => {
    await registerFile(tx, file, arrivedAt)
    await deleteLeftBehind(tx, delivery.deliveryKey)
    const id = await insertMessage(tx, { ...delivery, sha256: file.sha256, siteId, arrivedAt })
    if (id !== undefined) await sendJob(tx, readingJobName, { messageId: id })
    return id
  })
}

/** The site that a mail to these addresses belongs to: the first that names one, else the first. */
export async function siteOf(
  addresses: readonly string[],
  settings: Pick<MailboxSettings, 'addresses'>,
): Promise<number> {
  const sites = await listSites(db())
  const slugs = settings.addresses
    .filter(({ address }) => addresses.includes(address))
    .map(({ site }) => site)
  const named = sites.find(({ slug }) => slugs.includes(slug))
  const site = named ?? sites[0]
  if (!site) throw new Error('mail comes before there is a site')
  return site.id
}
