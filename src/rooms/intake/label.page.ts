import { worksAt } from '../../house/actor.ts'
import { db, inTransaction } from '../../house/database.ts'
import { type Answer, file, html, type Page, type StaffVisit, staffPage } from '../../house/page.ts'
import { NotFound } from '../../house/refusal.ts'
import type { FormError } from '../../kit/html/index.ts'
import { listSites } from '../sites/index.ts'
import { readIntakeId } from './intake-code.ts'
import { findLabelSite } from './item.store.ts'
import { intakeRoles, makeLabels } from './item.ts'
import { type LabelShape, printLabels } from './label.print.ts'
import { labelPage, labelShapes, labelWords } from './label.view.tsx'

/** Labels with intake ids: a sheet or a roll of new ones, and one again. */
export const labelPages: readonly Page[] = [
  staffPage('GET', '/register/labels', intakeRoles, async visit => html(await draw(visit))),
  staffPage('POST', '/register/labels', intakeRoles, makeAndPrint),
  staffPage('GET', '/register/labels/:code/print', intakeRoles, printAgain),
]

const text = (value: unknown, max: number) =>
  typeof value === 'string' ? value.trim().slice(0, max) : ''

async function sitesOf({ clerk }: StaffVisit) {
  return (await listSites(db())).filter(({ id }) => worksAt(clerk, id))
}

async function draw(visit: StaffVisit, errors: readonly FormError[] = []): Promise<string> {
  const { frame, form, language } = visit
  const sites = await sitesOf(visit)
  const sent = ['site', 'shape', 'count'].filter(name => name in form)
  return labelPage({
    frame,
    sites: sites.map(({ id, nameLv, nameEn }) => ({
      value: String(id),
      label: language === 'lv' ? nameLv : nameEn,
    })),
    raw: Object.fromEntries(sent.map(name => [name, text(form[name], 20)])),
    errors,
  })
}

async function makeAndPrint(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now } = visit
  const { problems } = labelWords[language]
  const shape = labelShapes.find(known => known === form.shape)
  const written = text(form.count, 4)
  const count = /^\d{1,3}$/.test(written) ? Number(written) : 0
  if (!shape || count < 1 || count > 500) {
    const errors = [
      ...(shape ? [] : [{ name: 'shape', message: problems.shape_missing }]),
      ...(count >= 1 && count <= 500
        ? []
        : [{ name: 'count', message: problems.count_unreadable }]),
    ]
    return html(await draw(visit, errors), 422)
  }
  const site = (await sitesOf(visit)).find(({ id }) => String(id) === form.site)
  if (!site) throw new NotFound('site')
  const codes = await inTransaction(tx => makeLabels(tx, clerk, { siteId: site.id, count, now }))
  return answerWith(codes, { site: site.nameLv, shape, now })
}

type Printing = { site: string; shape: LabelShape; now: Temporal.Instant }

async function answerWith(codes: readonly string[], printing: Printing): Promise<Answer> {
  return file('application/pdf', 'uzlimes.pdf', await printLabels(codes, printing))
}

/** A label that was made is printed once more, on the roll. */
async function printAgain(visit: StaffVisit): Promise<Answer> {
  const code = readIntakeId(visit.params.code ?? '')
  const siteId = code && (await findLabelSite(db(), code))
  const site = (await sitesOf(visit)).find(({ id }) => id === siteId)
  if (!code || !site) throw new NotFound('label')
  return answerWith([code], { site: site.nameLv, shape: 'roll', now: visit.now })
}
