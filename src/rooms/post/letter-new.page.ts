import { z } from 'zod'
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
import { checkboxField, choiceField, textField } from '../../kit/form-fields.ts'
import { pathIn } from '../../kit/language.ts'
import { listSites } from '../sites/index.ts'
import { postRoles } from './bag.ts'
import { findLetter, type Letter } from './letter.store.ts'
import { writeLetter } from './letter.ts'
import { newLetterPage } from './letter-new.view.tsx'
import { letterKinds } from './letter-state.ts'
import type { Answered } from './pieces.view.tsx'
import { outgoingWords } from './post.words.ts'
import { letterPath } from './post-path.ts'
import { idOf, refusalIn, requireSite, sitesOf } from './visit.page.ts'

/** Writing a letter; sending one again that came back. */
export const newLetterPages: readonly Page[] = [
  staffPage('GET', '/register/post/letters/new', postRoles, async visit =>
    html(await draw(visit, undefined, {})),
  ),
  staffPage('POST', '/register/post/letters', postRoles, visit => write(visit, undefined)),
  staffPage('GET', '/register/post/letters/:id/resending', postRoles, async visit =>
    html(await draw(visit, await returnedOf(visit), {})),
  ),
  staffPage('POST', '/register/post/letters/:id/resending', postRoles, async visit =>
    write(visit, await returnedOf(visit)),
  ),
]

async function returnedOf(visit: StaffVisit): Promise<Letter> {
  const letter = await findLetter(db(), idOf(visit))
  if (!letter) throw new NotFound('letter')
  requireSite(visit, letter.siteId)
  const subject = { kind: 'letter', id: letter.id }
  await writeReading(db(), visit.clerk, { subject, purpose: 'post', at: visit.now })
  return letter
}

const shape = z.object({
  recipient: textField(),
  dative: optional(textField()),
  address: textField({ min: 3, max: 500, lines: 'many' }),
  kind: choiceField(letterKinds),
  entryNumber: optional(textField({ max: 60 })),
  subject: optional(textField({ max: 300 })),
  body: optional(textField({ max: 20_000, lines: 'many' })),
  enclosures: optional(textField({ max: 2000, lines: 'many' })),
  signatory: optional(textField()),
  signatoryOffice: optional(textField()),
  language: choiceField(['lv', 'en']),
  largePrint: checkboxField(),
})

/** A letter as its form has it. */
function rawOfLetter(letter: Letter): Record<string, string> {
  const { recipient, recipientDative, address, kind, entryNumber, subject, body } = letter
  const given = { dative: recipientDative, entryNumber, subject, body }
  const { enclosures, language, largePrint, signatory, signatoryOffice } = letter
  const signs = { signatory, signatoryOffice }
  const all = { recipient, address, kind, language, ...given, enclosures, ...signs }
  const raw = Object.entries(all).map(([name, value]) => [name, value ?? ''])
  return { ...Object.fromEntries(raw), ...(largePrint && { largePrint: 'on' }) }
}

async function draw(visit: StaffVisit, resent: Letter | undefined, answered: Answered) {
  const { frame, language } = visit
  const { site, sites } = await sitesOf(visit, visit.form.site ?? visit.query.site)
  const own = resent && (await listSites(db())).find(({ id }) => id === resent.siteId)
  return newLetterPage({
    frame,
    action: resent
      ? letterPath(language, resent.id, '/resending')
      : pathIn(language, '/register/post/letters'),
    resends: resent?.code,
    siteSlug: (own ?? site).slug,
    sites: resent
      ? []
      : sites.map(({ slug, nameLv, nameEn }) => ({
          slug,
          name: language === 'lv' ? nameLv : nameEn,
        })),
    raw: answered.raw ?? (resent ? rawOfLetter(resent) : {}),
    answered,
  })
}

async function write(visit: StaffVisit, resent: Letter | undefined): Promise<Answer> {
  const { language, clerk, form, now } = visit
  const reading = readForm(shape, form)
  const raw = firstValues(reading.raw)
  if (!reading.ok) {
    const words = outgoingWords[language]
    const { recipient, recipientDative: dative, address, kind } = words
    const errors = errorsOf(reading.problems, language, { recipient, dative, address, kind })
    return html(await draw(visit, resent, { raw, errors }), 422)
  }
  const { dative: recipientDative, ...facts } = reading.value
  const siteId = resent?.siteId ?? (await sitesOf(visit, form.site)).site.id
  const resends = resent && {
    resendsId: resent.id,
    pdfSha256: resent.pdfSha256,
    stateAddress: resent.stateAddress,
  }
  try {
    const letter = { ...facts, recipientDative, siteId, ...resends, now }
    return redirect(letterPath(language, await writeLetter(clerk, letter)))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const refusal = refusalIn(language, error)
    return html(await draw(visit, resent, { raw, refusal }), 409)
  }
}
