import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'

/** An e-service that a mandate can name. */
export type EService = {
  id: number
  code: string
  nameLv: string
  nameEn: string
  /** It ends in a certificate on paper. */
  givesCertificate: boolean
  /** From this day on no new mandate names it. */
  endedFrom: Temporal.PlainDate | null
}

export type NewEService = {
  code: string
  nameLv: string
  nameEn: string
  givesCertificate: boolean
}

const limit = 200

/** Every e-service in the municipality's own order, ended ones too. */
export async function listEServices(reader: Reader): Promise<EService[]> {
  return reader
    .selectFrom('mandates.e_service')
    .select([
      'id',
      'code',
      'name_lv as nameLv',
      'name_en as nameEn',
      'gives_certificate as givesCertificate',
      'ended_from as endedFrom',
    ])
    .orderBy('position')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Adds one at the end of the order. */
export async function insertEService(tx: Tx, service: NewEService): Promise<number> {
  const { id } = await tx
    .insertInto('mandates.e_service')
    .values({
      code: service.code,
      name_lv: service.nameLv,
      name_en: service.nameEn,
      gives_certificate: service.givesCertificate,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from mandates.e_service)`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** From the day on no new mandate names it; nothing takes it back into use. */
export async function updateEndOfEService(
  tx: Tx,
  { id, endedFrom }: { id: number; endedFrom: Temporal.PlainDate | undefined },
): Promise<{ code: string } | undefined> {
  return tx
    .updateTable('mandates.e_service')
    .set({ ended_from: endedFrom ?? null })
    .where('id', '=', id)
    .returning('code')
    .executeTakeFirst()
}
