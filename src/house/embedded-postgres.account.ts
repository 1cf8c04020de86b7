import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import {
  type Binaries,
  copiedBinaries,
  linkedBinaries,
  programOf,
} from './embedded-postgres.binaries.ts'
import { StartObstacle } from './start-obstacle.ts'

/** As whom PostgreSQL runs: it refuses to run as root and wants a user that has a name. */
export type Account = {
  /** For the log: one of `this user`, `a user namespace`, or the name of another user. */
  name: string
  /** What stands before the program on the command line. */
  prefix: readonly string[]
  /** The other user, whom the cluster's files must then belong to. */
  other?: { uid: number; gid: number }
}

/** The account together with programs it can execute and a folder it can reach for its cluster. */
export type Place = { account: Account; binaries: Binaries; home: string }

export type PlaceWish = {
  dataDir: string
  binaries: Binaries
  /** False where user namespaces shall not be tried. */
  namespaces: boolean
  /** Where, as root and without namespaces, copies go that another user can reach. */
  reachableDir: string
}

/** Chooses the account by trying: what counts is whether a program then really runs there. */
export function choosePlace(wish: PlaceWish): Place {
  const { dataDir } = wish
  const binaries = linkedBinaries(wish.binaries, join(dataDir, 'programs'))
  const ownHome = existingHome(dataDir) ?? dataDir
  const self = { name: 'this user', prefix: [] }
  if (process.platform === 'win32') return { account: self, binaries, home: ownHome }
  const isRoot = process.getuid?.() === 0
  const accounts: Account[] = [
    ...(isRoot ? ownerAccount(dataDir) : []),
    ...(wish.namespaces && (isRoot || !hasName()) ? [namespaceAccount()] : []),
    ...(isRoot ? [] : [self]),
  ]
  for (const account of accounts) {
    const place = { account, binaries, home: ownHome }
    if (runs(place)) return place
  }
  const place = isRoot ? otherUsersPlace(wish, binaries, ownHome) : undefined
  if (place) return place
  throw new StartObstacle(
    `The built-in PostgreSQL can't run here (${failure(accounts[0] ?? self, binaries, ownHome)}): ` +
      'start as an ordinary user, or name a PostgreSQL server in DATABASE_URL.',
  )
}

/** The command line of a program under an account, and the options of `spawn` that go with it. */
export function underAccount({ prefix, other }: Account, program: string, args: readonly string[]) {
  const [command = program, ...rest] = [...prefix, program, ...args]
  return { command, args: rest, options: { ...other, env: cleanEnvironment() } }
}

/** PGDATA, PGPORT and the like of the person who starts us must not steer our server. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), TZ: 'UTC' }
}

/**
 * Root of this machine is an ordinary user inside a namespace of its own; the files stay root's.
 */
function namespaceAccount(): Account {
  const { uid, gid } = namedUsers().find(user => user.uid === 1000) ??
    unprivilegedUser() ?? { uid: 1000, gid: 1000 }
  const prefix = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`]
  return { name: 'a user namespace', prefix }
}

/** Where root starts on somebody's data, PostgreSQL goes on as that user, and the files stay. */
function ownerAccount(dataDir: string): readonly Account[] {
  const cluster = join(dataDir, 'postgres')
  const { uid } = statSync(existsSync(cluster) ? cluster : dataDir)
  const owner = namedUsers().find(user => user.uid === uid && uid !== 0)
  if (!owner) return []
  return [{ name: owner.name, prefix: [], other: { uid, gid: owner.gid } }]
}

/**
 * Where namespaces are forbidden: the folder's owner if that is not root, else a powerless user.
 */
function otherUsersPlace(wish: PlaceWish, binaries: Binaries, home: string): Place | undefined {
  const { uid } = statSync(dirname(wish.dataDir))
  const owner = namedUsers().find(user => user.uid === uid && uid !== 0)
  const users = [owner, unprivilegedUser()].filter(user => user !== undefined)
  const accounts = users.map(({ name, uid, gid }) => ({ name, prefix: [], other: { uid, gid } }))
  if (home === wish.dataDir) chmodSync(home, 0o711)
  for (const account of accounts) {
    const place = { account, binaries, home }
    if (runs(place)) return place
  }
  const account = accounts.at(-1)
  if (!account) return undefined
  makeReachable(wish.reachableDir)
  const near = { account, binaries: copiedBinaries(binaries, wish.reachableDir), home }
  if (runs(near)) return near
  const far = { ...near, home: mkdtempSync(join(wish.reachableDir, 'data-')) }
  chmodSync(far.home, 0o711)
  return runs(far) ? far : undefined
}

function makeReachable(folder: string) {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
}

/**
 * The folder that holds the cluster already; `DATA_DIR/postgres` is a link where it lies elsewhere.
 */
function existingHome(dataDir: string): string | undefined {
  const cluster = join(dataDir, 'postgres')
  return existsSync(cluster) ? dirname(realpathSync(cluster)) : undefined
}

function runs({ account, binaries, home }: Place): boolean {
  return failure(account, binaries, home) === undefined
}

/** Why the account can't enter the folder, or execute the program, or nothing. */
function failure(account: Account, binaries: Binaries, home: string): string | undefined {
  const access = account.other ? '-x' : '-w'
  const script = `cd "$1" && test ${access} . && exec "$2" --version`
  const shell = ['-c', script, 'sh', home, programOf(binaries, 'postgres')]
  const { command, args, options } = underAccount(account, '/bin/sh', shell)
  const run = spawnSync(command, args, { ...options, cwd: '/', timeout: 20_000, encoding: 'utf8' })
  if (run.status === 0) return undefined
  return (run.error?.message ?? run.stderr.trim().split('\n')[0]) || `no access to ${home}`
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

type NamedUser = { name: string; uid: number; gid: number }

function unprivilegedUser(): NamedUser | undefined {
  const users = namedUsers().filter(user => user.uid !== 0)
  return (
    users.find(user => user.name === 'postgres') ??
    users.find(user => user.name === 'nobody') ??
    users[0]
  )
}

function namedUsers(): readonly NamedUser[] {
  if (!existsSync('/etc/passwd')) return []
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(user => user.name !== '' && Number.isInteger(user.uid) && user.uid >= 0)
}
