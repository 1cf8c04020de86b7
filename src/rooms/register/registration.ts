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
import type { WorkingDayOracle } from '../../kit/working-days.ts'
import { type Channel, endItem, type Item, lockItem, newIntakeId } from '../intake/index.ts'
import { loadWorkingDays } from '../sites/index.ts'
import { findEntry, findEntryOfForm, findEntryOfItem } from './entry.store.ts'
import type { Entry, EntryFacts } from './entry.ts'
import { registerRoles, registrationObstacle } from './entry.ts'
import { findFilePlan } from './file-plan.store.ts'
import type { FilePlan } from './file-plan.ts'
import { insertEntry, type NewEntry } from './number.store.ts'
import { forwardingTerm, type NewTerm, replyTerm, type TermClass } from './term.ts'

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
    return await inTransaction(tx => registerEntryIn(tx, clerk, registering, { isLast: true }))
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
  { isLast = false } = {},
): Promise<Entry> {
  const { now } = registering
  const settled = await settleOnce(tx, actor, registering)
  if ('entry' in settled) return settled.entry
  const { item } = settled
  const receivedOn = registering.receivedOn ?? item.receivedOn
  const [filePlan, isWorking] = await Promise.all([
    getFilePlan(tx, registering.filePlanId),
    loadWorkingDays(tx, receivedOn),
  ])
  const receivedReason = registering.receivedReason ?? null
  const asked = { ...registering, direction: 'incoming' as const, receivedOn, receivedReason }
  const today = dayOf(now)
  refuseIf(registrationObstacle(asked, { filePlan, ruledDay: item.receivedOn, today }))
  const termClass = registering.termClass ?? filePlan.termClass
  return store(tx, actor, {
    ...asked,
    isLast,
    filePlan,
    termClass,
    answersId: null,
    channel: item.channel,
    siteId: item.siteId,
    code: item.code,
    terms: termsOf(termClass, receivedOn, isWorking),
    now,
  })
}

/**
 * Ends the item, or finds what this form made before. A void entry's item stays registered; it may
 * get another number, but only one that lives.
 */
async function settleOnce(
  tx: Tx,
  actor: Actor,
  { itemId, formKey, now }: Registering,
): Promise<{ item: Item } | { entry: Entry }> {
  try {
    return { item: await endItem(tx, actor, { itemId, kind: 'registered', now }) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'item_registered') throw error
    const entry = await findEntryOfForm(tx, formKey)
    if (entry) return { entry }
    const other = await findEntryOfItem(tx, itemId)
    const item = await lockItem(tx, itemId)
    if (other || !item) throw new Refusal('item_registered', { number: other?.number })
    return { item }
  }
}

async function getFilePlan(tx: Tx, id: number): Promise<FilePlan> {
  const filePlan = await findFilePlan(tx, id)
  if (!filePlan) throw new NotFound('index')
  return filePlan
}

const knownTerms = new WeakMap<WorkingDayOracle, Map<string, readonly NewTerm[]>>()

/** By a calendar the terms of a day are the same for all that came: worked out once. */
function termsOf(
  termClass: TermClass,
  receivedOn: Temporal.PlainDate,
  isWorking: WorkingDayOracle,
): readonly NewTerm[] {
  const known = knownTerms.get(isWorking) ?? new Map<string, readonly NewTerm[]>()
  const key = `${termClass} ${receivedOn}`
  const terms = known.get(key) ?? countTerms(termClass, receivedOn, isWorking)
  knownTerms.set(isWorking, known.set(key, terms))
  return terms
}

function countTerms(
  termClass: TermClass,
  receivedOn: Temporal.PlainDate,
  isWorking: WorkingDayOracle,
): NewTerm[] {
  if (termClass === 'none') return []
  const reply = replyTerm(termClass, receivedOn, isWorking)
  const forwarding = { kind: 'forwarding' as const, ...forwardingTerm(receivedOn, isWorking) }
  return reply ? [{ kind: 'reply', ...reply }, forwarding] : [forwarding]
}

type Storing = Omit<NewEntry, 'year' | 'registeredAt' | 'registeredBy' | 'actor' | 'filePlan'> & {
  filePlan: FilePlan
  /** Nothing follows in this deed. */
  isLast?: boolean
  now: Temporal.Instant
}

async function store(tx: Tx, actor: Actor, { isLast, ...storing }: Storing): Promise<Entry> {
  const { now, filePlan } = storing
  const given = {
    ...storing,
    year: dayOf(now).year,
    registeredAt: now,
    registeredBy: staffId(actor),
  }
  const stored = await insertEntry(tx, { ...given, actor: actorName(actor) }, { isLast })
  const { formKey: _, terms: __, filePlan: ___, now: ____, ...facts } = given
  return {
    ...facts,
    ...stored,
    filePlanId: filePlan.id,
    direction: filePlan.direction,
    restricted: storing.restrictionBasis !== null,
    isVoid: false,
    unitId: filePlan.unitId,
  }
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
