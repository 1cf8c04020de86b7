import { type Clerk, hasRole } from '../../house/actor.ts'
import { db, inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { Forbidden, NotFound } from '../../house/refusal.ts'
import {
  type CertificateVerdict,
  type HolderMatch,
  judgeCertificateFile,
  matchHolder,
  NationalServiceFault,
  nationalService,
  verifyCertificate,
} from '../hcert/index.ts'
import {
  findMandateSheet,
  journalRefusedStep,
  listEServices,
  type MandateSheet,
  requireMandate,
  type Step,
} from '../mandates/index.ts'
import { currentTrust } from './trust.ts'

/** A clerk with a mandate that stands: for whom, and in which e-service a certificate is got. */
export type AtCounter = { step: Step & { mandateId: number }; sheet: MandateSheet }

/** What was read, judged and held against the principal; nothing of it is kept. */
export type Reading = { verdict: CertificateVerdict; match: HolderMatch | undefined }

/**
 * Opens the work on a certificate under a mandate. Refuses as `requireMandate` does, without a
 * mandate as well; every refusal is journalled.
 */
export async function openAtCounter(
  clerk: Clerk,
  { mandateId, now }: { mandateId: number | undefined; now: Temporal.Instant },
): Promise<AtCounter> {
  if (!hasRole(clerk, ['clerk'])) throw new Forbidden('certificates')
  const sheet =
    mandateId === undefined ? undefined : await findMandateSheet(db(), { id: mandateId, now })
  const named = sheet?.eServices ?? []
  const offered = await listEServices(db())
  const service = [...named, ...offered].find(({ givesCertificate }) => givesCertificate)
  const step = { mandateId: sheet?.mandate.id ?? mandateId, eServiceId: service?.id ?? 0, now }
  await journalRefusedStep(clerk, step, () => inTransaction(tx => requireMandate(tx, clerk, step)))
  if (!sheet) throw new NotFound('mandate')
  return { step: { ...step, mandateId: sheet.mandate.id }, sheet }
}

/** Runs one step under the mandate and journals that it was taken, in one transaction. */
async function takeStep(clerk: Clerk, { step, sheet }: AtCounter, deed: string): Promise<void> {
  await journalRefusedStep(clerk, step, () =>
    inTransaction(async tx => {
      await requireMandate(tx, clerk, step)
      await writeJournal(tx, clerk, deed, {
        subject: { kind: 'resident', id: sheet.principal.id },
        at: step.now,
        details: { mandate: sheet.mandate.number, eService: step.eServiceId },
      })
    }),
  )
}

/** Reads and judges a certificate text, picture or PDF that the resident has. */
export async function readAtCounter(
  clerk: Clerk,
  counter: AtCounter,
  given: string | Uint8Array,
): Promise<Reading> {
  await takeStep(clerk, counter, 'certificate_read')
  return judgeFor(counter, given)
}

/** The judgement alone, for a text that was read a step before. */
export async function judgeFor(
  { step, sheet }: AtCounter,
  given: string | Uint8Array,
): Promise<Reading> {
  const options = { trust: await currentTrust(), at: step.now }
  const verdict =
    typeof given === 'string'
      ? verifyCertificate(given, options)
      : await judgeCertificateFile(given, options)
  const { givenName, familyName, birthDate } = sheet.principal
  const principal = { givenName, familyName, birthDate: birthDate?.toString() }
  return { verdict, match: verdict.holder ? matchHolder(verdict.holder, principal) : undefined }
}

/** What the national service gave: certificates, none, or the reason why it gave no answer. */
export type Fetched =
  | { kind: 'found'; readings: Reading[] }
  | { kind: 'none' }
  | { kind: 'fault'; reason: NationalServiceFault['reason'] }

/** Asks the national service in the principal's name; the answer is judged and not kept. */
export async function fetchAtCounter(clerk: Clerk, counter: AtCounter): Promise<Fetched> {
  const service = await nationalService()
  if (!service) return { kind: 'fault', reason: 'service_unreachable' }
  await takeStep(clerk, counter, 'certificate_requested')
  const { principal, eServices } = counter.sheet
  const eService = eServices.find(({ id }) => id === counter.step.eServiceId)
  try {
    const texts = await service.certificatesFor({
      personalCode: principal.personalCode ?? '',
      givenName: principal.givenName,
      familyName: principal.familyName,
      birthDate: principal.birthDate?.toString(),
      eService: eService?.code ?? '',
    })
    if (texts.length === 0) return { kind: 'none' }
    const readings = await Promise.all(texts.map(text => judgeFor(counter, text)))
    return { kind: 'found', readings }
  } catch (error) {
    if (!(error instanceof NationalServiceFault)) throw error
    return { kind: 'fault', reason: error.reason }
  }
}
