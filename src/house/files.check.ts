import { program } from './actor.ts'
import { now } from './clock.ts'
import { db, inTransaction } from './database.ts'
import * as store from './files.check.store.ts'
import type { StoredFile } from './files.place.ts'
import { fileStore } from './files.ts'
import type { Job } from './jobs.ts'
import { writeJournal } from './journal.ts'
import { log } from './log.ts'

export { countFiles, findLastCheck, listFaulty } from './files.check.store.ts'

/** How far a check is. */
export type CheckProgress = { files: number; ofFiles: number; bytes: number }

type Found = { missing: string[]; changed: string[]; whole: string[]; bytes: number }

const rowsAtOnce = 1000
const readersAtOnce = 4
const readBytes = 1 << 20

/**
 * Reads every file from end to end and compares it with its name, then looks for files that no row
 * knows. Faults are noted on the rows, and end there when the bytes are right again. Memory stays
 * flat whatever the number and size.
 */
export async function checkFiles(
  report: (progress: CheckProgress) => void = () => {},
): Promise<store.FileCheck> {
  const startedAt = now()
  const { files: ofFiles } = await store.countFiles(db())
  const sum = { files: 0, bytes: 0, missing: 0, changed: 0 }
  for await (const rows of pagesOfRows()) {
    const found = await readAll(rows)
    const faults = await noteFound(found)
    sum.files += rows.length
    sum.bytes += found.bytes
    sum.missing += faults.missing
    sum.changed += faults.changed
    report({ files: sum.files, ofFiles, bytes: sum.bytes })
  }
  const orphans = await countOrphans()
  const check = { startedAt, endedAt: now(), ...sum, orphans }
  await inTransaction(async tx => {
    await store.insertCheck(tx, check)
    const { endedAt: at } = check
    await writeJournal(tx, program, 'files_checked', { at, details: { ...sum, orphans } })
  })
  log('files_checked', { ...sum, orphans })
  return check
}

async function* pagesOfRows() {
  for (let last = ''; ; ) {
    const rows = await store.listFilesAfter(db(), last, rowsAtOnce)
    const end = rows.at(-1)
    if (!end) return
    yield rows
    last = end.sha256
  }
}

/** Reads some files, a few at a time, each reader with one space of its own to read into. */
async function readAll(files: readonly StoredFile[]): Promise<Found> {
  const found: Found = { missing: [], changed: [], whole: [], bytes: 0 }
  const waiting = files.values()
  const readers = Array.from({ length: readersAtOnce }, async () => {
    const space = Buffer.allocUnsafeSlow(readBytes)
    for (const file of waiting) {
      const { sha256 } = file
      const read = await fileStore().place.digest(file, space)
      found.bytes += read?.bytes ?? 0
      if (!read) found.missing.push(sha256)
      else if (read.sha256 !== sha256) found.changed.push(sha256)
      else found.whole.push(sha256)
    }
  })
  await Promise.all(readers)
  return found
}

async function noteFound({ missing, changed, whole }: Found) {
  const at = now()
  return inTransaction(async tx => {
    await store.endFaults(tx, whole, at)
    return {
      missing: await store.noteFaults(tx, missing, { fault: 'missing', at }),
      changed: await store.noteFaults(tx, changed, { fault: 'changed', at }),
    }
  })
}

const dayMs = 24 * 60 * 60 * 1000

/** Files that nobody knows, older than a day: what is younger may be on its way to its row. */
async function countOrphans(): Promise<number> {
  let orphans = 0
  let names: string[] = []
  const judge = async () => {
    for (const sha256 of await store.listUnknown(db(), names)) if (await isOld(sha256)) orphans++
    names = []
  }
  for await (const sha256 of fileStore().place.list()) {
    names.push(sha256)
    if (names.length === rowsAtOnce) await judge()
  }
  await judge()
  return orphans
}

async function isOld(sha256: string): Promise<boolean> {
  const changedAt = await fileStore().place.changedAt(sha256)
  return changedAt !== undefined && Date.now() - changedAt.epochMilliseconds >= dayMs
}

export const filesCheckJob: Job = {
  name: 'files_check',
  cron: '5 1 * * *',
  mostHours: 20,
  run: async () => {
    await checkFiles()
  },
}
