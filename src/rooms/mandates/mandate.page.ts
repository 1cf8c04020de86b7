import { hasRole, worksAt } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import {
  type Answer,
  file,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { Forbidden, NotFound, Refusal } from '../../house/refusal.ts'
import { readBackPath } from '../../kit/back-path.ts'
import { printMandate } from './mandate.print.ts'
import { findPrincipal, listMandates } from './mandate.store.ts'
import { confirmSignature, revocationReasons, revokeMandate, signingObstacle } from './mandate.ts'
import { mandatePage } from './mandate.view.tsx'
import { refusalIn } from './mandate-form.ts'
import { mandatesListPage } from './mandate-list.view.tsx'
import { mandatePaperFor } from './mandate-paper-for.ts'
import {
  mandatePath,
  mandatePrintPath,
  newMandatePath,
  residentMandatesPath,
} from './mandate-path.ts'
import { findMandateSheet, type MandateSheet, stateOf } from './mandate-sheet.ts'
import { certificateStep } from './next-step.ts'

const readers = ['clerk', 'head'] as const

/** A mandate's page, its paper and what is done to it. */
export const mandatePages: readonly Page[] = [
  staffPage('GET', '/desk/mandates', readers, listOfResident),
  staffPage('GET', '/desk/mandates/:id', readers, async visit => {
    const sheet = await sheetOf(visit)
    await noteReading(visit, sheet.principal.id)
    return html(draw(visit, sheet))
  }),
  staffPage('GET', '/desk/mandates/:id/print', readers, async visit => {
    const sheet = await sheetOf(visit)
    await noteReading(visit, sheet.principal.id)
    const paper = await mandatePaperFor(sheet, visit.frame.sample)
    const name = `${sheet.mandate.number.replace('/', '-')}.pdf`
    return file('application/pdf', name, await printMandate(paper, sheet.mandate.madeAt))
  }),
  staffPage('POST', '/desk/mandates/:id/signature', ['clerk'], visit =>
    act(visit, mandateId => confirmSignature(visit.clerk, { mandateId, now: visit.now })),
  ),
  staffPage('POST', '/desk/mandates/:id/revocation', readers, visit =>
    act(visit, async mandateId => {
      const reason = revocationReasons.find(known => known === visit.form.reason)
      if (!reason) throw new Refusal('reason_missing')
      await revokeMandate(visit.clerk, { mandateId, reason, now: visit.now })
    }),
  ),
]

function idOf({ params }: StaffVisit): number {
  if (!/^\d{1,15}$/.test(params.id ?? '')) throw new NotFound('mandate')
  return Number(params.id)
}

async function sheetOf(visit: StaffVisit): Promise<MandateSheet> {
  const sheet = await findMandateSheet(db(), { id: idOf(visit), now: visit.now })
  if (!sheet) throw new NotFound('mandate')
  if (!worksAt(visit.clerk, sheet.mandate.siteId)) throw new Forbidden('mandate of another site')
  return sheet
}

async function noteReading({ clerk, now }: StaffVisit, residentId: number): Promise<void> {
  const subject = { kind: 'resident', id: residentId }
  await writeReading(db(), clerk, { subject, purpose: 'mandate', at: now })
}

/** Does something to the mandate and shows its page again, with the refusal in its place. */
async function act(visit: StaffVisit, deed: (mandateId: number) => Promise<void>): Promise<Answer> {
  const id = idOf(visit)
  try {
    await deed(id)
    return redirect(mandatePath(visit.language, id, { back: readBackPath(visit.query.back) }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return html(draw(visit, await sheetOf(visit), refusalIn(visit.language, error)), 409)
  }
}

function draw(visit: StaffVisit, sheet: MandateSheet, refusal?: string): string {
  const { frame, language, now, clerk } = visit
  const { mandate } = sheet
  const back = readBackPath(visit.query.back)
  const own = mandatePath(language, mandate.id)
  const query = back ? `?${new URLSearchParams({ back })}` : ''
  const obstacle = signingObstacle(mandate, { clerkId: clerk.id, now })
  const gives = sheet.eServices.some(({ givesCertificate }) => givesCertificate)
  const step = { mandateId: mandate.id, back }
  return mandatePage({
    frame,
    sheet,
    now,
    back,
    signingObstacle: obstacle && refusalIn(language, new Refusal(obstacle)),
    paths: {
      print: mandatePrintPath(language, mandate.id),
      sign: `${own}/signature${query}`,
      revoke: `${own}/revocation${query}`,
      again: newMandatePath(language, { residentId: mandate.principalId, back }),
      certificate: gives ? certificateStep(language, step) : undefined,
    },
    mayRevoke: ['unsigned', 'in_force'].includes(sheet.state) && hasRole(clerk, readers),
    refusal,
  })
}

const listLimit = 100

async function listOfResident(visit: StaffVisit): Promise<Answer> {
  const { query, frame, language, now } = visit
  const id = /^\d{1,15}$/.test(query.resident ?? '') ? Number(query.resident) : 0
  const principal = await findPrincipal(db(), id)
  if (!principal) throw new NotFound('resident')
  await noteReading(visit, principal.id)
  const mandates = await listMandates(db(), principal.id, listLimit)
  const back = readBackPath(query.back)
  const here = residentMandatesPath(language, { residentId: principal.id, back })
  return html(
    mandatesListPage({
      frame,
      principal,
      back,
      newPath: newMandatePath(language, { residentId: principal.id, back }),
      mandates: mandates
        .filter(({ siteId }) => worksAt(visit.clerk, siteId))
        .map(mandate => ({
          number: mandate.number,
          state: stateOf(mandate, now),
          made: mandate.madeAt,
          path: mandatePath(language, mandate.id, { back: back ?? here }),
        })),
    }),
  )
}
