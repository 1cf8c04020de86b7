import type { Role } from '../../house/actor.ts'
import type { EntryFacts, Party } from './entry.ts'
import type { Direction, FilePlan } from './file-plan.store.ts'

/** Who registers, corrects and decides on terms; clerks at their own sites. */
export const registerRoles: readonly Role[] = ['registrar', 'head', 'clerk']

/** What the rules for a new entry look at. */
export type Asked = Pick<EntryFacts, 'senderDate' | 'restrictionBasis' | 'replyBy' | 'replyTo'> & {
  party: Pick<Party, 'kind' | 'name'>
  direction: Direction
  receivedOn: Temporal.PlainDate
  receivedReason: string | null
}

type Standing = {
  filePlan: Pick<FilePlan, 'direction' | 'endedFrom' | 'restricted'>
  /** The day that the channel's rule gives; nothing for what goes out. */
  ruledDay: Temporal.PlainDate | undefined
  today: Temporal.PlainDate
}

/** Why this can't be registered as asked, or nothing. */
export function registrationObstacle(asked: Asked, standing: Standing): string | undefined {
  const { filePlan, today } = standing
  if (filePlan.endedFrom && !isAfter(filePlan.endedFrom, today)) return 'index_ended'
  if (filePlan.direction !== asked.direction) return 'index_wrong_direction'
  if ((asked.party.kind === 'anonymous') !== (asked.party.name === null)) return 'party_missing'
  if (filePlan.restricted && asked.restrictionBasis === null) return 'restriction_basis_missing'
  const needsAddress = asked.replyBy !== null && asked.replyBy !== 'counter'
  if (needsAddress && asked.replyTo === null) return 'reply_address_missing'
  if (asked.senderDate && isAfter(asked.senderDate, today)) return 'sender_date_in_future'
  return receiptObstacle(asked, standing)
}

function receiptObstacle(asked: Asked, { ruledDay, today }: Standing): string | undefined {
  // After hours the rule itself names a day to come.
  const byRule = ruledDay !== undefined && asked.receivedOn.equals(ruledDay)
  if (!byRule && isAfter(asked.receivedOn, today)) return 'received_in_future'
  if (ruledDay === undefined || byRule) return undefined
  return asked.receivedReason === null ? 'received_reason_missing' : undefined
}

const isAfter = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) > 0
