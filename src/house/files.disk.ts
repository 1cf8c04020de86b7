import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { giveToFolderOwner } from './data-folder.ts'
import type { FilePlace } from './files.place.ts'

/** Files below a folder as `aa/bb/<sha256>`, two levels so that no folder grows long. */
export function diskPlace(folder: string): FilePlace {
  const pathOf = (sha256: string) => join(folder, ...folderNames(sha256), sha256)
  return {
    async keep(path, { sha256 }) {
      const target = pathOf(sha256)
      await makeFolders(folder, folderNames(sha256))
      // Bytes that lie there already are replaced by the same: whatever happened to them is healed.
      await rename(path, target)
      for (const each of [dirname(target), dirname(dirname(target)), folder]) await keepNames(each)
    },
    async open(sha256) {
      const file = await open(pathOf(sha256)).catch(absent)
      return file?.createReadStream({ highWaterMark: 1 << 18 })
    },
    remove: sha256 => rm(pathOf(sha256), { force: true }),
  }
}

function folderNames(sha256: string): readonly [string, string] {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not the name of a file')
  return [sha256.slice(0, 2), sha256.slice(2, 4)]
}

async function makeFolders(folder: string, names: readonly string[]): Promise<void> {
  let path = folder
  for (const name of names) {
    path = join(path, name)
    const made = await mkdir(path, { recursive: true, mode: 0o700 })
    if (made) giveToFolderOwner(path)
  }
}

/** A new name survives a power cut only once its folder is written (not so on Windows). */
async function keepNames(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
