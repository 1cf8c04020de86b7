import type { Tx } from '../../house/database.ts'
import { insertEService, type NewEService } from './e-service.store.ts'
import { eServicesEn } from './e-services.words.en.ts'
import { eServicesLv } from './e-services.words.lv.ts'
import { sampleWording } from './mandate-wording.ts'
import { insertWording } from './setting.store.ts'

/** What a centre begins with: e-services and the wording, which is marked as a sample. */
export type MandatesFilling = {
  eServices: readonly NewEService[]
  wording: { lv: string; en: string }
}

const certificate: keyof typeof eServicesLv = 'covid-certificate'

/** Offered when a municipality is set up; the head changes all of it later. */
export const mandateDefaults: MandatesFilling = {
  eServices: Object.entries(eServicesLv).map(([code, nameLv]) => ({
    code,
    nameLv,
    nameEn: eServicesEn[code as keyof typeof eServicesEn],
    givesCertificate: code === certificate,
  })),
  wording: sampleWording,
}

/** Fills an empty house so that mandates can be made. */
export async function fillMandates(
  tx: Tx,
  { eServices, wording }: MandatesFilling,
  at: Temporal.Instant,
): Promise<void> {
  for (const service of eServices) await insertEService(tx, service)
  await insertWording(tx, { ...wording, sample: true, writtenBy: undefined, at })
}
