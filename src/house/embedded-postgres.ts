import type { ChildProcess } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { choosePlace } from './embedded-postgres.account.ts'
import { installedBinaries } from './embedded-postgres.binaries.ts'
import { clusterOf, ensureCluster, readSecrets } from './embedded-postgres.cluster.ts'
import { type Ownership, ownedElsewhere, takeOwnership } from './embedded-postgres.owner.ts'
import { endOrphans, readPostmaster, signal, until } from './embedded-postgres.postmaster.ts'
import {
  type Address,
  chooseAddress,
  restartServer,
  type ServerSettings,
  startServer,
  stopServer,
} from './embedded-postgres.server.ts'

/** How to reach the database: the owner migrates, the app serves. Both URLs hold a password. */
export type EmbeddedAddresses = { ownerUrl: string; appUrl: string }

export type EmbeddedPostgres = EmbeddedAddresses & {
  /** Fast shutdown; the ownership of the folder is given back. May be called twice. */
  stop(): Promise<void>
}

export type EmbeddedPostgresOptions = {
  dataDir: string
  /** For tests: faster, and lost at a power cut. */
  throwAway?: boolean
  /** Called when a died server could not be started again; without it the process ends. */
  onLost?: (error: Error) => void
  /** False: as root without user namespaces, as where the system forbids them. */
  namespaces?: boolean
  /** Where copies go that an unprivileged user can reach; only as root without namespaces. */
  reachableDir?: string
}

/**
 * Starts the built-in PostgreSQL on `dataDir/postgres` and keeps it running: makes the cluster at
 * the first start, ends what a killed owner left, starts it again when it dies.
 * Throws a StartObstacle, one sentence, when another process owns the folder or nothing can run.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir)
  const ownership = takeOwnership(dataDir)
  if (!ownership) throw ownedElsewhere(dataDir)
  return startOwned(options, ownership)
}

/**
 * The same database for a second process, such as a command beside the running server: joins what
 * another process runs, or starts it for the time being when nobody does.
 */
export async function joinEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir)
  const ownership = takeOwnership(dataDir)
  if (ownership) return startOwned(options, ownership)
  const ready = () => {
    const cluster = clusterOf(dataDir)
    const postmaster = cluster ? readPostmaster(cluster) : undefined
    return postmaster?.isReady ? { cluster, postmaster } : undefined
  }
  // The other process may be making the cluster just now.
  await until(() => ready() !== undefined, 30_000)
  const { cluster, postmaster } = ready() ?? {}
  if (!cluster || !postmaster) throw ownedElsewhere(dataDir)
  const address = { socketDir: postmaster.socketDir || undefined, port: postmaster.port }
  return { ...addressesOf(cluster, address), stop: async () => {} }
}

async function startOwned(
  options: EmbeddedPostgresOptions,
  ownership: Ownership,
): Promise<EmbeddedPostgres> {
  try {
    const settings = await prepare(realpathSync(resolve(options.dataDir)), options)
    const keeper = keepRunning(settings, await startServer(settings), options.onLost)
    const stop = async () => {
      await keeper.stop()
      ownership.release()
    }
    return { ...addressesOf(settings.cluster, settings.address), stop: once(stop) }
  } catch (error) {
    ownership.release()
    throw error
  }
}

async function prepare(dataDir: string, options: EmbeddedPostgresOptions): Promise<ServerSettings> {
  const throwAway = options.throwAway ?? false
  const left = clusterOf(dataDir)
  if (left) await endOrphans(left)
  const place = choosePlace({
    dataDir,
    binaries: installedBinaries(),
    namespaces: options.namespaces ?? true,
    reachableDir: options.reachableDir ?? '/var/lib/lodzins',
  })
  const cluster = ensureCluster(dataDir, place, throwAway)
  const address = await chooseAddress(cluster)
  return { cluster, place, address, throwAway, logFile: join(dataDir, 'postgres.log') }
}

/** Watches over a started server until it is stopped or this process ends. */
function keepRunning(
  settings: ServerSettings,
  first: ChildProcess,
  onLost: (error: Error) => void = endProcess,
) {
  let child = first
  let isStopping = false
  let restart = Promise.resolve()
  const watch = () =>
    child.once('exit', () => {
      restart = revive()
    })
  const revive = async () => {
    if (isStopping) return
    try {
      child = await restartServer(settings)
      watch()
    } catch (error) {
      if (!isStopping) onLost(error as Error)
    }
  }
  const atExit = () => child.pid && child.exitCode === null && signal(child.pid, 'SIGINT')
  const forgetSignals = stopOnSignals(() => stop())
  const stop = async () => {
    isStopping = true
    await restart
    await stopServer(settings, child)
    process.off('exit', atExit)
    forgetSignals()
  }
  process.once('exit', atExit)
  watch()
  return { stop }
}

/** A program that handles the signals itself stops us after its own work; for others we do. */
function stopOnSignals(stop: () => Promise<void>): () => void {
  const names = ['SIGINT', 'SIGTERM'] as const
  const onSignal = async (name: NodeJS.Signals) => {
    if (process.listeners(name).some(listener => listener !== onSignal)) return
    await stop()
    process.kill(process.pid, name)
  }
  for (const name of names) process.on(name, onSignal)
  return () => {
    for (const name of names) process.off(name, onSignal)
  }
}

function endProcess(error: Error) {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

function addressesOf(cluster: string, { socketDir, port }: Address): EmbeddedAddresses {
  const secrets = readSecrets(cluster)
  const urlOf = (role: string, secret: string) =>
    socketDir === undefined
      ? `postgresql://${role}:${secret}@127.0.0.1:${port}/lodzins`
      : `postgresql://${role}:${secret}@/lodzins?host=${encodeURIComponent(socketDir)}&port=${port}`
  return {
    ownerUrl: urlOf('lodzins_owner', secrets.owner),
    appUrl: urlOf('lodzins_app', secrets.app),
  }
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => {
    running ??= run()
    return running
  }
}
