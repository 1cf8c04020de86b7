import { resident } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import {
  type Draft,
  draftIn,
  forgetDraft,
  keepDraft,
  newDraft,
  readDraft,
} from '../../house/draft.ts'
import { type Answer, html, type Page, page, redirect, type Visit } from '../../house/page.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { readForm } from '../../kit/form.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { type Appointment, bookAppointment, findAppointmentOfKey } from '../appointments/index.ts'
import { type Timed, withStart } from './book.page.ts'
import { checkPage, refusedPage } from './check.view.tsx'
import { nextTimes } from './month.ts'
import { timeObstacle } from './offer.ts'
import { bookWords, refusalWords } from './online.words.ts'
import { type Person, personForm } from './person.ts'
import { keepProof } from './proof.ts'
import { readWish, type Start, startText, type Wish, wishPath } from './wish.ts'

type Order = Timed & { person: Person; draft: string }

/** A draft that was booked, perhaps in another tab or before going back, leads to its visit. */
export async function bookedPath(
  language: Language,
  draft: string | undefined,
): Promise<string | undefined> {
  const booked = draft && (await findAppointmentOfKey(db(), keyOf(draft)))
  return booked ? pathIn(language, `/appointment/${booked.code}`) : undefined
}

async function getCheck(visit: Visit): Promise<Answer> {
  const { cookies, query, language, now } = visit
  const draft = draftIn(query.draft)
  const kept = readDraft(draft, cookies)
  const booked = kept ? undefined : await bookedPath(language, draft)
  if (booked) return redirect(booked)
  return withStart(visit, async props => {
    const reading = readForm(personForm, kept?.sent)
    if (!draft || !reading.ok) return redirect(wishPath(language, 'person', props.wish))
    const order = { ...props, person: reading.value, draft }
    const said = query.refused === undefined ? undefined : sentenceOf(language, kept, props.start)
    if (said) return showRefused(order, now, said)
    const obstacle = await timeObstacle(db(), props.offer, props.start, now)
    if (!obstacle) return html(checkPage(order))
    const sentence = refusalWords(language, obstacle) ?? ''
    return showRefused(order, now, { code: obstacle, sentence })
  })
}

type Said = { code: string; sentence: string }

/** What the deed answered to this very time, when it was asked. */
function sentenceOf(language: Language, kept: Draft | undefined, start: Start): Said | undefined {
  const refusal = kept?.refusal
  if (refusal?.about !== startText(start)) return undefined
  const sentence = refusalWords(language, refusal.code, refusal.details)
  return sentence === undefined ? undefined : { code: refusal.code, sentence }
}

const worthOtherTimes = new Set([
  'time_taken',
  'ceiling_reached',
  'outside_hours',
  'past',
  'too_late',
  'too_far',
])

async function showRefused(
  order: Order,
  now: Temporal.Instant,
  { code, sentence }: Said,
): Promise<Answer> {
  const { offer, start, frame } = order
  const next = worthOtherTimes.has(code) ? await nextTimes(db(), offer, start.site, now) : []
  const words = bookWords[frame.language].taken
  const title = code === 'time_taken' ? words.title : words.otherTitle
  return html(refusedPage({ ...order, next, title, sentence }), 409)
}

/** The end of the walk: everything is in the form, so that nothing depends on what was kept. */
async function postBook(visit: Visit): Promise<Answer> {
  const { language, form, cookies } = visit
  const { draft = newDraft(), ...wish } = readWish(form)
  const reading = readForm(personForm, form)
  const again = (step: 'person' | 'check', refused?: { by: Refusal; about: string }) => {
    const kept = keepDraft(draft, { sent: reading.raw, ...(refused && { refused }) }, cookies)
    const to = wishPath(language, step, { ...wish, draft })
    return redirect(refused ? `${to}&refused=1` : to, kept)
  }
  if (!reading.ok) return again('person')
  const { start } = wish
  if (!start) return again('check')
  try {
    return goToAppointment(visit, await book(visit, { wish, start, ...reading, draft }), draft)
  } catch (error) {
    if (error instanceof NotFound) return again('check')
    if (!(error instanceof Refusal)) throw error
    // The same page sent twice, the second time with another time: the first one stands.
    const booked = error.code === 'key_reused' && (await findAppointmentOfKey(db(), keyOf(draft)))
    if (booked) return goToAppointment(visit, booked, draft)
    if (refusalWords(language, error.code, error.details) === undefined) throw error
    return again('check', { by: error, about: startText(start) })
  }
}

type Ordered = { wish: Wish; start: Start; value: Person; draft: string }

async function book(visit: Visit, ordered: Ordered): Promise<Appointment> {
  const { wish, start, value: person, draft } = ordered
  const { phone, email } = person
  return bookAppointment(resident, {
    service: wish.service,
    site: start.site,
    startsAt: start.at,
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

/** Everything once more, and the booking itself. */
export const checkPages: readonly Page[] = [
  page('GET', '/book/check', getCheck),
  page('POST', '/book', postBook, { perMinute: 60 }),
]
