import { sql } from 'kysely'
import type { Reader } from '../../house/database.ts'
import { type Asked, type Entry, type Place, readContent } from './journal.ts'

const selectEntries = (reader: Reader) =>
  reader
    .selectFrom('house.journal_entry as entry')
    .leftJoin('staff.person as person', join =>
      join.on(sql<boolean>`entry.actor = 'clerk ' || person.id`),
    )
    .select([
      'entry.lane',
      'entry.number',
      'entry.at',
      'entry.actor',
      'person.name as actorName',
      'entry.deed',
      'entry.subject',
      'entry.content',
    ])
    .orderBy('entry.at', 'desc')
    .orderBy('entry.lane', 'desc')
    .orderBy('entry.number', 'desc')

type Row = Omit<Entry, 'purpose' | 'details'> & { content: string }

const entryOf = ({ content, ...row }: Row): Entry => ({ ...row, ...readContent(content) })

type Page = { before: Place | undefined; limit: number }

/** A page of the journal, the newest first. */
export async function listEntries(
  reader: Reader,
  asked: Asked,
  { before, limit }: Page,
): Promise<Entry[]> {
  let query = selectEntries(reader).limit(limit)
  if (asked.personId) query = query.where('entry.actor', '=', `clerk ${asked.personId}`)
  if (asked.deed) query = query.where('entry.deed', '=', asked.deed)
  if (asked.subject) query = query.where('entry.subject', '=', asked.subject)
  if (asked.from) query = query.where('entry.at', '>=', asked.from)
  if (asked.until) query = query.where('entry.at', '<', asked.until)
  if (before) {
    const { at, lane, number } = before
    query = query.where('entry.at', '<=', at).where(
      sql<boolean>`(entry.at, entry.lane, entry.number) <
          (${at.toString()}::timestamptz, ${lane}::smallint, ${number}::bigint)`,
    )
  }
  return (await query.execute()).map(entryOf)
}

/** Everything about a resident, their appointments and mandates: reads and deeds. */
export async function listEntriesAbout(
  reader: Reader,
  residentId: number,
  limit: number,
): Promise<Entry[]> {
  const rows = await selectEntries(reader)
    .where(
      'entry.subject',
      'in',
      sql<string>`(
        select 'resident ' || ${residentId}::text
        union all select 'appointment ' || id from appointments.appointment
          where resident_id = ${residentId}
        union all select 'mandate ' || id from mandates.mandate
          where principal_id = ${residentId})`,
    )
    .limit(limit)
    .execute()
  return rows.map(entryOf)
}

/** Everybody who works or worked here, to choose from. */
export async function listActors(reader: Reader): Promise<{ id: number; name: string }[]> {
  return reader
    .selectFrom('staff.person')
    .select(['id', 'name'])
    .orderBy(sql`name collate "lv-x-icu"`)
    .limit(500)
    .execute()
}

export async function isResident(reader: Reader, id: number): Promise<boolean> {
  const found = await reader
    .selectFrom('residents.resident')
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}
