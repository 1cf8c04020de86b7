import { z } from 'zod'
import { db, inTransaction } from '../../house/database.ts'
import { writeJournal, writeReading } from '../../house/journal.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { readDay } from '../../kit/day-input.ts'
import { errorsOf, problemSentence, readForm } from '../../kit/form.ts'
import { textField } from '../../kit/form-fields.ts'
import type { FormError } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { deleteBasket, insertBasket, listBaskets } from './basket.store.ts'
import { listFilePlan } from './file-plan.store.ts'
import { idIn } from './item.page.ts'
import type { Place } from './lines.ts'
import { searchWords } from './lists.words.ts'
import { registerReaders, sightOf } from './reading.ts'
import { refusalIn } from './refusal.words.ts'
import { pageSize, searchAsQuery, searchEntries, searchOfQuery } from './search.ts'
import { searchPage } from './search.view.tsx'
import { listUnits, listUnitsOf } from './unit.store.ts'

/** The search over everything registered, and the searches that are kept. */
export const registerSearchPages: readonly Page[] = [
  staffPage('GET', '/register/search', registerReaders, async visit => {
    const { body, isRight } = await draw(visit)
    return html(body, isRight ? 200 : 422)
  }),
  staffPage('POST', '/register/baskets', registerReaders, keepSearch),
  staffPage('POST', '/register/baskets/:id/removal', registerReaders, async visit => {
    const { clerk, language } = visit
    const gone = await inTransaction(tx => deleteBasket(tx, idIn(visit), clerk.id))
    if (!gone) throw new NotFound('basket')
    return redirect(pathIn(language, '/register/search'))
  }),
]

type Kept = { errors?: readonly FormError[]; refusal?: string; query?: StaffVisit['query'] }

/** Days are written as people write them; in a basket and in links they are plain dates. */
function daysOf(query: StaffVisit['query'], { now, language }: StaffVisit) {
  const errors: FormError[] = []
  const plain = { ...query }
  for (const name of ['from', 'to'] as const) {
    const text = (query[name] ?? '').trim()
    if (text === '') continue
    const { day, problem } = readDay(text, dayOf(now))
    if (day) {
      // „9. novembris“ is the next one for those who plan; a search looks back.
      const isAhead = Temporal.PlainDate.compare(day, dayOf(now)) > 0 && !/\d{4}/.test(text)
      plain[name] = (isAhead ? day.subtract({ years: 1 }) : day).toString()
    } else {
      errors.push({ name, message: problemSentence({ code: problem }, language) })
      delete plain[name]
    }
  }
  return { plain, errors }
}

async function draw(visit: StaffVisit, kept: Kept = {}) {
  const { frame, clerk, now } = visit
  const query = kept.query ?? visit.query
  const { plain, errors } = daysOf(query, visit)
  const search = searchOfQuery(plain)
  const sight = await sightOf(db(), clerk)
  const after = readPlace(query.after)
  const subject = { kind: 'register', id: 'search' }
  await writeReading(db(), clerk, { subject, purpose: 'search', at: now })
  const found = await searchEntries(db(), sight, { search, after })
  const unitIds = await listUnitsOf(db(), clerk.id)
  const units = await listUnits(db())
  const body = searchPage({
    frame,
    today: dayOf(now),
    raw: { q: search.text, from: query.from ?? '', to: query.to ?? '' },
    search,
    query: searchAsQuery(search),
    entries: found.slice(0, pageSize),
    hasMore: found.length > pageSize,
    isFirst: after === undefined,
    filePlan: await listFilePlan(db()),
    units,
    baskets: await listBaskets(db(), clerk.id, unitIds),
    ownUnits: units.filter(({ id }) => unitIds.includes(id)),
    errors: [...errors, ...(kept.errors ?? [])],
    refusal: kept.refusal,
  })
  return { body, isRight: errors.length === 0 }
}

function readPlace(text = ''): Place | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})$/.exec(text)
  const day = match?.[1] && searchOfQuery({ from: match[1] }).from
  return day ? { day, id: Number(match?.[2]) } : undefined
}

const basketShape = z.object({ name: textField({ max: 100 }) })

async function keepSearch(visit: StaffVisit): Promise<Answer> {
  const { clerk, language, now, form } = visit
  const sent = typeof form.query === 'string' ? form.query.slice(0, 1000) : ''
  const query = Object.fromEntries(new URLSearchParams(sent))
  const reading = readForm(basketShape, form)
  if (!reading.ok) {
    const errors = errorsOf(reading.problems, language, searchWords[language])
    return html((await draw(visit, { errors, query })).body, 422)
  }
  const { name } = reading.value
  const unitId = Number(form.unitId) || null
  const isOwn = unitId === null || (await listUnitsOf(db(), clerk.id)).includes(unitId)
  if (!isOwn) throw new NotFound('unit')
  const text = searchAsQuery(searchOfQuery(query))
  const isNew = await inTransaction(async tx => {
    const personId = unitId === null ? clerk.id : null
    const basket = { name, query: text, personId, unitId, by: clerk.id, at: now }
    const stored = await insertBasket(tx, basket)
    if (stored) await writeJournal(tx, clerk, 'search_kept', { at: now, details: { unitId } })
    return stored
  })
  if (isNew) return redirect(`${pathIn(language, '/register/search')}?${text}`)
  const refusal = refusalIn(language, new Refusal('basket_twice'))
  return html((await draw(visit, { refusal, query })).body, 409)
}
