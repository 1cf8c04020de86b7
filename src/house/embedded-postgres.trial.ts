import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  unlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { type Binaries, installedBinaries } from './embedded-postgres.binaries.ts'
import {
  type EmbeddedAddresses,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded-postgres.ts'

/** A folder for one test, removed with all that was started in it. */
export type Ground = { folder: string; clear(): Promise<void>; children: ChildProcess[] }

export function newGround(mode = 0o700): Ground {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lodzins-ground-')))
  chmodSync(folder, mode)
  const children: ChildProcess[] = []
  const clear = async () => {
    for (const child of children) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { folder, clear, children }
}

let settled: Promise<string> | undefined

/**
 * Puts a fresh cluster into a data folder, for tests of what comes after the making of one: it is
 * made once, in the way of a first start, and copied.
 */
export async function settle(dataDir: string): Promise<void> {
  settled ??= makeCluster()
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  cpSync(await settled, join(dataDir, 'postgres'), { recursive: true })
}

async function makeCluster(): Promise<string> {
  const { folder } = newGround()
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const { stop } = await startEmbeddedPostgres({ dataDir: folder, throwAway: true })
  await stop()
  return join(folder, 'postgres')
}

export const nobody = { uid: 65534, gid: 65534 }

/** The launcher and its programs as on a fresh machine, with no links between the libraries. */
export type Install = { launcher: string; node: string; binaries: Binaries }

export function installWithoutScripts(folder: string, { forOthers = false } = {}): Install {
  const house = dirname(fileURLToPath(import.meta.url))
  const target = join(folder, 'src', 'house')
  mkdirSync(target, { recursive: true })
  const files = readdirSync(house).filter(name =>
    /^(embedded-postgres|start-obstacle|data-folder)/.test(name),
  )
  for (const name of files) copyFileSync(join(house, name), join(target, name))
  const { native, version } = installedBinaries()
  const packageHome = join(folder, native.slice(native.lastIndexOf('node_modules')), '..')
  cpSync(dirname(native), packageHome, { recursive: true, verbatimSymlinks: true })
  const copy = { native: join(packageHome, 'native'), version }
  removeLinks(copy)
  // Another user may not reach the Node that runs the tests.
  const node = forOthers ? join(folder, 'node') : process.execPath
  if (forOthers) copyFileSync(process.execPath, node)
  return { launcher: join(target, 'embedded-postgres.ts'), node, binaries: copy }
}

function removeLinks({ native }: Binaries) {
  for (const name of linksIn({ native, version: '' })) unlinkSync(join(native, 'lib', name))
}

export function linksIn({ native }: Binaries): readonly string[] {
  const lib = join(native, 'lib')
  return readdirSync(lib).filter(name => lstatSync(join(lib, name)).isSymbolicLink())
}

const here = {
  launcher: fileURLToPath(new URL('./embedded-postgres.ts', import.meta.url)),
  node: process.execPath,
}

/** What another process said: the addresses, or the sentence with which it refused. */
export type Answer = { child: ChildProcess; addresses?: EmbeddedAddresses; refusal?: string }

/** Starts (or joins) in a process of its own, which then lives until it is told to end. */
export async function startElsewhere(
  ground: Ground,
  options: EmbeddedPostgresOptions & { user?: typeof nobody; joins?: boolean },
  install: Pick<Install, 'launcher' | 'node'> = here,
): Promise<Answer> {
  const { user, joins, ...wish } = options
  const verb = joins ? 'joinEmbeddedPostgres' : 'startEmbeddedPostgres'
  const code = `const { ${verb} } = await import(${JSON.stringify(install.launcher)})
    setTimeout(() => {}, 120_000)
    try {
      const { ownerUrl, appUrl } = await ${verb}(${JSON.stringify({ throwAway: true, ...wish })})
      console.log(JSON.stringify({ addresses: { ownerUrl, appUrl } }))
    } catch (error) {
      console.log(JSON.stringify({ refusal: error.message }))
      process.exit(1)
    }`
  const args = ['--input-type=module', '--eval', code]
  const child = spawn(install.node, args, { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
  ground.children.push(child)
  let said = ''
  let wrong = ''
  child.stderr.on('data', text => {
    wrong += text
  })
  for await (const text of child.stdout) {
    said += text
    if (said.includes('\n')) return { child, ...JSON.parse(said) }
  }
  throw new Error(`the other process ended without a word: ${wrong}`)
}

/** One query in a connection of its own. */
export async function ask(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(sql)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise(resolve => child.once('exit', () => resolve()))
}

/** Gives a folder to a user, as a home only that user may enter. */
export function giveHome(folder: string, { uid, gid }: typeof nobody) {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o700)
  chownSync(folder, uid, gid)
}
