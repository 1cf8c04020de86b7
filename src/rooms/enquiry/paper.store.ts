import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { Authority, Caller, Proof, Told } from './gate.ts'
import type { Heard, Paper } from './paper.ts'

/**
 * How many of the newest papers are looked through before an index is asked: what fills a page
 * among them has more hits than can be sorted while somebody waits on the line.
 */
const newestLookedAt = 6000

/** Hits of an index at most that are sorted; what is commoner was found among the newest. */
const mostHits = 30_000

/** A run of letters that the index of letters in threes can find. */
const indexed = /[\p{L}\p{N}]{3}/u

const entryColumns = sql`paper.item_id as "itemId", paper.id as "entryId", paper.number, paper.code,
  paper.received_on as "receivedOn", paper.party_name as "senderName", paper.subject, paper.channel,
  paper.restriction = 'restricted' as "isRestricted"`

const itemColumns = sql`paper.id as "itemId", null::bigint as "entryId", null::text as number,
  paper.code, paper.received_on as "receivedOn", paper.sender_name as "senderName", paper.subject,
  paper.channel, false as "isRestricted"`

const isOpen = sql`not exists (
  select from register.entry where entry.item_id = paper.id and not entry.void)`

const newestFirst = sql`order by paper.received_on desc, paper.id desc`

type Part = RawBuilder<unknown>

function all(conditions: readonly (Part | undefined | false)[]): Part {
  const given = conditions.filter(condition => condition !== undefined && condition !== false)
  return given.length === 0 ? sql`true` : sql.join(given, sql` and `)
}

const within = ({ days }: Heard): Part | undefined =>
  days && sql`paper.received_on between ${days.from} and ${days.to}`

const holds = (column: Part, part: string): Part => sql`${column} like ${`%${part}%`}`

const names = (column: Part, { stems }: Heard) => stems.map(stem => holds(column, stem))

async function papers(reader: Reader, query: Part, limit: number): Promise<Paper[]> {
  const { rows } = await sql<Paper>`${query} ${newestFirst} limit ${limit}`.execute(reader)
  return rows
}

/** Registered papers that fit all that was heard, newest first. */
export async function findEntries(reader: Reader, heard: Heard): Promise<Paper[]> {
  const { number, limit } = heard
  const numbered = [sql`paper.number`, sql`paper.code`].map(column => holds(column, number))
  const where = all([
    sql`paper.direction = 'incoming'`,
    within(heard),
    ...names(sql`paper.party_key`, heard),
    number !== '' && sql`(${sql.join(numbered, sql` or `)})`,
  ])
  const from = (source: Part) =>
    papers(reader, sql`select ${entryColumns} from ${source} where ${where}`, limit)
  const newest = await from(
    sql`(select * from register.entry paper where ${all([within(heard)])}
      ${newestFirst} limit ${newestLookedAt}) paper`,
  )
  const index = newest.length < limit ? entriesByIndex(heard) : undefined
  return index ? from(sql`(${index} limit ${mostHits} offset 0) paper`) : newest
}

/** What an index finds of the entries heard of; nothing where none can. */
function entriesByIndex({ stems, number }: Heard): Part | undefined {
  if (indexed.test(number)) {
    return sql`select * from register.entry where id in (
      select id from register.entry paper where ${holds(sql`paper.number`, number)}
      union select entry.id from intake.item paper
        join register.entry on entry.item_id = paper.id and not entry.void
       where ${holds(sql`paper.code`, number)})`
  }
  if (stems.length === 0) return undefined
  const words = stems.map(stem => `'${stem.replaceAll("'", '')}':*`).join(' & ')
  return sql`select * from register.entry where words @@ ${words}::tsquery`
}

/** The same among what nobody has registered yet. */
export async function findItems(reader: Reader, heard: Heard): Promise<Paper[]> {
  const { number, stems, limit } = heard
  const where = all([
    within(heard),
    ...names(sql`paper.sender_key`, heard),
    number !== '' && holds(sql`paper.code`, number),
  ])
  const newest = await papers(
    reader,
    sql`select ${itemColumns} from (
      select * from intake.item order by id desc limit ${newestLookedAt}) paper
     where ${where} and ${isOpen}`,
    limit,
  )
  const isAll = newest.length >= limit || ![number, ...stems].some(part => indexed.test(part))
  if (isAll) return newest
  return papers(
    reader,
    sql`select ${itemColumns} from (
      select * from intake.item paper where ${where} limit ${mostHits} offset 0) paper
     where ${isOpen}`,
    limit,
  )
}

export async function findPaper(
  reader: Reader,
  { kind, id }: { kind: 'entry' | 'item'; id: number },
): Promise<Paper | undefined> {
  const [paper] =
    kind === 'entry'
      ? await papers(
          reader,
          sql`select ${entryColumns} from register.entry paper
            where paper.id = ${id} and paper.direction = 'incoming'`,
          1,
        )
      : await papers(
          reader,
          sql`select ${itemColumns} from intake.item paper where paper.id = ${id} and ${isOpen}`,
          1,
        )
  return paper
}

export async function insertEnquiry(
  tx: Tx,
  enquiry: {
    paper: Pick<Paper, 'itemId' | 'entryId'>
    caller: Caller
    proofs: readonly Proof[]
    authority: Authority | undefined
    told: Told
    by: number
    at: Temporal.Instant
  },
): Promise<number> {
  const { id } = await tx
    .insertInto('enquiry.enquiry')
    .values({
      item_id: enquiry.paper.itemId,
      entry_id: enquiry.paper.entryId,
      caller: enquiry.caller,
      proofs: [...enquiry.proofs],
      authority: enquiry.authority ?? null,
      told: enquiry.told,
      answered_by: enquiry.by,
      answered_at: enquiry.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** One answer to a caller, to be shown again to whoever gave it. */
export async function findEnquiry(reader: Reader, id: number) {
  return reader
    .selectFrom('enquiry.enquiry')
    .select([
      'id',
      'item_id as itemId',
      'entry_id as entryId',
      'caller',
      'told',
      'authority',
      'proofs',
      'answered_by as by',
      'answered_at as at',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
}
