import { sampleTown } from '../../fixtures/index.ts'
import { inTransaction } from '../house/database.ts'
import { fillMandates, mandateDefaults } from '../rooms/mandates/index.ts'
import { fillResidents } from '../rooms/residents/index.ts'
import { fillServices } from '../rooms/services/index.ts'
import { currentMunicipality, fillSites, forgetMunicipality } from '../rooms/sites/index.ts'
import { fillStaff } from '../rooms/staff/index.ts'

/**
 * Fills an empty house with the sample municipality and its people, in one transaction.
 * False when a municipality is there already.
 */
export async function seedSample(at: Temporal.Instant): Promise<boolean> {
  if (await currentMunicipality()) return false
  await inTransaction(async tx => {
    const { siteIds, counterIds } = await fillSites(tx, sampleTown.sites, at)
    await fillServices(tx, sampleTown.services, counterIds, at)
    const staffIds = await fillStaff(tx, sampleTown.staff, siteIds)
    const recordedBy = staffIds.get('ilze@paraugs.lv')
    if (recordedBy === undefined) throw new Error('the sample has no Ilze')
    await fillMandates(tx, mandateDefaults, at)
    await fillResidents(tx, sampleTown.residents, { recordedBy, at })
  })
  forgetMunicipality()
  return true
}
