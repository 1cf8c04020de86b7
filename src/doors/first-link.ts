import { currentMunicipality } from '../rooms/sites/index.ts'
import { firstWithoutKey, inviteFirst, renewSetup } from '../rooms/staff/index.ts'

/**
 * The link with which everything begins, for whoever started the program: the set-up while there
 * is no municipality, then the first administrator's choice of a password until one is chosen.
 */
export async function firstLink(url: string, now: Temporal.Instant): Promise<string | undefined> {
  const town = await currentMunicipality()
  if (!town) return `${url}/setup/${await renewSetup(now)}`
  if (town.sample) return undefined
  const person = await firstWithoutKey()
  if (person === undefined) return undefined
  return inviteFirst(person, { now, publicUrl: url, language: 'lv' })
}
