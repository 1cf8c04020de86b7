import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { giveToFolderOwner } from './data-folder.ts'
import { type Place, underAccount } from './embedded-postgres.account.ts'
import { programOf } from './embedded-postgres.binaries.ts'
import { endServer, readPostmaster, until } from './embedded-postgres.postmaster.ts'
import { StartObstacle } from './start-obstacle.ts'

/** Where the server listens: a socket in its own folder, or a port of this machine alone. */
export type Address = { socketDir: string | undefined; port: number }

export type ServerSettings = {
  cluster: string
  place: Place
  address: Address
  logFile: string
  throwAway: boolean
}

/** The room for a socket's path in the system's structure, with its closing zero byte. */
const socketPathLimit = process.platform === 'linux' ? 108 : 104
const socketPort = 5432

export async function chooseAddress(cluster: string): Promise<Address> {
  const path = join(cluster, `.s.PGSQL.${socketPort}.lock`)
  const fits = Buffer.byteLength(path) < socketPathLimit
  if (process.platform !== 'win32' && fits) return { socketDir: cluster, port: socketPort }
  return { socketDir: undefined, port: await freePort() }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Starts the server and returns when it takes connections. */
export async function startServer(settings: ServerSettings): Promise<ChildProcess> {
  const { cluster, place, logFile } = settings
  writeFileSync(join(cluster, 'pg_hba.conf'), accessRules)
  const log = openLog(logFile)
  const begin = statSync(logFile).size
  const program = programOf(place.binaries, 'postgres')
  const { command, args, options } = underAccount(place.account, program, argumentsOf(settings))
  // Detached: Ctrl-C in the terminal is for us, who first let the work at hand be finished.
  const quiet: SpawnOptions = { detached: true, stdio: ['ignore', log, log], cwd: place.home }
  const child = spawn(command, args, { ...options, ...quiet })
  closeSync(log)
  child.on('error', () => {})
  const isOver = () => child.exitCode !== null || child.signalCode !== null || !child.pid
  const isReady = () => {
    const postmaster = readPostmaster(cluster)
    return postmaster?.pid === child.pid && postmaster?.isReady === true
  }
  // A recovery after a power cut may take minutes; a dead process is noticed at once.
  await until(() => isOver() || isReady(), 15 * 60_000)
  if (!isReady()) throw new StartObstacle(`PostgreSQL did not start: ${lastWords(logFile, begin)}`)
  child.unref()
  return child
}

/** Starts again after a sudden death. Sessions of the dead server may need a moment to end. */
export async function restartServer(settings: ServerSettings): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startServer(settings)
    } catch (error) {
      if (attempt === 10) throw error
      await pause(200 * attempt)
    }
  }
}

export async function stopServer({ place, cluster }: ServerSettings, child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
  child.ref()
  const end = new Promise<void>(resolve => child.once('exit', () => resolve()))
  if (process.platform === 'win32') {
    const stop = ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '30']
    spawnSync(programOf(place.binaries, 'pg_ctl'), stop, { timeout: 40_000 })
  } else {
    await endServer(child.pid)
  }
  await end
}

/** Everybody needs a password, also on the socket. */
const accessRules = `local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
`

/** For a database that lives for minutes: nothing is made safe on disk, nothing grows old. */
const thrownAway = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
}

function argumentsOf({ cluster, address, throwAway }: ServerSettings): string[] {
  const { socketDir, port } = address
  const settings = {
    listen_addresses: socketDir === undefined ? '127.0.0.1' : '',
    unix_socket_directories: socketDir === undefined ? '' : `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    port,
    max_connections: 100,
    password_encryption: 'scram-sha-256',
    jit: 'off',
    timezone: 'UTC',
    // Neither values nor statements reach the log: they may hold personal data.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: 0,
    log_checkpoints: 'off',
    ...(throwAway && thrownAway),
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', cluster, ...options]
}

const logLimitBytes = 5_000_000

function openLog(path: string): number {
  const log = openSync(path, 'a', 0o600)
  giveToFolderOwner(path)
  if (statSync(path).size < logLimitBytes) return log
  closeSync(log)
  renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}

function lastWords(logFile: string, begin: number): string {
  const lines = readFileSync(logFile).subarray(begin).toString('utf8').trim().split('\n')
  return lines.slice(-3).join(' · ') || `see ${logFile}`
}
