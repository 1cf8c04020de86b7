import { z } from 'zod'
import { worksAt } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { errorsOf, firstValues, optional, readForm } from '../../kit/form.ts'
import { choiceField, textField } from '../../kit/form-fields.ts'
import { postRoles } from './bag.ts'
import { findLetter, type Letter, listReturned } from './letter.store.ts'
import { returnObstacle, returnReasons } from './letter-state.ts'
import type { Answered } from './pieces.view.tsx'
import { outgoingWords } from './post.words.ts'
import { returnedPath } from './post-path.ts'
import { noteReturn } from './return.ts'
import { returnPage } from './return.view.tsx'
import { listLettersByScan } from './scan.ts'
import { idOf, refusalIn, requireSite, sitesOf } from './visit.page.ts'

/** The desk for letters that came back. */
export const returnPages: readonly Page[] = [
  staffPage('GET', '/register/post/returned', postRoles, show),
  staffPage('POST', '/register/post/letters/:id/return', postRoles, note),
]

type Found = {
  letter?: Letter | undefined
  several?: readonly Letter[]
  itemId?: number | undefined
}

async function draw(visit: StaffVisit, found: Found, answered: Answered): Promise<string> {
  const { frame, language, clerk, now } = visit
  const { site } = await sitesOf(visit)
  const { letter, several = [], itemId } = found
  if (letter) {
    const subject = { kind: 'letter', id: letter.id }
    await writeReading(db(), clerk, { subject, purpose: 'post', at: now })
  }
  const obstacle = letter && returnObstacle(letter)
  return returnPage({
    frame,
    siteSlug: site.slug,
    letter,
    obstacle: obstacle && refusalIn(language, new Refusal(obstacle)),
    itemId,
    several,
    returned: await listReturned(db(), { siteId: letter?.siteId ?? site.id, limit: 10 }),
    answered,
  })
}

const numberIn = (text: string | undefined) =>
  text && /^\d{1,15}$/.test(text) ? Number(text) : undefined

async function show(visit: StaffVisit): Promise<Answer> {
  const { query, language, clerk } = visit
  const words = outgoingWords[language]
  const id = numberIn(query.letter)
  if (id !== undefined) {
    const letter = await findLetter(db(), id)
    if (!letter) throw new NotFound('letter')
    requireSite(visit, letter.siteId)
    const done = query.done === '1' ? words.returnDone(letter.code) : undefined
    return html(await draw(visit, { letter, itemId: numberIn(query.item) }, { done }))
  }
  const code = (query.code ?? '').slice(0, 60).trim()
  if (query.code === undefined) return html(await draw(visit, {}, {}))
  const letters = await listLettersByScan(db(), code)
  const own = letters.filter(({ siteId }) => worksAt(clerk, siteId))
  const [letter] = own
  if (own.length > 1) return html(await draw(visit, { several: own }, { raw: { code } }))
  if (letter) return html(await draw(visit, { letter }, {}))
  const message = `${words.letterNotFound(code)}. ${words.letterNotFoundText}`
  const errors = [{ name: 'code', message: code === '' ? words.scanProblems.scan_empty : message }]
  return html(await draw(visit, {}, { raw: { code }, errors }), code === '' ? 422 : 404)
}

const shape = z.object({
  reason: choiceField(returnReasons),
  note: optional(textField({ max: 500 })),
})

async function note(visit: StaffVisit): Promise<Answer> {
  const { form, language, clerk, now } = visit
  const letter = await findLetter(db(), idOf(visit))
  if (!letter) throw new NotFound('letter')
  requireSite(visit, letter.siteId)
  const itemId = typeof form.item === 'string' ? numberIn(form.item) : undefined
  const words = outgoingWords[language]
  const reading = readForm(shape, form)
  const raw = firstValues(reading.raw)
  const isBare = reading.ok && reading.value.reason === 'other' && !reading.value.note
  if (!reading.ok || isBare) {
    const errors = reading.ok
      ? [{ name: 'note', message: words.noteMissing }]
      : errorsOf(reading.problems, language, { reason: words.reason, note: words.note })
    return html(await draw(visit, { letter, itemId }, { raw, errors }), 422)
  }
  try {
    await noteReturn(clerk, { letterId: letter.id, ...reading.value, itemId, now })
    return redirect(returnedPath(language, { letter: String(letter.id), done: '1' }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const refusal = refusalIn(language, error)
    const after = await findLetter(db(), letter.id)
    return html(await draw(visit, { letter: after, itemId }, { raw, refusal }), 409)
  }
}
