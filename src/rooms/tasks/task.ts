import type { Clerk, Role } from '../../house/actor.ts'
import { hasRole, worksAt } from '../../house/actor.ts'
import type { Language } from '../../kit/language.ts'

/** Who opens the pages of tasks; which task, says {@link accessTo}. */
export const taskRoles: readonly Role[] = ['registrar', 'official', 'head']

/** Who may hand out any task; a unit's own head may do it in the unit. */
const deciders: readonly Role[] = ['registrar', 'head']

export type Person = { id: number; name: string }

/** Who answers an entry, by whose resolution. */
export type Assignment = {
  id: number
  unit: { id: number; nameLv: string; nameEn: string; headId: number | null }
  lead: Person | undefined
  coAssignees: readonly Person[]
  resolution: string
  decidedBy: Person
  decidedAt: Temporal.Instant
  /** Why it went from somebody else to this one. */
  reason: string | undefined
}

export type TermOfTask = {
  dueOn: Temporal.PlainDate
  latestOn: Temporal.PlainDate
  metAt: Temporal.Instant | null
}

export type ClosingKind = 'replied' | 'forwarded' | 'unexamined' | 'noted'
export type Closing = { kind: ClosingKind; note: string | null; by: Person; at: Temporal.Instant }

/** An entry of the register seen as work to do. */
export type Task = {
  entryId: number
  number: string
  direction: 'incoming' | 'outgoing' | 'internal'
  siteId: number
  code: string
  language: Language
  subject: string
  receivedOn: Temporal.PlainDate
  isRestricted: boolean
  restrictionBasis: string | null
  isVoid: boolean
  partyKind: 'person' | 'organisation' | 'institution' | 'anonymous'
  partyName: string | null
  partyAddress: string | null
  residentId: number | null
  senderNumber: string | null
  senderDate: Temporal.PlainDate | null
  replyBy: Channel | null
  replyTo: string | null
  paperAt: string | null
  reply: TermOfTask | undefined
  forwarding: TermOfTask | undefined
  isSuspended: boolean
  assignment: Assignment | undefined
  closing: Closing | undefined
}

/** In which way an answer leaves. */
export const replyChannels = ['post', 'email', 'eaddress', 'counter'] as const
export type Channel = (typeof replyChannels)[number]

/** Where a task stands, in the register's own words (see the glossary of states). */
export type TaskState = 'registered' | 'handed_on' | 'in_progress' | 'waiting' | ClosingKind

export function stateOf(task: Pick<Task, 'closing' | 'isSuspended' | 'assignment'>): TaskState {
  if (task.closing) return task.closing.kind
  if (task.isSuspended) return 'waiting'
  if (!task.assignment) return 'registered'
  return task.assignment.lead ? 'in_progress' : 'handed_on'
}

/** How near the end of a term is. */
export type Urgency = 'overdue' | 'today' | 'soon' | 'later' | 'none'

/** `soon` is within `soonDays` calendar days; what is closed or stands still is not urgent. */
export function urgencyOf(
  task: Pick<Task, 'reply' | 'closing' | 'isSuspended'>,
  today: Temporal.PlainDate,
  soonDays = 5,
): Urgency {
  if (task.closing || task.isSuspended || !task.reply || task.reply.metAt) return 'none'
  const days = today.until(task.reply.dueOn, { largestUnit: 'day' }).days
  if (days < 0) return 'overdue'
  if (days === 0) return 'today'
  return days <= soonDays ? 'soon' : 'later'
}

/** What somebody may do with a task. */
export type TaskAccess = {
  /** Sees it at all; who does not is told that there is no such thing. */
  maySee: boolean
  /** Writes replies and forwards. */
  mayWork: boolean
  /** Says who answers. */
  mayAssign: boolean
}

/**
 * The rule of sight: registrars and heads see everything of their sites; an official what was handed to their
 * unit, but a restricted entry only as its lead, co-assignee or head of the unit. Lead,
 * co-assignees, the unit's head and the deciders work on it.
 */
export function accessTo(
  task: Pick<Task, 'assignment' | 'isRestricted' | 'siteId'>,
  clerk: Clerk,
  unitIds: readonly number[],
): TaskAccess {
  if (hasRole(clerk, deciders) && worksAt(clerk, task.siteId)) {
    return { maySee: true, mayWork: true, mayAssign: true }
  }
  const { assignment } = task
  if (!assignment || !hasRole(clerk, ['official'])) {
    return { maySee: false, mayWork: false, mayAssign: false }
  }
  const isHead = assignment.unit.headId === clerk.id
  const mayWork =
    isHead ||
    assignment.lead?.id === clerk.id ||
    assignment.coAssignees.some(({ id }) => id === clerk.id)
  const isOfUnit = unitIds.includes(assignment.unit.id) && !task.isRestricted
  return { maySee: mayWork || isOfUnit, mayWork, mayAssign: isHead }
}
