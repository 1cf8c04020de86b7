import type { Reader } from '../../house/database.ts'
import { type EService, listEServices } from './e-service.store.ts'
import {
  findMandate,
  findPrincipal,
  type Mandate,
  type MandatePlace,
  namesOf,
  type Principal,
} from './mandate.store.ts'

export type { EService, Principal }

export type MandateState = 'unsigned' | 'in_force' | 'expired' | 'revoked'

/** A mandate with all that its page and its paper show. */
export type MandateSheet = {
  mandate: Mandate
  state: MandateState
  principal: Principal
  representative: string
  site: MandatePlace
  eServices: readonly EService[]
}

/** How a mandate stands at a moment. */
export function stateOf(
  { revokedAt, endsAt, signedAt }: Pick<Mandate, 'revokedAt' | 'endsAt' | 'signedAt'>,
  now: Temporal.Instant,
): MandateState {
  if (revokedAt) return 'revoked'
  if (Temporal.Instant.compare(endsAt, now) <= 0) return 'expired'
  return signedAt ? 'in_force' : 'unsigned'
}

/** Everything about one mandate, or nothing. */
export async function findMandateSheet(
  reader: Reader,
  { id, now }: { id: number; now: Temporal.Instant },
): Promise<MandateSheet | undefined> {
  const mandate = await findMandate(reader, id)
  if (!mandate) return undefined
  const principal = await findPrincipal(reader, mandate.principalId)
  const names = await namesOf(reader, mandate)
  if (!principal || !names) throw new Error('a mandate without its people')
  const all = await listEServices(reader)
  const eServices = all.filter(({ id: serviceId }) => mandate.eServiceIds.includes(serviceId))
  return { mandate, state: stateOf(mandate, now), principal, eServices, ...names }
}
