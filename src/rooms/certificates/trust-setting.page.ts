import { z } from 'zod'
import { hasRole } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { errorsOf, readForm } from '../../kit/form.ts'
import { checkboxField, numberField } from '../../kit/form-fields.ts'
import { pathIn } from '../../kit/language.ts'
import { refusalIn } from './paper-order.ts'
import { getCertificateSetting, listSigners, type SignerLine } from './signer.store.ts'
import { changeCertificateSetting, importTrustList, withdrawSigner } from './trust.ts'
import {
  type SignerRow,
  type TrustSettingView,
  trustSettingPage,
  trustSettingWords,
} from './trust-setting.view.tsx'

const address = '/settings/trust-list'
const readers = ['head', 'administrator'] as const
const uploadBytes = 8 * 1024 * 1024
const rowsOnPage = 100

/** The trust list: imported as a file, withdrawn one by one, judged by its age. */
export const trustSettingPages: readonly Page[] = [
  staffPage('GET', address, readers, async visit => html(await draw(visit))),
  staffPage('POST', address, ['administrator'], importFile, { uploadBytes }),
  staffPage('POST', `${address}/rules`, ['head'], saveRules),
  staffPage('POST', `${address}/:id/withdrawal`, ['administrator'], async visit => {
    if (!/^\d{1,9}$/.test(visit.params.id ?? '')) throw new NotFound('signer')
    const withdrawn = visit.form.withdrawn !== 'no'
    await withdrawSigner(visit.clerk, { id: Number(visit.params.id), withdrawn, now: visit.now })
    return redirect(pathIn(visit.language, address))
  }),
]

type Said = Partial<Pick<TrustSettingView, 'errors' | 'notice' | 'refusal' | 'staleAfterDays'>>

async function draw(visit: StaffVisit, said: Said = {}): Promise<string> {
  const { frame, language, clerk, now, query } = visit
  const signers = await listSigners(db())
  const setting = await getCertificateSetting(db())
  const page = /^\d{1,4}$/.test(query.page ?? '') ? Number(query.page) : 0
  const start = page * rowsOnPage
  const pagePath = (number: number) => `${pathIn(language, address)}?page=${number}`
  const words = trustSettingWords[language]
  return trustSettingPage({
    frame,
    rows: signers.slice(start, start + rowsOnPage).map(signer => rowOf(signer, now)),
    total: signers.length,
    from: signers.length === 0 ? 0 : start + 1,
    previous: page > 0 ? pagePath(page - 1) : undefined,
    next: start + rowsOnPage < signers.length ? pagePath(page + 1) : undefined,
    staleSince: staleSince(signers, setting.staleAfterDays, now),
    mayImport: hasRole(clerk, ['administrator']),
    mayDecide: hasRole(clerk, ['head']),
    printUnknownSigner: setting.printUnknownSigner,
    staleAfterDays: said.staleAfterDays ?? String(setting.staleAfterDays),
    errors: said.errors ?? [],
    notice: said.notice ?? (query.saved === '1' ? words.saved : undefined),
    refusal: said.refusal,
  })
}

function rowOf(signer: SignerLine, now: Temporal.Instant): SignerRow {
  const isOver = Temporal.Instant.compare(signer.notAfter, now) <= 0
  const standing = isOver ? 'over' : 'trusted'
  const name = /(?:^|\n)CN=([^\n]*)/.exec(signer.subject)?.[1]
  return {
    id: signer.id,
    country: signer.country ?? '',
    subject: name ?? signer.subject.replaceAll('\n', ', '),
    kid: signer.kid,
    until: signer.notAfter,
    state: signer.withdrawnAt ? 'withdrawn' : standing,
    sample: signer.sample,
  }
}

/** When the list was last added to, if that is longer ago than the setting allows. */
export function staleSince(
  signers: readonly Pick<SignerLine, 'importedAt'>[],
  staleAfterDays: number,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const newest = signers
    .map(({ importedAt }) => importedAt)
    .sort(Temporal.Instant.compare)
    .at(-1)
  if (!newest) return undefined
  const hours = now.since(newest).total('hours')
  return hours > staleAfterDays * 24 ? newest : undefined
}

async function importFile(visit: StaffVisit): Promise<Answer> {
  const words = trustSettingWords[visit.language]
  const file = visit.uploads.file?.bytes
  if (!file) {
    return html(await draw(visit, { errors: [{ name: 'file', message: words.nothing }] }), 422)
  }
  try {
    const { read, added } = await importTrustList(visit.clerk, { file, now: visit.now })
    return html(await draw(visit, { notice: words.imported(read, added) }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const message = refusalIn(visit.language, error)
    return html(await draw(visit, { errors: [{ name: 'file', message }] }), 422)
  }
}

const rulesShape = z.object({
  printUnknownSigner: checkboxField(),
  staleAfterDays: numberField({ min: 1, max: 730 }),
})

async function saveRules(visit: StaffVisit): Promise<Answer> {
  const reading = readForm(rulesShape, visit.form)
  if (!reading.ok) {
    const errors = errorsOf(reading.problems, visit.language)
    const staleAfterDays = String(reading.raw.staleAfterDays ?? '')
    return html(await draw(visit, { errors, staleAfterDays }), 422)
  }
  await changeCertificateSetting(visit.clerk, { setting: reading.value, now: visit.now })
  return redirect(`${pathIn(visit.language, address)}?saved=1`)
}
