import { db } from '../../house/database.ts'
import { findMunicipality, type Municipality } from './municipality.store.ts'

export type { Municipality }

const rememberMs = 2000
let known: { municipality: Municipality | undefined; until: number } | undefined

/** The municipality this house serves; nothing before set-up. Remembered for two seconds. */
export async function currentMunicipality(): Promise<Municipality | undefined> {
  const now = performance.now()
  if (known && known.until > now) return known.municipality
  const municipality = await findMunicipality(db())
  known = { municipality, until: now + rememberMs }
  return municipality
}

/** Forgets what is remembered, after a change in this process. */
export function forgetMunicipality(): void {
  known = undefined
}
