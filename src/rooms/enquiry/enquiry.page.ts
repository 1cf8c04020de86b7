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
import { NotFound } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { optional, readForm } from '../../kit/form.ts'
import { choiceField, choicesField } from '../../kit/form-fields.ts'
import { findItem } from '../intake/index.ts'
import { findStanding } from '../tasks/index.ts'
import {
  type Asked,
  answerCaller,
  enquiryRoles,
  heardOf,
  type PaperId,
  searchPapers,
} from './enquiry.ts'
import { enquiryPath, searchPage } from './enquiry.view.tsx'
import { authorities, callers, proofs, tellingObstacle } from './gate.ts'
import { gatePage } from './gate.view.tsx'
import { findEnquiry, findPaper } from './paper.store.ts'
import type { Paper } from './paper.ts'
import { answerPage } from './telling.view.tsx'

const claimForm = z.object({
  caller: choiceField(callers),
  proofs: choicesField(proofs),
  authority: optional(choiceField(authorities)),
})

function askedIn({ query }: StaffVisit): Asked {
  const text = (name: string) => (query[name] ?? '').trim().slice(0, 100)
  return { name: text('name'), number: text('number'), when: text('when') }
}

async function getSearch(visit: StaffVisit): Promise<Answer> {
  const { frame, clerk, now } = visit
  const today = dayOf(now)
  const asked = askedIn(visit)
  const heard = heardOf(asked, today)
  const papers = heard && (await searchPapers(clerk, heard, now))
  return html(searchPage({ frame, asked, days: heard?.exactly.days, papers, today }))
}

function idIn({ params }: StaffVisit): PaperId {
  const found = /^(entry|item)-(\d{1,15})$/.exec(params.paper ?? '')
  if (!found) throw new NotFound('paper')
  return { kind: found[1] === 'entry' ? 'entry' : 'item', id: Number(found[2]) }
}

async function paperIn(visit: StaffVisit): Promise<Paper> {
  const paper = await findPaper(db(), idIn(visit))
  if (!paper) throw new NotFound('paper')
  return paper
}

async function getGate(visit: StaffVisit): Promise<Answer> {
  const { frame, now } = visit
  const paper = await paperIn(visit)
  return html(gatePage({ frame, paper, today: dayOf(now), raw: {}, isMissing: false }))
}

async function postGate(visit: StaffVisit): Promise<Answer> {
  const { frame, form, now, clerk, language } = visit
  const paper = idIn(visit)
  const reading = readForm(claimForm, form)
  if (!reading.ok) {
    const page = { frame, paper: await paperIn(visit), today: dayOf(now), raw: reading.raw }
    return html(gatePage({ ...page, isMissing: true }), 422)
  }
  const { caller, authority } = reading.value
  const claim = {
    caller,
    proofs: reading.value.proofs,
    authority: caller === 'representative' ? authority : undefined,
  }
  const id = await answerCaller(clerk, { paper, claim, now })
  return redirect(enquiryPath(language, `/answers/${id}`))
}

/** What may be told, to whoever noted the call; a paper that was registered since is followed. */
async function getAnswer(visit: StaffVisit): Promise<Answer> {
  const { params, frame, now, clerk } = visit
  const id = /^\d{1,15}$/.test(params.id ?? '') ? Number(params.id) : 0
  const enquiry = await findEnquiry(db(), id)
  if (!enquiry || enquiry.by !== clerk.id) throw new NotFound('enquiry')
  const { entryId, itemId } = enquiry
  const [kind, key] =
    entryId === null ? (['item', itemId ?? 0] as const) : (['entry', entryId] as const)
  const [standing, item] = await Promise.all([
    entryId === null ? undefined : findStanding(db(), entryId),
    itemId === null ? undefined : findItem(db(), itemId),
  ])
  const isRestricted = standing?.isRestricted ?? false
  // Columns held to the lists of the types by the table's checks.
  const claim = {
    caller: callers.find(caller => caller === enquiry.caller) ?? 'other',
    proofs: proofs.filter(proof => enquiry.proofs.includes(proof)),
    authority: authorities.find(authority => authority === enquiry.authority),
    isRestricted,
  }
  return html(
    answerPage({
      frame,
      obstacle: tellingObstacle(claim),
      standing,
      item,
      today: dayOf(now),
      againPath: enquiryPath(frame.language, `/${kind}-${key}`),
    }),
  )
}

/** A call about a paper: search, who asks, what may be told. */
export const enquiryPages: readonly Page[] = [
  staffPage('GET', '/register/enquiry', enquiryRoles, getSearch),
  staffPage('GET', '/register/enquiry/answers/:id', enquiryRoles, getAnswer),
  staffPage('GET', '/register/enquiry/:paper', enquiryRoles, getGate),
  staffPage('POST', '/register/enquiry/:paper', enquiryRoles, postGate),
]
