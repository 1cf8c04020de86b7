import { z } from 'zod'
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
import { NotFound, Refusal } from '../../house/refusal.ts'
import { shortDate } from '../../kit/dates.ts'
import { errorsOf, firstValues, readForm } from '../../kit/form.ts'
import { numberField, textField } from '../../kit/form-fields.ts'
import { readS10 } from '../../kit/s10.ts'
import { listSites } from '../sites/index.ts'
import { type Bag, findBag } from './bag.store.ts'
import {
  bagLimits,
  balanceOf,
  closeBag,
  closingObstacle,
  countsAgree,
  postRoles,
  recountBag,
} from './bag.ts'
import { bagPage } from './bag.view.tsx'
import { type BagLine, listLines } from './bag-line.store.ts'
import { recordLine, withdrawalObstacle, withdrawLine } from './bag-line.ts'
import { findLetter } from './letter.store.ts'
import { returnObstacle } from './letter-state.ts'
import { printItemLabels } from './paper.print.ts'
import type { Answered } from './pieces.view.tsx'
import { incomingWords } from './post.words.ts'
import { bagPath } from './post-path.ts'
import { type PendingItem, readLineEntry } from './scan.ts'
import { findTracked } from './tracking.store.ts'
import { idOf, refusalIn, requireSite } from './visit.page.ts'

/** One mailbag: its lines, its count, its closing. */
export const mailbagPages: readonly Page[] = [
  staffPage('GET', '/register/post/bags/:id', postRoles, async visit =>
    html(await draw(visit, await bagOf(visit), { answered: await afterRedirect(visit) })),
  ),
  staffPage('GET', '/register/post/bags/:id/labels', postRoles, printLabels),
  staffPage('POST', '/register/post/bags/:id/lines', postRoles, addLine),
  staffPage('POST', '/register/post/bags/:id/undo', postRoles, undo),
  staffPage('POST', '/register/post/bags/:id/count', postRoles, recount),
  staffPage('POST', '/register/post/bags/:id/closing', postRoles, close),
]

async function bagOf(visit: StaffVisit): Promise<Bag> {
  const bag = await findBag(db(), idOf(visit))
  if (!bag) throw new NotFound('mailbag')
  requireSite(visit, bag.siteId)
  return bag
}

/** The line that an address of our own names: `?done=17`, `?undone=17`. */
function lineNamed(lines: readonly BagLine[], id: string | undefined): BagLine | undefined {
  return lines.find(({ itemId }) => String(itemId) === id)
}

async function afterRedirect({ query, params, language }: StaffVisit): Promise<Answered> {
  const words = incomingWords[language]
  if (!query.done && !query.undone) return query.saved === '1' ? { done: words.saved } : {}
  const lines = await listLines(db(), Number(params.id))
  const undone = lineNamed(lines, query.undone)
  if (undone?.withdrawnAt) return { done: words.takenBack(undone.position) }
  const line = lineNamed(lines, query.done)
  if (!line || line.withdrawnAt) return {}
  const say = line.label === 'new' ? words.doneNew : words.done
  return { done: say(line.position, line.code) }
}

type Shown = { answered?: Answered; pending?: PendingItem | undefined }

async function draw(visit: StaffVisit, bag: Bag, { answered = {}, pending }: Shown = {}) {
  const { frame, language, query } = visit
  const lines = await listLines(db(), bag.id)
  const balance = balanceOf(bag.count, lines)
  const facts = { isClosed: bag.closing !== undefined, hasRecord: true }
  const obstacle = closingObstacle(balance, facts)
  const last = lines.filter(({ withdrawnAt }) => withdrawnAt === undefined).at(-1)
  const site = (await listSites(db())).find(({ id }) => id === bag.siteId)
  return bagPage({
    frame,
    bag,
    site: {
      slug: site?.slug ?? '',
      name: (language === 'lv' ? site?.nameLv : site?.nameEn) ?? '',
    },
    lines: lines.toReversed(),
    balance,
    closingObstacle: obstacle && refusalIn(language, new Refusal(obstacle, { ...balance })),
    pending,
    lastItemId: last && withdrawalObstacle(last) === undefined ? last.itemId : undefined,
    ownLetter: await ownLetterOf(lineNamed(lines, query.done)),
    answered,
  })
}

/** A registered item with the number of a letter that we sent: it came back. */
async function ownLetterOf(line: BagLine | undefined) {
  if (!line?.tracking || line.outcome) return undefined
  const { letterId } = await findTracked(db(), line.tracking)
  const letter = letterId === undefined ? undefined : await findLetter(db(), letterId)
  if (!letter || returnObstacle(letter) !== undefined) return undefined
  return { id: letter.id, code: letter.code, itemId: line.itemId }
}

function pendingOf(sent: unknown): PendingItem | undefined {
  if (typeof sent !== 'string' || sent === '') return undefined
  return { tracking: readS10(sent).number }
}

async function addLine(visit: StaffVisit): Promise<Answer> {
  const { form, language, clerk, now } = visit
  const bag = await bagOf(visit)
  const text = typeof form.line === 'string' ? form.line.slice(0, 60) : ''
  const before = pendingOf(form.pending)
  if (form.act === 'unreadable')
    return html(await draw(visit, bag, { pending: { tracking: undefined } }))
  const entry = readLineEntry(text, { pending: before, fresh: form.act === 'fresh' })
  if (entry.problem !== undefined) {
    const message = incomingWords[language].lineProblems[entry.problem]
    return html(await draw(visit, bag, again(text, message, entry.pending)), 422)
  }
  if (entry.pending) return html(await draw(visit, bag, { pending: entry.pending }))
  const { kind, code, tracking } = entry
  try {
    const { itemId } = await recordLine(clerk, { bagId: bag.id, kind, code, tracking, now })
    return redirect(`${bagPath(language, bag.id)}?done=${itemId}`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // A number that stands already was the wrong scan; the label alone keeps the item waiting.
    const waiting = error.code === 's10_used' ? undefined : before
    return html(await draw(visit, bag, again(text, refusalIn(language, error), waiting)), 409)
  }
}

function again(line: string, message: string, pending: PendingItem | undefined): Shown {
  return { pending, answered: { raw: { line }, errors: [{ name: 'line', message }] } }
}

/** Does something to the bag and shows its page again, with the refusal in its place. */
async function act(visit: StaffVisit, query: string, deed: () => Promise<unknown>) {
  const bag = await bagOf(visit)
  try {
    await deed()
    return redirect(`${bagPath(visit.language, bag.id)}?${query}`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const refusal = refusalIn(visit.language, error)
    return html(await draw(visit, bag, { answered: { refusal } }), 409)
  }
}

async function undo(visit: StaffVisit): Promise<Answer> {
  const item = typeof visit.form.item === 'string' ? visit.form.item : ''
  if (!/^\d{1,15}$/.test(item)) throw new NotFound('line')
  const { clerk, now } = visit
  return act(visit, `undone=${item}`, () => withdrawLine(clerk, { itemId: Number(item), now }))
}

const countShape = z.object({
  ordinary: numberField(bagLimits.ordinary),
  registered: numberField(bagLimits.registered),
  why: textField({ min: 3, max: 500 }),
})

async function recount(visit: StaffVisit): Promise<Answer> {
  const { language, clerk, now } = visit
  const bag = await bagOf(visit)
  const words = incomingWords[language]
  const reading = readForm(countShape, visit.form)
  if (!reading.ok) {
    const labels = { ordinary: words.ordinaryCount, registered: words.registeredCount }
    const errors = errorsOf(reading.problems, language, { ...labels, why: words.recountReason })
    const answered = { raw: firstValues(reading.raw), errors }
    return html(await draw(visit, bag, { answered }), 422)
  }
  const { why: reason, ...counted } = reading.value
  return act(visit, 'saved=1', () => recountBag(clerk, { bagId: bag.id, ...counted, reason, now }))
}

const discrepancyShape = z.object({
  reason: textField({ min: 3, max: 500, lines: 'many' }),
  present: textField({ min: 3, max: 200 }),
})

async function close(visit: StaffVisit): Promise<Answer> {
  const { language, clerk, now } = visit
  const bag = await bagOf(visit)
  const words = incomingWords[language]
  const agrees = countsAgree(balanceOf(bag.count, await listLines(db(), bag.id)))
  const reading = agrees ? undefined : readForm(discrepancyShape, visit.form)
  if (reading && !reading.ok) {
    const labels = { reason: words.discrepancyReason, present: words.present }
    const errors = errorsOf(reading.problems, language, labels)
    return html(
      await draw(visit, bag, { answered: { raw: firstValues(reading.raw), errors } }),
      422,
    )
  }
  const discrepancy = reading?.value
  return act(visit, 'saved=1', () => closeBag(clerk, { bagId: bag.id, discrepancy, now }))
}

/** Labels for the items that got their id here. */
async function printLabels(visit: StaffVisit): Promise<Answer> {
  const { language, now } = visit
  const bag = await bagOf(visit)
  const lines = (await listLines(db(), bag.id)).filter(
    ({ label, withdrawnAt }) => label === 'new' && !withdrawnAt,
  )
  if (lines.length === 0) throw new NotFound('labels')
  const site = (await listSites(db())).find(({ id }) => id === bag.siteId)
  const labels = {
    codes: lines.map(({ code }) => code),
    site: (language === 'lv' ? site?.nameLv : site?.nameEn) ?? '',
    day: shortDate(bag.deliveredOn, language),
  }
  const pdf = await printItemLabels(labels, { language, now })
  return file('application/pdf', `pasts-${bag.deliveredOn}.pdf`, pdf)
}
