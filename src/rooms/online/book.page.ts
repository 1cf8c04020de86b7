import { randomBytes } from 'node:crypto'
import { resident } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { type Answer, html, type Page, page, redirect, type Visit } from '../../house/page.ts'
import { NotFound } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { recordAvoidedVisit } from '../appointments/index.ts'
import { dayPage, takenPage, timePage, type WhenProps } from './day.view.tsx'
import { nextTimes, offerDay, offerMonth } from './month.ts'
import {
  isNeedAsked,
  offerService,
  offerServices,
  offerSites,
  type ServiceOffer,
  timeObstacle,
} from './offer.ts'
import { bookWords, refusalWords } from './online.words.ts'
import { placePage } from './place.view.tsx'
import { enoughPage, needPage, servicePage } from './service.view.tsx'
import { readWish, type Start, type Wish, wishPath } from './wish.ts'

async function showServices(visit: Visit, notice?: string): Promise<Answer> {
  const services = await offerServices(db(), visit.now)
  const { draft } = readWish(visit.query)
  const body = servicePage({ frame: visit.frame, services, notice, draft })
  return html(body, notice === undefined ? 200 : 404)
}

/** Answers for the service of the address; without one, or with an unknown one, asks for it. */
async function withService(
  visit: Visit,
  sent: Readonly<Record<string, unknown>>,
  answer: (wish: Wish, offer: ServiceOffer) => Promise<Answer>,
): Promise<Answer> {
  const wish = readWish(sent)
  const { language, now } = visit
  if (sent.service === undefined) return redirect(wishPath(language, '', { ...wish, site: '' }))
  try {
    return await answer(wish, await offerService(db(), wish.service, now))
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return showServices(visit, bookWords[language].service.unknown)
  }
}

/** The same where a place must be chosen too. */
async function withPlace(
  visit: Visit,
  sent: Readonly<Record<string, unknown>>,
  answer: (props: WhenProps) => Promise<Answer>,
): Promise<Answer> {
  return withService(visit, sent, async (wish, offer) => {
    if (offer.way !== 'visit') return redirect(wishPath(visit.language, 'need', bare(wish)))
    const isKnown = wish.site === 'any' || offer.sites.some(({ slug }) => slug === wish.site)
    if (!isKnown) return showPlaces(visit, wish, offer, sent.site === undefined)
    return answer({ frame: visit.frame, offer, wish, today: dayOf(visit.now) })
  })
}

export type Timed = WhenProps & { start: Start }

/** The same where a time must be chosen too; whether it is still free is not asked yet. */
export async function withStart(
  visit: Visit,
  answer: (props: Timed) => Promise<Answer>,
): Promise<Answer> {
  return withPlace(visit, visit.query, async props => {
    const { offer, wish } = props
    const { start } = wish
    if (visit.query.at === undefined) return showTimes(visit, props, wish.day !== undefined)
    const isKnown = start && offer.sites.some(({ slug }) => slug === start.site)
    return isKnown ? answer({ ...props, start }) : showTaken(visit, props, undefined)
  })
}

/** Answers for a time that is still free; else says why not and offers the next ones. */
export async function withTime(
  visit: Visit,
  answer: (props: Timed) => Promise<Answer>,
): Promise<Answer> {
  return withStart(visit, async props => {
    const obstacle = await timeObstacle(db(), props.offer, props.start, visit.now)
    return obstacle ? showTaken(visit, props, obstacle) : answer(props)
  })
}

async function showTaken(
  visit: Visit,
  props: WhenProps,
  obstacle: Awaited<ReturnType<typeof timeObstacle>>,
): Promise<Answer> {
  const { language, now } = visit
  const words = bookWords[language].taken
  const next = await nextTimes(db(), props.offer, props.wish.site, now)
  const why = (obstacle && refusalWords(language, obstacle)) ?? words.unknown
  const sentence = next.length > 0 ? why : `${why} ${words.none}`
  return html(takenPage({ ...props, next, title: words.title, sentence }), obstacle ? 409 : 404)
}

/** The service alone, with the details that somebody already gave. */
function bare({ service, draft }: Wish): Wish {
  return { service, site: '', draft }
}

async function showPlaces(
  visit: Visit,
  wish: Wish,
  offer: ServiceOffer,
  isMissing: boolean,
): Promise<Answer> {
  const body = placePage({
    frame: visit.frame,
    offer,
    sites: await offerSites(db(), offer, visit.now),
    wish,
    today: dayOf(visit.now),
    isMissing,
    notice: isMissing ? undefined : bookWords[visit.language].place.unknown,
  })
  return html(body, isMissing ? 422 : 404)
}

async function getNeed(visit: Visit): Promise<Answer> {
  return withService(visit, visit.query, async (wish, offer) => {
    if (!isNeedAsked(offer)) return redirect(wishPath(visit.language, 'place', bare(wish)))
    const answerKey = `web:${randomBytes(16).toString('base64url')}`
    return html(needPage({ frame: visit.frame, offered: offer, answerKey, draft: wish.draft }))
  })
}

/** „Ar to pietiek“: a visit that was not needed is counted. The page after it judges the service. */
async function postNeed({ query, form: { key }, language, now }: Visit): Promise<Answer> {
  const wish = readWish(query)
  const known = typeof key === 'string' && /^web:[\w-]{16,40}$/.test(key) ? key : undefined
  const avoided = {
    service: wish.service,
    channel: 'any',
    askedOn: 'web',
    key: known,
    now,
  } as const
  await recordAvoidedVisit(resident, avoided).catch(error => {
    if (!(error instanceof NotFound)) throw error
  })
  return redirect(wishPath(language, 'enough', bare(wish)))
}

async function getEnough(visit: Visit): Promise<Answer> {
  return withService(visit, visit.query, async (_, offer) =>
    html(enoughPage({ frame: visit.frame, offered: offer })),
  )
}

async function getPlace(visit: Visit): Promise<Answer> {
  return withService(visit, visit.query, async (wish, offer) => {
    const { language, frame, now } = visit
    if (offer.way !== 'visit') return redirect(wishPath(language, 'need', bare(wish)))
    const [only, ...more] = offer.sites
    if (only && more.length === 0) {
      return redirect(wishPath(language, 'day', { ...bare(wish), site: only.slug }))
    }
    const sites = await offerSites(db(), offer, now)
    const today = dayOf(now)
    return html(placePage({ frame, offer, sites, wish, today, isMissing: false }))
  })
}

async function getDay(visit: Visit): Promise<Answer> {
  return withPlace(visit, visit.query, async props => {
    const month = await offerMonth(db(), props.offer, props.wish, visit.now)
    return html(dayPage({ ...props, month }))
  })
}

async function getTime(visit: Visit): Promise<Answer> {
  return withPlace(visit, visit.query, async props => showTimes(visit, props, false))
}

/** The times of the day in the wish; the month again where the day has none. */
async function showTimes(visit: Visit, props: WhenProps, isMissing: boolean): Promise<Answer> {
  const { offer, wish } = props
  const { day, site } = wish
  if (!day) return redirect(wishPath(visit.language, 'day', wish))
  const times = await offerDay(db(), offer, { site, day }, visit.now)
  if (times.length > 0) {
    return html(timePage({ ...props, day, times, isMissing }), isMissing ? 422 : 200)
  }
  const { gone, goneText } = bookWords[visit.language].day
  const month = await offerMonth(db(), offer, { site, month: day.toPlainYearMonth() }, visit.now)
  return html(dayPage({ ...props, month, notice: { title: gone, text: goneText } }), 409)
}

/** From the question what for to the time: everything chosen stands in the address. */
export const bookPages: readonly Page[] = [
  page('GET', '/book', visit => showServices(visit)),
  page('GET', '/book/need', getNeed),
  page('POST', '/book/need', postNeed, { perMinute: 30 }),
  page('GET', '/book/enough', getEnough),
  page('GET', '/book/place', getPlace),
  page('GET', '/book/day', getDay),
  page('GET', '/book/time', getTime),
]
