import { z } from 'zod'
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
import { errorsOf, type FormReading, firstValues, optional, readForm } from '../../kit/form.ts'
import { choiceField, numberField, textField } from '../../kit/form-fields.ts'
import { postRoles } from './bag.ts'
import { endItem, endings, noteDamage, openItem, openingLimits } from './bag-item.ts'
import { type BagLine, findLine } from './bag-line.store.ts'
import { itemPage } from './item.view.tsx'
import type { Answered } from './pieces.view.tsx'
import { incomingWords } from './post.words.ts'
import { itemPath, registrationPath } from './post-path.ts'
import { idOf, refusalIn, requireSite } from './visit.page.ts'

/** One item that came by post. */
export const itemPages: readonly Page[] = [
  staffPage('GET', '/register/post/items/:id', postRoles, async visit => {
    const done = visit.query.saved === '1' ? incomingWords[visit.language].saved : undefined
    return html(draw(visit, await lineOf(visit), { done }))
  }),
  staffPage('POST', '/register/post/items/:id/opening', postRoles, visit =>
    act(visit, openingShape, (itemId, found) =>
      openItem(visit.clerk, { itemId, ...found, now: visit.now }),
    ),
  ),
  staffPage('POST', '/register/post/items/:id/damage', postRoles, visit =>
    act(visit, damageShape, (itemId, { words }) =>
      noteDamage(visit.clerk, { itemId, words, now: visit.now }),
    ),
  ),
  staffPage('POST', '/register/post/items/:id/ending', postRoles, visit =>
    act(visit, endingShape, (itemId, { ending: kind, reason }) =>
      endItem(visit.clerk, { itemId, kind, reason, now: visit.now }),
    ),
  ),
]

const openingShape = z.object({
  sheets: numberField(openingLimits.sheets),
  enclosures: numberField(openingLimits.enclosures),
  missing: optional(textField({ max: 500 })),
})

const damageShape = z.object({ words: textField({ min: 3, max: 1000, lines: 'many' }) })

const endingShape = z.object({
  ending: choiceField(endings),
  reason: textField({ min: 3, max: 500 }),
})

async function lineOf(visit: StaffVisit): Promise<BagLine> {
  const line = await findLine(db(), idOf(visit))
  if (!line) throw new NotFound('post item')
  requireSite(visit, line.siteId)
  return line
}

function draw(visit: StaffVisit, line: BagLine, answered: Answered): string {
  const { frame, language } = visit
  const registerPath = registrationPath(language, line.itemId)
  return itemPage({ frame, line, registerPath, answered })
}

/** Reads a form, does its deed, and shows the item again with what is wrong in its place. */
async function act<Shape extends z.core.$ZodShape>(
  visit: StaffVisit,
  shape: z.ZodObject<Shape>,
  deed: (itemId: number, value: z.output<z.ZodObject<Shape>>) => Promise<void>,
): Promise<Answer> {
  const { language } = visit
  const line = await lineOf(visit)
  const words = incomingWords[language]
  const reading: FormReading<z.output<z.ZodObject<Shape>>> = readForm(shape, visit.form)
  const raw = firstValues(reading.raw)
  if (!reading.ok) {
    const labels = {
      sheets: words.sheets,
      enclosures: words.enclosures,
      missing: words.missing,
      words: words.damageWords,
      ending: words.outcome,
      reason: words.endingReason,
    }
    const errors = errorsOf(reading.problems, language, labels)
    return html(draw(visit, line, { raw, errors }), 422)
  }
  try {
    await deed(line.itemId, reading.value)
    return redirect(`${itemPath(language, line.itemId)}?saved=1`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const refusal = refusalIn(language, error)
    return html(draw(visit, await lineOf(visit), { raw, refusal }), 409)
  }
}
