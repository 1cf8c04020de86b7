import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartObstacle } from './start-obstacle.ts'

/** Makes the data folder, closed to others, where it is absent. Throws a StartObstacle. */
export function ensureDataFolder(path: string): void {
  try {
    if (existsSync(path)) return
    mkdirSync(path, { recursive: true, mode: 0o700 })
    giveToFolderOwner(path)
  } catch (error) {
    throw dataFolderClosed(path, error)
  }
}

export function dataFolderClosed(path: string, error: unknown): StartObstacle {
  return new StartObstacle(
    `The data folder can't be written (${path}: ${(error as Error).message}): ` +
      'give this user the right to it, or name another folder in DATA_DIR.',
  )
}

/**
 * What root makes in somebody's folder shall be theirs: a start with `sudo` must not shut out the
 * next start without.
 */
export function giveToFolderOwner(path: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dirname(path))
  if (uid !== 0) chownSync(path, uid, gid)
}
