import { readConfig } from '../../house/config.ts'
import { currentMunicipality } from './municipality.ts'

/** Who a message comes from; asked before the transaction, which never waits for a connection. */
export type Sender = {
  nameLv: string
  nameEn: string
  phone: string
  email: string
  publicUrl: string
}

export async function whoSends(): Promise<Sender> {
  const town = await currentMunicipality()
  return {
    nameLv: town?.nameLv ?? '',
    nameEn: town?.nameEn ?? '',
    phone: town?.phone ?? '',
    email: town?.email ?? '',
    publicUrl: readConfig().publicUrl,
  }
}
