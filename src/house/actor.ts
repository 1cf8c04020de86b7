import { Forbidden } from './refusal.ts'

export const roles = ['clerk', 'cashier', 'registrar', 'official', 'head', 'administrator'] as const
export type Role = (typeof roles)[number]

/** A signed-in member of staff. `siteIds` is where the roles hold; `'all'` means every site. */
export type Clerk = {
  kind: 'clerk'
  id: number
  name: string
  roles: readonly Role[]
  siteIds: readonly number[] | 'all'
}

/** A resident on the web or by API: known only by what is asked on the page. */
export type ResidentActor = { kind: 'resident' }

/** The program itself: reminders, nightly work, seeding. */
export type ProgramActor = { kind: 'program' }

export type Actor = Clerk | ResidentActor | ProgramActor

export const resident: ResidentActor = { kind: 'resident' }
export const program: ProgramActor = { kind: 'program' }

export function hasRole(clerk: Clerk, wanted: readonly Role[]): boolean {
  return wanted.some(role => clerk.roles.includes(role))
}

export function worksAt(clerk: Clerk, siteId: number): boolean {
  return clerk.siteIds === 'all' || clerk.siteIds.includes(siteId)
}

/**
 * The permission of a deed: one of the roles and, where a site is named, a post at that site.
 * Throws `Forbidden` (403) otherwise. The deed asks, whatever the page in front of it offered.
 */
export function requireRole(clerk: Clerk, wanted: readonly Role[], siteId?: number): void {
  if (!hasRole(clerk, wanted)) throw new Forbidden(`role ${wanted.join(' or ')}`)
  if (siteId !== undefined && !worksAt(clerk, siteId)) throw new Forbidden(`site ${siteId}`)
}

/** The same for deeds that residents and the program may also do. */
export function requireRoleOfStaff(actor: Actor, wanted: readonly Role[], siteId?: number): void {
  if (actor.kind === 'clerk') requireRole(actor, wanted, siteId)
}

/** How the journal names an actor. */
export function actorName(actor: Actor): string {
  return actor.kind === 'clerk' ? `clerk ${actor.id}` : actor.kind
}

/**
 * The staff id of an actor, for columns that say who did it; null for residents and the program.
 */
export function staffId(actor: Actor): number | null {
  return actor.kind === 'clerk' ? actor.id : null
}
