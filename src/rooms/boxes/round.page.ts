import { worksAt } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import {
  type Answer,
  type Cookie,
  file,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { Forbidden, NotFound, Refusal } from '../../house/refusal.ts'
import { intakeRoles, takeEntry } from '../intake/index.ts'
import { proveByPassword } from '../staff/index.ts'
import { closingObstacle, recordObstacle } from './balance.ts'
import {
  errorsIn,
  idOf,
  keyOf,
  lineOf,
  linesOf,
  refusalIn,
  sentenceOf,
  Unreadable,
} from './boxes-form.ts'
import type { RoundView } from './entry-form.view.tsx'
import { printRemovalRecord } from './removal-record.print.ts'
import { holdsPass, joinRound } from './round.ts'
import { roundPage } from './round.view.tsx'
import { closeRound } from './round-end.ts'
import {
  abandon,
  count,
  type Deed,
  discrepancy,
  passCookie,
  passOf,
  record,
  scan,
  sealOff,
  undo,
} from './round-entry.page.ts'
import { roundPath } from './round-part.view.tsx'
import { findRoundSheet, type RoundSheet } from './round-sheet.ts'
import { listUndoneScans } from './scan.store.ts'
import { labelItem } from './scan.ts'
import { listUnusedSeals } from './seal.store.ts'

const passHours = 6

/** What the pages of the boxes need to know of the environment. */
export type BoxesSettings = { samplePassword: string }

/** A round's page and everything that is entered on it. */
export function roundPages(settings: BoxesSettings): readonly Page[] {
  const post = (part: string, answer: (visit: StaffVisit) => Promise<Answer>, perMinute?: number) =>
    staffPage(
      'POST',
      `/register/rounds/:id/${part}`,
      intakeRoles,
      answer,
      perMinute === undefined ? {} : { perMinute },
    )
  return [
    staffPage('GET', '/register/rounds/:id', intakeRoles, async visit => html(await draw(visit))),
    staffPage('GET', '/register/rounds/:id/removal-record', intakeRoles, printRecord),
    post('second', visit => joinByPassword(visit, settings), 30),
    post('attendance', joinByCode, 30),
    post('seal-off', visit => enter(visit, sealOff)),
    post('scans', visit => enter(visit, scan)),
    post('undone-scans', visit => enter(visit, undo)),
    post('counts', visit => enter(visit, count)),
    post('removal-record', visit => enter(visit, record)),
    post('labels', makeLabel),
    post('discrepancies', visit => act(visit, discrepancy)),
    post('closing', visit =>
      act(visit, ({ clerk, now }, roundId) => closeRound(clerk, { roundId, now })),
    ),
    post('abandonment', visit => act(visit, abandon)),
  ]
}

function roundIdOf({ params }: StaffVisit): number {
  const id = idOf(params.id)
  if (id === undefined) throw new NotFound('round')
  return id
}

async function sheetOf(visit: StaffVisit): Promise<RoundSheet> {
  const sheet = await findRoundSheet(db(), roundIdOf(visit))
  if (!sheet) throw new NotFound('round')
  if (!worksAt(visit.clerk, sheet.round.siteId)) throw new Forbidden('round of another site')
  return sheet
}

async function draw(
  visit: StaffVisit,
  problem: { refusal?: string; unreadable?: Unreadable } = {},
): Promise<string> {
  const { frame, language, now, clerk, form, query } = visit
  const sheet = await sheetOf(visit)
  const { round, attendants, figures } = sheet
  const second = attendants.find(({ position }) => position === 2)
  const own = attendants.filter(({ personId }) => personId === clerk.id)
  const isAttending = own.length > 0
  const pass = passOf(visit, round.id)
  const mayForSecond =
    isAttending && second && (await holdsPass(round.id, second.personId, pass))
      ? [second.personId]
      : []
  const sentence = (obstacle: string | undefined) =>
    obstacle && refusalIn(language, new Refusal(obstacle))
  const hasProblem = problem.refusal !== undefined || problem.unreadable !== undefined
  const view: RoundView = {
    frame,
    sheet,
    now,
    isAttending,
    mayCountFor: [...own.map(({ personId }) => personId), ...mayForSecond],
    nextSeal: (await listUnusedSeals(db(), round.siteId, 1))[0],
    undoneScans: (await listUndoneScans(db(), round.id)).length,
    recordObstacle: sentence(recordObstacle(figures)),
    closingObstacle: sentence(closingObstacle(figures)),
    printed: /^LZ[0-9A-Z-]{14}$/.test(query.printed ?? '') ? query.printed : undefined,
    newKey: () => crypto.randomUUID(),
    raw: hasProblem ? rawOf(form) : {},
    errors: problem.unreadable ? errorsIn(language, problem.unreadable) : [],
    refusal: problem.refusal,
  }
  return roundPage(view)
}

const rawFields = ['email', 'number', 'intact', 'remark', 'text', 'seal', 'kind', 'reason']

function rawOf(form: StaffVisit['form']): Record<string, string> {
  return Object.fromEntries(rawFields.map(name => [name, linesOf(form, name)]))
}

/** Does something to the round and shows its page again, with what did not work in its place. */
async function act(visit: StaffVisit, deed: Deed): Promise<Answer> {
  const roundId = roundIdOf(visit)
  try {
    await deed(visit, roundId)
    return redirect(roundPath(visit.language, roundId))
  } catch (error) {
    if (error instanceof Unreadable) return html(await draw(visit, { unreadable: error }), 422)
    if (!(error instanceof Refusal)) throw error
    return html(await draw(visit, { refusal: refusalIn(visit.language, error) }), 409)
  }
}

const enter = (visit: StaffVisit, deed: Deed): Promise<Answer> =>
  takeEntry(visit, {
    deed: () => deed(visit, roundIdOf(visit)),
    asForm: own => act(visit, own),
    sentenceOf: error => sentenceOf(visit.language, error),
  })

async function makeLabel(visit: StaffVisit): Promise<Answer> {
  let code: string | undefined
  const answer = await act(visit, async ({ clerk, form, now }, roundId) => {
    code = await labelItem(clerk, { roundId, key: keyOf(form), now })
  })
  if (answer.kind !== 'redirect' || code === undefined) return answer
  return redirect(`${answer.to}?printed=${code}`)
}

async function joinByPassword(visit: StaffVisit, settings: BoxesSettings): Promise<Answer> {
  const { form, frame, address, now } = visit
  const cookies: Cookie[] = []
  const answer = await act(visit, async (_, roundId) => {
    await sheetOf(visit)
    const proof = await proveByPassword({
      email: lineOf(form, 'email', 320),
      password: typeof form.password === 'string' ? form.password.slice(0, 1000) : '',
      code: lineOf(form, 'code', 20),
      address,
      now,
      samplePassword: frame.sample ? settings.samplePassword : undefined,
    })
    if (proof.kind !== 'proved') throw new Refusal(`proof_${proof.kind}`, { ...proof })
    const token = await joinRound(proof.clerk, { roundId, isProved: true, now })
    const value = `${roundId}.${token ?? ''}`
    cookies.push({ name: passCookie, value, maxAgeSeconds: passHours * 3600 })
  })
  return answer.kind === 'redirect' ? redirect(answer.to, cookies) : answer
}

function joinByCode(visit: StaffVisit): Promise<Answer> {
  return act(visit, ({ clerk, form, now }, roundId) =>
    joinRound(clerk, { roundId, joinCode: lineOf(form, 'joinCode', 12), now }),
  )
}

async function printRecord(visit: StaffVisit): Promise<Answer> {
  const sheet = await sheetOf(visit)
  const { record: made } = sheet.round
  if (!made) throw new NotFound('removal record')
  const pdf = await printRemovalRecord(sheet, { sample: visit.frame.sample })
  return file('application/pdf', `${made.number.replace('/', '-')}.pdf`, pdf)
}
