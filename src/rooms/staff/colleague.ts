import type { Role } from '../../house/actor.ts'

/** Somebody who works or worked here, as the administrator sees them. */
export type Colleague = {
  id: number
  name: string
  email: string
  sample: boolean
  endedAt: Temporal.Instant | null
  roles: Role[]
  /** Where the roles hold; null: everywhere. */
  siteIds: number[] | null
  hasPassword: boolean
  hasCode: boolean
  passkeys: number
  lastSeenAt: Temporal.Instant | null
}
