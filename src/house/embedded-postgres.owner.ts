import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { dataFolderClosed, ensureDataFolder, giveToFolderOwner } from './data-folder.ts'
import { StartObstacle } from './start-obstacle.ts'

/** The held right to be the one process that runs the PostgreSQL of a data folder. */
export type Ownership = { release(): void }

/**
 * Takes the ownership of a data folder, or answers undefined when another process holds it.
 *
 * Node has no flock. SQLite has the same on every system: an exclusive transaction on an empty file
 * is a lock of the kernel, which is atomic, seen by all containers that share the folder, and freed
 * at the very moment its holder dies, by kill -9 too. No number of a process is trusted.
 */
export function takeOwnership(dataDir: string): Ownership | undefined {
  ensureDataFolder(dataDir)
  const path = join(dataDir, 'owner.lock')
  const lock = openLock(path)
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (isBusy(error)) return undefined
    throw dataFolderClosed(path, error)
  }
  giveToFolderOwner(path)
  writeOwnerNote(join(dataDir, 'owner.json'))
  return { release: () => lock.close() }
}

/** The sentence for a second start on one data folder. */
export function ownedElsewhere(dataDir: string): StartObstacle {
  return new StartObstacle(
    `Lodziņš already runs on the data folder ${dataDir}${ownerNote(dataDir)}: ` +
      'stop that one first, or name another folder in DATA_DIR.',
  )
}

function writeOwnerNote(path: string) {
  const since = Temporal.Now.instant().round('second').toString()
  writeFileSync(path, `${JSON.stringify({ pid: process.pid, since })}\n`)
  giveToFolderOwner(path)
}

/** Who holds it, for the sentence only: the file may be left from an earlier owner. */
function ownerNote(dataDir: string): string {
  try {
    const { pid, since } = JSON.parse(readFileSync(join(dataDir, 'owner.json'), 'utf8'))
    return ` (process ${Number(pid)}, since ${Temporal.Instant.from(since)})`
  } catch {
    return ''
  }
}

function openLock(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: 0 })
  } catch (error) {
    throw dataFolderClosed(path, error)
  }
}

const sqliteBusy = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy
}
