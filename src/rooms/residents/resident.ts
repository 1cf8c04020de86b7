import type { Role } from '../../house/actor.ts'
import type { Language } from '../../kit/language.ts'

export const waysToReach = ['phone', 'email', 'letter', 'none'] as const
/** How a resident wants to be reached; `none`: not at all. */
export type WayToReach = (typeof waysToReach)[number]

/** Somebody who is served here; telephone and e-mail may both be missing. */
export type Resident = {
  id: number
  givenName: string
  familyName: string
  /** Eleven digits. May change, so never a key. */
  personalCode: string | null
  birthDate: Temporal.PlainDate | null
  /** International form. Several people may share one. */
  phone: string | null
  email: string | null
  address: string | null
  language: Language
  reachedBy: WayToReach
  /** Help at the counter; never health data. */
  note: string
}

/** Who may write down, change and look up residents. */
export const residentRoles: readonly Role[] = ['clerk', 'registrar', 'head']
