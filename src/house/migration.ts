import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import type { MigrationFile } from './migration.store.ts'
import * as store from './migration.store.ts'
import { StartObstacle } from './start-obstacle.ts'

const projectFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** All migration files in the order in which they apply. */
export function listMigrationFiles(folder = projectFolder): readonly MigrationFile[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
    .map(name => {
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Brings the database up to the migration files, each in its own transaction, and gives the app
 * role its rights. Any number of processes may call at once: one works, the others wait and find
 * it done. Returns the names of the files applied now. Throws a StartObstacle when the database
 * and the files disagree about the past, or the user may not create the app role.
 */
export async function migrate(ownerUrl: string, folder?: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'lodzins migrate' })
  try {
    await connectAsOwner(client)
    await store.takeMigrationLock(client)
    await store.ensureAppRole(client).catch(refuseWithoutRole)
    const files = listMigrationFiles(folder)
    const pending = pendingFiles(files, await store.ensureMigrationTable(client))
    for (const file of pending) await apply(client, file)
    if (pending.length > 0 || !(await store.appRoleHasRights(client))) {
      await store.grantAppRights(client)
    }
    return pending.map(file => file.name)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Which files are still to apply. Forward only: what was applied must be there unchanged. */
export function pendingFiles(
  files: readonly MigrationFile[],
  applied: readonly store.AppliedMigration[],
): readonly MigrationFile[] {
  const byName = new Map(files.map(file => [file.name, file]))
  for (const { name, sha256 } of applied) {
    const file = byName.get(name)
    if (!file) {
      throw new StartObstacle(
        `The database knows the migration ${name}, this Lodziņš does not: ` +
          'start the newer version that made it, or restore a backup.',
      )
    }
    if (file.sha256 !== sha256) {
      throw new StartObstacle(
        `The migration ${name} was changed after the database had applied it: ` +
          'bring the file back and put the change into a new migration.',
      )
    }
  }
  const names = new Set(applied.map(migration => migration.name))
  return files.filter(file => !names.has(file.name))
}

/**
 * The same database as seen by the serving side: every session takes the app role, whatever user
 * the URL names. Where that user logs in as the app role itself, this changes nothing.
 */
export function withAppRole(url: string): string {
  const [base = url, query] = url.split('?', 2)
  const parameters = new URLSearchParams(query)
  const role = `-c role=${store.appRole}`
  parameters.set('options', [parameters.get('options'), role].filter(Boolean).join(' '))
  return `${base}?${parameters.toString().replaceAll('+', '%20')}`
}

/** Connects with DATABASE_URL, or says in a StartObstacle why that fails. */
export async function connectAsOwner(client: Client): Promise<void> {
  try {
    await client.connect()
  } catch (error) {
    const reason = error instanceof Error && error.message ? error.message : String(error)
    throw new StartObstacle(`The database can't be reached (${reason}): check DATABASE_URL.`)
  }
}

async function apply(client: Client, file: MigrationFile) {
  try {
    await store.applyMigration(client, file)
  } catch (error) {
    throw new StartObstacle(`The migration ${file.name} failed: ${(error as Error).message}`)
  }
}

const insufficientPrivilege = '42501'

function refuseWithoutRole(error: Error & { code?: string }): never {
  if (error.code !== insufficientPrivilege) throw error
  throw new StartObstacle(
    `The user of DATABASE_URL may not create the role ${store.appRole}: ` +
      `let a superuser run "CREATE ROLE ${store.appRole}" and grant that role to the user.`,
  )
}
