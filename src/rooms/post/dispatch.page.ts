import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
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
import { dayAsHeading, dayOf } from '../../kit/dates.ts'
import { printS10, readS10 } from '../../kit/s10.ts'
import { listSites } from '../sites/index.ts'
import { postRoles } from './bag.ts'
import { deemedFor } from './deemed.ts'
import { type DispatchList, findList } from './dispatch.store.ts'
import { addToList, closeList, listClosingObstacle, openList, takeOffList } from './dispatch.ts'
import { dispatchClosingPage, dispatchPage } from './dispatch.view.tsx'
import { findLetter, type Letter, listLettersOn } from './letter.store.ts'
import { senderOf } from './letter-paper.ts'
import { letterKinds, listingObstacle } from './letter-state.ts'
import { type DispatchPaper, printDispatchList } from './paper.print.ts'
import type { Answered } from './pieces.view.tsx'
import { outgoingWords } from './post.words.ts'
import { dispatchPath } from './post-path.ts'
import { listLettersByScan } from './scan.ts'
import { idOf, refusalIn, requireSite, sitesOf } from './visit.page.ts'

/** Dispatch lists: opened, filled by scanning, printed, handed to the post. */
export const dispatchPages: readonly Page[] = [
  staffPage('POST', '/register/post/dispatch', postRoles, async visit => {
    const { site } = await sitesOf(visit, visit.form.site)
    const id = await openList(visit.clerk, { siteId: site.id, now: visit.now })
    return redirect(dispatchPath(visit.language, id))
  }),
  staffPage('GET', '/register/post/dispatch/:id', postRoles, async visit =>
    html(await draw(visit, await listOf(visit), { answered: await afterRedirect(visit) })),
  ),
  staffPage('GET', '/register/post/dispatch/:id/print', postRoles, print),
  staffPage('GET', '/register/post/dispatch/:id/closing', postRoles, askClosing),
  staffPage('POST', '/register/post/dispatch/:id/lines', postRoles, scan),
  staffPage('POST', '/register/post/dispatch/:id/removal', postRoles, remove),
  staffPage('POST', '/register/post/dispatch/:id/closing', postRoles, async visit => {
    const list = await listOf(visit)
    return act(visit, '', () => closeList(visit.clerk, { listId: list.id, now: visit.now }))
  }),
]

async function listOf(visit: StaffVisit): Promise<DispatchList> {
  const list = await findList(db(), idOf(visit))
  if (!list) throw new NotFound('dispatch list')
  requireSite(visit, list.siteId)
  return list
}

const numberIn = (sent: unknown) =>
  typeof sent === 'string' && /^\d{1,15}$/.test(sent) ? Number(sent) : undefined

async function afterRedirect({ query, language }: StaffVisit): Promise<Answered> {
  const words = outgoingWords[language]
  const id = numberIn(query.added ?? query.removed)
  const letter = id === undefined ? undefined : await findLetter(db(), id)
  if (!letter) return {}
  return { done: query.added ? words.added(letter.code) : words.takenOff(letter.code) }
}

type Shown = { answered?: Answered; pending?: Letter | undefined }

async function draw(visit: StaffVisit, list: DispatchList, { answered = {}, pending }: Shown) {
  const { frame, language, clerk, now } = visit
  const letters = await listLettersOn(db(), list.id)
  const site = (await listSites(db())).find(({ id }) => id === list.siteId)
  const obstacle = listClosingObstacle(letters)
  if (letters.length > 0) {
    const subject = { kind: 'letters', id: letters.map(({ id }) => id).join(',') }
    await writeReading(db(), clerk, { subject, purpose: 'post', at: now })
  }
  return dispatchPage({
    frame,
    list,
    site: {
      slug: site?.slug ?? '',
      name: (language === 'lv' ? site?.nameLv : site?.nameEn) ?? '',
    },
    letters,
    closingObstacle: obstacle && refusalIn(language, new Refusal(obstacle)),
    pending,
    answered,
  })
}

/** Does something to the list and shows its page again, with the refusal in its place. */
async function act(visit: StaffVisit, query: string, deed: () => Promise<void>, shown: Shown = {}) {
  const list = await listOf(visit)
  try {
    await deed()
    const path = dispatchPath(visit.language, list.id)
    return redirect(query ? `${path}?${query}` : path)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const refusal = refusalIn(visit.language, error)
    const { raw } = shown.answered ?? {}
    const answered = raw ? { raw, errors: [{ name: 'scan', message: refusal }] } : { refusal }
    return html(await draw(visit, await listOf(visit), { ...shown, answered }), 409)
  }
}

type ScanProblem = keyof (typeof outgoingWords)['lv']['scanProblems']

/** One scan: the code of an envelope, or the sticker of the registered letter that waits. */
async function scan(visit: StaffVisit): Promise<Answer> {
  const { form, language, clerk, now } = visit
  const list = await listOf(visit)
  const text = typeof form.scan === 'string' ? form.scan.slice(0, 60).trim() : ''
  const waiting = numberIn(form.letter)
  const pending = waiting === undefined ? undefined : await findLetter(db(), waiting)
  const say = async (problem: ScanProblem, shown: Shown = {}) => {
    const message = outgoingWords[language].scanProblems[problem]
    const answered = { raw: { scan: text }, errors: [{ name: 'scan', message }] }
    return html(await draw(visit, list, { ...shown, answered }), 422)
  }
  if (text === '') return say('scan_empty', { pending })
  const { number: tracking, problem } = pending ? readS10(text) : {}
  if (problem) return say(problem, { pending })
  const letter = pending ?? (await listLettersByScan(db(), text)).at(0)
  if (!letter) return say('letter_unknown')
  const needsNumber = letter.kind === 'registered' && !letter.tracking && tracking === undefined
  if (needsNumber && listingObstacle(letter) === undefined && letter.siteId === list.siteId)
    return html(await draw(visit, list, { pending: letter }))
  const adding = { listId: list.id, letterId: letter.id, tracking, now }
  const shown = { pending, answered: { raw: { scan: text } } }
  return act(visit, `added=${letter.id}`, () => addToList(clerk, adding), shown)
}

async function remove(visit: StaffVisit): Promise<Answer> {
  const list = await listOf(visit)
  const letterId = numberIn(visit.form.letter)
  if (letterId === undefined) throw new NotFound('letter')
  const { clerk, now } = visit
  return act(visit, `removed=${letterId}`, () =>
    takeOffList(clerk, { listId: list.id, letterId, now }),
  )
}

async function askClosing(visit: StaffVisit): Promise<Answer> {
  const list = await listOf(visit)
  const letters = await listLettersOn(db(), list.id)
  if (list.closing || listClosingObstacle(letters) !== undefined)
    return redirect(dispatchPath(visit.language, list.id))
  const today = dayOf(visit.now)
  const kinds = letterKinds.filter(kind => letters.some(letter => letter.kind === kind))
  const deemed = await Promise.all(
    kinds.map(async kind => ({ kind, day: (await deemedFor(db(), kind, today)).day })),
  )
  return html(dispatchClosingPage({ frame: visit.frame, list, today, deemed }))
}

/** What the list looks like on paper. */
async function paperOf(
  { language, frame }: StaffVisit,
  list: DispatchList,
): Promise<DispatchPaper> {
  const letters = await listLettersOn(db(), list.id)
  const { name, lines } = await senderOf(db(), list.siteId, language)
  const words = outgoingWords[language]
  return {
    number: `${list.day}/${list.n}`,
    day: dayAsHeading(list.closing?.sentOn ?? list.day, language),
    sender: { name, lines },
    lines: letters.map((letter, at) => ({
      position: at + 1,
      code: letter.code,
      recipient: letter.recipientDative ?? letter.recipient,
      address: letter.address.split('\n'),
      kind: words.kinds[letter.kind],
      tracking: letter.tracking ? printS10(letter.tracking) : '',
    })),
    sums: letterKinds.map(kind => ({
      label: words.channels[kind],
      count: letters.filter(letter => letter.kind === kind).length,
    })),
    gave: list.closing?.by ?? '',
    closed: list.closing !== undefined,
    sample: frame.sample,
  }
}

async function print(visit: StaffVisit): Promise<Answer> {
  const { language, clerk, now } = visit
  const list = await listOf(visit)
  const subject = { kind: 'dispatch_list', id: list.id }
  await writeReading(db(), clerk, { subject, purpose: 'post', at: now })
  const pdf = await printDispatchList(await paperOf(visit, list), { language, now })
  return file('application/pdf', `saraksts-${list.day}-${list.n}.pdf`, pdf)
}
