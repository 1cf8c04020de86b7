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
import { dayOf } from '../../kit/dates.ts'
import { readDay } from '../../kit/day-input.ts'
import { problemSentence } from '../../kit/form.ts'
import { readS10 } from '../../kit/s10.ts'
import { listSites, loadWorkingDays } from '../sites/index.ts'
import { postRoles } from './bag.ts'
import { getDeemedRule } from './deemed-rule.store.ts'
import { deemedNotifiedOn } from './deemed-rule.ts'
import { printLetter } from './letter.print.ts'
import { findLetter, type Letter } from './letter.store.ts'
import { noteDelivery, numberLetter, withdrawLetter } from './letter.ts'
import { letterPage } from './letter.view.tsx'
import { letterPaper } from './letter-paper.ts'
import { printEnvelope } from './paper.print.ts'
import type { Answered } from './pieces.view.tsx'
import { outgoingWords } from './post.words.ts'
import { letterPath } from './post-path.ts'
import { retractReturn } from './retraction.ts'
import { idOf, refusalIn, requireSite } from './visit.page.ts'

/** One letter, its prints and what is done to it. */
export const letterPages: readonly Page[] = [
  staffPage('GET', '/register/post/letters/:id', postRoles, async visit => {
    const done = visit.query.saved === '1' ? outgoingWords[visit.language].saved : undefined
    return html(await draw(visit, await readLetter(visit), { done }))
  }),
  staffPage('GET', '/register/post/letters/:id/print', postRoles, async visit => {
    const letter = await readLetter(visit)
    if (!letter.body) throw new NotFound('text of the letter')
    const pdf = await printLetter(await letterPaper(db(), letter), visit.now)
    return file('application/pdf', `${letter.code}.pdf`, pdf)
  }),
  staffPage('GET', '/register/post/letters/:id/envelope', postRoles, visit =>
    envelope(visit, 'envelope'),
  ),
  staffPage('GET', '/register/post/letters/:id/label', postRoles, visit =>
    envelope(visit, 'label'),
  ),
  staffPage('POST', '/register/post/letters/:id/number', postRoles, giveNumber),
  staffPage('POST', '/register/post/letters/:id/delivery', postRoles, deliver),
  staffPage('POST', '/register/post/letters/:id/withdrawal', postRoles, visit =>
    act(visit, {}, letterId => withdrawLetter(visit.clerk, { letterId, now: visit.now })),
  ),
  staffPage('POST', '/register/post/letters/:id/retraction', postRoles, retract),
]

async function letterOf(visit: StaffVisit): Promise<Letter> {
  const letter = await findLetter(db(), idOf(visit))
  if (!letter) throw new NotFound('letter')
  requireSite(visit, letter.siteId)
  return letter
}

/** The letter, and the note that somebody read whose it is. */
async function readLetter(visit: StaffVisit): Promise<Letter> {
  const letter = await letterOf(visit)
  const subject = { kind: 'letter', id: letter.id }
  await writeReading(db(), visit.clerk, { subject, purpose: 'post', at: visit.now })
  return letter
}

async function draw(visit: StaffVisit, letter: Letter, answered: Answered): Promise<string> {
  const { frame, language, now } = visit
  const { dispatched } = letter
  const { basisLv, basisEn } = await getDeemedRule(db(), letter.kind)
  const site = (await listSites(db())).find(({ id }) => id === letter.siteId)
  const steps = dispatched
    ? deemedNotifiedOn(dispatched.rule, dispatched.on, await loadWorkingDays(db(), dispatched.on))
        .steps
    : []
  const siteSlug = site?.slug ?? ''
  const basis = language === 'lv' ? basisLv : basisEn
  return letterPage({ frame, letter, siteSlug, today: dayOf(now), steps, basis, answered })
}

async function envelope(visit: StaffVisit, form: 'envelope' | 'label'): Promise<Answer> {
  const letter = await readLetter(visit)
  const paper = await letterPaper(db(), letter)
  const pdf = await printEnvelope({ ...paper, form }, visit.now)
  return file('application/pdf', `${letter.code}-${form}.pdf`, pdf)
}

/** Does something to the letter and shows its page again, with the refusal in its place. */
async function act(
  visit: StaffVisit,
  raw: Record<string, string>,
  deed: (letterId: number) => Promise<void>,
): Promise<Answer> {
  const letter = await letterOf(visit)
  try {
    await deed(letter.id)
    return redirect(`${letterPath(visit.language, letter.id)}?saved=1`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const refusal = refusalIn(visit.language, error)
    return html(await draw(visit, await letterOf(visit), { raw, refusal }), 409)
  }
}

const textOf = (sent: unknown) => (typeof sent === 'string' ? sent.slice(0, 60).trim() : '')

async function giveNumber(visit: StaffVisit): Promise<Answer> {
  const { form, language, clerk, now } = visit
  const text = textOf(form.number)
  const { number, problem } = readS10(text)
  if (problem) {
    const message = outgoingWords[language].scanProblems[problem]
    return wrong(visit, { name: 'number', text, message })
  }
  return act(visit, { number: text }, letterId =>
    numberLetter(clerk, { letterId, tracking: number, now }),
  )
}

async function deliver(visit: StaffVisit): Promise<Answer> {
  const { form, language, clerk, now } = visit
  const text = textOf(form.on)
  const today = dayOf(now)
  const { day, problem } = readDay(text, today)
  if (problem) {
    return wrong(visit, { name: 'on', text, message: problemSentence({ code: problem }, language) })
  }
  // „27. novembris“ without a year was the last such day, never the next one.
  const isAhead = Temporal.PlainDate.compare(day, today) > 0 && !/\d{4}/.test(text)
  const on = isAhead && today.until(day).days > 180 ? day.subtract({ years: 1 }) : day
  return act(visit, { on: text }, letterId => noteDelivery(clerk, { letterId, on, now }))
}

async function retract(visit: StaffVisit): Promise<Answer> {
  const { form, language, clerk, now } = visit
  const reason = typeof form.why === 'string' ? form.why.trim().slice(0, 500) : ''
  if (reason.length < 3) {
    const message = outgoingWords[language].retractReasonMissing
    return wrong(visit, { name: 'why', text: reason, message })
  }
  return act(visit, {}, letterId => retractReturn(clerk, { letterId, reason, now }))
}

type Wrong = { name: string; text: string; message: string }

async function wrong(visit: StaffVisit, { name, text, message }: Wrong): Promise<Answer> {
  const answered = { raw: { [name]: text }, errors: [{ name, message }] }
  return html(await draw(visit, await letterOf(visit), answered), 422)
}
