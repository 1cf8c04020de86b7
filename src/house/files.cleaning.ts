import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inTransaction, type Tx } from './database.ts'
import { deleteUnclaimed, lockUnclaimed } from './files.store.ts'
import { fileStore } from './files.ts'
import type { Job } from './jobs.ts'
import { log } from './log.ts'

/** Deletes the bytes that no deed claimed for a day, and what broke off while it was received. */
export async function cleanFiles(): Promise<void> {
  let deleted = 0
  while (await inTransaction(deleteOne)) deleted++
  log('files_cleaned', { deleted, unfinished: await deleteUnfinished() })
}

async function deleteOne(tx: Tx): Promise<boolean> {
  const held = await lockUnclaimed(tx)
  if (!held) return false
  if (!held.isWanted) await fileStore().place.remove(held.sha256)
  await deleteUnclaimed(tx, held.sha256)
  return true
}

const dayMs = 24 * 60 * 60 * 1000

async function deleteUnfinished(): Promise<number> {
  const { unfinished } = fileStore()
  let deleted = 0
  for (const name of await readdir(unfinished).catch(() => [])) {
    const path = join(unfinished, name)
    const found = await stat(path).catch(() => undefined)
    if (!found || Date.now() - found.mtimeMs < dayMs) continue
    await rm(path, { force: true })
    deleted++
  }
  return deleted
}

export const filesCleaningJob: Job = {
  name: 'files_cleaning',
  cron: '35 3 * * *',
  run: () => cleanFiles(),
}
