import type { Reader, Tx } from '../../house/database.ts'

export type Passkey = {
  id: string
  personId: number
  publicKey: Buffer
  counter: number
  transports: string[]
  name: string
  createdAt: Temporal.Instant
  lastUsedAt: Temporal.Instant | null
}

const columns = [
  'id',
  'person_id as personId',
  'public_key as publicKey',
  'counter',
  'transports',
  'name',
  'created_at as createdAt',
  'last_used_at as lastUsedAt',
] as const

type NewPasskey = Omit<Passkey, 'createdAt' | 'lastUsedAt'> & { at: Temporal.Instant }

export async function insertPasskey(tx: Tx, passkey: NewPasskey): Promise<void> {
  await tx
    .insertInto('staff.passkey')
    .values({
      id: passkey.id,
      person_id: passkey.personId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
      name: passkey.name,
      created_at: passkey.at,
    })
    .execute()
}

export async function listPasskeys(reader: Reader, personId: number): Promise<Passkey[]> {
  return reader
    .selectFrom('staff.passkey')
    .select(columns)
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .limit(20)
    .execute()
}

export async function lockPasskey(tx: Tx, id: string): Promise<Passkey | undefined> {
  return tx
    .selectFrom('staff.passkey')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

type Use = { id: string; counter: number; at: Temporal.Instant }

export async function notePasskeyUse(tx: Tx, { id, counter, at }: Use): Promise<void> {
  await tx
    .updateTable('staff.passkey')
    .set({ counter, last_used_at: at })
    .where('id', '=', id)
    .execute()
}

/** Removes one of the person's passkeys; false when there was none of that id. */
export async function deletePasskey(tx: Tx, personId: number, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('staff.passkey')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export async function deletePasskeysOf(tx: Tx, personId: number): Promise<void> {
  await tx.deleteFrom('staff.passkey').where('person_id', '=', personId).execute()
}
