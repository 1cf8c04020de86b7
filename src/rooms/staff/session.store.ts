import { sql } from 'kysely'
import type { Clerk, Role } from '../../house/actor.ts'
import type { Reader, Tx } from '../../house/database.ts'
import { keptQuery } from '../../house/kept-query.ts'

type NewSession = {
  tokenHash: Buffer
  personId: number
  at: Temporal.Instant
  expiresAt: Temporal.Instant
  secondFactorAt: Temporal.Instant | null
}

export type Session = { clerk: Clerk; lastSeenAt: Temporal.Instant; expiresAt: Temporal.Instant }

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .insertInto('staff.session')
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      created_at: session.at,
      last_seen_at: session.at,
      expires_at: session.expiresAt,
      second_factor_at: session.secondFactorAt,
    })
    .execute()
}

/** Kept, as every page of the staff asks it. */
const sessionOf = keptQuery((reader, { tokenHash }: { tokenHash: Buffer }) =>
  reader
    .selectFrom('staff.session as session')
    .innerJoin('staff.person as person', 'person.id', 'session.person_id')
    .innerJoin('staff.role_grant as grant', 'grant.person_id', 'person.id')
    .where('session.token_hash', '=', tokenHash)
    .where('person.ended_at', 'is', null)
    .groupBy(['person.id', 'session.token_hash'])
    .select([
      'person.id',
      'person.name',
      'session.last_seen_at',
      'session.expires_at',
      sql<Role[]>`array_agg(distinct "grant".role)`.as('roles'),
      sql<number[] | null>`array_agg(distinct "grant".site_id)`.as('site_ids'),
    ]),
)

/** The session with the person's roles as they are now: a withdrawn role works no longer. */
export async function findSession(reader: Reader, tokenHash: Buffer): Promise<Session | undefined> {
  const [row] = await sessionOf(reader, { tokenHash })
  if (!row) return undefined
  const siteIds = row.site_ids ?? []
  const everywhere = siteIds.some(siteId => siteId === null)
  return {
    clerk: {
      kind: 'clerk',
      id: row.id,
      name: row.name,
      roles: row.roles,
      siteIds: everywhere ? 'all' : siteIds,
    },
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
  }
}

export async function touchSession(
  reader: Reader,
  tokenHash: Buffer,
  at: Temporal.Instant,
): Promise<void> {
  await reader
    .updateTable('staff.session')
    .set({ last_seen_at: at })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export async function deleteSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('staff.session').where('token_hash', '=', tokenHash).execute()
}

/** All sessions of a person end, but for the one to keep. */
export async function deleteSessionsOf(tx: Tx, personId: number, keep?: Buffer): Promise<void> {
  const all = tx.deleteFrom('staff.session').where('person_id', '=', personId)
  await (keep ? all.where('token_hash', '<>', keep) : all).execute()
}

export async function deleteSessionsBefore(
  reader: Reader,
  moment: Temporal.Instant,
): Promise<void> {
  await reader.deleteFrom('staff.session').where('expires_at', '<', moment).execute()
}

type Living = { now: Temporal.Instant; seenAfter: Temporal.Instant }

export async function listSessionsOf(reader: Reader, personId: number, living: Living) {
  const rows = await reader
    .selectFrom('staff.session')
    .where('person_id', '=', personId)
    .where('expires_at', '>', living.now)
    .where('last_seen_at', '>', living.seenAfter)
    .orderBy('created_at', 'desc')
    .limit(20)
    .select([
      'token_hash as tokenHash',
      'created_at as openedAt',
      'last_seen_at as lastSeenAt',
      'second_factor_at',
    ])
    .execute()
  return rows.map(({ second_factor_at, ...row }) => ({
    ...row,
    secondFactor: second_factor_at !== null,
  }))
}

export async function setCounter(
  tx: Tx,
  personId: number,
  counterId: number | null,
): Promise<void> {
  await tx
    .updateTable('staff.session')
    .set({ counter_id: counterId })
    .where('person_id', '=', personId)
    .execute()
}

export async function findCounter(reader: Reader, personId: number): Promise<number | undefined> {
  const row = await reader
    .selectFrom('staff.session')
    .where('person_id', '=', personId)
    .orderBy('last_seen_at', 'desc')
    .orderBy('created_at', 'desc')
    .limit(1)
    .select('counter_id')
    .executeTakeFirst()
  return row?.counter_id ?? undefined
}
