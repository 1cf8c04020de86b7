import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
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
    async digest({ sha256, bytes }, space) {
      const file = await open(pathOf(sha256)).catch(absent)
      return file && digestOf(file, bytes, space)
    },
    list: () => listNames(folder),
    async changedAt(sha256) {
      const found = await stat(pathOf(sha256)).catch(absent)
      return found && Temporal.Instant.fromEpochMilliseconds(Math.floor(found.mtimeMs))
    },
    remove: sha256 => rm(pathOf(sha256), { force: true }),
  }
}

const isName = /^[0-9a-f]{64}$/

function folderNames(sha256: string): readonly [string, string] {
  if (!isName.test(sha256)) throw new Error('not the name of a file')
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

async function digestOf(file: FileHandle, expected: number, space: Uint8Array) {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for (;;) {
      const { bytesRead } = await file.read(space, 0, space.length, null)
      hash.update(space.subarray(0, bytesRead))
      bytes += bytesRead
      // Fewer than there was room for, just where the file should end: no need to ask for more.
      const isWhole = bytes === expected && bytesRead < space.length
      if (isWhole || bytesRead === 0) return { sha256: hash.digest('hex'), bytes }
    }
  } finally {
    await file.close()
  }
}

async function* listNames(folder: string, depth = 0): ReturnType<FilePlace['list']> {
  for (const name of (await readdir(folder).catch(absent)) ?? []) {
    if (depth === 2 && isName.test(name)) yield name
    if (depth < 2 && /^[0-9a-f]{2}$/.test(name)) yield* listNames(join(folder, name), depth + 1)
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
