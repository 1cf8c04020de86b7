import type { Client } from 'pg'

/** One file of `migrations/`. The hash is over the text with line ends as in git (LF). */
export type MigrationFile = { name: string; sql: string; sha256: string }

/** The role that serves: reads and writes the rooms' tables, no more. */
export const appRole = 'lodzins_app'

export type AppliedMigration = { name: string; sha256: string }

/** Held until the connection ends, also when its process is killed. */
export async function takeMigrationLock(client: Client) {
  await client.query("SELECT pg_advisory_lock(hashtextextended('lodzins migration', 0))")
}

/** Roles belong to the whole server: another database of it may be migrated at the same moment. */
export async function ensureAppRole(client: Client): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await createAppRole(client)
    } catch (error) {
      const { code } = error as { code?: string }
      const isRace = code === '42710' || code === '23505' || code === 'XX000'
      if (!isRace || attempt === 10) throw error
    }
  }
}

async function createAppRole(client: Client) {
  const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [appRole])
  if (found.rowCount === 0) await client.query(`CREATE ROLE ${appRole}`)
  const { rows } = await client.query<{ may_take: boolean }>(
    `SELECT rolsuper OR current_user = $1 OR EXISTS (
       SELECT FROM pg_auth_members m
       WHERE m.member = r.oid AND m.roleid = $1::regrole
         AND coalesce((to_jsonb(m) ->> 'set_option')::boolean, true)
     ) AS may_take
     FROM pg_roles r WHERE rolname = current_user`,
    [appRole],
  )
  if (!rows[0]?.may_take) await client.query(`GRANT ${appRole} TO current_user`)
}

export async function ensureMigrationTable(client: Client): Promise<readonly AppliedMigration[]> {
  const { rows: tables } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('house.migration') IS NOT NULL AS there",
  )
  if (!tables[0]?.there) {
    await client.query(
      `CREATE SCHEMA IF NOT EXISTS house;
       CREATE TABLE house.migration (
         name text PRIMARY KEY,
         sha256 text NOT NULL,
         applied_at timestamptz NOT NULL DEFAULT now()
       );
       COMMENT ON TABLE house.migration IS 'append-only: the migration files applied, by hash'`,
    )
  }
  const { rows } = await client.query<AppliedMigration>(
    'SELECT name, sha256 FROM house.migration ORDER BY name',
  )
  return rows
}

export async function applyMigration(client: Client, file: MigrationFile) {
  await client.query('BEGIN')
  try {
    await runMigration(client, file)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/** In the transaction that is open. */
export async function runMigration(client: Client, { name, sql, sha256 }: MigrationFile) {
  await client.query(sql)
  const entry = [name, sha256]
  await client.query('INSERT INTO house.migration (name, sha256) VALUES ($1, $2)', entry)
}

export async function appRoleHasRights(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ has: boolean }>(
    "SELECT has_schema_privilege($1, 'house', 'USAGE') AS has",
    [appRole],
  )
  return rows[0]?.has === true
}

/** The queue's own tables stand in `jobs` and come after the migrations; all else is a room's. */
export async function grantAppRights(client: Client) {
  await client.query(`CREATE SCHEMA IF NOT EXISTS jobs;
    GRANT USAGE, CREATE ON SCHEMA jobs TO ${appRole};
    ALTER DEFAULT PRIVILEGES IN SCHEMA jobs
      GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${appRole};
    ALTER DEFAULT PRIVILEGES IN SCHEMA jobs GRANT USAGE, SELECT ON SEQUENCES TO ${appRole};
    ${grantsOfRooms}`)
}

/** The journal is written by its function alone, which numbers and chains the entries. */
const readOnly = ['house.migration', 'house.journal_entry', 'house.journal_lane']

/**
 * A table whose comment begins with "append-only:" may be read and added to. Rights on single
 * columns that a migration gave by hand stay.
 */
const grantsOfRooms = `DO $grants$
DECLARE
  room record;
  item record;
BEGIN
  FOR room IN
    SELECT oid, nspname AS name FROM pg_namespace
    WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public', 'jobs')
  LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO ${appRole}', room.name);
    EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %I TO ${appRole}', room.name);
    FOR item IN
      SELECT c.oid::regclass AS name, c.oid, c.relkind IN ('v', 'm') AS is_view,
        c.oid::regclass::text IN (${readOnly.map(name => `'${name}'`).join(', ')}) AS is_read_only,
        obj_description(c.oid, 'pg_class') LIKE 'append-only:%' AS is_append_only
      FROM pg_class c
      WHERE c.relnamespace = room.oid AND c.relkind IN ('r', 'p', 'v', 'm')
    LOOP
      IF item.is_view OR item.is_read_only THEN
        EXECUTE format('GRANT SELECT ON %s TO ${appRole}', item.name);
      ELSIF item.is_append_only THEN
        EXECUTE format('GRANT SELECT, INSERT ON %s TO ${appRole}', item.name);
        IF has_table_privilege('${appRole}', item.oid, 'UPDATE, DELETE, TRUNCATE') THEN
          EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM ${appRole}', item.name);
        END IF;
      ELSE
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO ${appRole}', item.name);
      END IF;
    END LOOP;
  END LOOP;
END
$grants$`
