import { CompiledQuery } from 'kysely'
import { PgBoss } from 'pg-boss'
import { db, type Reader, type Tx } from './database.ts'
import { log, logFailure } from './log.ts'
import { withAppRole } from './migration.ts'

/** Work done later, outside of a request: sent in a deed's transaction or started by the clock. */
export type Job = {
  name: string
  /** Cron expression in Europe/Riga, for work that the clock starts. */
  cron?: string
  /** How long it may take, where that is more than a quarter of an hour; else it begins again. */
  mostHours?: number
  /** Whether there is anything to do for it as the program is set up; absent: always. */
  isWanted?: () => boolean
  run(data: Readonly<Record<string, unknown>>): Promise<void>
}

export const jobsSchema = 'jobs'

let boss: PgBoss | undefined

const adapter = (reader: Reader) => ({
  async executeSql(text: string, values: unknown[] = []) {
    const { rows } = await reader.executeQuery(CompiledQuery.raw(text, values))
    return { rows: rows as unknown[] }
  },
})

/** Makes or upgrades the queue's own tables as the app role, after the migrations. */
export async function migrateJobs(url: string): Promise<void> {
  const installer = new PgBoss({
    connectionString: withAppRole(url),
    schema: jobsSchema,
    createSchema: false,
    supervise: false,
    schedule: false,
  })
  installer.on('error', error => logFailure('jobs_migration', error))
  await installer.start()
  await installer.stop({ graceful: false })
}

/** Opens the queue in this process, with the jobs it works on (none: it only sends). */
export async function openJobs(names: readonly string[], work: readonly Job[]): Promise<void> {
  boss = new PgBoss({
    db: adapter(db()),
    schema: jobsSchema,
    migrate: false,
    supervise: work.length > 0,
    schedule: work.length > 0,
  })
  boss.on('error', error => logFailure('jobs', error))
  await boss.start()
  for (const name of names) await boss.createQueue(name, { retryLimit: 5, retryBackoff: true })
  for (const job of work) await startWork(boss, job)
}

async function startWork(queue: PgBoss, job: Job): Promise<void> {
  if (job.isWanted?.() === false) {
    await queue.unschedule(job.name)
    return
  }
  const limit = job.mostHours && { expireInSeconds: job.mostHours * 3600 }
  if (job.cron) await queue.schedule(job.name, job.cron, null, { tz: 'Europe/Riga', ...limit })
  await queue.work(job.name, { pollingIntervalSeconds: 1 }, async jobs => {
    for (const { id, data } of jobs) {
      log('job_started', { job: job.name, id })
      await job.run(Object(data ?? {}))
    }
  })
}

/** Queues a job in the deed's transaction: no deed, no job. Does nothing where no queue is open. */
export async function sendJob(tx: Tx, name: string, data: object): Promise<void> {
  await boss?.send(name, data, { db: adapter(tx) })
}

/** Queues many of one kind in one statement, as {@link sendJob} does one. */
export async function sendJobs(tx: Tx, name: string, each: readonly object[]): Promise<void> {
  if (each.length === 0) return
  const jobs = each.map(data => ({ data }))
  await boss?.insert(name, jobs, { db: adapter(tx) })
}

/** Lets running jobs end, then leaves the queue. */
export async function closeJobs(): Promise<void> {
  await boss?.stop({ graceful: true, timeout: 10_000 })
  boss = undefined
}
