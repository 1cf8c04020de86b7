import { z } from 'zod'
import { db } from '../../house/database.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { errorsOf, firstValues, readForm } from '../../kit/form.ts'
import { numberField } from '../../kit/form-fields.ts'
import { type Bag, listBags } from './bag.store.ts'
import { bagLimits, balanceOf, postRoles, takeBag } from './bag.ts'
import { listLines, listOpenLines } from './bag-line.store.ts'
import { listLists } from './dispatch.store.ts'
import { listReturned, listWaiting } from './letter.store.ts'
import type { Answered } from './pieces.view.tsx'
import { incomingWords } from './post.words.ts'
import { bagPath, itemPath, letterPath } from './post-path.ts'
import { findByScan } from './scan.ts'
import { todayPage } from './today.view.tsx'
import { refusalIn, sitesOf } from './visit.page.ts'

/** Today's post, and what is done from there. */
export const todayPages: readonly Page[] = [
  staffPage('GET', '/register/post', postRoles, async visit => html(await draw(visit))),
  staffPage('POST', '/register/post/bags', postRoles, takeDelivery),
  staffPage('GET', '/register/post/find', postRoles, find),
]

const shown = 50

async function draw(visit: StaffVisit, answered: Answered = {}, asked?: unknown): Promise<string> {
  const { frame, language, now } = visit
  const { site, sites } = await sitesOf(visit, asked ?? visit.query.site)
  const at = { siteId: site.id, limit: shown }
  const today = dayOf(now)
  const bags = await listBags(db(), { ...at, day: today })
  const open = await listOpenLines(db(), { siteId: site.id, limit: shown + 1 })
  const ofToday = bags.filter(({ deliveredOn }) => deliveredOn.equals(today))
  return todayPage({
    frame,
    site,
    sites: sites.map(({ slug, nameLv, nameEn }) => ({
      slug,
      name: language === 'lv' ? nameLv : nameEn,
    })),
    bags: await Promise.all(bags.map(withBalance)),
    nextDelivery: Math.max(0, ...ofToday.map(({ delivery }) => delivery)) + 1,
    openLines: open.slice(0, shown),
    isCut: open.length > shown,
    waiting: await listWaiting(db(), at),
    returned: await listReturned(db(), { siteId: site.id, limit: 10 }),
    lists: await listLists(db(), { siteId: site.id, limit: 5 }),
    answered,
  })
}

async function withBalance(bag: Bag) {
  return { ...bag, balance: balanceOf(bag.count, await listLines(db(), bag.id)) }
}

const bagShape = z.object({
  ordinary: numberField(bagLimits.ordinary),
  registered: numberField(bagLimits.registered),
  delivery: numberField({ min: 1, max: 20 }),
})

async function takeDelivery(visit: StaffVisit): Promise<Answer> {
  const { language, clerk, form, now } = visit
  const { site } = await sitesOf(visit, form.site)
  const words = incomingWords[language]
  // An empty box is none: most days bring no registered item.
  const filled = Object.fromEntries(
    ['ordinary', 'registered'].map(name => [name, form[name] === '' ? '0' : form[name]]),
  )
  const reading = readForm(bagShape, { ...form, ...filled })
  const raw = firstValues(reading.raw)
  if (!reading.ok) {
    const labels = { ordinary: words.ordinaryCount, registered: words.registeredCount }
    const errors = errorsOf(reading.problems, language, labels)
    return html(await draw(visit, { raw, errors }, site.slug), 422)
  }
  try {
    const id = await takeBag(clerk, { ...reading.value, siteId: site.id, now })
    return redirect(bagPath(language, id))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const errors = [{ name: 'ordinary', message: refusalIn(language, error) }]
    return html(await draw(visit, { raw, errors }, site.slug), 409)
  }
}

/** Leads to what was scanned: an item that came in or a letter that goes out. */
async function find(visit: StaffVisit): Promise<Answer> {
  const { language, query } = visit
  const code = (query.code ?? '').slice(0, 60).trim()
  const found = code === '' ? undefined : await findByScan(db(), code)
  if (found?.itemId !== undefined) return redirect(itemPath(language, found.itemId))
  if (found?.letterId !== undefined) return redirect(letterPath(language, found.letterId))
  const words = incomingWords[language]
  const message = code === '' ? words.findHint : `${words.notFound(code)}. ${words.notFoundText}`
  const answered = { raw: { code }, errors: [{ name: 'code', message }] }
  return html(await draw(visit, answered), code === '' ? 422 : 404)
}
