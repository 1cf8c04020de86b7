import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import { keptQuery } from '../../house/kept-query.ts'
import type { AppliedRule, Channel } from './receipt-rule.ts'

/** In which way the author wants the answer. */
export const replyWays = ['post', 'email', 'eaddress', 'counter'] as const
export type ReplyWay = (typeof replyWays)[number]

export type ItemFacts = {
  code: string
  channel: Channel
  siteId: number
  arrivedAt: Temporal.Instant
  receivedOn: Temporal.PlainDate
  receivedRule: AppliedRule
  senderName: string | null
  senderAddress: string | null
  subject: string | null
  body: string | null
  replyBy: ReplyWay | null
  replyTo: string | null
  language: 'lv' | 'en'
  /** Codes of why a person must look, space between. */
  attention: string | null
  sourceKey: string | null
  duplicateOf: number | null
}

export type Outcome = {
  kind: 'registered' | 'returned' | 'not_a_document' | 'handed_on'
  reason: string | null
  at: Temporal.Instant
  by: number | null
}

export type Item = ItemFacts & { id: number; outcome: Outcome | undefined }

/** Stores an item; nothing when the same delivery (`sourceKey`) or the code is there already. */
export async function insertItem(
  tx: Tx,
  facts: ItemFacts & { recordedBy: number | null; recordedAt: Temporal.Instant },
): Promise<number | undefined> {
  const row = await tx
    .insertInto('intake.item')
    .values({
      code: facts.code,
      channel: facts.channel,
      site_id: facts.siteId,
      arrived_at: facts.arrivedAt,
      received_on: facts.receivedOn,
      received_rule: facts.receivedRule,
      sender_name: facts.senderName,
      sender_address: facts.senderAddress,
      subject: facts.subject,
      body: facts.body,
      reply_by: facts.replyBy,
      reply_to: facts.replyTo,
      language: facts.language,
      attention: facts.attention,
      source_key: facts.sourceKey,
      duplicate_of: facts.duplicateOf,
      recorded_by: facts.recordedBy,
      recorded_at: facts.recordedAt,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

function items(reader: Pick<Reader, 'selectFrom'>) {
  return reader
    .selectFrom('intake.item as item')
    .leftJoin('intake.outcome as outcome', 'outcome.item_id', 'item.id')
    .selectAll('item')
    .select([
      'outcome.kind as outcome_kind',
      'outcome.reason as outcome_reason',
      'outcome.decided_at',
      'outcome.decided_by',
    ])
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof items>['execute']>>[number]

function itemOf(row: ItemRow): Item {
  return {
    id: row.id,
    code: row.code,
    // The table's checks hold these words to the lists of the types.
    channel: row.channel as Channel,
    siteId: row.site_id,
    arrivedAt: row.arrived_at,
    receivedOn: row.received_on,
    receivedRule: row.received_rule as AppliedRule,
    senderName: row.sender_name,
    senderAddress: row.sender_address,
    subject: row.subject,
    body: row.body,
    replyBy: row.reply_by as ReplyWay | null,
    replyTo: row.reply_to,
    language: row.language as Item['language'],
    attention: row.attention,
    sourceKey: row.source_key,
    duplicateOf: row.duplicate_of,
    outcome:
      row.outcome_kind === null || row.decided_at === null
        ? undefined
        : {
            kind: row.outcome_kind as Outcome['kind'],
            reason: row.outcome_reason,
            at: row.decided_at,
            by: row.decided_by,
          },
  }
}

const itemOfId = keptQuery((reader, { id }: { id: number }) =>
  items(reader).where('item.id', '=', id),
)

export async function findItem(reader: Reader, id: number): Promise<Item | undefined> {
  const [row] = await itemOfId(reader, { id })
  return row && itemOf(row)
}

export async function findItemOfCode(reader: Reader, code: string): Promise<Item | undefined> {
  const row = await items(reader).where('item.code', '=', code).executeTakeFirst()
  return row && itemOf(row)
}

export async function findItemOfSource(reader: Reader, key: string): Promise<Item | undefined> {
  const row = await items(reader).where('item.source_key', '=', key).executeTakeFirst()
  return row && itemOf(row)
}

/** The item, held to the end of the transaction. */
export async function lockItem(tx: Tx, id: number): Promise<Item | undefined> {
  const held = await tx
    .selectFrom('intake.item')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held && findItem(tx, id)
}

export type OpenItems = { siteIds: readonly number[] | 'all'; channel?: Channel; limit: number }

/** Items that nobody has settled yet, oldest first. */
export async function listOpenItems(
  reader: Reader,
  { siteIds, channel, limit }: OpenItems,
): Promise<Item[]> {
  let query = items(reader)
    .where('outcome.item_id', 'is', null)
    .orderBy('item.received_on')
    .orderBy('item.id')
    .limit(limit)
  if (siteIds !== 'all') query = query.where('item.site_id', 'in', [0, ...siteIds])
  if (channel) query = query.where('item.channel', '=', channel)
  return (await query.execute()).map(itemOf)
}

const itemAsItEnds = keptQuery(
  (reader, { itemId, kind, reason, by, at }: Outcome & { itemId: number }) =>
    items(
      reader.with('ended', query =>
        query
          .insertInto('intake.outcome')
          .columns(['item_id', 'kind', 'reason', 'decided_by', 'decided_at'])
          .expression(
            query
              .selectFrom('intake.item')
              .where('id', '=', itemId)
              .select([
                'id',
                sql<string>`${kind}::text`.as('kind'),
                sql<string | null>`${reason}::text`.as('reason'),
                sql<number | null>`${by}::integer`.as('decided_by'),
                sql<Temporal.Instant>`${at}::timestamptz`.as('decided_at'),
              ]),
          )
          .onConflict(conflict => conflict.doNothing())
          .returning('item_id'),
      ),
    )
      .where('item.id', '=', itemId)
      .select(sql<boolean>`exists (select from ended)`.as('is_ended')),
)

/**
 * Says how an item ended, unless that is said already: the item as it was before, and whether this
 * is its end now. Waits for whoever holds the item, and for another who ends it.
 */
export async function insertOutcome(
  tx: Tx,
  itemId: number,
  outcome: Outcome,
): Promise<{ item: Item; isEnded: boolean } | undefined> {
  const [row] = await itemAsItEnds(tx, { ...outcome, itemId })
  return row && { item: itemOf(row), isEnded: row.is_ended }
}

/** Adds reasons why a person must look. */
export async function addAttention(tx: Tx, itemId: number, codes: readonly string[]) {
  if (codes.length === 0) return
  await tx
    .updateTable('intake.item')
    .set({ attention: sql`left(concat_ws(' ', attention, ${codes.join(' ')}::text), 500)` })
    .where('id', '=', itemId)
    .execute()
}

export async function insertLabels(
  tx: Tx,
  codes: readonly string[],
  { siteId, by, at }: { siteId: number; by: number; at: Temporal.Instant },
): Promise<string[]> {
  const rows = await tx
    .insertInto('intake.label')
    .values(codes.map(code => ({ code, site_id: siteId, printed_by: by, printed_at: at })))
    .onConflict(conflict => conflict.doNothing())
    .returning('code')
    .execute()
  return rows.map(({ code }) => code)
}

/** Forgets who wrote what in the items of destroyed papers, with their documents; gives the files. */
export async function forgetItems(tx: Tx, entryIds: readonly number[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select intake.forget_items(${[...entryIds]}::bigint[]) as sha256`.execute(tx)
  return rows.map(({ sha256 }) => sha256)
}

/** For which site a label was printed; nothing when it never was. */
export async function findLabelSite(reader: Reader, code: string): Promise<number | undefined> {
  const row = await reader
    .selectFrom('intake.label')
    .select('site_id')
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.site_id
}
