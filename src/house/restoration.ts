import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Client, DatabaseError } from 'pg'
import { archiveMembers, checkArchive, hashing } from './backup.archive.ts'
import { exchangeFolder, writeFileBelow } from './backup.files.ts'
import type { BackupTable, Manifest, Report } from './backup.manifest.ts'
import * as store from './backup.store.ts'
import type { Member } from './backup.tar.ts'
import { type House, keepPresent, summaryOf } from './backup.ts'
import * as schema from './migration.store.ts'
import { connectAsOwner, listMigrationFiles } from './migration.ts'
import { StartObstacle } from './start-obstacle.ts'

export type RestoreSummary = {
  madeAt: string
  tables: number
  rows: number
  files: number
  /** Where a copy of what stood there before is kept; none where nothing ever happened. */
  kept: string | undefined
}

/**
 * Puts a backup in the place of what the house holds, in one transaction, on any PostgreSQL: the
 * tables are made by the migrations that had made them when the backup was written, so the caller
 * migrates afterwards. The archive is checked from end to end first; when it is damaged, or of a
 * newer Lodziņš, nothing is touched and a StartObstacle says why. What stood there before is kept
 * as a backup in the data folder. The queue's tables must exist.
 */
export async function restoreBackup(
  house: House,
  file: string,
  report: Report = () => {},
): Promise<RestoreSummary> {
  const { ownerUrl, dataDir } = house
  const manifest = await checkArchive(file, report)
  const known = knownMigrations(manifest)
  const client = new Client({ connectionString: ownerUrl, application_name: 'lodzins restore' })
  client.on('error', () => {})
  const fresh = join(dataDir, `files.restoring-${randomUUID()}`)
  try {
    await connectAsOwner(client)
    await store.usePlainText(client)
    await refuseNewerQueue(client, manifest)
    const kept = await keepPresent(house, report)
    await schema.takeMigrationLock(client)
    await beginAlone(client)
    await makeTables(client, manifest, known)
    const keys = await store.dropForeignKeys(client)
    await store.setTriggers(client, 'DISABLE')
    await store.emptyTables(client, await store.listTables(client))
    await mkdir(fresh, { recursive: true, mode: 0o700 })
    await new Loading(client, manifest, fresh).run(file, report)
    await store.setSequences(client, manifest.sequences)
    await store.addForeignKeys(client, keys)
    await store.setTriggers(client, 'ENABLE')
    await store.writeJournalAsProgram(client, 'backup_restored', { madeAt: manifest.madeAt })
    await store.announceEverything(client)
    await commitWithFiles(client, join(dataDir, 'files'), fresh)
    return { madeAt: manifest.madeAt, ...summaryOf(manifest), kept }
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    throw new StartObstacle(
      `The database refused the backup (${error.message}): nothing was changed.`,
    )
  } finally {
    await client.end().catch(() => {})
    await rm(fresh, { recursive: true, force: true })
  }
}

/** The files of this program that made the archive's tables; refuses what they don't know. */
function knownMigrations({ migrations }: Manifest): readonly schema.MigrationFile[] {
  const files = new Map(listMigrationFiles().map(file => [file.name, file]))
  return migrations.map(({ name, sha256 }) => {
    const file = files.get(name)
    if (file?.sha256 === sha256) return file
    throw new StartObstacle(
      `The backup was made by another Lodziņš, whose migration ${name} this one does not know: ` +
        'restore it with that version or a newer one. Nothing was changed.',
    )
  })
}

async function refuseNewerQueue(client: Client, { queueVersion }: Manifest) {
  const own = await store.queueVersion(client)
  if (queueVersion === null || (own !== null && own >= queueVersion)) return
  throw new StartObstacle(
    `The backup's job queue is of version ${queueVersion}, this program's of ${own ?? 'none'}: ` +
      'restore it with a newer Lodziņš. Nothing was changed.',
  )
}

const deadlock = '40P01'

/** Begins, and holds every table. Where others hold some and want more, one side has to yield. */
async function beginAlone(client: Client) {
  for (let attempt = 1; ; attempt++) {
    await client.query("BEGIN; SET LOCAL lock_timeout = '2min'")
    try {
      return await store.lockTables(client, await store.listTables(client))
    } catch (error) {
      await client.query('ROLLBACK')
      if ((error as { code?: string }).code !== deadlock || attempt === 10) throw error
    }
  }
}

/** Where the same migrations made what is there, it stays; else the rooms are built anew. */
async function makeTables(
  client: Client,
  { migrations }: Manifest,
  known: readonly schema.MigrationFile[],
) {
  const applied = await store.listAppliedMigrations(client)
  if (JSON.stringify(applied) === JSON.stringify(migrations)) return
  await store.dropRooms(client)
  await schema.ensureMigrationTable(client)
  for (const file of known) await schema.runMigration(client, file)
  await schema.grantAppRights(client)
}

/** The files change places just before the commit, and back when that fails. */
async function commitWithFiles(client: Client, folder: string, fresh: string) {
  const exchange = await exchangeFolder(folder, fresh)
  try {
    await client.query('COMMIT')
  } catch (error) {
    await exchange.undo()
    throw error
  }
  await exchange.finish()
}

/** Reads the archive a second time and fills tables and files; all hashes are compared again. */
class Loading {
  private readonly client: Client
  private readonly folder: string
  private readonly hashes: ReadonlyMap<string, string>
  private readonly tables: ReadonlyMap<string, BackupTable>
  private readonly paths: ReadonlyMap<string, string>
  private current: Member | undefined

  constructor(client: Client, manifest: Manifest, folder: string) {
    this.client = client
    this.folder = folder
    this.hashes = new Map(manifest.members.map(({ name, sha256 }) => [name, sha256]))
    this.tables = new Map(
      manifest.tables.flatMap(table => table.members.map(member => [member, table] as const)),
    )
    this.paths = new Map(manifest.files.map(({ member, path }) => [member, path]))
  }

  async run(file: string, report: Report) {
    const of = statSync(file).size
    const members = archiveMembers(file, bytes => report({ step: 'restoring', bytes, of }))
    try {
      const advance = async () => {
        this.current = (await members.next()).value ?? undefined
      }
      await advance()
      while (this.current) {
        const table = this.tables.get(this.current.name)
        const path = this.paths.get(this.current.name)
        if (table) await this.fill(table, advance)
        else if (path) await writeFileBelow(this.folder, path, this.checked(this.current))
        if (!table) await advance()
      }
    } finally {
      await members.return(undefined)
    }
  }

  private async fill(table: BackupTable, advance: () => Promise<void>) {
    const input = store.writeTable(this.client, table)
    await pipeline(this.rowsOf(table, advance), input)
    if (input.rowCount === table.rows) return
    throw new StartObstacle(`${store.tableName(table)} did not take all rows of the backup.`)
  }

  private async *rowsOf(table: BackupTable, advance: () => Promise<void>) {
    while (this.current && this.tables.get(this.current.name) === table) {
      yield* this.checked(this.current)
      await advance()
    }
  }

  private async *checked({ name, body }: Member) {
    let found = ''
    yield* hashing(body, sha256 => {
      found = sha256
    })
    if (found !== this.hashes.get(name)) {
      throw new StartObstacle('The backup was changed while it was read; nothing was restored.')
    }
  }
}
