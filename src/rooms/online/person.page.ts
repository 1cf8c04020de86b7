import { resident } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { type Answer, html, type Page, page, redirect, type Visit } from '../../house/page.ts'
import { Refusal } from '../../house/refusal.ts'
import { type Problem, type RawForm, readForm } from '../../kit/form.ts'
import { pathIn } from '../../kit/language.ts'
import {
  type Appointment,
  bookAppointment,
  type FreeTime,
  findAppointmentOfKey,
} from '../appointments/index.ts'
import { showTimes, withPlace } from './book.page.ts'
import { checkPage, refusedPage } from './check.view.tsx'
import { takenPage, type WhenProps } from './day.view.tsx'
import {
  forgetDraft,
  keepDraft,
  newDraft,
  type Person,
  personForm,
  rawOf,
  readDraft,
} from './draft.ts'
import { nextTimes } from './month.ts'
import { timeObstacle } from './offer.ts'
import { bookWords, refusalWords } from './online.words.ts'
import { personPage } from './person.view.tsx'
import { keepProof } from './proof.ts'
import { type Start, wishPath } from './wish.ts'

type Timed = WhenProps & { start: Start }

/** Answers for a time that is still free; else says why not and offers the next ones. */
async function withTime(visit: Visit, answer: (props: Timed) => Promise<Answer>): Promise<Answer> {
  return withPlace(visit, visit.query, async props => {
    const { offer, wish } = props
    const { start } = wish
    if (visit.query.at === undefined) return showTimes(visit, props, wish.day !== undefined)
    const isKnown = start && offer.sites.some(({ slug }) => slug === start.site)
    if (!isKnown) return showTaken(visit, props, undefined)
    const obstacle = await timeObstacle(db(), offer, start, visit.now)
    return obstacle ? showTaken(visit, props, obstacle) : answer({ ...props, start })
  })
}

type Obstacle = Awaited<ReturnType<typeof timeObstacle>>

async function showTaken(visit: Visit, props: WhenProps, obstacle: Obstacle): Promise<Answer> {
  const { language, now } = visit
  const words = bookWords[language].taken
  const next = await nextTimes(db(), props.offer, props.wish.site, now)
  const why = (obstacle && refusalWords(language, obstacle)) ?? words.unknown
  const sentence = next.length > 0 ? why : `${why} ${words.none}`
  return html(takenPage({ ...props, next, title: words.title, sentence }), obstacle ? 409 : 404)
}

async function getPerson(visit: Visit): Promise<Answer> {
  return withTime(visit, async props => {
    const kept = readDraft(props.wish.draft, visit.cookies)
    const raw = kept === undefined ? {} : readForm(personForm, kept).raw
    return html(personPage({ ...props, raw, problems: {} }))
  })
}

async function postPerson(visit: Visit): Promise<Answer> {
  return withTime(visit, async props => {
    const reading = readForm(personForm, visit.form)
    if (!reading.ok) return html(personPage({ ...props, ...reading }), 422)
    const { draft } = props.wish
    const isKnown = readDraft(draft, visit.cookies) !== undefined
    const kept = draft && isKnown ? draft : newDraft()
    const cookies = keepDraft(kept, rawOf(reading.value), visit.cookies)
    return redirect(wishPath(visit.language, 'check', { ...props.wish, draft: kept }), cookies)
  })
}

async function getCheck(visit: Visit): Promise<Answer> {
  return withTime(visit, async props => {
    const { draft } = props.wish
    const reading = readForm(personForm, readDraft(draft, visit.cookies))
    if (!reading.ok || !draft) return redirect(wishPath(visit.language, 'person', props.wish))
    return html(checkPage({ ...props, person: reading.value, draft }))
  })
}

type Order = { props: Timed; person: Person; draft: string }

/** The end of the walk: everything is in the form, so that nothing depends on what was kept. */
async function postBook(visit: Visit): Promise<Answer> {
  return withPlace(visit, visit.form, async props => {
    const { start, draft = newDraft() } = props.wish
    const reading = readForm(personForm, visit.form)
    if (!start) return showTaken(visit, props, undefined)
    if (!reading.ok) return showPersonAgain(visit, { ...props, start }, reading)
    const order = { props: { ...props, start }, person: reading.value, draft }
    try {
      return goToAppointment(visit, await book(visit, order), draft)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return answerRefusal(visit, order, error)
    }
  })
}

function showPersonAgain(
  visit: Visit,
  props: Timed,
  { raw, problems }: { raw: RawForm; problems: Record<string, Problem> },
): Answer {
  return html(personPage({ ...props, frame: visit.frame, raw, problems }), 422)
}

async function book(visit: Visit, { props, person, draft }: Order): Promise<Appointment> {
  const { phone, email } = person
  return bookAppointment(resident, {
    service: props.offer.service.slug,
    site: props.start.site,
    startsAt: props.start.at,
    resident: {
      givenName: person.givenName,
      familyName: person.familyName,
      phone: phone?.international,
      email,
      reachedBy: email ? 'email' : phone ? 'phone' : 'none',
    },
    persons: Number(person.persons),
    channel: 'web',
    language: visit.language,
    note: person.note,
    key: keyOf(draft),
    now: visit.now,
  })
}

function keyOf(draft: string): string {
  return `web:${draft}`
}

function goToAppointment(
  visit: Visit,
  { code, resident: who }: Appointment,
  draft: string,
): Answer {
  const to = `${pathIn(visit.language, `/appointment/${code}`)}?done=booked`
  return redirect(to, [forgetDraft(draft), keepProof(code, who.familyName)])
}

const worthOtherTimes = new Set([
  'time_taken',
  'ceiling_reached',
  'outside_hours',
  'past',
  'too_late',
  'too_far',
])

async function answerRefusal(visit: Visit, order: Order, refusal: Refusal): Promise<Answer> {
  const { language, now, frame } = visit
  const { props, person, draft } = order
  if (refusal.code === 'key_reused') {
    // The same page sent twice, the second time with another time: the first one stands.
    const booked = await findAppointmentOfKey(db(), keyOf(draft))
    if (booked) return goToAppointment(visit, booked, draft)
  }
  const sentence = refusalWords(language, refusal.code, refusal.details)
  if (sentence === undefined) throw refusal
  const offered = worthOtherTimes.has(refusal.code)
  const next = offered ? await timesOf(refusal, order, now) : []
  const words = bookWords[language].taken
  const title = refusal.code === 'time_taken' ? words.title : words.otherTitle
  return html(refusedPage({ ...props, frame, person, draft, next, title, sentence }), 409)
}

async function timesOf(
  { details: { next } }: Refusal,
  { props }: Order,
  now: Temporal.Instant,
): Promise<readonly FreeTime[]> {
  return Array.isArray(next) ? next : nextTimes(db(), props.offer, props.start.site, now)
}

/** Who comes, everything once more, and the booking itself. */
export const personPages: readonly Page[] = [
  page('GET', '/book/person', getPerson),
  page('POST', '/book/person', postPerson),
  page('GET', '/book/check', getCheck),
  page('POST', '/book', postBook, { perMinute: 60 }),
]
