import { db } from '../../house/database.ts'
import type { MandatePaper } from './mandate.print.ts'
import { paperOf } from './mandate-paper.ts'
import type { MandateSheet } from './mandate-sheet.ts'
import { findWording } from './setting.store.ts'

/** The paper of a mandate with the wording it was made with, however often that changed since. */
export async function mandatePaperFor(sheet: MandateSheet, sample: boolean): Promise<MandatePaper> {
  const wording = await findWording(db(), sheet.mandate.wordingId)
  if (!wording) throw new Error('a mandate without its wording')
  return paperOf(sheet, { wording, sample })
}
