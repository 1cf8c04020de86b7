import { z } from 'zod'
import { db } from '../../house/database.ts'
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
import { readForm } from '../../kit/form.ts'
import { dayField, numberField, textField } from '../../kit/form-fields.ts'
import { currentMunicipality } from '../sites/index.ts'
import { listHolds } from './decision.store.ts'
import {
  approveList,
  carryOut,
  destroyingObstacle,
  makeList,
  mostPapers,
  retentionRoles,
  withdrawList,
} from './destruction.ts'
import { endHold, placeHold } from './hold.ts'
import { listPage } from './list.view.tsx'
import { refusalSentence } from './refusal.words.ts'
import { printDestructionList } from './retention.print.ts'
import { findList, listDuePapers, listLists, listPapersOf } from './retention.store.ts'
import { retentionPage, retentionPath } from './retention.view.tsx'
import { retentionWords } from './retention.words.ts'

/** What is said beside the form that was just sent. */
type Said = { form: string; sentence: string } | undefined

async function overview(visit: StaffVisit, said?: Said): Promise<Answer> {
  const { frame, now } = visit
  const year = dayOf(now).year - 1
  const [due, lists, holds] = await Promise.all([
    listDuePapers(db(), { year, limit: mostPapers }),
    listLists(db()),
    listHolds(db()),
  ])
  const body = retentionPage({ frame, year, due: due.length, lists, holds, said, now })
  return html(body, said ? 409 : 200)
}

function idOf({ params }: StaffVisit): number {
  if (!/^\d{1,9}$/.test(params.id ?? '')) throw new NotFound('retention')
  return Number(params.id)
}

async function one(visit: StaffVisit, said?: Said): Promise<Answer> {
  const { frame, clerk, now } = visit
  const list = await findList(db(), idOf(visit))
  if (!list) throw new NotFound('destruction list')
  const papers = await listPapersOf(db(), list.id)
  const obstacle = destroyingObstacle(list, clerk.id)
  const why = obstacle && refusalSentence(frame.language, new Refusal(obstacle))
  return html(listPage({ frame, list, papers, obstacle: why, said, now }), said ? 409 : 200)
}

type Show = (visit: StaffVisit, said?: Said) => Promise<Answer>

/** Does something and shows the page again; what is refused stands beside its form. */
function act<T extends z.core.$ZodShape>(
  form: string,
  fields: z.ZodObject<T>,
  show: Show,
  deed: (visit: StaffVisit, value: z.output<z.ZodObject<T>>) => Promise<string>,
) {
  return async (visit: StaffVisit): Promise<Answer> => {
    const reading = readForm(fields, visit.form)
    const words = retentionWords[visit.language]
    if (!reading.ok) return show(visit, { form, sentence: words.incomplete })
    try {
      return redirect(await deed(visit, reading.value))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return show(visit, { form, sentence: refusalSentence(visit.language, error) })
    }
  }
}

const reason = z.object({ reason: textField({ min: 3, max: 500 }) })
const listPath = (visit: StaffVisit) => retentionPath(visit.language, `/lists/${idOf(visit)}`)

const make = act(
  'make',
  z.object({ year: numberField({ min: 1990, max: 2200 }) }),
  overview,
  async ({ clerk, now, language }, { year }) => {
    const { id } = await makeList(clerk, { year, now })
    return retentionPath(language, `/lists/${id}`)
  },
)

const hold = act(
  'hold',
  z.object({ number: textField({ max: 60 }), reason: textField({ min: 3, max: 500 }) }),
  overview,
  async ({ clerk, now, language }, value) => {
    await placeHold(clerk, { ...value, now })
    return retentionPath(language)
  },
)

/** Several holds stand on one page: the field of each is named by its number. */
async function lift(visit: StaffVisit): Promise<Answer> {
  const { [`reason-${idOf(visit)}`]: given } = visit.form
  return liftFor({ ...visit, form: { reason: given } })
}

const liftFor = act('lift', reason, overview, async (visit, value) => {
  await endHold(visit.clerk, { id: idOf(visit), reason: value.reason, now: visit.now })
  return retentionPath(visit.language)
})

const approval = act(
  'approval',
  z.object({ reference: textField({ min: 3, max: 100 }), on: dayField() }),
  one,
  async (visit, value) => {
    await approveList(visit.clerk, { listId: idOf(visit), ...value, now: visit.now })
    return listPath(visit)
  },
)

const withdrawal = act('withdrawal', reason, one, async (visit, value) => {
  await withdrawList(visit.clerk, { listId: idOf(visit), ...value, now: visit.now })
  return listPath(visit)
})

const destruction = act('destruction', z.object({}), one, async visit => {
  await carryOut(visit.clerk, { listId: idOf(visit), now: visit.now })
  return listPath(visit)
})

async function print(visit: StaffVisit): Promise<Answer> {
  const { now, frame } = visit
  const list = await findList(db(), idOf(visit))
  if (!list) throw new NotFound('destruction list')
  const papers = await listPapersOf(db(), list.id)
  const town = await currentMunicipality()
  const municipality = town?.nameLv ?? frame.municipality
  const paper = { list, papers, municipality, sample: frame.sample, now }
  return file(
    'application/pdf',
    `${list.number.replace('/', '-')}.pdf`,
    await printDestructionList(paper),
  )
}

/** How long papers are kept; holds; destruction in two steps. */
export const retentionPages: readonly Page[] = [
  staffPage('GET', '/register/retention', retentionRoles, visit => overview(visit)),
  staffPage('POST', '/register/retention/lists', retentionRoles, make),
  staffPage('GET', '/register/retention/lists/:id', retentionRoles, visit => one(visit)),
  staffPage('GET', '/register/retention/lists/:id/print', retentionRoles, print),
  staffPage('POST', '/register/retention/lists/:id/approval', retentionRoles, approval),
  staffPage('POST', '/register/retention/lists/:id/withdrawal', retentionRoles, withdrawal),
  staffPage('POST', '/register/retention/lists/:id/destruction', retentionRoles, destruction),
  staffPage('POST', '/register/retention/holds', retentionRoles, hold),
  staffPage('POST', '/register/retention/holds/:id/lifting', retentionRoles, lift),
]
