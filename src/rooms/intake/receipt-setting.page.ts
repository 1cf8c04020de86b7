import { db } from '../../house/database.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { pathIn } from '../../kit/language.ts'
import { channels, receiptRules } from './receipt-rule.ts'
import { listReceiptRules, type ReceiptSetting } from './receipt-setting.store.ts'
import { changeReceiptRules } from './receipt-setting.ts'
import { receiptSettingPage, receiptSettingWords } from './receipt-setting.view.tsx'

/** The head's settings of the day of receipt. */
export const receiptSettingPages: readonly Page[] = [
  staffPage('GET', '/settings/receipt', ['head'], async ({ frame, query }) => {
    const rules = await listReceiptRules(db())
    const raw = rawOf(rules)
    return html(receiptSettingPage({ frame, raw, errors: [], saved: query.saved === '1' }))
  }),
  staffPage('POST', '/settings/receipt', ['head'], save),
]

function rawOf(rules: readonly ReceiptSetting[]): Record<string, string> {
  return Object.fromEntries(
    rules.flatMap(({ channel, rule, basisLv, basisEn }) => [
      [`rule-${channel}`, rule],
      [`basisLv-${channel}`, basisLv],
      [`basisEn-${channel}`, basisEn],
    ]),
  )
}

function textIn({ form }: StaffVisit, name: string): string {
  const value = form[name]
  if (typeof value !== 'string') return ''
  return value.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 300)
}

async function save(visit: StaffVisit): Promise<Answer> {
  const { clerk, frame, language, now } = visit
  const rules = channels.map((channel): ReceiptSetting => {
    const rule = receiptRules.find(known => known === visit.form[`rule-${channel}`])
    return {
      channel,
      rule: rule ?? 'same_day',
      basisLv: textIn(visit, `basisLv-${channel}`),
      basisEn: textIn(visit, `basisEn-${channel}`),
    }
  })
  const message = receiptSettingWords[language].basisMissing
  const errors = rules.flatMap(({ channel, basisLv, basisEn }) => [
    ...(basisLv === '' ? [{ name: `basisLv-${channel}`, message }] : []),
    ...(basisEn === '' ? [{ name: `basisEn-${channel}`, message }] : []),
  ])
  if (errors.length > 0) {
    return html(receiptSettingPage({ frame, raw: rawOf(rules), errors, saved: false }), 422)
  }
  await changeReceiptRules(clerk, { rules, now })
  return redirect(pathIn(language, '/settings/receipt?saved=1'))
}
