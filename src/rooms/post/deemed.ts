import { type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction, type Reader } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { loadWorkingDays } from '../sites/index.ts'
import {
  type GroundedRule,
  getDeemedRule,
  updateDeemedRule,
  updateWindowSide,
  type WindowSide,
} from './deemed-rule.store.ts'
import { type DeemedChannel, type DeemedStep, deemedNotifiedOn } from './deemed-rule.ts'

export type Deemed = { day: Temporal.PlainDate; steps: DeemedStep[]; rule: GroundedRule }

/**
 * When somebody counts as notified of what left on a day by a channel, by the rule as it stands
 * now. Whoever sends stores the day and the rule: a later change of the rule changes nothing sent.
 */
export async function deemedFor(
  reader: Reader,
  channel: DeemedChannel,
  sentOn: Temporal.PlainDate,
): Promise<Deemed> {
  const rule = await getDeemedRule(reader, channel)
  return { ...deemedNotifiedOn(rule, sentOn, await loadWorkingDays(reader, sentOn)), rule }
}

/** The limits of a rule; the table's check holds the same. */
export const deemedLimits = { min: 0, max: 60 } as const

type Changing = { rules: readonly GroundedRule[]; windowSide: WindowSide; now: Temporal.Instant }

/** Changes the rules of deemed notification for what is sent from now on. */
export async function changePostSetting(
  clerk: Clerk,
  { rules, windowSide, now }: Changing,
): Promise<void> {
  requireRole(clerk, ['head'])
  await inTransaction(async tx => {
    for (const rule of rules) await updateDeemedRule(tx, rule)
    await updateWindowSide(tx, windowSide)
    const counts = rules.map(({ channel, days, unit }) => [channel, `${days} ${unit}`])
    const details = { ...Object.fromEntries(counts), windowSide }
    await writeJournal(tx, clerk, 'post_setting_changed', { at: now, details })
  })
}
