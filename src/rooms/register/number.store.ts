import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
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

/**
 * Takes the next number and stores number, entry, terms and journal in one statement: whoever
 * waits for the number's row waits for this and the commit only, which goes out behind it where it
 * `isLast` in its deed. Nothing is lost when it is rolled back, since the row is held to the end.
 */
export async function insertEntry(
  tx: Tx,
  entry: NewEntry,
  { isLast = false } = {},
): Promise<{ id: number; number: string; n: number }> {
  const { filePlan, year, registeredAt } = entry
  const terms = JSON.stringify(
    entry.terms.map(({ kind, due, latest, steps }) => ({
      kind,
      due_on: due,
      latest_on: latest,
      steps,
    })),
  )
  const { rows } = await sql<{ id: number; number: string; n: number }>`
    with taken as (
      insert into register.running_number as held (file_plan_id, year, last)
      values (${filePlan.id}, ${year}, 1)
      on conflict (file_plan_id, year) do update set last = held.last + 1
      returning file_plan_id, year, last
    ), given as (
      insert into register.number (file_plan_id, year, n, text, taken_at)
      select file_plan_id, year, last, ${`${filePlan.index}/${year}/`}::text || last,
        ${registeredAt} from taken
      returning file_plan_id, year, n, text
    ), entered as (
      insert into register.entry (file_plan_id, year, n, number, ${columnsOf(entry)})
      select file_plan_id, year, n, text, ${valuesOf(entry)} from given
      returning id, number, n
    ), termed as (
      insert into register.term (entry_id, kind, due_on, latest_on, steps)
      select entered.id, term.kind, term.due_on, term.latest_on, term.steps
        from entered, jsonb_to_recordset(${terms}::jsonb)
          as term(kind text, due_on date, latest_on date, steps jsonb)
    )
    select id, number, n, ${journalOf(entry)} from entered ${sql.raw(isLast ? thenCommit : '')}`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new Error('an entry was not stored')
  return { id: row.id, number: row.number, n: row.n }
}

function journalOf({ registeredAt, actor, filePlan, itemId, code }: NewEntry) {
  const item = itemId === null ? sql`` : sql`, 'item', ${code}::text`
  return sql`house.write_journal_entry(${registeredAt}, json_build_object(
    'at', ${registeredAt.toString()}::text, 'actor', ${actor}::text,
    'deed', ${filePlan.direction === 'outgoing' ? 'outgoing_registered' : 'entry_registered'}::text,
    'subject', 'entry ' || id, 'details', json_build_object('number', number${item}))::text)`
}

function cells(entry: NewEntry) {
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

const columnsOf = (entry: NewEntry) =>
  sql.join(Object.keys(cells(entry)).map(name => sql.ref(name)))

const types: Partial<Record<keyof ReturnType<typeof cells>, string>> = {
  item_id: 'bigint',
  answers_id: 'bigint',
  site_id: 'integer',
  received_on: 'date',
  registered_at: 'timestamptz',
  registered_by: 'integer',
  resident_id: 'bigint',
  sender_date: 'date',
  sheets: 'smallint',
  annexes: 'smallint',
  annex_sheets: 'smallint',
}

const valuesOf = (entry: NewEntry) =>
  sql.join(
    Object.entries(cells(entry)).map(
      ([name, value]) => sql`${value}::${sql.raw(types[name as keyof typeof types] ?? 'text')}`,
    ),
  )

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
