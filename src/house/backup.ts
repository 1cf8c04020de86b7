import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Client } from 'pg'
import { checkArchive } from './backup.archive.ts'
import { listFiles, openFile } from './backup.files.ts'
import { type Manifest, manifestMember, type Report } from './backup.manifest.ts'
import * as store from './backup.store.ts'
import { archiveEnd, memberBlocks, memberFilling, memberHeader } from './backup.tar.ts'
import { connectAsOwner } from './migration.ts'
import { StartObstacle } from './start-obstacle.ts'

/** Which house: its database as the owner, and the folder whose `files` belong to it. */
export type House = { ownerUrl: string; dataDir: string }

/** What stands in a finished archive. */
export type BackupSummary = {
  file: string
  bytes: number
  tables: number
  rows: number
  files: number
}

/**
 * Writes every table, as of one moment, and the files into one archive (tar, packed with gzip)
 * while work goes on. The archive is read back and compared before it takes its name, so a file
 * of that name is always whole. It holds personal data and the hashes of passwords and sessions,
 * and is readable for its owner only. Memory stays flat whatever the size.
 */
export async function makeBackup(
  { ownerUrl, dataDir }: House,
  file: string,
  report: Report = () => {},
): Promise<BackupSummary> {
  const unfinished = `${file}.unfinished-${process.pid}`
  const client = new Client({ connectionString: ownerUrl, application_name: 'lodzins backup' })
  client.on('error', () => {})
  try {
    await connectAsOwner(client)
    await store.beginSnapshot(client)
    const output = createWriteStream(unfinished, { mode: 0o600, flags: 'wx' })
    const bytes = { objectMode: false, highWaterMark: 1 << 20 }
    const content = Readable.from(archive(client, join(dataDir, 'files'), report), bytes)
    await pipeline(content, createGzip({ level: 3 }), output)
    await client.query('COMMIT')
    await synchronise(unfinished)
    const manifest = await checkArchive(unfinished, report)
    await store.writeJournalAsProgram(client, 'backup_made', { madeAt: manifest.madeAt })
    await rename(unfinished, file)
    await synchronise(dirname(file))
    return { file, ...summaryOf(manifest), bytes: (await stat(file)).size }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw sentenceOf(error, file)
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Keeps what the house holds before a restore takes its place; nothing where nothing ever happened.
 * The copies stay in `backups` of the data folder until somebody deletes them.
 */
export async function keepPresent(house: House, report?: Report): Promise<string | undefined> {
  if (!(await store.hasHistory(house.ownerUrl))) return undefined
  const folder = join(house.dataDir, 'backups')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // Two restores in one second must not share a name: the second may be reading the first's copy.
  const stamp = `${new Date().toISOString().replace(/[-:.]/g, '')}-${randomUUID().slice(0, 8)}`
  const { file } = await makeBackup(house, join(folder, `before-restore-${stamp}.tar.gz`), report)
  return file
}

export function summaryOf({ tables, files }: Manifest) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return { tables: tables.length, rows, files: files.length }
}

/** What grows while the archive is written, and the report of it. */
class Writing {
  readonly members: Manifest['members'] = []
  private bytes = 0
  private rows = 0
  private readonly report: Report

  constructor(report: Report) {
    this.report = report
  }

  add(name: string, bytes: number, sha256: string) {
    this.members.push({ name, bytes, sha256 })
    this.bytes += bytes
    this.report({ step: 'writing', bytes: this.bytes, rows: this.rows })
  }

  count(rows: number) {
    this.rows += rows
  }
}

async function* archive(client: Client, filesFolder: string, report: Report) {
  const writing = new Writing(report)
  const madeAt = new Date().toISOString()
  const migrations = await store.listAppliedMigrations(client)
  const tables: Manifest['tables'] = []
  for (const [index, table] of (await store.listTables(client)).entries()) {
    const number = String(index + 1).padStart(3, '0')
    const place = `tables/${number}-${table.schema}.${table.name}`.slice(0, 80)
    const { rows, members } = yield* tableMembers(client, table, place, writing)
    tables.push({ ...table, rows, members })
  }
  const sequences = await store.listSequences(client)
  const queueVersion = await store.queueVersion(client)
  const files = yield* fileMembers(filesFolder, writing)
  const { members } = writing
  const format = 'lodzins backup 1'
  const manifest: Manifest = {
    format,
    madeAt,
    migrations,
    queueVersion,
    tables,
    sequences,
    files,
    members,
  }
  yield* memberBlocks(manifestMember, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`))
  yield archiveEnd
}

const memberBytes = 1024 * 1024

/** A tar file wants sizes before contents, a table's is not known: it comes in pieces. */
async function* tableMembers(
  client: Client,
  table: store.TableColumns,
  place: string,
  writing: Writing,
) {
  const members: string[] = []
  const rows = store.readTable(client, table)
  let parts: Uint8Array[] = []
  let bytes = 0
  function* member() {
    const content = Buffer.concat(parts)
    const name = `${place}/${String(members.length + 1).padStart(6, '0')}`
    members.push(name)
    writing.add(name, content.length, createHash('sha256').update(content).digest('hex'))
    yield* memberBlocks(name, content)
    parts = []
    bytes = 0
  }
  for await (const part of rows) {
    parts.push(part)
    bytes += part.length
    if (bytes >= memberBytes) yield* member()
  }
  if (bytes > 0) yield* member()
  writing.count(rows.rowCount)
  return { rows: rows.rowCount, members }
}

async function* fileMembers(folder: string, writing: Writing) {
  const files: Manifest['files'] = []
  for (const path of await listFiles(folder)) {
    const file = await openFile(join(folder, ...path.split('/')))
    if (!file) continue
    const member = `files/${String(files.length + 1).padStart(7, '0')}`
    files.push({ path, member })
    yield memberHeader(member, file.bytes)
    yield* file.read(sha256 => writing.add(member, file.bytes, sha256))
    yield memberFilling(file.bytes)
  }
  return files
}

async function synchronise(path: string) {
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function sentenceOf(error: unknown, file: string): unknown {
  const { code } = error as { code?: string }
  const folder = dirname(file)
  if (code === 'ENOSPC') return new StartObstacle(`The disk of ${folder} is full: no backup made.`)
  if (code === 'ENOENT') return new StartObstacle(`There is no folder ${folder}: no backup made.`)
  if (code === 'EACCES' || code === 'EROFS' || code === 'EISDIR' || code === 'ENOTDIR') {
    return new StartObstacle(`${file} can't be written by this user (${code}): no backup made.`)
  }
  if (code === '42P01') return new StartObstacle('There is no Lodziņš in this database yet.')
  return error
}
