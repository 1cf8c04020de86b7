import { html, json, type Page, page, redirect, type Visit } from '../house/page.ts'
import { NotFound } from '../house/refusal.ts'
import type { RawForm } from '../kit/form.ts'
import { pathIn } from '../kit/language.ts'
import { standardServices } from '../rooms/services/index.ts'
import { currentMunicipality, rawWeek, type Week } from '../rooms/sites/index.ts'
import { findSetupDraft, inviteFirst, keepSetupDraft, longestDraft } from '../rooms/staff/index.ts'
import {
  openStep,
  readSetup,
  readSetupStep,
  type SetupDraft,
  type SetupStep,
  setUp,
  setupSteps,
} from './setup.ts'
import { notSetUpPage, setupCheck, setupOverPage, setupQuestion } from './setup.view.tsx'

type Found = { ticket: string; draft: SetupDraft }

async function findDraft({ params, now }: Visit): Promise<Found | undefined> {
  const ticket = params.ticket ?? ''
  const draft = await findSetupDraft(ticket, now)
  return draft === undefined ? undefined : { ticket, draft: JSON.parse(draft) as SetupDraft }
}

const pathOf = ({ language, params }: Visit, step: SetupStep | 'check') =>
  pathIn(language, `/setup/${params.ticket}/${step}`)

const over = ({ frame }: Visit) => html(setupOverPage(frame), 404)

function stepOf({ params }: Visit): SetupStep {
  const step = setupSteps.find(one => one === params.step)
  if (!step) throw new NotFound('step')
  return step
}

const workday = [
  { opens: Temporal.PlainTime.from('08:30'), closes: Temporal.PlainTime.from('17:00') },
]
const usualWeek: Week = [workday, workday, workday, workday, workday, [], []]

/** What a page proposes before anybody has answered it. */
function proposal(step: SetupStep, { language }: Visit): RawForm {
  if (step === 'hours') return rawWeek(usualWeek, language)
  if (step === 'hall') return { counters: '1' }
  if (step !== 'services') return {}
  return { services: standardServices.map(({ slug }) => slug) }
}

async function ask(visit: Visit) {
  const step = stepOf(visit)
  const found = await findDraft(visit)
  if (!found) return over(visit)
  const raw = found.draft[step] ?? proposal(step, visit)
  const { frame } = visit
  return html(setupQuestion({ frame, ticket: found.ticket, step, raw, problems: {} }))
}

async function answer(visit: Visit) {
  const step = stepOf(visit)
  const found = await findDraft(visit)
  if (!found) return over(visit)
  const { frame, now } = visit
  const { ticket } = found
  const reading = readSetupStep(step, visit.form)
  const { raw } = reading
  if (!reading.ok) {
    const { problems } = reading
    return html(setupQuestion({ frame, ticket, step, raw, problems }), 422)
  }
  const draft = JSON.stringify({ ...found.draft, [step]: trimmed(raw) })
  if (draft.length > longestDraft) {
    const problems = { [Object.keys(raw)[0] ?? '']: { code: 'unreadable' } }
    return html(setupQuestion({ frame, ticket, step, raw, problems }), 422)
  }
  if (!(await keepSetupDraft(ticket, draft, now))) return over(visit)
  const next = openStep(JSON.parse(draft) as SetupDraft)
  return redirect(pathOf(visit, next ?? 'check'))
}

function trimmed(raw: RawForm): RawForm {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.trim() : value,
    ]),
  )
}

async function check(visit: Visit) {
  const found = await findDraft(visit)
  if (!found) return over(visit)
  const open = openStep(found.draft)
  if (open) return redirect(pathOf(visit, open))
  const { frame } = visit
  return html(setupCheck({ frame, ticket: found.ticket, answers: readSetup(found.draft) }))
}

/** Where links lead; the environment knows. */
type Place = { publicUrl: string }

async function finish(visit: Visit, { publicUrl }: Place) {
  const found = await findDraft(visit)
  if (!found) return over(visit)
  const open = openStep(found.draft)
  if (open) return redirect(pathOf(visit, open))
  const { now, language } = visit
  const administrator = await setUp({ ...found, now })
  if (administrator === undefined) return over(visit)
  const link = await inviteFirst(administrator, { now, publicUrl, language })
  return redirect(link.slice(publicUrl.length))
}

/** The first set-up behind its one-time link: one question a page, all written at the end. */
export function setupPages(place: Place): readonly Page[] {
  return [
    page('GET', '/setup/:ticket', async visit => {
      const found = await findDraft(visit)
      if (!found) return over(visit)
      return redirect(pathOf(visit, openStep(found.draft) ?? 'check'))
    }),
    page('GET', '/setup/:ticket/check', check),
    page('POST', '/setup/:ticket/check', visit => finish(visit, place)),
    page('GET', '/setup/:ticket/:step', ask),
    page('POST', '/setup/:ticket/:step', answer),
  ]
}

const openBefore = /^\/(setup\/|healthz$|readyz$|metrics$|robots\.txt$|\.well-known\/|preview)/

/** While nothing is set up every page but the set-up says so, calmly. */
export async function beforeSetup({ path }: Page, visit: Pick<Visit, 'frame'>) {
  // In an outage of the database nobody knows: the page itself says so.
  if (openBefore.test(path) || (await currentMunicipality().catch(() => true))) return undefined
  if (path.startsWith('/api/')) {
    return json({ type: 'about:blank', title: 'not_set_up', status: 503, error: 'not_set_up' }, 503)
  }
  return html(notSetUpPage(visit.frame), 503)
}
