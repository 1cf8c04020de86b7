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

/** Keeps something else behind the same ticket. */
export async function updateChallengeSecret(tx: Tx, id: string, secret: string): Promise<void> {
  await tx.updateTable('staff.challenge').set({ secret }).where('id', '=', id).execute()
}

/** Takes every set-up link away and gives what was kept behind the newest of them. */
export async function takeSetupDraft(tx: Tx): Promise<string | undefined> {
  const rows = await tx
    .deleteFrom('staff.challenge')
    .where('kind', '=', 'setup')
    .where('person_id', 'is', null)
    .returning(['secret', 'created_at'])
    .execute()
  return rows.sort((a, b) => Temporal.Instant.compare(b.created_at, a.created_at))[0]?.secret
}

/** Whether somebody who is at work has ever chosen a way to sign in. */
export async function findFirstWithoutKey(reader: Reader): Promise<number | undefined> {
  const people = await reader
    .selectFrom('staff.person as person')
    .leftJoin('staff.passkey as passkey', 'passkey.person_id', 'person.id')
    .where('person.ended_at', 'is', null)
    .select(['person.id', 'person.password_hash', 'person.oidc_subject', 'passkey.id as passkey'])
    .orderBy('person.id')
    .limit(1000)
    .execute()
  const hasKey = people.some(one => one.password_hash || one.oidc_subject || one.passkey)
  return hasKey ? undefined : people[0]?.id
}
