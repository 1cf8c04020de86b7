import type { Reader } from '../../house/database.ts'
import type { Language } from '../../kit/language.ts'
import { certificatePath, listHandovers } from '../certificates/index.ts'
import {
  listEServices,
  listMandates,
  mandatePath,
  newMandatePath,
  stateOf,
} from '../mandates/index.ts'
import type { DayRow } from './day-row.ts'
import type { PaperWork } from './visit-stages.view.tsx'

type Asking = { language: Language; row: DayRow; clerkId: number; now: Temporal.Instant }

const looked = 10

/** How far mandate and certificate of a visit are; nothing where the service needs no mandate. */
export async function readPaperWork(
  reader: Reader,
  { language, row, clerkId, now }: Asking,
): Promise<PaperWork | undefined> {
  const { service, resident, id } = row.appointment
  if (!service.needsMandate) return undefined
  const back = `/desk?visit=${id}`
  const mandates = await listMandates(reader, resident.id, looked)
  const usable = mandates.find(mandate => {
    const state = stateOf(mandate, now)
    return mandate.representativeId === clerkId && (state === 'in_force' || state === 'unsigned')
  })
  const since = row.call?.calledAt ?? now
  const handovers = await listHandovers(reader, { residentId: resident.id })
  const giving = (await listEServices(reader)).filter(({ givesCertificate }) => givesCertificate)
  const gives = giving.some(({ id: serviceId }) => usable?.eServiceIds.includes(serviceId))
  // Only the certificate service is about health: its e-service is ticked in the new mandate.
  const about = service.healthRelated ? giving[0]?.id : undefined
  return {
    mandate: usable && {
      number: usable.number,
      path: mandatePath(language, usable.id, { back }),
      signed: usable.signedAt !== undefined,
    },
    newMandatePath: newMandatePath(language, {
      residentId: resident.id,
      back,
      service: about,
    }),
    certificatePath:
      usable && gives
        ? certificatePath(language, 'source', { mandateId: usable.id, back })
        : undefined,
    printed: handovers.some(
      ({ at, outcome }) => outcome === 'printed' && Temporal.Instant.compare(at, since) >= 0,
    ),
  }
}
