import { type Actor, type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { loadWorkingDays } from '../sites/index.ts'
import { lockEntry } from './entry.store.ts'
import type { Entry } from './entry.ts'
import { registerRoles } from './entry.ts'
import {
  findOpenSuspension,
  findTerm,
  insertExtension,
  insertSuspension,
  listTerms,
  updateSuspensionEnd,
  updateTerm,
  updateTermMet,
} from './term.store.ts'
import {
  extended,
  extensionObstacle,
  factFinding,
  resumed,
  type TermEnd,
  type TermKind,
} from './term.ts'

type Deciding = { entryId: number; reason: string; now: Temporal.Instant }

async function lockLive(tx: Tx, clerk: Clerk, entryId: number): Promise<Entry> {
  const entry = await lockEntry(tx, entryId)
  if (!entry) throw new NotFound('entry')
  requireRole(clerk, registerRoles, entry.siteId)
  refuseIf(entry.isVoid ? 'entry_void' : undefined)
  return entry
}

type Extending = Deciding & {
  to: Temporal.PlainDate
  /** An administrative act whose facts take long to find: a year from receipt at most. */
  isFactFinding?: boolean
}

/**
 * Makes the time for the reply longer; past four months only the keepers of the register do, for
 * an administrative act. Refuses as `extensionObstacle` says.
 */
export async function extendTerm(clerk: Clerk, extending: Extending): Promise<void> {
  await inTransaction(async tx => {
    const entry = await lockLive(tx, clerk, extending.entryId)
    if (extending.isFactFinding) {
      requireRole(clerk, ['registrar', 'head'])
      refuseIf(entry.termClass === 'administrative_act' ? undefined : 'extension_too_long')
    }
    await extendTermIn(tx, clerk, extending)
  })
}

/** The same inside the deed that tells the author and asked whether the clerk may; the new day. */
export async function extendTermIn(
  tx: Tx,
  clerk: Clerk,
  { entryId, to, reason, isFactFinding, now }: Extending,
): Promise<Temporal.PlainDate> {
  const entry = await lockEntry(tx, entryId)
  if (!entry) throw new NotFound('entry')
  const found = await findTerm(tx, entryId, 'reply')
  if (!found) throw new Refusal('term_missing')
  const days = await loadWorkingDays(tx, found.due)
  const term = isFactFinding ? { ...found, ...factFinding(found, entry.receivedOn, days) } : found
  const isSuspended = (await findOpenSuspension(tx, entryId)) !== undefined
  const standing = { ...term, isMet: term.metAt !== null, isSuspended }
  const obstacle = extensionObstacle(standing, { to, today: dayOf(now) })
  const isPastYear = isFactFinding && obstacle === 'extension_too_long'
  refuseIf(isPastYear ? 'extension_past_year' : obstacle)
  const longer = extended(term, { to, reason, isWorking: days })
  await updateTerm(tx, { entryId, kind: 'reply', ...longer })
  const decision = { entryId, from: term.due, to: longer.due, reason, by: clerk.id, at: now }
  await insertExtension(tx, decision)
  await meetTerms(tx, clerk, { entryId, by: 'extended', at: now })
  await tell(tx, clerk, 'term_extended', entry, now, { until: longer.due.toString() })
  return longer.due
}

function tell(
  tx: Tx,
  actor: Actor,
  deed: string,
  { id, number }: Pick<Entry, 'id' | 'number'>,
  at: Temporal.Instant,
  details: Record<string, string> = {},
): Promise<void> {
  const subject = { kind: 'entry', id }
  return writeJournal(tx, actor, deed, { subject, at, details: { number, ...details } })
}

/** From today the terms of an entry stand still. Refuses with `term_missing`, `term_suspended`. */
export async function suspendTerm(clerk: Clerk, { entryId, reason, now }: Deciding): Promise<void> {
  await inTransaction(async tx => {
    const entry = await lockLive(tx, clerk, entryId)
    const open = (await listTerms(tx, entryId)).filter(({ metAt }) => metAt === null)
    if (open.length === 0) throw new Refusal('term_missing')
    refuseIf((await findOpenSuspension(tx, entryId)) && 'term_suspended')
    await insertSuspension(tx, { entryId, from: dayOf(now), reason, by: clerk.id, at: now })
    await tell(tx, clerk, 'term_suspended', entry, now)
  })
}

/**
 * The terms go on from a day, the present one unless an earlier is named. Refuses with
 * `term_not_suspended`, `resumed_too_early`.
 */
export async function resumeTerm(
  clerk: Clerk,
  { entryId, on, now }: { entryId: number; on?: Temporal.PlainDate; now: Temporal.Instant },
): Promise<void> {
  await inTransaction(async tx => {
    const entry = await lockLive(tx, clerk, entryId)
    const open = await findOpenSuspension(tx, entryId)
    if (!open) throw new Refusal('term_not_suspended')
    const { from, reason } = open
    const resumedOn = on ?? dayOf(now)
    const isEarly = Temporal.PlainDate.compare(resumedOn, from) < 0
    refuseIf(isEarly ? 'resumed_too_early' : undefined)
    await updateSuspensionEnd(tx, { id: open.id, on: resumedOn, by: clerk.id })
    const isWorking = await loadWorkingDays(tx, resumedOn)
    for (const term of await listTerms(tx, entryId)) {
      if (term.metAt !== null) continue
      const later = resumed(term, { from, resumedOn, reason }, isWorking)
      await updateTerm(tx, { entryId, kind: term.kind, ...later })
    }
    await tell(tx, clerk, 'term_resumed', entry, now, { on: resumedOn.toString() })
  })
}

/**
 * Which terms a deed meets. The seven working days are there to decide whose matter it is
 * (Iesniegumu likums, s. 4): they end when somebody here has to answer it, when the author was told
 * that we do (a longer term, an interim reply), or when it goes to whom it belongs. A unit that has
 * it without anybody in charge may still find that it is not ours. The reply ends with the matter.
 */
function termsMetBy(deed: TermEnd): readonly TermKind[] {
  switch (deed) {
    case 'assigned':
    case 'extended':
    case 'interim_reply':
      return ['forwarding']
    default:
      return ['reply', 'forwarding']
  }
}

/** What may be done with an entry; handing it to a unit alone meets no term. */
export type TermDeed = TermEnd | 'handed_on'

/** Meets the terms that a deed meets, in its transaction. What is met stays as it is. */
export async function meetTerms(
  tx: Tx,
  actor: Actor,
  { entryId, by, at }: { entryId: number; by: TermDeed; at: Temporal.Instant },
): Promise<void> {
  if (by === 'handed_on') return
  const entry = await lockEntry(tx, entryId)
  if (!entry) throw new NotFound('entry')
  const met = await updateTermMet(tx, { entryId, kinds: termsMetBy(by), by, at })
  if (met.length === 0) return
  await tell(tx, actor, 'term_met', entry, at, { kinds: met.join(' '), metBy: by })
}
