import type { Reader, Tx } from '../../house/database.ts'

export type Municipality = {
  nameLv: string
  nameEn: string
  address: string
  phone: string
  email: string
  web: string
  registrationNumber: string | null
  sample: boolean
}

export async function findMunicipality(reader: Reader): Promise<Municipality | undefined> {
  return reader
    .selectFrom('sites.municipality')
    .select([
      'name_lv as nameLv',
      'name_en as nameEn',
      'address',
      'phone',
      'email',
      'web',
      'registration_number as registrationNumber',
      'sample',
    ])
    .executeTakeFirst()
}

export async function updateMunicipality(
  tx: Tx,
  town: Omit<Municipality, 'sample'>,
): Promise<void> {
  await tx
    .updateTable('sites.municipality')
    .set({
      name_lv: town.nameLv,
      name_en: town.nameEn,
      registration_number: town.registrationNumber,
      address: town.address,
      phone: town.phone,
      email: town.email,
      web: town.web,
    })
    .execute()
}
