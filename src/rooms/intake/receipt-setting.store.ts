import type { Reader, Tx } from '../../house/database.ts'
import type { Channel, ReceiptRule } from './receipt-rule.ts'

export type ReceiptSetting = {
  channel: Channel
  rule: ReceiptRule
  basisLv: string
  basisEn: string
}

const receiptRules = (reader: Reader) =>
  reader
    .selectFrom('intake.receipt_rule')
    .select(['channel', 'rule', 'basis_lv as basisLv', 'basis_en as basisEn'])

type Row = Awaited<ReturnType<ReturnType<typeof receiptRules>['execute']>>[number]

// The table's checks hold the words to the lists of the types.
const settingOf = (row: Row): ReceiptSetting => ({
  ...row,
  channel: row.channel as Channel,
  rule: row.rule as ReceiptRule,
})

export async function listReceiptRules(reader: Reader): Promise<ReceiptSetting[]> {
  return (await receiptRules(reader).execute()).map(settingOf)
}

export async function findReceiptRule(reader: Reader, channel: Channel): Promise<ReceiptSetting> {
  const rule = receiptRules(reader).where('channel', '=', channel)
  return settingOf(await rule.executeTakeFirstOrThrow())
}

/** The rule of a channel becomes another one; false when it is the same already. */
export async function updateReceiptRule(
  tx: Tx,
  { channel, rule, basisLv, basisEn }: ReceiptSetting,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('intake.receipt_rule')
    .set({ rule, basis_lv: basisLv, basis_en: basisEn })
    .where('channel', '=', channel)
    .where(({ eb, or }) =>
      or([eb('rule', '<>', rule), eb('basis_lv', '<>', basisLv), eb('basis_en', '<>', basisEn)]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
