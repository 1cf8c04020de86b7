import { resident } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { draftIn, keepDraft, newDraft, readDraft } from '../../house/draft.ts'
import { type Answer, html, type Page, page, redirect, type Visit } from '../../house/page.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { moveAppointment, moveObstacle } from '../appointments/index.ts'
import { withAppointment, withAppointmentSent } from './appointment.page.ts'
import { pathOf } from './appointment.view.tsx'
import { nextTimes, offerDay, offerMonth } from './month.ts'
import {
  type MoveProps,
  moveCheckPage,
  movePage,
  movePath,
  moveTakenPage,
  moveTimePage,
} from './move.view.tsx'
import { offerService, timeObstacle } from './offer.ts'
import { bookWords, refusalWords } from './online.words.ts'
import { readWish, type Start, startText, type Wish } from './wish.ts'

/** Answers for an appointment that can still be moved; the wish's site is its own where not said. */
async function withMove(
  visit: Visit,
  answer: (props: MoveProps) => Promise<Answer>,
): Promise<Answer> {
  return withAppointment(visit, async appointment => {
    const { frame, now } = visit
    if (moveObstacle(appointment, now)) return redirect(pathOf({ frame, appointment }))
    const offer = await offerService(db(), appointment.service.slug, now)
    const wish = readWish(visit.query)
    const site = wish.site || appointment.site.slug
    const isKnown = site === 'any' || offer.sites.some(({ slug }) => slug === site)
    if (!isKnown) throw new NotFound('site')
    const service = appointment.service.slug
    return answer({ frame, appointment, now, offer, wish: { ...wish, site, service } })
  })
}

async function getMove(visit: Visit): Promise<Answer> {
  return withMove(visit, async props => {
    const month = await offerMonth(db(), props.offer, props.wish, visit.now)
    return html(movePage({ ...props, month }))
  })
}

async function showTimes(visit: Visit, props: MoveProps, isMissing: boolean): Promise<Answer> {
  const { offer, wish } = props
  const { day, site } = wish
  if (!day) return redirect(movePath(props, '', wish))
  const times = await offerDay(db(), offer, { site, day }, visit.now)
  if (times.length > 0) {
    return html(moveTimePage({ ...props, day, times, isMissing }), isMissing ? 422 : 200)
  }
  const notice = bookWords[visit.language].day.gone
  const month = await offerMonth(db(), offer, { site, month: day.toPlainYearMonth() }, visit.now)
  return html(movePage({ ...props, month, notice }), 409)
}

async function getTime(visit: Visit): Promise<Answer> {
  return withMove(visit, props => showTimes(visit, props, false))
}

async function getCheck(visit: Visit): Promise<Answer> {
  return withMove(visit, async props => {
    const { language, query, now } = visit
    const { start } = props.wish
    if (query.at === undefined) return showTimes(visit, props, true)
    const isKnown = start && props.offer.sites.some(({ slug }) => slug === start.site)
    if (!isKnown) return showTaken(visit, props, bookWords[language].taken.unknown)
    if (isThere(props, start)) return redirect(pathOf(props))
    const said = refusalTo(visit, start)
    if (said) return showTaken(visit, props, said)
    const obstacle = await timeObstacle(db(), props.offer, start, now)
    if (!obstacle) return html(moveCheckPage({ ...props, start }))
    return showTaken(visit, props, refusalWords(language, obstacle) ?? '')
  })
}

/** It stands at this time already: moved before, then gone back to the question. */
function isThere({ appointment: { site, startsAt } }: MoveProps, start: Start): boolean {
  return site.slug === start.site && startsAt.equals(start.at)
}

/** What the deed answered to this very time, when it was asked. */
function refusalTo({ query, cookies, language }: Visit, start: Start): string | undefined {
  const refusal = readDraft(draftIn(query.draft), cookies)?.refusal
  if (refusal?.about !== startText(start)) return undefined
  return refusalWords(language, refusal.code, refusal.details)
}

async function showTaken(visit: Visit, props: MoveProps, sentence: string): Promise<Answer> {
  const next = await nextTimes(db(), props.offer, props.wish.site, visit.now)
  return html(moveTakenPage({ ...props, next, sentence }), 409)
}

async function postMove(visit: Visit): Promise<Answer> {
  return withAppointmentSent(visit, async appointment => {
    const { frame, now, language, form, cookies } = visit
    const { start, site } = readWish(form)
    const own = { frame, appointment }
    const toCheck = (wish: Partial<Wish>) => movePath(own, '/check', { service: '', site, ...wish })
    if (!start) return redirect(`${toCheck({})}&at=`)
    try {
      const { id } = appointment
      const moving = { id, site: start.site, startsAt: start.at, reason: 'resident' as const, now }
      const moved = await moveAppointment(resident, moving)
      return redirect(`${pathOf({ frame, appointment: moved })}?done=moved`)
    } catch (error) {
      if (error instanceof NotFound) return redirect(toCheck({ start }))
      if (!(error instanceof Refusal)) throw error
      if (!refusalWords(language, error.code, error.details)) throw error
      const draft = newDraft()
      const kept = keepDraft(draft, { refused: { by: error, about: startText(start) } }, cookies)
      return redirect(toCheck({ start, draft }), kept)
    }
  })
}

/** Moving an appointment, by the resident who has it. */
export const movePages: readonly Page[] = [
  page('GET', '/appointment/:code/move', getMove, { perMinute: 60 }),
  page('GET', '/appointment/:code/move/time', getTime, { perMinute: 60 }),
  page('GET', '/appointment/:code/move/check', getCheck, { perMinute: 60 }),
  page('POST', '/appointment/:code/move', postMove, { perMinute: 30 }),
]
