import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../house/database.ts'
import type { FoundEntry, Place, Search } from './lines.ts'
import type { Sight } from './reading.ts'

export type Bounds = { search: Search; sight: Sight; after?: Place | undefined; limit: number }

/**
 * How many of the newest entries a search looks through before it asks the index of words: a word
 * that fills a page among them would have more hits than can be sorted in time.
 */
const newestLookedAt = 6000

/** Hits at most that are sorted; a rarer word has fewer, a commoner one was found among the newest. */
const mostHits = 30_000

/** From so many hits on a word may fill a page among the newest. */
const commonFrom = 3000

const columns = sql`entry.id, entry.number, entry.direction, entry.received_on as "receivedOn",
  entry.party_name as "partyName", entry.subject, entry.channel, entry.site_id as "siteId",
  entry.restriction = 'restricted' as restricted, entry.void as "isVoid"`

const newestFirst = sql`order by entry.received_on desc, entry.id desc`

const everything: RawBuilder<unknown> = sql`true`

function all(conditions: readonly (RawBuilder<unknown> | undefined)[]): RawBuilder<unknown> {
  const given = conditions.filter(condition => condition !== undefined)
  return given.length === 0 ? everything : sql.join(given, sql` and `)
}

function behind(after: Place | undefined): RawBuilder<unknown> | undefined {
  return after && sql`(entry.received_on, entry.id) < (${after.day}::date, ${after.id}::bigint)`
}

/** What is asked besides words, and what may be seen. */
function asked({ search, sight }: Bounds): RawBuilder<unknown> {
  const { from, to, direction, filePlanId, unitId, channel, isRestricted, isVoid } = search
  return all([
    from && sql`entry.received_on >= ${from}`,
    to && sql`entry.received_on <= ${to}`,
    direction && sql`entry.direction = ${direction}`,
    filePlanId !== undefined ? sql`entry.file_plan_id = ${filePlanId}` : undefined,
    unitId !== undefined ? ofUnits([unitId]) : undefined,
    channel && sql`entry.channel = ${channel}`,
    isRestricted === undefined
      ? undefined
      : sql`entry.restriction = ${isRestricted ? 'restricted' : 'none'}`,
    isVoid === undefined ? undefined : sql`entry.void = ${isVoid}`,
    seen(sight),
  ])
}

const ofUnits = (unitIds: readonly number[]) =>
  sql`entry.file_plan_id in (select id from register.file_plan where unit_id = any(${unitIds}))`

export function seen({
  isKeeper,
  siteIds,
  unitIds,
  entryIds,
}: Sight): RawBuilder<unknown> | undefined {
  if (isKeeper) return undefined
  const atSites = siteIds === 'all' ? everything : sql`entry.site_id = any(${siteIds})`
  return sql`((entry.restriction = 'none' and ${atSites}) or ${ofUnits(unitIds)}
    or entry.id = any(${entryIds}))`
}

/** The lines with when they are due; only for those of one page. */
async function withTerms(reader: Reader, lines: RawBuilder<unknown>): Promise<FoundEntry[]> {
  const { rows } = await sql<FoundEntry>`
    with found as materialized (${lines})
    select found.*, case when term.met_at is null then term.due_on end as due,
      term.met_at is not null as "isAnswered"
      from found left join register.term on term.entry_id = found.id and term.kind = 'reply'
     order by found."receivedOn" desc, found.id desc`.execute(reader)
  return rows
}

/** The newest entries there are. */
export function searchNewest(reader: Reader, bounds: Bounds): Promise<FoundEntry[]> {
  const where = all([behind(bounds.after), asked(bounds)])
  return withTerms(
    reader,
    sql`select ${columns} from register.entry where ${where} ${newestFirst} limit ${bounds.limit}`,
  )
}

/** The entry that an intake id leads to. */
export function searchByCode(reader: Reader, bounds: Bounds, code: string): Promise<FoundEntry[]> {
  const where = all([sql`entry.code = ${code}`, asked(bounds)])
  return withTerms(reader, sql`select ${columns} from register.entry where ${where}`)
}

type Numbered = { n: number; year?: number; index?: string }

/** Entries with this number or sender's number; the rows of numbers are few, each is looked up. */
export function searchByNumber(
  reader: Reader,
  bounds: Bounds,
  { n, year, index }: Numbered,
  sendersNumber: string,
): Promise<FoundEntry[]> {
  const rowsOfNumbers = all([
    year === undefined ? undefined : sql`held.year = ${year}`,
    index === undefined ? undefined : sql`plan.index = ${index}`,
  ])
  const { limit, after } = bounds
  const where = all([behind(after), asked(bounds)])
  return withTerms(
    reader,
    sql`select ${columns} from register.entry where entry.id in (
        select numbered.id from register.running_number held
          join register.file_plan plan on plan.id = held.file_plan_id
          join register.entry numbered on numbered.file_plan_id = held.file_plan_id
            and numbered.year = held.year and numbered.n = ${n}
         where ${rowsOfNumbers}
        union
        (select sent.id from register.entry sent
          where sent.sender_number is not null
            and lower(sent.sender_number) = ${sendersNumber} limit 1000)
      ) and ${where} ${newestFirst} limit ${limit}`,
  )
}

/**
 * Entries with all these words, each a tsquery. Where the words are common, sorting all their hits
 * would take too long: the newest entries are looked through, and mostly fill the page. Else the
 * index has few hits on the rarest words; whether the others stand there too is seen in the hits.
 */
export async function searchByWords(
  reader: Reader,
  bounds: Bounds,
  words: readonly string[],
): Promise<FoundEntry[]> {
  const { limit, after } = bounds
  const matches = sql`entry.words @@ ${words.join(' & ')}::tsquery`
  const filters = asked(bounds)
  const { together, rarest } = await estimateHits(reader, words)
  const newest =
    together < commonFrom
      ? []
      : await withTerms(
          reader,
          sql`select ${columns} from (
              select * from register.entry where ${all([behind(after)])} ${newestFirst}
               limit ${newestLookedAt}
            ) entry where ${matches} and ${filters} ${newestFirst} limit ${limit}`,
        )
  if (newest.length >= limit) return newest
  const where = all([rarest.length < words.length ? matches : undefined, behind(after), filters])
  return withTerms(
    reader,
    sql`select ${columns} from (
        select * from register.entry where words @@ ${rarest.join(' & ')}::tsquery
         limit ${mostHits} offset 0
      ) entry where ${where} ${newestFirst} limit ${limit}`,
  )
}

/** A word so many times commoner than the rarest costs the index more than it spares. */
const tooCommon = 4

/**
 * About how many entries have all of these words, as the database's statistics say, and which of
 * them are rare. They are counted in one plan, a branch for each, known by its alias.
 */
async function estimateHits(reader: Reader, words: readonly string[]) {
  const branches = [words.join(' & '), ...words].map(
    (query, at) =>
      sql`select from register.entry ${sql.ref(`q${at}`)} where words @@ ${query}::tsquery`,
  )
  const { rows } = await sql<{ 'QUERY PLAN': { Plan: PlanNode }[] }>`explain (format json)
    ${sql.join(branches, sql` union all `)}`.execute(reader)
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
  const hits = branches.map((_, at) => (plan && rowsOf(plan, `q${at}`)) ?? 0)
  const [together = 0, ...each] = hits
  const rarestHits = Math.min(...each)
  return { together, rarest: words.filter((_, at) => (each[at] ?? 0) <= tooCommon * rarestHits) }
}

type PlanNode = { 'Plan Rows': number; Alias?: string; Plans?: PlanNode[] }

function rowsOf(node: PlanNode, alias: string): number | undefined {
  if (node.Alias === alias) return node['Plan Rows']
  return node.Plans?.map(child => rowsOf(child, alias)).find(rows => rows !== undefined)
}

/** The words of names in the register that are nearest to each of these, at most six of each. */
export async function listNearWords(reader: Reader, words: readonly string[]): Promise<string[][]> {
  const { rows } = await sql<{ near: string[] }>`
    select array(select word from register.name_word where word % asked
                  order by similarity(word, asked) desc, word limit 6) as near
      from unnest(${words}::text[]) with ordinality as given(asked, place)
     order by place`.execute(reader)
  return rows.map(({ near }) => near)
}
