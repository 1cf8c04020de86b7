import type { Reader, Tx } from '../../house/database.ts'
import type { DeemedChannel, DeemedRule } from './deemed-rule.ts'

/** A rule with the ground it stands on. */
export type GroundedRule = DeemedRule & {
  channel: DeemedChannel
  basisLv: string
  basisEn: string
}

function rules(reader: Reader) {
  return (
    reader
      .selectFrom('post.deemed_rule')
      .select(['channel', 'days', 'unit', 'basis_lv as basisLv', 'basis_en as basisEn'])
      // The table's checks hold these words to the lists of the types.
      .$narrowType<{ channel: DeemedChannel; unit: DeemedRule['unit'] }>()
  )
}

export async function listDeemedRules(reader: Reader): Promise<GroundedRule[]> {
  return rules(reader).execute()
}

export async function getDeemedRule(reader: Reader, channel: DeemedChannel): Promise<GroundedRule> {
  return rules(reader).where('channel', '=', channel).executeTakeFirstOrThrow()
}

export async function updateDeemedRule(
  tx: Tx,
  { channel, days, unit, basisLv, basisEn }: GroundedRule,
): Promise<void> {
  await tx
    .updateTable('post.deemed_rule')
    .set({ days, unit, basis_lv: basisLv, basis_en: basisEn })
    .where('channel', '=', channel)
    .execute()
}

export type WindowSide = 'left' | 'right'

/** Where the envelopes have their window. */
export async function getWindowSide(reader: Reader): Promise<WindowSide> {
  const { window_side } = await reader
    .selectFrom('post.setting')
    .select('window_side')
    .executeTakeFirstOrThrow()
  return window_side === 'left' ? 'left' : 'right'
}

export async function updateWindowSide(tx: Tx, side: WindowSide): Promise<void> {
  await tx.updateTable('post.setting').set({ window_side: side }).execute()
}
