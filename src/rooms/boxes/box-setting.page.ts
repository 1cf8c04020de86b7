import { db } from '../../house/database.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { dayOf, shortDate } from '../../kit/dates.ts'
import { readDay, readTime } from '../../kit/day-input.ts'
import type { FormError } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { listSites } from '../sites/index.ts'
import { type Box, findBox, listBoxes, listCalendar } from './box.store.ts'
import { addBox, addCalendarTime, changeBox, endCalendar } from './box.ts'
import { boxSettingWords } from './box-calendar.view.tsx'
import { boxSettingPage, boxSettingsPage } from './box-setting.view.tsx'
import { idOf, lineOf, refusalIn } from './boxes-form.ts'

const head = ['head'] as const

/** The head's settings of boxes. */
export const boxSettingPages: readonly Page[] = [
  staffPage('GET', '/settings/boxes', head, async visit => html(await drawAll(visit))),
  staffPage('POST', '/settings/boxes', head, add),
  staffPage('GET', '/settings/boxes/:id', head, async visit => html(await draw(visit))),
  staffPage('POST', '/settings/boxes/:id', head, change),
  staffPage('POST', '/settings/boxes/:id/calendar', head, addTime),
  staffPage('POST', '/settings/boxes/:id/calendar/:time/end', head, endTime),
]

type Problem = { refusal?: string; errors?: readonly FormError[] }

const sentFields = ['site', 'nameLv', 'nameEn', 'placeLv', 'placeEn']

function commonOf({ frame, query, form }: StaffVisit, { refusal, errors = [] }: Problem) {
  const sent = [...sentFields, 'ended', 'weekday', 'time', 'from'].filter(name => name in form)
  const raw = Object.fromEntries(sent.map(name => [name, lineOf(form, name)]))
  return { frame, raw, errors, refusal, saved: query.saved === '1' }
}

async function drawAll(visit: StaffVisit, problem: Problem = {}): Promise<string> {
  const { language } = visit
  const sites = await listSites(db())
  return boxSettingsPage({
    ...commonOf(visit, problem),
    boxes: await listBoxes(db(), visit.clerk.siteIds),
    calendar: await listCalendar(db(), 'all'),
    sites: sites.map(({ id, nameLv, nameEn }) => ({
      value: String(id),
      label: language === 'lv' ? nameLv : nameEn,
    })),
  })
}

async function boxOf({ params }: StaffVisit): Promise<Box> {
  const box = await findBox(db(), idOf(params.id) ?? 0)
  if (!box) throw new NotFound('box')
  return box
}

async function draw(visit: StaffVisit, problem: Problem = {}): Promise<string> {
  const box = await boxOf(visit)
  const common = commonOf(visit, problem)
  const { endedFrom, nameLv, nameEn, placeLv, placeEn } = box
  const ended = endedFrom ? shortDate(endedFrom, visit.language) : ''
  const from = shortDate(dayOf(visit.now), visit.language)
  return boxSettingPage({
    ...common,
    raw: { nameLv, nameEn, placeLv, placeEn, ended, from, ...common.raw },
    box,
    calendar: await listCalendar(db(), [box.id]),
  })
}

type Drawing = (visit: StaffVisit, problem: Problem) => Promise<string>

async function act(visit: StaffVisit, again: Drawing, deed: () => Promise<string>) {
  try {
    return redirect(pathIn(visit.language, `${await deed()}?saved=1`))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return html(await again(visit, { refusal: refusalIn(visit.language, error) }), 409)
  }
}

function namesIn({ form, language }: StaffVisit) {
  const { problems } = boxSettingWords[language]
  const box = {
    nameLv: lineOf(form, 'nameLv', 100),
    nameEn: lineOf(form, 'nameEn', 100),
    placeLv: lineOf(form, 'placeLv', 200),
    placeEn: lineOf(form, 'placeEn', 200),
  }
  const errors = Object.entries(box).flatMap(([name, value]) =>
    value === '' ? [{ name, message: problems.text_missing }] : [],
  )
  return { box, errors }
}

async function add(visit: StaffVisit): Promise<Answer> {
  const { box, errors } = namesIn(visit)
  if (errors.length > 0) return html(await drawAll(visit, { errors }), 422)
  const siteId = idOf(lineOf(visit.form, 'site', 9)) ?? 0
  if (!(await listSites(db())).some(({ id }) => id === siteId)) throw new NotFound('site')
  return act(visit, drawAll, async () => {
    const facts = { ...box, siteId, endedFrom: null }
    return `/settings/boxes/${await addBox(visit.clerk, { box: facts, now: visit.now })}`
  })
}

/** A day as written; nothing for an empty field. */
function dayIn(visit: StaffVisit, name: string): Temporal.PlainDate | null | undefined {
  const text = lineOf(visit.form, name, 40)
  return text === '' ? null : readDay(text, dayOf(visit.now)).day
}

async function change(visit: StaffVisit): Promise<Answer> {
  const { id } = await boxOf(visit)
  const { box, errors } = namesIn(visit)
  const endedFrom = dayIn(visit, 'ended')
  const message = boxSettingWords[visit.language].problems.day_unreadable
  const all = endedFrom === undefined ? [...errors, { name: 'ended', message }] : errors
  if (endedFrom === undefined || all.length > 0) {
    return html(await draw(visit, { errors: all }), 422)
  }
  return act(visit, draw, async () => {
    await changeBox(visit.clerk, { id, box: { ...box, endedFrom }, now: visit.now })
    return `/settings/boxes/${id}`
  })
}

async function addTime(visit: StaffVisit): Promise<Answer> {
  const { id: boxId } = await boxOf(visit)
  const { form, clerk, now, language } = visit
  const weekday = idOf(lineOf(form, 'weekday', 1)) ?? 0
  const begins = readTime(lineOf(form, 'time', 20))
  const validFrom = dayIn(visit, 'from')
  const { problems } = boxSettingWords[language]
  if (!begins || !validFrom || weekday < 1 || weekday > 7) {
    const errors = [
      ...(begins ? [] : [{ name: 'time', message: problems.time_unreadable }]),
      ...(validFrom ? [] : [{ name: 'from', message: problems.day_unreadable }]),
    ]
    return html(await draw(visit, { errors }), 422)
  }
  return act(visit, draw, async () => {
    await addCalendarTime(clerk, { boxId, weekday, begins, validFrom, now })
    return `/settings/boxes/${boxId}`
  })
}

async function endTime(visit: StaffVisit): Promise<Answer> {
  const { id: boxId } = await boxOf(visit)
  const id = idOf(visit.params.time) ?? 0
  return act(visit, draw, async () => {
    await endCalendar(visit.clerk, { boxId, id, now: visit.now })
    return `/settings/boxes/${boxId}`
  })
}
