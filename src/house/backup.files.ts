import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { unfinishedFolder } from './files.place.ts'
import { StartObstacle } from './start-obstacle.ts'

/** All files kept below a folder, as paths with slashes, in order. No folder: no files. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter(entry => entry.isFile())
      .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter(path => !path.startsWith(`${unfinishedFolder}/`))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

export type OpenFile = {
  bytes: number
  /** The bytes as they were when opened; tells their hash at the end. */
  read(tell: (sha256: string) => void): AsyncGenerator<Uint8Array>
}

/** Opens a file for the archive; undefined when it was deleted since it was listed. */
export async function openFile(path: string): Promise<OpenFile | undefined> {
  const file = await open(path).catch(error => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!file) return undefined
  const { size } = await file.stat()
  return {
    bytes: size,
    async *read(tell) {
      const hash = createHash('sha256')
      let bytes = 0
      if (size > 0) {
        for await (const part of file.createReadStream({ end: size - 1 })) {
          bytes += part.length
          hash.update(part)
          yield part
        }
      } else await file.close()
      if (bytes !== size) throw new StartObstacle(`${path} became shorter while it was read.`)
      tell(hash.digest('hex'))
    },
  }
}

/** Writes a file below a folder, readable for this user only, safely on the disk. */
export async function writeFileBelow(
  folder: string,
  path: string,
  body: AsyncIterable<Uint8Array>,
): Promise<void> {
  const target = join(folder, ...path.split('/'))
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  const file = await open(target, 'wx', 0o600)
  try {
    for await (const part of body) await file.writeFile(part)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Two folders that change places: the new one comes in, the old one waits aside. */
export type Exchange = { undo(): Promise<void>; finish(): Promise<void> }

export async function exchangeFolder(folder: string, fresh: string): Promise<Exchange> {
  const aside = `${fresh}.before`
  const hadOne = await rename(folder, aside).then(
    () => true,
    () => false,
  )
  await rename(fresh, folder)
  return {
    async undo() {
      await rename(folder, fresh)
      if (hadOne) await rename(aside, folder)
    },
    finish: () => rm(aside, { recursive: true, force: true }),
  }
}
