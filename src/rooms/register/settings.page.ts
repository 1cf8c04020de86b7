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
import { errorsOf, firstValues, optional, readForm } from '../../kit/form.ts'
import { checkboxField, choiceField, numberField, textField } from '../../kit/form-fields.ts'
import type { FormError } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { listFilePlan } from './file-plan.store.ts'
import { directions, type NewFilePlan } from './file-plan.ts'
import { idIn } from './item.page.ts'
import { refusalIn } from './refusal.words.ts'
import {
  addFilePlan,
  addUnit,
  changeMembership,
  endFilePlan,
  filePlanObstacle,
} from './settings.ts'
import { filePlanPage, unitsPage } from './settings.view.tsx'
import { settingWords } from './settings.words.ts'
import { termClasses } from './term.ts'
import { listColleagues, listUnitMembers, listUnits } from './unit.store.ts'

/** The head's settings of the register: the file plan, and the departments with their people. */
export const registerSettingPages: readonly Page[] = [
  staffPage('GET', '/settings/file-plan', ['head'], async visit => html(await drawPlan(visit))),
  staffPage('POST', '/settings/file-plan', ['head'], addIndex),
  staffPage('POST', '/settings/file-plan/:id/end', ['head'], async visit => {
    const isEnded = visit.form.ended !== 'no'
    await endFilePlan(visit.clerk, { id: idIn(visit), isEnded, now: visit.now })
    return redirect(pathIn(visit.language, '/settings/file-plan?saved=1'))
  }),
  staffPage('GET', '/settings/units', ['head'], async visit => html(await drawUnits(visit))),
  staffPage('POST', '/settings/units', ['head'], addOne),
  staffPage('POST', '/settings/units/:id/members', ['head'], async visit => {
    const [unitId, personId] = [idIn(visit), Number(visit.form.personId)]
    const unit = (await listUnits(db())).find(({ id }) => id === unitId)
    const person = (await listColleagues(db())).find(({ id }) => id === personId)
    if (!unit || !person) throw new NotFound('unit or person')
    const joins = visit.form.joins !== 'no'
    await changeMembership(visit.clerk, { unitId, personId, joins, now: visit.now })
    return redirect(pathIn(visit.language, '/settings/units?saved=1'))
  }),
]

type Written = {
  raw?: Readonly<Record<string, string>>
  errors?: readonly FormError[]
  refusal?: string
}

const around = ({ frame, query }: StaffVisit, { raw = {}, errors = [], refusal }: Written) => ({
  frame,
  saved: query.saved === '1',
  raw,
  errors,
  refusal,
})

async function drawPlan(visit: StaffVisit, written: Written = {}): Promise<string> {
  const [filePlan, units] = [await listFilePlan(db()), await listUnits(db())]
  return filePlanPage({ ...around(visit, written), filePlan, units })
}

async function drawUnits(visit: StaffVisit, written: Written = {}): Promise<string> {
  const units = []
  for (const unit of await listUnits(db())) {
    units.push({ ...unit, members: await listUnitMembers(db(), unit.id) })
  }
  return unitsPage({ ...around(visit, written), units, people: await listColleagues(db()) })
}

const planShape = z.object({
  index: textField({ max: 20 }),
  titleLv: textField({ max: 300 }),
  titleEn: textField({ max: 300 }),
  direction: choiceField(directions),
  termClass: choiceField(termClasses),
  retention: choiceField(['short', 'long', 'permanent']),
  years: optional(numberField({ min: 1, max: 100 })),
  unit: optional(numberField({ min: 1, max: 2_000_000_000 })),
  medium: choiceField(['paper', 'electronic', 'mixed']),
  restricted: checkboxField(),
})

async function addIndex(visit: StaffVisit): Promise<Answer> {
  const { language } = visit
  const reading = readForm(planShape, visit.form)
  const raw = firstValues(reading.raw)
  const units = await listUnits(db())
  if (!reading.ok) {
    const { name: titleLv, nameEn: titleEn, ...words } = settingWords[language].filePlan
    const errors = errorsOf(reading.problems, language, { ...words, titleLv, titleEn })
    return html(await drawPlan(visit, { raw, errors }), 422)
  }
  const { years, unit, index, ...rest } = reading.value
  const unitId = units.find(({ id }) => id === unit)?.id ?? null
  const plan: NewFilePlan = {
    ...rest,
    index: index.toUpperCase(),
    retentionYears: years ?? null,
    unitId,
  }
  const words = settingWords[language].filePlan
  const obstacle = filePlanObstacle(plan)
  const isIndex = /^[0-9A-Z][0-9A-Z.-]{0,19}$/.test(plan.index)
  if (obstacle || !isIndex) {
    const errors = obstacle
      ? [{ name: obstacle === 'yearsWrong' ? 'years' : 'termClass', message: words[obstacle] }]
      : errorsOf({ index: { code: 'unreadable' } }, language, words)
    return html(await drawPlan(visit, { raw, errors }), 422)
  }
  return orRefused(visit, raw, drawPlan, '/settings/file-plan', () =>
    addFilePlan(visit.clerk, { ...plan, now: visit.now }),
  )
}

async function orRefused(
  visit: StaffVisit,
  raw: Written['raw'],
  draw: typeof drawPlan,
  path: string,
  deed: () => Promise<void>,
): Promise<Answer> {
  try {
    await deed()
    return redirect(pathIn(visit.language, `${path}?saved=1`))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const refusal = refusalIn(visit.language, error)
    return html(await draw(visit, { ...(raw && { raw }), refusal }), 409)
  }
}

const unitShape = z.object({ nameLv: textField({ max: 200 }), nameEn: textField({ max: 200 }) })

async function addOne(visit: StaffVisit): Promise<Answer> {
  const reading = readForm(unitShape, visit.form)
  const raw = firstValues(reading.raw)
  if (!reading.ok) {
    const { name: nameLv, nameEn } = settingWords[visit.language].units
    const errors = errorsOf(reading.problems, visit.language, { nameLv, nameEn })
    return html(await drawUnits(visit, { raw, errors }), 422)
  }
  return orRefused(visit, raw, drawUnits, '/settings/units', () =>
    addUnit(visit.clerk, { ...reading.value, now: visit.now }),
  )
}
