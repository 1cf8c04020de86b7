import { resident } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { type Answer, html, type Page, page, redirect, type Visit } from '../../house/page.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { type FreeTime, moveAppointment, moveObstacle } from '../appointments/index.ts'
import { withAppointment } from './appointment.page.ts'
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
import { readWish } from './wish.ts'

/** Answers for an appointment that can still be moved; the wish's site is its own where not said. */
async function withMove(
  visit: Visit,
  sent: Readonly<Record<string, unknown>>,
  answer: (props: MoveProps) => Promise<Answer>,
): Promise<Answer> {
  return withAppointment(visit, async appointment => {
    const { frame, now } = visit
    if (moveObstacle(appointment, now)) return redirect(pathOf({ frame, appointment }))
    const offer = await offerService(db(), appointment.service.slug, now)
    const wish = readWish(sent)
    const site = wish.site || appointment.site.slug
    const isKnown = site === 'any' || offer.sites.some(({ slug }) => slug === site)
    if (!isKnown) throw new NotFound('site')
    const service = appointment.service.slug
    return answer({ frame, appointment, now, offer, wish: { ...wish, site, service } })
  })
}

async function getMove(visit: Visit): Promise<Answer> {
  return withMove(visit, visit.query, async props => {
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
  return withMove(visit, visit.query, props => showTimes(visit, props, false))
}

async function getCheck(visit: Visit): Promise<Answer> {
  return withMove(visit, visit.query, async props => {
    const { start } = props.wish
    if (visit.query.at === undefined) return showTimes(visit, props, true)
    const isKnown = start && props.offer.sites.some(({ slug }) => slug === start.site)
    if (!isKnown) return showTaken(visit, props, bookWords[visit.language].taken.unknown)
    const obstacle = await timeObstacle(db(), props.offer, start, visit.now)
    if (!obstacle) return html(moveCheckPage({ ...props, start }))
    return showTaken(visit, props, refusalWords(visit.language, obstacle) ?? '')
  })
}

async function showTaken(
  visit: Visit,
  props: MoveProps,
  sentence: string,
  known?: readonly FreeTime[],
): Promise<Answer> {
  const next = known ?? (await nextTimes(db(), props.offer, props.wish.site, visit.now))
  return html(moveTakenPage({ ...props, next, sentence }), 409)
}

async function postMove(visit: Visit): Promise<Answer> {
  return withMove(visit, visit.form, async props => {
    const { start } = props.wish
    const { frame, now, language } = visit
    const { appointment } = props
    const shown = { ...props, frame }
    if (!start) return showTaken(visit, shown, bookWords[language].taken.unknown)
    try {
      const { id } = appointment
      const moving = { id, site: start.site, startsAt: start.at, reason: 'resident' as const, now }
      const moved = await moveAppointment(resident, moving)
      return redirect(`${pathOf({ frame, appointment: moved })}?done=moved`)
    } catch (error) {
      const sentence = error instanceof Refusal && refusalWords(language, error.code, error.details)
      if (!(error instanceof Refusal) || !sentence) throw error
      const { next } = error.details
      return showTaken(visit, shown, sentence, Array.isArray(next) ? next : undefined)
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
