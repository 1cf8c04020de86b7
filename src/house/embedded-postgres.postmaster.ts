import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What a running server writes about itself into its cluster. */
export type Postmaster = { pid: number; port: number; socketDir: string; isReady: boolean }

/** Reads `postmaster.pid`, which may be left from a server that is gone. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (!Number.isInteger(pid) || pid <= 0) return undefined
    const isReady = lines[7]?.trim() === 'ready'
    return { pid, port: Number(lines[3]), socketDir: lines[4]?.trim() ?? '', isReady }
  } catch {
    return undefined
  }
}

/**
 * Ends what an earlier, killed owner left running on the cluster, so that the new owner starts from
 * a known state: open sessions of the dead end, their locks go. Only for the holder of the
 * ownership. A number that the system has given to another program since is never signalled.
 */
export async function endOrphans(cluster: string): Promise<void> {
  const left = readPostmaster(cluster)
  if (left && isOfCluster(left.pid, cluster)) await endServer(left.pid)
  const backends = processesIn(cluster)
  const isGone = () => backends.every(pid => !isOfCluster(pid, cluster))
  if (!(await until(isGone, 10_000))) {
    for (const pid of backends) if (isOfCluster(pid, cluster)) signal(pid, 'SIGKILL')
    await until(isGone, 5_000)
  }
  if (isGone() && !(left && isOfCluster(left.pid, cluster))) removeMarks(cluster)
}

/**
 * The server takes its own stale marks away, but stops where the number in them is alive again as
 * another program's, or dead and not yet fetched by its parent.
 */
function removeMarks(cluster: string) {
  for (const name of readdirSync(cluster)) {
    const isMark = name === 'postmaster.pid' || name.startsWith('.s.PGSQL.')
    if (isMark) rmSync(join(cluster, name), { force: true })
  }
}

/** Fast shutdown: sessions are ended, everything is written, the next start needs no recovery. */
export async function endServer(pid: number): Promise<void> {
  const isGone = () => !isAlive(pid)
  signal(pid, 'SIGINT')
  if (await until(isGone, 30_000)) return
  signal(pid, 'SIGQUIT')
  if (await until(isGone, 5_000)) return
  signal(pid, 'SIGKILL')
  await until(isGone, 5_000)
}

/** Waits until the condition holds, looking every 10 ms; false when the time is over. */
export async function until(holds: () => boolean, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs
  while (performance.now() < end) {
    if (holds()) return true
    await pause(10)
  }
  return holds()
}

export function isAlive(pid: number): boolean {
  if (processState(pid) === 'Z') return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** `Z` is dead but not yet fetched by its parent, as where an orphan's new parent is careless. */
function processState(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2)[0]
  } catch {
    return undefined
  }
}

/** Every process of a server works in its cluster's folder; a shell may stand there too. */
function isOfCluster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform === 'win32') return true
  if (!existsSync('/proc/self/cwd')) return commandOf(pid).includes(cluster)
  try {
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return false
    return readlinkSync(`/proc/${pid}/cwd`) === cluster
  } catch {
    return commandOf(pid).includes(cluster)
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  }
}

function processesIn(cluster: string): readonly number[] {
  if (!existsSync('/proc/self/cwd')) return []
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => pid !== process.pid && isOfCluster(pid, cluster))
}
