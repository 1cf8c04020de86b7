import type { StaffVisit } from '../../house/page.ts'
import {
  discrepancyIn,
  idOf,
  keyOf,
  lineOf,
  type Problem,
  sealFoundIn,
  Unreadable,
} from './boxes-form.ts'
import { recordRoundDiscrepancy } from './discrepancy.ts'
import { countItems, recordSealOff } from './round.ts'
import { abandonRound, makeRemovalRecord } from './round-end.ts'
import { scanLabel, undoScan } from './scan.ts'
import { tidySealNumber } from './seal.ts'

/** Holds the pass of the second person: the round's number and the token. */
export const passCookie = 'lodzins_round'

/** What a form of the round's page asks for: read, judged, done. */
export type Deed = (visit: StaffVisit, roundId: number) => Promise<unknown>

/** The pass that came with this browser for this round. */
export function passOf({ cookies }: StaffVisit, roundId: number): string | undefined {
  const [id, token] = (cookies[passCookie] ?? '').split('.')
  return id === String(roundId) ? token : undefined
}

const wrong = (name: string, problem: Problem) => new Unreadable({ name, problem })

export const sealOff: Deed = async ({ clerk, form, now }, roundId) => {
  await recordSealOff(clerk, { roundId, key: keyOf(form), now, ...sealFoundIn(form) })
}

export const scan: Deed = async ({ clerk, form, now }, roundId) => {
  const text = lineOf(form, 'text', 60)
  if (text === '') throw wrong('text', 'code_missing')
  await scanLabel(clerk, { roundId, key: keyOf(form), now, text })
}

export const undo: Deed = ({ clerk, form, now }, roundId) =>
  undoScan(clerk, { roundId, key: keyOf(form), now, code: lineOf(form, 'code', 30) })

export const count: Deed = async (visit, roundId) => {
  const { clerk, form, now } = visit
  const personId = idOf(lineOf(form, 'person', 12)) ?? clerk.id
  const counted = lineOf(form, `counted-${personId}`, 10)
  if (!/^\d{1,4}$/.test(counted)) throw wrong(`counted-${personId}`, 'count_unreadable')
  const pass = passOf(visit, roundId)
  const entry = { roundId, key: keyOf(form), now }
  await countItems(clerk, { ...entry, personId, counted: Number(counted), pass })
}

export const record: Deed = async ({ clerk, form, now }, roundId) => {
  const sealNumber = tidySealNumber(lineOf(form, 'seal', 60))
  if (sealNumber === '') throw wrong('seal', 'number_missing')
  await makeRemovalRecord(clerk, { roundId, key: keyOf(form), now, sealNumber })
}

export const discrepancy: Deed = async ({ clerk, form, now }, roundId) => {
  await recordRoundDiscrepancy(clerk, { roundId, ...discrepancyIn(form), now })
}

export const abandon: Deed = async ({ clerk, form, now }, roundId) => {
  const reason = lineOf(form, 'why', 300)
  if (reason === '') throw wrong('why', 'reason_missing')
  await abandonRound(clerk, { roundId, reason, now })
}
