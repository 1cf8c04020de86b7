import { type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { type ReceiptSetting, updateReceiptRule } from './receipt-setting.store.ts'

/** From now on the channels' rules are these; what was received keeps the day it had. */
export async function changeReceiptRules(
  clerk: Clerk,
  { rules, now }: { rules: readonly ReceiptSetting[]; now: Temporal.Instant },
): Promise<void> {
  requireRole(clerk, ['head'])
  await inTransaction(async tx => {
    for (const setting of rules) {
      if (!(await updateReceiptRule(tx, setting))) continue
      const { channel, rule, basisLv } = setting
      const details = { channel, rule, basis: basisLv }
      await writeJournal(tx, clerk, 'receipt_rule_changed', { at: now, details })
    }
  })
}
