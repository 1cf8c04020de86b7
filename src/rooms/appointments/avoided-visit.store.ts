import type { Tx } from '../../house/database.ts'

export type NewAvoidedVisit = {
  serviceId: number
  channel: string
  askedOn: 'web' | 'phone'
  key: string | null
  at: Temporal.Instant
}

/** Writes it down; the same key again is the same answer. Says whether it was new. */
export async function insertAvoidedVisit(
  tx: Tx,
  { serviceId, channel, askedOn, key, at }: NewAvoidedVisit,
): Promise<boolean> {
  const stored = await tx
    .insertInto('appointments.avoided_visit')
    .values({ service_id: serviceId, channel, asked_on: askedOn, key, at })
    .onConflict(conflict => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return stored !== undefined
}
