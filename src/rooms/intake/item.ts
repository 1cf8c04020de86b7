import { type Actor, type Clerk, type Role, requireRole, staffId } from '../../house/actor.ts'
import type { Tx } from '../../house/database.ts'
import { sendJob } from '../../house/jobs.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { loadSchedules, loadWorkingDays, openSpans, timeOfMinute } from '../sites/index.ts'
import { findItemWithFile, insertDocuments, type NewDocument } from './document.store.ts'
import { newIntakeId } from './intake-id.ts'
import {
  findItem,
  findItemOfCode,
  findItemOfSource,
  findLabelSite,
  type Item,
  type ItemFacts,
  insertItem,
  insertLabels,
  insertOutcome,
  type Outcome,
} from './item.store.ts'
import { receivedOn } from './receipt-rule.ts'
import { findReceiptRule } from './receipt-setting.store.ts'

/** Who handles what comes in. */
export const intakeRoles: readonly Role[] = ['clerk', 'registrar', 'head']

/** What a way in says of a delivery. */
export type Arrival = Pick<ItemFacts, 'channel' | 'siteId' | 'arrivedAt'> &
  Partial<
    Pick<
      ItemFacts,
      | 'senderName'
      | 'senderAddress'
      | 'subject'
      | 'body'
      | 'replyBy'
      | 'replyTo'
      | 'language'
      | 'attention'
      | 'sourceKey'
    >
  > & {
    /** The label that was stuck on it; else a new intake id is given. */
    code?: string | undefined
    /** Files that are stored and registered already (`house/files.ts`). */
    documents?: readonly NewDocument[]
    now: Temporal.Instant
  }

/** The job that looks into an item's files after the deed's commit. */
export const examinationJobName = 'intake-examination'

/**
 * Takes something in, in the deed's own transaction. The same `sourceKey` again gives the item that
 * is there (`isNew` false). Refuses with `label_unknown` and `label_used`.
 */
export async function takeIn(
  tx: Tx,
  actor: Actor,
  arrival: Arrival,
): Promise<{ item: Item; isNew: boolean }> {
  const known = arrival.sourceKey && (await findItemOfSource(tx, arrival.sourceKey))
  if (known) return { item: known, isNew: false }
  const facts = await factsOf(tx, arrival)
  const id = await insertItem(tx, { ...facts, recordedBy: staffId(actor), recordedAt: arrival.now })
  if (id === undefined) return theOther(tx, facts)
  const ids = await insertDocuments(tx, id, arrival.documents ?? [])
  await writeJournal(tx, actor, 'item_taken_in', {
    subject: { kind: 'item', id },
    at: arrival.now,
    details: { code: facts.code, channel: facts.channel, documents: ids.length },
  })
  if (ids.length > 0) await sendJob(tx, examinationJobName, { itemId: id })
  const item = await findItem(tx, id)
  if (!item) throw new NotFound('item')
  return { item, isNew: true }
}

async function factsOf(tx: Tx, arrival: Arrival): Promise<ItemFacts> {
  const { channel, siteId, arrivedAt, code, now } = arrival
  if (code !== undefined && (await findLabelSite(tx, code)) === undefined)
    throw new Refusal('label_unknown')
  const originals = (arrival.documents ?? []).filter(({ role }) => role === 'original')
  const twin = await findItemWithFile(
    tx,
    originals.map(({ sha256 }) => sha256),
  )
  return {
    code: code ?? newIntakeId(dayOf(now).year),
    channel,
    siteId,
    arrivedAt,
    ...(await receiptOf(tx, arrival)),
    senderName: arrival.senderName ?? null,
    senderAddress: arrival.senderAddress ?? null,
    subject: arrival.subject ?? null,
    body: arrival.body ?? null,
    replyBy: arrival.replyBy ?? null,
    replyTo: arrival.replyTo ?? null,
    language: arrival.language ?? 'lv',
    attention: arrival.attention ?? null,
    sourceKey: arrival.sourceKey ?? null,
    duplicateOf: twin ?? null,
  }
}

const usualEnd = new Temporal.PlainTime(17)

/** The day from which terms count, by the channel's rule. */
async function receiptOf(tx: Tx, { channel, siteId, arrivedAt }: Arrival) {
  const { rule } = await findReceiptRule(tx, channel)
  if (rule === 'same_day') return { receivedOn: dayOf(arrivedAt), receivedRule: rule }
  const day = dayOf(arrivedAt)
  const schedule = (await loadSchedules(tx)).get(siteId)
  const last = schedule && openSpans(schedule, 'site', day).at(-1)
  const closes = last ? timeOfMinute(last.closes) : usualEnd
  const isWorking = await loadWorkingDays(tx, day)
  return { receivedOn: receivedOn(rule, arrivedAt, { closes, isWorking }), receivedRule: rule }
}

/** Somebody else was quicker with the same delivery, or with the same label. */
async function theOther(tx: Tx, { sourceKey, code }: ItemFacts) {
  const same = sourceKey === null ? undefined : await findItemOfSource(tx, sourceKey)
  if (same) return { item: same, isNew: false }
  const used = await findItemOfCode(tx, code)
  throw new Refusal('label_used', { code, since: used?.arrivedAt })
}

type Settling = { itemId: number; kind: Outcome['kind']; reason?: string; now: Temporal.Instant }

/** Why an item can't be settled now, or nothing. */
export function settlingObstacle({ outcome }: Pick<Item, 'outcome'>): string | undefined {
  return outcome && `item_${outcome.kind}`
}

/**
 * Ends an item once and for all, in the transaction of the deed that ends it. Refuses with
 * `item_registered`, `item_returned`, `item_not_a_document`, `item_handed_on`.
 */
export async function settleItem(tx: Tx, actor: Actor, settling: Settling): Promise<Item> {
  const item = await endItem(tx, actor, settling)
  await writeJournal(tx, actor, 'item_settled', {
    subject: { kind: 'item', id: item.id },
    at: settling.now,
    details: { code: item.code, outcome: settling.kind },
  })
  return item
}

/** The same for a deed whose own entry in the journal names the item. */
export async function endItem(
  tx: Tx,
  actor: Actor,
  { itemId, kind, reason, now }: Settling,
): Promise<Item> {
  const outcome = { kind, reason: reason ?? null, by: staffId(actor), at: now }
  const found = await insertOutcome(tx, itemId, outcome)
  if (!found) throw new NotFound('item')
  const { item, isEnded } = found
  // Whoever may not end it takes back with the whole deed what was stored.
  if (actor.kind === 'clerk') requireRole(actor, intakeRoles, item.siteId)
  if (isEnded) return item
  const ended = (await findItem(tx, itemId)) ?? item
  throw new Refusal(settlingObstacle(ended) ?? 'item_registered', { code: item.code })
}

const mostLabels = 500

/** New intake ids to be printed and stuck on what will come; at most 500 at once. */
export async function makeLabels(
  tx: Tx,
  clerk: Clerk,
  { siteId, count, now }: { siteId: number; count: number; now: Temporal.Instant },
): Promise<string[]> {
  requireRole(clerk, intakeRoles, siteId)
  const wanted = Math.min(Math.max(count, 1), mostLabels)
  const codes: string[] = []
  while (codes.length < wanted) {
    const year = dayOf(now).year
    const fresh = Array.from({ length: wanted - codes.length }, () => newIntakeId(year))
    codes.push(...(await insertLabels(tx, fresh, { siteId, by: clerk.id, at: now })))
  }
  await writeJournal(tx, clerk, 'labels_printed', { at: now, details: { count: wanted, siteId } })
  return codes
}
