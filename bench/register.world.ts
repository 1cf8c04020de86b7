import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { migrateAll } from '../src/doors/ground.ts'
import { seedSample } from '../src/doors/seed.ts'
import type { Clerk } from '../src/house/actor.ts'
import { closeDatabase, db, inTransaction, openDatabase } from '../src/house/database.ts'
import { startEmbeddedPostgres } from '../src/house/embedded-postgres.ts'
import { openFiles } from '../src/house/files.ts'
import { takeIn } from '../src/rooms/intake/index.ts'
import { type Registering, registerEntry } from '../src/rooms/register/index.ts'

/** Monday, half past nine in Riga. */
export const benchNow = Temporal.Instant.from('2026-11-23T07:30:00Z')
export const clients = 8

/** The sample municipality with an empty register, on a PostgreSQL of its own. */
export async function openRegisterWorld() {
  const dataDir = mkdtempSync(join(tmpdir(), 'lodzins-bench-'))
  const postgres = await startEmbeddedPostgres({ dataDir })
  await migrateAll(postgres.ownerUrl)
  openDatabase(postgres.appUrl, { connections: clients + 2 })
  openFiles({ dataDir })
  await seedSample(benchNow)
  return {
    ownerUrl: postgres.ownerUrl,
    async close() {
      await closeDatabase()
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function idOf(query: ReturnType<typeof sql<{ id: number }>>): Promise<number> {
  const { rows } = await query.execute(db())
  if (!rows[0]) throw new Error('nothing found')
  return rows[0].id
}

export const planOf = (index: string) =>
  idOf(sql`select id from register.file_plan where index = ${index}`)

export async function rita(): Promise<Clerk> {
  const id = await idOf(sql`select id from staff.person where email = 'rita@paraugs.lv'`)
  return { kind: 'clerk', id, name: 'Rita Zariņa', roles: ['registrar'], siteIds: 'all' }
}

/** Things that came in and wait to be registered. */
export async function takeInMany(clerk: Clerk, count: number): Promise<number[]> {
  const siteId = await idOf(sql`select id from sites.site where slug = 'ogre'`)
  const arrival = { channel: 'post' as const, siteId, arrivedAt: benchNow, now: benchNow }
  const ids: number[] = []
  while (ids.length < count) {
    await inTransaction(async tx => {
      for (let n = 0; n < 200 && ids.length < count; n++) {
        ids.push((await takeIn(tx, clerk, arrival)).item.id)
      }
    })
  }
  return ids
}

export async function registerOne(clerk: Clerk, filePlanId: number, itemId: number) {
  const party = { kind: 'person' as const, name: `Anna Āboliņa ${itemId}`, code: null }
  const registering: Registering = {
    itemId,
    filePlanId,
    party: { ...party, address: null, phone: null, residentId: null },
    senderNumber: null,
    senderDate: null,
    subject: 'Par ielas apgaismojumu Skolas ielā',
    content: null,
    sheets: 2,
    annexes: 0,
    annexSheets: null,
    paperAt: null,
    restrictionBasis: null,
    replyBy: null,
    replyTo: null,
    language: 'lv',
    formKey: `bench-form-${itemId}`,
    now: benchNow,
  }
  return registerEntry(clerk, registering)
}

/**
 * Fills the register from the number that is there up to `count` entries over five years: words by
 * a steep distribution (some in every third entry, some in a handful), 4096 surnames.
 */
export async function fillEntries(ownerUrl: string, from: number, count: number): Promise<void> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    await client.query('alter table register.entry disable trigger note_name_words')
    await client.query(fillingSql, [from, count])
    await client.query('alter table register.entry enable trigger note_name_words')
    await client.query(nameWordsSql)
    await client.query('vacuum analyze register.entry')
    await client.query('analyze register.term')
    await client.query('analyze register.name_word')
  } finally {
    await client.end()
  }
}

const nameWordsSql = `
insert into register.name_word
select distinct word from register.entry, regexp_split_to_table(party_key, ' ') word
 where length(word) > 2 on conflict do nothing`

const fillingSql = `
with made as (
  select n, n as number_in_row, (date '2021-01-04' + (n % 2100)) as day
    from generate_series($1::int + 1, $2::int) n
), items as (
  insert into intake.item (code, channel, site_id, arrived_at, received_on, received_rule,
    recorded_at)
  select 'LZ21-' || substr(h, 1, 4) || '-' || substr(h, 5, 4) || '-0', 'post', 1, day, day,
    'same_day', day from made, lateral (select upper(lpad(to_hex(n), 8, '0')) h) hex
  returning id, code, received_on
), numbers as (
  insert into register.number (file_plan_id, year, n, text, taken_at)
  select 1, 2021, n, '1-10/2021/' || n, day from made
), held as (
  insert into register.running_number (file_plan_id, year, last) values (1, 2021, $2)
  on conflict (file_plan_id, year) do update set last = $2
)
insert into register.entry (file_plan_id, year, n, number, direction, item_id, term_class, channel,
  site_id, received_on, registered_at, party_kind, party_name, subject, content, code,
  sender_number)
select 1, 2021, n, '1-10/2021/' || n, 'incoming', id, 'submission', 'post', 1, received_on,
  received_on, 'person',
  initcap(translate(substr(md5((hashint4(n) & 255)::text), 1, 6), '0123456789', 'aeiouklrst')) ||
  'a ' ||
  initcap(translate(
    substr(md5((hashint4(n * 7) & 4095)::text), 1, 8), '0123456789', 'āeīoukļrst')) ||
  'iņa',
  'Par ' || case when n % 3 = 0 then 'ceļu remontu' else 'vietu bērnudārzā' end ||
    ' temats' || floor(sqrt(hashint4(n * 3) & 65535)) || ' lieta' || (hashint4(n * 5) & 65535),
  'Lūdzu pārbaudīt reti' || (n % 100000), code, 'S-' || n
  from (select *, ($1::int + row_number() over (order by id))::int as n from items) items`

/** A surname that is there, as it is written. */
export async function someSurname(): Promise<string> {
  const { rows } = await sql<{ name: string }>`select split_part(party_name, ' ', 2) as name
    from register.entry where file_plan_id = 1 order by id limit 1`.execute(db())
  return rows[0]?.name ?? ''
}
