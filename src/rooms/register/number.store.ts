import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import { keptQuery } from '../../house/kept-query.ts'
import { thenCommit } from '../../house/prepared.ts'
import type { Channel } from '../intake/index.ts'
import type { EntryFacts } from './entry.ts'
import type { FilePlan } from './file-plan.ts'
import type { NewTerm, TermClass } from './term.ts'

/** All that an entry holds when its number is taken. */
export type NewEntry = EntryFacts & {
  filePlan: Pick<FilePlan, 'id' | 'index' | 'direction'>
  year: number
  itemId: number | null
  answersId: number | null
  termClass: TermClass
  channel: Channel
  siteId: number
  receivedOn: Temporal.PlainDate
  receivedReason: string | null
  registeredAt: Temporal.Instant
  registeredBy: number | null
  code: string
  formKey: string | null
  terms: readonly NewTerm[]
  /** How the journal names who did it. */
  actor: string
}

/** The columns that come from what is registered, with their types. */
const columns = {
  direction: 'text',
  item_id: 'bigint',
  answers_id: 'bigint',
  term_class: 'text',
  channel: 'text',
  site_id: 'integer',
  received_on: 'date',
  received_reason: 'text',
  registered_at: 'timestamptz',
  registered_by: 'integer',
  party_kind: 'text',
  party_name: 'text',
  party_code: 'text',
  party_address: 'text',
  party_phone: 'text',
  resident_id: 'bigint',
  sender_number: 'text',
  sender_date: 'date',
  subject: 'text',
  content: 'text',
  sheets: 'smallint',
  annexes: 'smallint',
  annex_sheets: 'smallint',
  paper_at: 'text',
  restriction: 'text',
  restriction_basis: 'text',
  reply_by: 'text',
  reply_to: 'text',
  code: 'text',
  language: 'text',
  form_key: 'text',
} as const

type Cells = Record<keyof typeof columns, unknown>

function cellsOf(entry: NewEntry): Cells {
  const { party } = entry
  return {
    direction: entry.filePlan.direction,
    item_id: entry.itemId,
    answers_id: entry.answersId,
    term_class: entry.termClass,
    channel: entry.channel,
    site_id: entry.siteId,
    received_on: entry.receivedOn,
    received_reason: entry.receivedReason,
    registered_at: entry.registeredAt,
    registered_by: entry.registeredBy,
    party_kind: party.kind,
    party_name: party.name,
    party_code: party.code,
    party_address: party.address,
    party_phone: party.phone,
    resident_id: party.residentId,
    sender_number: entry.senderNumber,
    sender_date: entry.senderDate,
    subject: entry.subject,
    content: entry.content,
    sheets: entry.sheets,
    annexes: entry.annexes,
    annex_sheets: entry.annexSheets,
    paper_at: entry.paperAt,
    restriction: entry.restrictionBasis === null ? 'none' : 'restricted',
    restriction_basis: entry.restrictionBasis,
    reply_by: entry.replyBy,
    reply_to: entry.replyTo,
    code: entry.code,
    language: entry.language,
    form_key: entry.formKey,
  }
}

type Stored = { id: number; number: string; n: number }

type Storing = Cells & {
  filePlanId: number
  year: number
  /** What stands before the number: `index/year/`. */
  before: string
  /** JSON of a list with kind, due_on, latest_on, steps. */
  terms: string
  deed: 'entry_registered' | 'outgoing_registered'
  actor: string
}

const names = sql.join(Object.keys(columns).map(name => sql.ref(name)))

const storing = (ending: string) =>
  keptQuery<Storing, Stored>(
    (_, given) => sql`
    with taken as (
      insert into register.running_number as held (file_plan_id, year, last)
      values (${given.filePlanId}, ${given.year}, 1)
      on conflict (file_plan_id, year) do update set last = held.last + 1
      returning file_plan_id, year, last
    ), given as (
      insert into register.number (file_plan_id, year, n, text, taken_at)
      select file_plan_id, year, last, ${given.before}::text || last, ${given.registered_at}
        from taken
      returning file_plan_id, year, n, text
    ), entered as (
      insert into register.entry (file_plan_id, year, n, number, ${names})
      select file_plan_id, year, n, text, ${valuesOf(given)} from given
      returning id, number, n
    ), termed as (
      insert into register.term (entry_id, kind, due_on, latest_on, steps)
      select entered.id, term.kind, term.due_on, term.latest_on, term.steps
        from entered, jsonb_to_recordset(${given.terms}::jsonb)
          as term(kind text, due_on date, latest_on date, steps jsonb)
    )
    select id, number, n, ${journalOf(given)} from entered
    ${sql.raw(ending)}`,
  )

const valuesOf = (given: Storing) =>
  sql.join(
    Object.entries(columns).map(
      ([name, type]) => sql`${given[name as keyof Cells]}::${sql.raw(type)}`,
    ),
  )

const journalOf = ({ registered_at, actor, deed, item_id, code }: Storing) =>
  sql`house.write_journal_entry(${registered_at}, json_build_object(
    'at', ${registered_at}::text, 'actor', ${actor}::text, 'deed', ${deed}::text,
    'subject', 'entry ' || id,
    'details', case when ${item_id}::bigint is null then json_build_object('number', number)
      else json_build_object('number', number, 'item', ${code}::text) end)::text)`

const storeEntry = storing('')
const storeLastEntry = storing(thenCommit)

/**
 * Takes the next number and stores number, entry, terms and journal in one statement: whoever
 * waits for the number's row waits for this and the commit only, which goes out behind it where it
 * `isLast` in its deed. Nothing is lost when it is rolled back, since the row is held to the end.
 */
export async function insertEntry(
  tx: Tx,
  entry: NewEntry,
  { isLast = false } = {},
): Promise<Stored> {
  const { filePlan, year } = entry
  const terms = entry.terms.map(({ kind, due, latest, steps }) => ({
    kind,
    due_on: due,
    latest_on: latest,
    steps,
  }))
  const store = isLast ? storeLastEntry : storeEntry
  const [row] = await store(tx, {
    ...cellsOf(entry),
    filePlanId: filePlan.id,
    year,
    before: `${filePlan.index}/${year}/`,
    terms: JSON.stringify(terms),
    deed: filePlan.direction === 'outgoing' ? 'outgoing_registered' : 'entry_registered',
    actor: entry.actor,
  })
  if (!row) throw new Error('an entry was not stored')
  return { id: row.id, number: row.number, n: row.n }
}

type Voiding = { reason: string; by: number; at: Temporal.Instant }

type NumberKey = { filePlanId: number; year: number; n: number }

/** The number stands for nothing from now on; the entry follows by the table's own trigger. */
export async function insertVoiding(
  tx: Tx,
  { filePlanId, year, n, reason, by, at }: NumberKey & Voiding,
): Promise<void> {
  await tx
    .insertInto('register.voiding')
    .values({ file_plan_id: filePlanId, year, n, reason, voided_by: by, voided_at: at })
    .execute()
}

/** Why a number is void, or nothing. */
export async function findVoiding(
  reader: Reader,
  { filePlanId, year, n }: NumberKey,
): Promise<(Voiding & { byName: string }) | undefined> {
  return reader
    .selectFrom('register.voiding as voiding')
    .innerJoin('staff.person as person', 'person.id', 'voiding.voided_by')
    .select([
      'voiding.reason',
      'voiding.voided_by as by',
      'voiding.voided_at as at',
      'person.name as byName',
    ])
    .where('file_plan_id', '=', filePlanId)
    .where('year', '=', year)
    .where('n', '=', n)
    .executeTakeFirst()
}
