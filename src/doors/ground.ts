import type { Config } from '../house/config.ts'
import { ensureDataFolder } from '../house/data-folder.ts'
import { joinEmbeddedPostgres, startEmbeddedPostgres } from '../house/embedded-postgres.ts'
import { openFiles } from '../house/files.ts'
import { migrateJobs } from '../house/jobs.ts'
import { migrate } from '../house/migration.ts'
import { openScan } from '../house/scan.ts'

/** The database under this process: whose address to use, and how to leave it. */
export type Ground = {
  ownerUrl: string
  appUrl: string
  /** The database runs inside this program, not on a server of its own. */
  embedded: boolean
  stop(): Promise<void>
}

/** Opens the files and names the scanner; finds or starts the database. `owns`: this process runs the embedded one; others join it. */
export async function prepareGround(config: Config, { owns }: { owns: boolean }): Promise<Ground> {
  ensureDataFolder(config.dataDir)
  openFiles(config)
  openScan(config)
  if (config.databaseUrl) {
    const url = config.databaseUrl
    return { ownerUrl: url, appUrl: url, embedded: false, stop: async () => {} }
  }
  const start = owns ? startEmbeddedPostgres : joinEmbeddedPostgres
  return { ...(await start({ dataDir: config.dataDir })), embedded: true }
}

/** Brings every table up to date; any number of processes may try at once. */
export async function migrateAll(ownerUrl: string): Promise<void> {
  await migrate(ownerUrl)
  await migrateJobs(ownerUrl)
}
