import type { Clerk } from '../../house/actor.ts'
import { db, inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { Refusal, refuseIf } from '../../house/refusal.ts'
import { journalRefusedStep, requireMandate } from '../mandates/index.ts'
import { type AtCounter, judgeFor, type Reading } from './at-counter.ts'
import {
  insertHandover,
  type MismatchReason,
  type NewHandover,
  type Outcome,
  type ReprintReason,
} from './handover.store.ts'
import { type PaperFormat, printCertificate, ReadBackMismatch } from './paper.ts'
import { getCertificateSetting } from './signer.store.ts'

/** What the clerk asks to be printed; the text travels only in the form and in memory. */
export type PaperOrder = {
  text: string
  format: PaperFormat
  copies: number
  reprintReason: ReprintReason | undefined
  /** Why the paper is handed over although it names the holder otherwise. */
  mismatchReason: MismatchReason | undefined
  /** One page of the counter is one handover. */
  pageKey: string
}

/**
 * Why this certificate can't be printed, or nothing. Only what is valid is printed; a text of an
 * unknown signer where the head allows it and nothing else is wrong with it.
 */
export function printObstacle(
  { verdict, match }: Reading,
  asked: { mismatchReason: MismatchReason | undefined; printUnknownSigner: boolean },
): string | undefined {
  const unknown = verdict.verdict === 'unknown_signer'
  const onlyUnknown = unknown && verdict.reasons.every(reason => reason === 'signer_unknown')
  if (verdict.verdict === 'invalid' || (unknown && !onlyUnknown)) return 'certificate_invalid'
  if (unknown && !asked.printUnknownSigner) return 'certificate_signer_unknown'
  if (!verdict.fields) return 'certificate_not_printable'
  return match?.outcome === 'match' || asked.mismatchReason ? undefined : 'holder_mismatch'
}

/** A print that was made, drawn again and read back. */
export type ReadyPaper = { pdf: Uint8Array; pages: number }

/**
 * Judges the text again, prints it and reads every QR code of the print back. Refuses as
 * `printObstacle` says, or with `read_back_failed`; refusals are journalled. Writes nothing else.
 */
export function preparePaper(
  clerk: Clerk,
  counter: AtCounter,
  order: PaperOrder,
): Promise<ReadyPaper> {
  return journalRefusedStep(clerk, counter.step, () => makePaper(counter, order))
}

async function makePaper(counter: AtCounter, order: PaperOrder): Promise<ReadyPaper> {
  const reading = await judgeFor(counter, order.text)
  const { printUnknownSigner } = await getCertificateSetting(db())
  refuseIf(printObstacle(reading, { mismatchReason: order.mismatchReason, printUnknownSigner }))
  const { text, fields, sample } = reading.verdict
  if (!fields) throw new Refusal('certificate_not_printable')
  const { format, copies } = order
  const { mandate } = counter.sheet
  const now = counter.step.now
  try {
    const paper = { text, fields, sample, format, copies, now, number: mandate.number }
    const { pdf, pages } = await printCertificate(paper)
    return { pdf, pages }
  } catch (error) {
    if (error instanceof ReadBackMismatch) throw new Refusal('read_back_failed')
    throw error
  }
}

/**
 * Hands the paper over: it is printed and read back, then written down with its journal entry, and
 * only then given out. Asked again from the same page (a jam, a second press) the same
 * paper is given out once more; it does not count twice, and the journal says so.
 */
export async function handOver(
  clerk: Clerk,
  counter: AtCounter,
  order: PaperOrder,
): Promise<ReadyPaper> {
  const paper = await preparePaper(clerk, counter, order)
  const { format, copies, reprintReason, mismatchReason, pageKey } = order
  const outcome = 'printed'
  const about = { pageKey, outcome, format, copies, reprintReason, mismatchReason } as const
  await record(clerk, counter, about)
  return paper
}

/** Writes down that there was nothing to hand over: no certificate found, or one not printed. */
export async function recordNoHandover(
  clerk: Clerk,
  counter: AtCounter,
  { outcome, pageKey }: { outcome: Exclude<Outcome, 'printed'>; pageKey: string },
): Promise<void> {
  await record(clerk, counter, {
    pageKey,
    outcome,
    format: null,
    copies: null,
    reprintReason: undefined,
    mismatchReason: undefined,
  })
}

type About = Omit<
  NewHandover,
  'mandateId' | 'eServiceId' | 'residentId' | 'siteId' | 'clerkId' | 'at'
>

async function record(clerk: Clerk, { step }: AtCounter, about: About): Promise<void> {
  await journalRefusedStep(clerk, step, () =>
    inTransaction(async tx => {
      const mandate = await requireMandate(tx, clerk, step)
      const written = await insertHandover(tx, {
        ...about,
        mandateId: mandate.id,
        eServiceId: step.eServiceId,
        residentId: mandate.principalId,
        siteId: mandate.siteId,
        clerkId: clerk.id,
        at: step.now,
      })
      refuseIf(written === 'taken' ? 'page_used' : undefined)
      const again = written === 'known' ? '_again' : ''
      const { format, copies, reprintReason, mismatchReason } = about
      await writeJournal(tx, clerk, `certificate_${about.outcome}${again}`, {
        subject: { kind: 'resident', id: mandate.principalId },
        at: step.now,
        details: {
          mandate: mandate.number,
          eService: step.eServiceId,
          ...(copies !== null && { copies, format: format ?? '' }),
          ...(reprintReason && { reprint: reprintReason }),
          ...(mismatchReason && { mismatch: mismatchReason }),
        },
      })
    }),
  )
}
