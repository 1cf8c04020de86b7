import { randomUUID } from 'node:crypto'
import { worksAt } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import {
  type Answer,
  file,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { Refusal } from '../../house/refusal.ts'
import { readBackPath } from '../../kit/back-path.ts'
import { certificateFileLimits, nationalService, verdictWords } from '../hcert/index.ts'
import { mandatePath, newMandatePath, readMandate } from '../mandates/index.ts'
import {
  type AtCounter,
  fetchAtCounter,
  judgeFor,
  openAtCounter,
  type Reading,
  readAtCounter,
} from './at-counter.ts'
import { counterWords } from './counter.words.ts'
import { type CounterView, refusedPage } from './counter-frame.view.tsx'
import { handOver, preparePaper, printObstacle, recordNoHandover } from './handover.ts'
import { orderIn, pageKeyIn, refusalIn, textIn } from './paper-order.ts'
import { paperRows } from './paper-rows.ts'
import { choosePage, notFoundPage, readyPage } from './ready.view.tsx'
import { getCertificateSetting } from './signer.store.ts'
import { type SourceView, sourcePage } from './source.view.tsx'
import { type VerdictView, verdictPage } from './verdict.view.tsx'

const uploadBytes = certificateFileLimits.bytes

/** From a certificate in whatever form to paper; what it says stays in the form and in memory. */
export const certificatePages: readonly Page[] = [
  staffPage('GET', '/desk/certificates/new', ['clerk'], step(showSources)),
  staffPage('POST', '/desk/certificates/reading', ['clerk'], step(readOne), { uploadBytes }),
  staffPage('POST', '/desk/certificates/national-service', ['clerk'], step(fetchOne)),
  staffPage('POST', '/desk/certificates/paper-check', ['clerk'], step(checkPaper)),
  staffPage('POST', '/desk/certificates/paper', ['clerk'], step(giveOut)),
  staffPage('POST', '/desk/certificates/outcome', ['clerk'], step(endWithout)),
]

/** Opens the work under the mandate; a refusal is shown with the way to a mandate that will do. */
function step(take: (visit: StaffVisit, counter: AtCounter) => Promise<Answer>) {
  return async (visit: StaffVisit): Promise<Answer> => {
    const { query, clerk, now } = visit
    const mandateId = /^\d{1,15}$/.test(query.mandate ?? '') ? Number(query.mandate) : undefined
    try {
      return await take(visit, await openAtCounter(clerk, { mandateId, now }))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return refuse(visit, mandateId, error)
    }
  }
}

async function refuse(
  { frame, query, language, clerk }: StaffVisit,
  mandateId: number | undefined,
  refusal: Refusal,
): Promise<Answer> {
  const back = readBackPath(query.back)
  const mandate = mandateId === undefined ? undefined : await readMandate(mandateId)
  const isHere = mandate !== undefined && worksAt(clerk, mandate.siteId)
  const again = isHere
    ? newMandatePath(language, { residentId: mandate.principalId, back })
    : undefined
  return html(refusedPage({ frame, back, again, refusal: refusalIn(language, refusal) }), 409)
}

async function showSources(visit: StaffVisit, counter: AtCounter): Promise<Answer> {
  return html(await drawSource(visit, counter))
}

function viewOf(visit: StaffVisit, { sheet }: AtCounter): CounterView {
  const back = readBackPath(visit.query.back)
  return { frame: visit.frame, sheet, back, pageKey: pageKeyIn(visit.form) ?? randomUUID() }
}

async function drawSource(
  visit: StaffVisit,
  counter: AtCounter,
  more: Pick<SourceView, 'errors' | 'serviceFault'> = {},
): Promise<string> {
  const hasService = (await nationalService()) !== undefined
  return sourcePage({ ...viewOf(visit, counter), pageKey: randomUUID(), hasService, ...more })
}

async function readOne(visit: StaffVisit, counter: AtCounter): Promise<Answer> {
  const given = visit.uploads.file?.bytes ?? textIn(visit.form)
  if (given === undefined) {
    const message = counterWords[visit.language].nothingGiven
    const name = visit.headers['content-type']?.startsWith('multipart/') ? 'file' : 'text'
    return html(await drawSource(visit, counter, { errors: [{ name, message }] }), 422)
  }
  const again = visit.query.again === '1' && typeof given === 'string'
  const reading = again
    ? await judgeFor(counter, given)
    : await readAtCounter(visit.clerk, counter, given)
  const raw = again ? rawOf(visit) : {}
  return html(await drawVerdict(visit, counter, reading, { raw }))
}

const choices = ['format', 'copies', 'occasion', 'mismatch']

function rawOf({ form }: StaffVisit): VerdictView['raw'] {
  const pairs = choices.map(name => [name, String(form[name] ?? '').slice(0, 40)])
  return Object.fromEntries(pairs)
}

async function drawVerdict(
  visit: StaffVisit,
  counter: AtCounter,
  reading: Reading,
  more: { raw?: VerdictView['raw']; errors?: VerdictView['errors']; refusal?: string } = {},
): Promise<string> {
  const { printUnknownSigner } = await getCertificateSetting(db())
  // With a reason given for the mismatch, what is left stands in the way for good.
  const obstacle = printObstacle(reading, { mismatchReason: 'spelling', printUnknownSigner })
  const { fields } = reading.verdict
  return verdictPage({
    ...viewOf(visit, counter),
    reading,
    rows: fields ? paperRows(fields) : [],
    obstacle: obstacle as VerdictView['obstacle'],
    raw: more.raw ?? {},
    errors: more.errors ?? {},
    refusal: more.refusal,
  })
}

async function fetchOne(visit: StaffVisit, counter: AtCounter): Promise<Answer> {
  const fetched = await fetchAtCounter(visit.clerk, counter)
  const view = viewOf(visit, counter)
  if (fetched.kind === 'fault') {
    const serviceFault = verdictWords(visit.language).service[fetched.reason]
    return html(await drawSource(visit, counter, { serviceFault }))
  }
  if (fetched.kind === 'none') return html(notFoundPage(view))
  const [only, ...others] = fetched.readings
  if (only && others.length === 0) return html(await drawVerdict(visit, counter, only))
  return html(choosePage({ ...view, readings: fetched.readings }))
}

async function checkPaper(visit: StaffVisit, counter: AtCounter): Promise<Answer> {
  const { order, errors } = orderIn(visit.form, visit.language)
  const reading = await judgeFor(counter, order?.text ?? textIn(visit.form) ?? '')
  const raw = rawOf(visit)
  if (!order) return html(await drawVerdict(visit, counter, reading, { raw, errors }), 422)
  try {
    const { pages } = await preparePaper(visit.clerk, counter, order)
    const view = viewOf(visit, counter)
    const done = view.back ?? mandatePath(visit.language, counter.sheet.mandate.id)
    return html(readyPage({ ...view, order, pages, sample: reading.verdict.sample, done }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const missing = error.code === 'holder_mismatch'
    const words = counterWords[visit.language]
    const shown = missing
      ? { raw, errors: { mismatch: words.mismatchMissing } }
      : { raw, refusal: refusalIn(visit.language, error) }
    return html(await drawVerdict(visit, counter, reading, shown), missing ? 422 : 409)
  }
}

async function giveOut(visit: StaffVisit, counter: AtCounter): Promise<Answer> {
  const { order } = orderIn(visit.form, visit.language)
  if (!order) throw new Refusal('page_used')
  const { pdf } = await handOver(visit.clerk, counter, order)
  const name = `${counter.sheet.mandate.number.replace('/', '-')}.pdf`
  return file('application/pdf', name, pdf)
}

async function endWithout(visit: StaffVisit, counter: AtCounter): Promise<Answer> {
  const outcome = visit.form.outcome === 'refused' ? 'refused' : 'not_found'
  const pageKey = pageKeyIn(visit.form)
  if (!pageKey) throw new Refusal('page_used')
  await recordNoHandover(visit.clerk, counter, { outcome, pageKey })
  const back = readBackPath(visit.query.back)
  return redirect(back ?? mandatePath(visit.language, counter.sheet.mandate.id))
}
