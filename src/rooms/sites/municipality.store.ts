import type { Reader } from '../../house/database.ts'

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
