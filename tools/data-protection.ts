// Writes docs/data-protection.md from the comments on the columns of the migrated database:
// `node tools/data-protection.ts`. A comment reads "purpose: …; basis: …; kept: …".
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../src/house/embedded-postgres.ts'
import { migrate } from '../src/house/migration.ts'

export type ColumnNote = { table: string; column: string; comment: string | null }

const head = `# Personal data

Made from the comments on the database's columns by \`node tools/data-protection.ts\`; a test
compares. It is the ground for a municipality's own record of processing (GDPR Art. 30), which
names the controller, the recipients and the file plan's terms.

Only what a visit needs is asked, and residents book without an account. Nothing of a
certificate is stored: not its text, not its picture, not what it says. The number of an
identity document is never written down, and no copy is made. The waiting screen shows numbers.
Logs hold no names; addresses hold none either. Reading a person's data is itself an entry of
the journal, with its purpose.

Where "as the file plan says" stands, nothing is deleted by itself: the municipality decides by
its file plan (nomenklatūra).
`

/** Every column of the rooms with its comment, in order. */
export async function listColumnNotes(url: string): Promise<ColumnNote[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<ColumnNote>(`
      select n.nspname || '.' || c.relname as table, a.attname as column,
             col_description(c.oid, a.attnum) as comment
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|pgboss|public)'
      order by 1, a.attnum`)
    return rows
  } finally {
    await client.end()
  }
}

/** The list as Markdown, a table of the database a table of the page. */
export function dataProtectionList(notes: readonly ColumnNote[]): string {
  const personal = notes.filter(({ comment }) => comment?.startsWith('purpose: '))
  const tables = Map.groupBy(personal, ({ table }) => table)
  const parts = [...tables].map(([table, columns]) => {
    const lines = columns.map(({ column, comment }) => {
      const { purpose, basis, kept } = partsOf(comment ?? '')
      return `| \`${column}\` | ${purpose} | ${basis} | ${kept} |`
    })
    const names = '| column | purpose | legal basis | kept |\n| --- | --- | --- | --- |'
    return `## ${table}\n\n${names}\n${lines.join('\n')}\n`
  })
  return [head, ...parts].join('\n')
}

/** The three parts of a comment; throws when one is missing. */
export function partsOf(comment: string): { purpose: string; basis: string; kept: string } {
  const found = /^purpose: (.+?); basis: (.+?); kept: (.+)$/.exec(comment)
  const [, purpose, basis, kept] = found ?? []
  if (!purpose || !basis || !kept) throw new Error(`A comment lacks a part: "${comment}"`)
  return { purpose, basis, kept }
}

if (import.meta.main) {
  const dataDir = mkdtempSync(join(tmpdir(), 'lodzins-data-protection-'))
  const postgres = await startEmbeddedPostgres({ dataDir })
  await migrate(postgres.ownerUrl)
  const list = dataProtectionList(await listColumnNotes(postgres.ownerUrl))
  writeFileSync('docs/data-protection.md', list)
  await postgres.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
