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
import { Forbidden, NotFound, Refusal } from '../../house/refusal.ts'
import {
  discrepancyKinds,
  idOf,
  keyOf,
  lineOf,
  linesOf,
  listUnusedSeals,
  tidySealNumber,
} from '../boxes/index.ts'
import { intakeRoles } from '../intake/index.ts'
import { listSites } from '../sites/index.ts'
import { listBags, listPackable } from './bag.store.ts'
import {
  closeBag,
  codesOf,
  findBagSheet,
  openBag,
  packItems,
  receiveBag,
  recordBagDiscrepancy,
  sendBag,
  unpackItem,
} from './bag.ts'
import { bagPage } from './bag.view.tsx'
import { bagWords } from './bag.words.ts'
import { bagClosingObstacle } from './bag-balance.ts'
import type { BagView } from './bag-entry.view.tsx'
import { bagListPage, bagPath } from './bag-list.view.tsx'
import { printBagNote } from './bag-note.print.ts'
import type { BagSheet } from './bag-sheet.ts'
import { refusalIn } from './refusal.words.ts'

/** Bags between the sites. */
export const bagPages: readonly Page[] = [
  staffPage('GET', '/register/bags', intakeRoles, async visit => html(await drawList(visit))),
  staffPage('POST', '/register/bags', intakeRoles, open),
  staffPage('GET', '/register/bags/:id', intakeRoles, async visit => html(await draw(visit))),
  staffPage('GET', '/register/bags/:id/note', intakeRoles, note),
  staffPage('POST', '/register/bags/:id/items', intakeRoles, visit => act(visit, pack)),
  staffPage('POST', '/register/bags/:id/items/:item/removal', intakeRoles, visit =>
    act(visit, ({ clerk, params, now }, bagId) =>
      unpackItem(clerk, { bagId, itemId: idOf(params.item) ?? 0, now }),
    ),
  ),
  staffPage('POST', '/register/bags/:id/sending', intakeRoles, visit => act(visit, sendIt)),
  staffPage('POST', '/register/bags/:id/receipt', intakeRoles, visit => act(visit, receive)),
  staffPage('POST', '/register/bags/:id/discrepancies', intakeRoles, visit => act(visit, describe)),
  staffPage('POST', '/register/bags/:id/closing', intakeRoles, visit =>
    act(visit, ({ clerk, now }, bagId) => closeBag(clerk, { bagId, now })),
  ),
]

async function siteNames({ language }: StaffVisit) {
  const sites = await listSites(db())
  return new Map(sites.map(({ id, nameLv, nameEn }) => [id, language === 'lv' ? nameLv : nameEn]))
}

async function drawList(visit: StaffVisit, refusal?: string): Promise<string> {
  const { frame, clerk, now } = visit
  const names = await siteNames(visit)
  const options = [...names].map(([id, label]) => ({ value: String(id), label }))
  return bagListPage({
    frame,
    now,
    bags: await listBags(db(), { siteIds: clerk.siteIds, limit: 100 }),
    siteName: id => names.get(id) ?? '',
    from: options.filter(({ value }) => worksAt(clerk, Number(value))),
    to: options,
    newKey: crypto.randomUUID(),
    refusal,
  })
}

async function open(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now } = visit
  const [fromSiteId = 0, toSiteId = 0] = ['from', 'to'].map(name => idOf(lineOf(form, name, 9)))
  const known = await siteNames(visit)
  if (!known.has(fromSiteId) || !known.has(toSiteId)) throw new NotFound('site')
  try {
    const id = await openBag(clerk, { fromSiteId, toSiteId, key: keyOf(form), now })
    return redirect(bagPath(language, id))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return html(await drawList(visit, refusalIn(language, error)), 409)
  }
}

async function sheetOf({ params, clerk }: StaffVisit): Promise<BagSheet> {
  const sheet = await findBagSheet(db(), idOf(params.id) ?? 0)
  if (!sheet) throw new NotFound('bag')
  const { fromSiteId, toSiteId } = sheet.bag
  if (!worksAt(clerk, fromSiteId) && !worksAt(clerk, toSiteId)) {
    throw new Forbidden('bag of other sites')
  }
  return sheet
}

type BagProblem = keyof (typeof bagWords)['lv']['problems']

class BagUnreadable extends Error {
  readonly field: string
  readonly problem: BagProblem
  constructor(field: string, problem: BagProblem) {
    super(problem)
    this.field = field
    this.problem = problem
  }
}

type Problem = { refusal?: string; unreadable?: BagUnreadable }

async function draw(visit: StaffVisit, problem: Problem = {}): Promise<string> {
  const { frame, language, now, clerk, form } = visit
  const sheet = await sheetOf(visit)
  const { bag, figures } = sheet
  const names = await siteNames(visit)
  const obstacle = bagClosingObstacle(figures)
  const { unreadable, refusal } = problem
  const rawOf = (name: string) => (unreadable || refusal ? linesOf(form, name, 8000) : '')
  const fields = ['codes', 'seal', 'intact', 'remark', 'kind', 'reason']
  const isAtDestination = worksAt(clerk, bag.toSiteId)
  const view: BagView = {
    frame,
    sheet,
    now,
    from: names.get(bag.fromSiteId) ?? '',
    to: names.get(bag.toSiteId) ?? '',
    packable: bag.sending ? [] : await listPackable(db(), bag.fromSiteId, 60),
    nextSeal: (await listUnusedSeals(db(), bag.fromSiteId, 1))[0],
    mayPack: worksAt(clerk, bag.fromSiteId),
    mayReceive: isAtDestination && bag.sending?.by !== clerk.id,
    mayClose: isAtDestination,
    closingObstacle: obstacle && refusalIn(language, new Refusal(obstacle)),
    raw: Object.fromEntries(fields.map(name => [name, rawOf(name)]).filter(([, value]) => value)),
    errors: unreadable
      ? [{ name: unreadable.field, message: bagWords[language].problems[unreadable.problem] }]
      : [],
    refusal,
  }
  return bagPage(view)
}

type Deed = (visit: StaffVisit, bagId: number) => Promise<unknown>

async function act(visit: StaffVisit, deed: Deed): Promise<Answer> {
  const { bag } = await sheetOf(visit)
  try {
    await deed(visit, bag.id)
    return redirect(bagPath(visit.language, bag.id))
  } catch (error) {
    if (error instanceof BagUnreadable) return html(await draw(visit, { unreadable: error }), 422)
    if (!(error instanceof Refusal)) throw error
    return html(await draw(visit, { refusal: refusalIn(visit.language, error) }), 409)
  }
}

const pack: Deed = async ({ clerk, form, now }, bagId) => {
  const ticked = [form.code].flat().filter(code => typeof code === 'string')
  const codes = codesOf([...ticked, linesOf(form, 'codes', 8000)].join('\n'))
  if (codes.length === 0) throw new BagUnreadable('code', 'nothing_chosen')
  await packItems(clerk, { bagId, codes, now })
}

const sendIt: Deed = async ({ clerk, form, now }, bagId) => {
  const sealNumber = tidySealNumber(lineOf(form, 'seal', 60))
  if (sealNumber === '') throw new BagUnreadable('seal', 'seal_missing')
  await sendBag(clerk, { bagId, sealNumber, now })
}

const receive: Deed = async ({ clerk, form, now }, bagId) => {
  const intact = form.intact === 'yes'
  const sealNumber = tidySealNumber(lineOf(form, 'seal', 60)) || (intact ? '' : '-')
  const remark = lineOf(form, 'remark', 500) || undefined
  if (sealNumber === '') throw new BagUnreadable('seal', 'seal_missing')
  if (!intact && form.intact !== 'no') throw new BagUnreadable('intact', 'intact_missing')
  if (!intact && !remark) throw new BagUnreadable('remark', 'remark_missing')
  const codes = codesOf(linesOf(form, 'codes', 8000))
  await receiveBag(clerk, { bagId, sealNumber, intact, remark, codes, now })
}

const describe: Deed = async ({ clerk, form, now }, bagId) => {
  const kind = discrepancyKinds.find(known => known === form.kind)
  if (!kind) throw new BagUnreadable('kind', 'kind_missing')
  const reason = linesOf(form, 'reason', 1000)
  if (reason === '') throw new BagUnreadable('reason', 'reason_missing')
  await recordBagDiscrepancy(clerk, { bagId, kind, reason, now })
}

async function note(visit: StaffVisit): Promise<Answer> {
  const sheet = await sheetOf(visit)
  if (!sheet.bag.sending) throw new NotFound('bag note')
  const names = await siteNames({ ...visit, language: 'lv' })
  const from = names.get(sheet.bag.fromSiteId) ?? ''
  const to = names.get(sheet.bag.toSiteId) ?? ''
  const pdf = await printBagNote(sheet, { from, to, sample: visit.frame.sample })
  return file('application/pdf', `${sheet.bag.number.replace('/', '-')}.pdf`, pdf)
}
