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
  discrepancyIn,
  errorsIn,
  idOf,
  keyOf,
  lineOf,
  linesOf,
  listUnusedSeals,
  sealFoundIn,
  tidySealNumber,
  Unreadable,
} from '../boxes/index.ts'
import { intakeRoles, takeEntry } from '../intake/index.ts'
import { listSites } from '../sites/index.ts'
import { listBags, listPackable } from './bag.store.ts'
import { codesOf, findBagSheet, openBag, packItems, sendBag, unpackItem } from './bag.ts'
import { bagPage } from './bag.view.tsx'
import { bagClosingObstacle } from './bag-balance.ts'
import { closeBag, receiveBag, recordBagDiscrepancy } from './bag-end.ts'
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
  staffPage('POST', '/register/bags/:id/items', intakeRoles, visit => enter(visit, pack)),
  staffPage('POST', '/register/bags/:id/removals', intakeRoles, visit => enter(visit, unpack)),
  staffPage('POST', '/register/bags/:id/sending', intakeRoles, visit => enter(visit, sendIt)),
  staffPage('POST', '/register/bags/:id/receipt', intakeRoles, visit => enter(visit, receive)),
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
  const { frame, clerk } = visit
  const names = await siteNames(visit)
  const options = [...names].map(([id, label]) => ({ value: String(id), label }))
  return bagListPage({
    frame,
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

type Problem = { refusal?: string; unreadable?: Unreadable }

async function draw(visit: StaffVisit, problem: Problem = {}): Promise<string> {
  const { frame, language, now, clerk, form } = visit
  const sheet = await sheetOf(visit)
  const { bag, figures } = sheet
  const names = await siteNames(visit)
  const obstacle = bagClosingObstacle(figures)
  const { unreadable, refusal } = problem
  const rawOf = (name: string) => (unreadable || refusal ? linesOf(form, name, 8000) : '')
  const fields = ['codes', 'seal', 'number', 'intact', 'remark', 'kind', 'reason']
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
    errors: unreadable ? errorsIn(language, unreadable) : [],
    newKey: () => crypto.randomUUID(),
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
    if (error instanceof Unreadable) return html(await draw(visit, { unreadable: error }), 422)
    if (!(error instanceof Refusal)) throw error
    return html(await draw(visit, { refusal: refusalIn(visit.language, error) }), 409)
  }
}

const enter = (visit: StaffVisit, deed: Deed): Promise<Answer> =>
  takeEntry(visit, {
    deed: async () => deed(visit, (await sheetOf(visit)).bag.id),
    asForm: own => act(visit, own),
    sentenceOf: error => {
      if (error instanceof Unreadable) return errorsIn(visit.language, error)[0]?.message
      return error instanceof Refusal ? refusalIn(visit.language, error) : undefined
    },
  })

const pack: Deed = async ({ clerk, form, now }, bagId) => {
  const ticked = [form.code].flat().filter(code => typeof code === 'string')
  const codes = codesOf([...ticked, linesOf(form, 'codes', 8000)].join('\n'))
  if (codes.length === 0) throw new Unreadable({ name: 'code', problem: 'nothing_chosen' })
  await packItems(clerk, { bagId, key: keyOf(form), codes, now })
}

const unpack: Deed = ({ clerk, form, now }, bagId) =>
  unpackItem(clerk, { bagId, key: keyOf(form), code: lineOf(form, 'code', 30), now })

const sendIt: Deed = async ({ clerk, form, now }, bagId) => {
  const sealNumber = tidySealNumber(lineOf(form, 'seal', 60))
  if (sealNumber === '') throw new Unreadable({ name: 'seal', problem: 'number_missing' })
  await sendBag(clerk, { bagId, key: keyOf(form), sealNumber, now })
}

const receive: Deed = async ({ clerk, form, now }, bagId) => {
  const found = sealFoundIn(form)
  const codes = codesOf(linesOf(form, 'codes', 8000))
  await receiveBag(clerk, { bagId, key: keyOf(form), found, codes, now })
}

const describe: Deed = ({ clerk, form, now }, bagId) =>
  recordBagDiscrepancy(clerk, { bagId, ...discrepancyIn(form), now })

async function note(visit: StaffVisit): Promise<Answer> {
  const sheet = await sheetOf(visit)
  if (!sheet.bag.sending) throw new NotFound('bag note')
  const names = await siteNames({ ...visit, language: 'lv' })
  const from = names.get(sheet.bag.fromSiteId) ?? ''
  const to = names.get(sheet.bag.toSiteId) ?? ''
  const pdf = await printBagNote(sheet, { from, to, sample: visit.frame.sample })
  return file('application/pdf', `${sheet.bag.number.replace('/', '-')}.pdf`, pdf)
}
