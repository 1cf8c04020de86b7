import type { Reader, Tx } from '../../house/database.ts'

type StoredChallenge = {
  id: string
  kind: string
  personId: number | null
  secret: string
  createdAt: Temporal.Instant
  expiresAt: Temporal.Instant
}

export async function insertChallenge(tx: Tx, challenge: StoredChallenge): Promise<void> {
  await tx
    .insertInto('staff.challenge')
    .values({
      id: challenge.id,
      kind: challenge.kind,
      person_id: challenge.personId,
      secret: challenge.secret,
      created_at: challenge.createdAt,
      expires_at: challenge.expiresAt,
    })
    .execute()
}

export async function findChallenge(tx: Tx, id: string): Promise<StoredChallenge | undefined> {
  return tx
    .selectFrom('staff.challenge')
    .where('id', '=', id)
    .select([
      'id',
      'kind',
      'person_id as personId',
      'secret',
      'created_at as createdAt',
      'expires_at as expiresAt',
    ])
    .forUpdate()
    .executeTakeFirst()
}

export async function deleteChallenge(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('staff.challenge').where('id', '=', id).execute()
}

/** Links and steps of one kind that a person still holds are void. */
export async function deleteChallengesOf(tx: Tx, personId: number, kind: string): Promise<void> {
  await tx
    .deleteFrom('staff.challenge')
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .execute()
}

export async function deleteChallengesBefore(
  reader: Reader,
  moment: Temporal.Instant,
): Promise<void> {
  await reader.deleteFrom('staff.challenge').where('expires_at', '<', moment).execute()
}
