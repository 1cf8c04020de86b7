import { sampleTown } from '../../fixtures/index.ts'
import type { Clerk } from '../house/actor.ts'
import { inTransaction } from '../house/database.ts'
import { fillMandates, mandateDefaults } from '../rooms/mandates/index.ts'
import { fillRegister } from '../rooms/register/index.ts'
import { fillResidents } from '../rooms/residents/index.ts'
import { fillServices } from '../rooms/services/index.ts'
import { currentMunicipality, fillSites, forgetMunicipality } from '../rooms/sites/index.ts'
import { fillStaff } from '../rooms/staff/index.ts'
import { fillTasks } from '../rooms/tasks/index.ts'

/** Whom the sample's day needs: somebody who may do everything, and the residents by key. */
export type SeededTown = { clerk: Clerk; residentIds: ReadonlyMap<string, number> }

/**
 * Fills an empty house with the sample municipality and its people, in one transaction.
 * Nothing when a municipality is there already.
 */
export async function seedSample(at: Temporal.Instant): Promise<SeededTown | undefined> {
  if (await currentMunicipality()) return undefined
  const seeded = await inTransaction(async tx => {
    const { siteIds, counterIds } = await fillSites(tx, sampleTown.sites, at)
    await fillServices(tx, sampleTown.services, counterIds, at)
    const staffIds = await fillStaff(tx, sampleTown.staff, siteIds)
    const ilze = staffIds.get('ilze@paraugs.lv')
    if (ilze === undefined) throw new Error('the sample has no Ilze')
    await fillMandates(tx, mandateDefaults, at)
    await fillRegister(tx, sampleTown.register, { siteIds, staffIds })
    await fillTasks(tx, sampleTown.tasks, staffIds)
    const residentIds = await fillResidents(tx, sampleTown.residents, { recordedBy: ilze, at })
    const name = sampleTown.staff.find(({ email }) => email === 'ilze@paraugs.lv')?.name ?? ''
    const clerk: Clerk = { kind: 'clerk', id: ilze, name, roles: ['clerk'], siteIds: 'all' }
    return { clerk, residentIds }
  })
  forgetMunicipality()
  return seeded
}
