import { requireRole, worksAt } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { Forbidden, NotFound, Refusal } from '../../house/refusal.ts'
import { dayOf, instantAt, startOfDay } from '../../kit/dates.ts'
import { readDay, readTime } from '../../kit/day-input.ts'
import type { FormError } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { intakeRoles } from '../intake/index.ts'
import { type Box, findBox, listBoxes, listCalendar } from './box.store.ts'
import { boxPage } from './box.view.tsx'
import type { BoxView } from './box-side.view.tsx'
import { idOf, keyOf, lineOf, refusalIn } from './boxes-form.ts'
import { missedBefore } from './missed.ts'
import { type OverviewView, overviewPage } from './overview.view.tsx'
import { overviewWords } from './overview.words.ts'
import { listMissedRounds, listPlannedRounds } from './plan.store.ts'
import { callOff, planByHand, planningDays } from './plan.ts'
import { findRunningRound, listRounds } from './round.store.ts'
import { beginRound } from './round.ts'
import { roundPath } from './round-part.view.tsx'
import { countOutcomes } from './scan.store.ts'
import { findSealOnBox } from './seal.store.ts'

/** The boxes, their plans, and the beginning of a round. */
export const overviewPages: readonly Page[] = [
  staffPage('GET', '/register/boxes', intakeRoles, async visit => html(await draw(visit))),
  staffPage('GET', '/register/boxes/:id', intakeRoles, async visit => html(await drawBox(visit))),
  staffPage('POST', '/register/boxes/:id/planned', intakeRoles, plan),
  staffPage('POST', '/register/boxes/:id/planned/:planned/calling-off', ['head'], off),
  staffPage('POST', '/register/boxes/:id/rounds', intakeRoles, begin),
]

const mostMissed = 50
const mostUpcoming = 8
const mostOpen = 30

async function draw({ frame, clerk, now }: StaffVisit): Promise<string> {
  const boxes = await listBoxes(db(), clerk.siteIds)
  const ids = boxes.map(({ id }) => id)
  const byId = new Map(boxes.map(box => [box.id, box]))
  const before = missedBefore(now)
  const missed = await listMissedRounds(db(), { before, siteIds: clerk.siteIds, limit: mostMissed })
  const to = now.add({ hours: 24 * planningDays })
  const planned = await listPlannedRounds(db(), ids, { from: before, to, limit: 500 })
  const coming = planned.filter(({ callingOff, roundId }) => !callingOff && roundId === null)
  const rounds = await listRounds(db(), ids, { isOpen: false, limit: 500 })
  const open = rounds.filter(({ closedAt }) => closedAt === null).slice(0, mostOpen)
  const outcomes = await countOutcomes(
    db(),
    open.map(({ id }) => id),
  )
  const withBox = <T extends { boxId: number }>(some: readonly T[]) =>
    some.flatMap(each => {
      const box = byId.get(each.boxId)
      return box ? [{ each, box }] : []
    })
  const view: OverviewView = {
    frame,
    now,
    boxes: boxes.map(box => ({
      box,
      next: coming.find(({ boxId }) => boxId === box.id),
      last: rounds.find(({ boxId }) => boxId === box.id),
    })),
    missed: withBox(missed).map(({ each, box }) => ({ planned: each, box })),
    upcoming: withBox(coming.slice(0, mostUpcoming)).map(({ each, box }) => ({
      planned: each,
      box,
    })),
    open: withBox(open).map(({ each, box }) => {
      const { labelled = 0, settled = 0 } = outcomes.get(each.id) ?? {}
      return { round: each, box, labelled, open: labelled - settled }
    }),
    newKey: () => crypto.randomUUID(),
  }
  return overviewPage(view)
}

async function boxOf({ params, clerk }: StaffVisit): Promise<Box> {
  const box = await findBox(db(), idOf(params.id) ?? 0)
  if (!box) throw new NotFound('box')
  if (!worksAt(clerk, box.siteId)) throw new Forbidden('box of another site')
  return box
}

type Problem = { refusal?: string; errors?: readonly FormError[] }

async function drawBox(visit: StaffVisit, problem: Problem = {}): Promise<string> {
  const { frame, now, form } = visit
  const box = await boxOf(visit)
  const day = dayOf(now)
  const calendar = await listCalendar(db(), [box.id])
  const from = startOfDay(day.subtract({ days: 30 }))
  const to = now.add({ hours: 24 * (planningDays + 1) })
  const planned = await listPlannedRounds(db(), [box.id], { from, to, limit: 200 })
  const before = missedBefore(now)
  const view: BoxView = {
    frame,
    now,
    box,
    calendar: calendar.filter(
      ({ validUntil }) => !validUntil || Temporal.PlainDate.compare(validUntil, day) > 0,
    ),
    planned: planned.map(each => ({
      ...each,
      isMissed: Temporal.Instant.compare(each.plannedAt, before) < 0,
    })),
    rounds: await listRounds(db(), [box.id], { isOpen: false, limit: 30 }),
    running: await findRunningRound(db(), box.id),
    seal: await findSealOnBox(db(), box.id),
    newKey: () => crypto.randomUUID(),
    raw: { day: lineOf(form, 'day', 40), time: lineOf(form, 'time', 20) },
    errors: problem.errors ?? [],
    refusal: problem.refusal,
  }
  return boxPage(view)
}

async function act(visit: StaffVisit, deed: (boxId: number) => Promise<string>): Promise<Answer> {
  const { id } = await boxOf(visit)
  try {
    return redirect(await deed(id))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return html(await drawBox(visit, { refusal: refusalIn(visit.language, error) }), 409)
  }
}

async function plan(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now } = visit
  const { problems } = overviewWords[language]
  const reading = readDay(lineOf(form, 'day', 40), dayOf(now))
  const time = readTime(lineOf(form, 'time', 20))
  const at = reading.day && time && instantAt(reading.day, time)
  const errors = [
    ...(reading.day ? [] : [{ name: 'day', message: problems.day_missing }]),
    ...(time ? [] : [{ name: 'time', message: problems.time_unreadable }]),
  ]
  if (!at) return html(await drawBox(visit, { errors }), 422)
  return act(visit, async boxId => {
    await planByHand(clerk, { boxId, at, now })
    return pathIn(language, `/register/boxes/${boxId}`)
  })
}

async function off(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now, params } = visit
  requireRole(clerk, ['head'])
  const plannedRoundId = idOf(params.planned) ?? 0
  const name = `reason-${plannedRoundId}`
  const reason = lineOf(form, name, 300)
  if (reason === '') {
    const errors = [{ name, message: overviewWords[language].problems.reason_missing }]
    return html(await drawBox(visit, { errors }), 422)
  }
  return act(visit, async boxId => {
    await callOff(clerk, { plannedRoundId, reason, now })
    return pathIn(language, `/register/boxes/${boxId}`)
  })
}

function begin(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now } = visit
  return act(visit, async boxId => {
    const plannedRoundId = idOf(lineOf(form, 'planned', 12))
    const key = keyOf(form)
    return roundPath(language, await beginRound(clerk, { boxId, plannedRoundId, key, now }))
  })
}
