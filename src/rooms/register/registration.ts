import {
  type Actor,
  actorName,
  type Clerk,
  hasRole,
  requireRole,
  staffId,
} from '../../house/actor.ts'
import { constraintOf, db, inTransaction, type Tx } from '../../house/database.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { type Channel, type Item, lockItem, newIntakeId, settleItem } from '../intake/index.ts'
import { loadWorkingDays } from '../sites/index.ts'
import { findEntry, findEntryOfForm, findEntryOfItem } from './entry.store.ts'
import type { Entry, EntryFacts } from './entry.ts'
import { type FilePlan, findFilePlan } from './file-plan.store.ts'
import { insertEntry, type NewEntry } from './number.store.ts'
import { registerRoles, registrationObstacle } from './registration-rule.ts'
import type { NewTerm } from './term.store.ts'
import { forwardingTerm, replyTerm, type TermClass } from './term.ts'

/** What is said when something that came in is registered. */
export type Registering = EntryFacts & {
  itemId: number
  filePlanId: number
  /** Only where it differs from what the file plan says. */
  termClass?: TermClass
  /** Absent: the day that the channel's rule gives. */
  receivedOn?: Temporal.PlainDate
  receivedReason?: string | null
  /** Made with the form: sent twice it is one entry. At least 8 signs. */
  formKey: string
  now: Temporal.Instant
}

/**
 * Registers an item in a transaction of its own. The same form sent again, or twice at once, gives
 * the entry that is there. Refuses as `registrationObstacle` says, and with `item_registered` and
 * the other ends of an item.
 */
export async function registerEntry(clerk: Clerk, registering: Registering): Promise<Entry> {
  try {
    return await inTransaction(tx => registerEntryIn(tx, clerk, registering))
  } catch (error) {
    if (constraintOf(error) !== 'entry_form_key_key') throw error
    const entry = await findEntryOfForm(db(), registering.formKey)
    if (!entry) throw error
    return entry
  }
}

/** The same inside a deed that does more; whoever calls it has the unique form key to mind. */
export async function registerEntryIn(
  tx: Tx,
  actor: Actor,
  registering: Registering,
): Promise<Entry> {
  const { itemId, now } = registering
  const item = await lockItem(tx, itemId)
  if (!item) throw new NotFound('item')
  if (actor.kind === 'clerk') requireRole(actor, registerRoles, item.siteId)
  const sentBefore = await findEntryOfForm(tx, registering.formKey)
  if (sentBefore) return sentBefore
  const filePlan = await getFilePlan(tx, registering.filePlanId)
  const receivedOn = registering.receivedOn ?? item.receivedOn
  const receivedReason = registering.receivedReason ?? null
  const asked = { ...registering, direction: 'incoming' as const, receivedOn, receivedReason }
  const today = dayOf(now)
  refuseIf(registrationObstacle(asked, { filePlan, ruledDay: item.receivedOn, today }))
  await settleOnce(tx, actor, item, now)
  const termClass = registering.termClass ?? filePlan.termClass
  return store(tx, actor, {
    ...asked,
    filePlan,
    termClass,
    answersId: null,
    channel: item.channel,
    siteId: item.siteId,
    code: item.code,
    terms: await termsOf(tx, termClass, receivedOn),
    now,
  })
}

/** A void entry's item stays registered; it may get another number, but only one that lives. */
async function settleOnce(tx: Tx, actor: Actor, item: Item, now: Temporal.Instant): Promise<void> {
  const isAnew = item.outcome?.kind === 'registered'
  if (!isAnew) {
    await settleItem(tx, actor, { itemId: item.id, kind: 'registered', now })
    return
  }
  const other = await findEntryOfItem(tx, item.id)
  if (other) throw new Refusal('item_registered', { number: other.number })
}

async function getFilePlan(tx: Tx, id: number): Promise<FilePlan> {
  const filePlan = await findFilePlan(tx, id)
  if (!filePlan) throw new NotFound('index')
  return filePlan
}

async function termsOf(
  tx: Tx,
  termClass: TermClass,
  receivedOn: Temporal.PlainDate,
): Promise<NewTerm[]> {
  if (termClass === 'none') return []
  const isWorking = await loadWorkingDays(tx, receivedOn)
  const reply = replyTerm(termClass, receivedOn, isWorking)
  const forwarding = { kind: 'forwarding' as const, ...forwardingTerm(receivedOn, isWorking) }
  return reply ? [{ kind: 'reply', ...reply }, forwarding] : [forwarding]
}

type Storing = Omit<NewEntry, 'year' | 'registeredAt' | 'registeredBy' | 'actor'> & {
  now: Temporal.Instant
}

async function store(tx: Tx, actor: Actor, storing: Storing): Promise<Entry> {
  const { now } = storing
  const { id } = await insertEntry(tx, {
    ...storing,
    year: dayOf(now).year,
    registeredAt: now,
    registeredBy: staffId(actor),
    actor: actorName(actor),
  })
  const entry = await findEntry(tx, id)
  if (!entry) throw new NotFound('entry')
  return entry
}

/** What is said when a letter of ours is registered. */
export type RegisteringOutgoing = EntryFacts & {
  filePlanId: number
  siteId: number
  /** By what it goes. */
  channel: Extract<Channel, 'post' | 'email' | 'eaddress' | 'counter'>
  /** The entry that it answers, if any. */
  answersId: number | null
  formKey?: string
  now: Temporal.Instant
}

/**
 * Registers a document of ours, in the transaction of the deed that sends it. Its day is today; it
 * has no term. Refuses as `registrationObstacle` says, with `answered_not_incoming`, `entry_void`.
 */
export async function registerOutgoing(
  tx: Tx,
  actor: Actor,
  registering: RegisteringOutgoing,
): Promise<Entry> {
  const { siteId, answersId, now } = registering
  // An official's right hangs on the task, not on a site: the deed that answers asked for it.
  const isOfficial = actor.kind === 'clerk' && hasRole(actor, ['official'])
  if (actor.kind === 'clerk' && !isOfficial) requireRole(actor, registerRoles, siteId)
  if (answersId !== null) refuseIf(answerObstacle(await findEntry(tx, answersId)))
  const filePlan = await getFilePlan(tx, registering.filePlanId)
  const today = dayOf(now)
  const asked = {
    ...registering,
    direction: 'outgoing' as const,
    receivedOn: today,
    receivedReason: null,
  }
  refuseIf(registrationObstacle(asked, { filePlan, ruledDay: undefined, today }))
  return store(tx, actor, {
    ...asked,
    filePlan,
    itemId: null,
    formKey: registering.formKey ?? null,
    termClass: 'none',
    code: newIntakeId(today.year),
    terms: [],
  })
}

function answerObstacle(entry: Entry | undefined): string | undefined {
  if (!entry) throw new NotFound('entry')
  if (entry.isVoid) return 'entry_void'
  return entry.direction === 'incoming' ? undefined : 'answered_not_incoming'
}
