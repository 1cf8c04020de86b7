import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  lchownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Account, type Place, underAccount } from './embedded-postgres.account.ts'
import { programOf } from './embedded-postgres.binaries.ts'
import { firstStatements } from './embedded-postgres.store.ts'
import { StartObstacle } from './start-obstacle.ts'

/** The passwords of the two roles, made with the cluster and kept inside its folder (0600). */
export type Secrets = { owner: string; app: string }

/** The folder of the cluster, with links followed: this is the path its processes know. */
export function clusterOf(dataDir: string): string | undefined {
  const path = join(dataDir, 'postgres')
  return existsSync(join(path, 'PG_VERSION')) ? realpathSync(path) : undefined
}

export function readSecrets(cluster: string): Secrets {
  return JSON.parse(readFileSync(join(cluster, 'lodzins.secrets.json'), 'utf8'))
}

/**
 * Makes the cluster, or takes the one that is there. It is made beside its place and moved there
 * when whole, so that a start which is killed halfway leaves nothing that looks finished.
 */
export function ensureCluster(dataDir: string, place: Place, throwAway: boolean): string {
  const found = clusterOf(dataDir)
  if (found) {
    checkVersion(found, place.binaries.version)
    ownFiles(found, place.account)
    return found
  }
  removeUnfinished(place.home)
  // A name of its own: the initdb of a killed start may still be writing into the earlier one.
  const unfinished = mkdtempSync(join(place.home, unfinishedName))
  const { other } = place.account
  if (other) chownSync(unfinished, other.uid, other.gid)
  initialise(unfinished, place, throwAway)
  const cluster = join(place.home, 'postgres')
  renameSync(unfinished, cluster)
  if (place.home !== dataDir) symlinkSync(cluster, join(dataDir, 'postgres'))
  return realpathSync(cluster)
}

const unfinishedName = 'postgres.unfinished-'

function removeUnfinished(home: string) {
  for (const name of readdirSync(home).filter(name => name.startsWith(unfinishedName))) {
    try {
      rmSync(join(home, name), { recursive: true, force: true, maxRetries: 3 })
    } catch {
      // Still being written into; the next first start tries again.
    }
  }
}

function initialise(cluster: string, place: Place, throwAway: boolean) {
  const locale =
    process.platform === 'linux'
      ? ['--locale=C.UTF-8']
      : [process.platform === 'win32' ? '--locale=C' : '--locale=en_US.UTF-8']
  const where = ['-D', cluster, '--username=postgres', '--auth=reject', '--no-instructions']
  const sync = throwAway ? ['--no-sync'] : []
  const text = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  runOnce(place, 'initdb', [...where, ...text, ...locale, ...sync])
  const secrets: Secrets = {
    owner: randomBytes(24).toString('hex'),
    app: randomBytes(24).toString('hex'),
  }
  const single = ['--single', '-D', cluster, '-c', 'exit_on_error=on']
  const durability = throwAway ? ['-c', 'fsync=off'] : []
  runOnce(place, 'postgres', [...single, ...durability, 'postgres'], firstStatements(secrets))
  const file = join(cluster, 'lodzins.secrets.json')
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600, flag: 'wx' })
  const { other } = place.account
  if (other) chownSync(file, other.uid, other.gid)
}

function runOnce(place: Place, name: 'initdb' | 'postgres', args: readonly string[], input = '') {
  const program = programOf(place.binaries, name)
  const { command, args: rest, options } = underAccount(place.account, program, args)
  const limits = { cwd: place.home, timeout: 120_000, encoding: 'utf8' } as const
  const run = spawnSync(command, rest, { ...options, ...limits, input })
  if (run.status === 0) return
  const reason = run.error?.message ?? run.stderr.trim().split('\n').slice(-3).join(' · ')
  throw new StartObstacle(`The built-in PostgreSQL's ${name} failed: ${reason}`)
}

function checkVersion(cluster: string, version: string) {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const [major] = version.split('.')
  if (made === major) return
  throw new StartObstacle(
    `The data in ${cluster} was made by PostgreSQL ${made}, the programs here are ${major}: ` +
      'make a backup with the earlier Lodziņš and restore it into a new DATA_DIR with this one.',
  )
}

/** PostgreSQL wants its files to be its own: gives them over where the account has changed. */
function ownFiles(cluster: string, { other }: Account) {
  const { uid: wanted, gid } = other ?? { uid: process.getuid?.(), gid: process.getgid?.() ?? 0 }
  if (process.getuid?.() !== 0 || wanted === undefined) return
  if (statSync(cluster).uid === wanted) return
  for (const name of ['', ...readdirSync(cluster, { recursive: true, encoding: 'utf8' })]) {
    lchownSync(join(cluster, name), wanted, gid)
  }
}
