import { z } from 'zod'
import { hasRole, worksAt } from '../../house/actor.ts'
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
import { Forbidden, NotFound, Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { errorsOf, firstValues, optional, readForm } from '../../kit/form.ts'
import { choiceField, dayField, textField } from '../../kit/form-fields.ts'
import type { FormError } from '../../kit/html/index.ts'
import { listDocuments } from '../intake/index.ts'
import { findMailOfItem } from '../mailbox/index.ts'
import { listCorrections } from './correction.store.ts'
import { correctEntry, voidNumber } from './correction.ts'
import { findEntry, listAnswers, nameOfPerson } from './entry.store.ts'
import type { Entry } from './entry.ts'
import { correctedFields, registerRoles } from './entry.ts'
import { entryPage } from './entry.view.tsx'
import { findFilePlan } from './file-plan.store.ts'
import { entryPath } from './frame.view.tsx'
import { listTwins } from './inbox.store.ts'
import { idIn } from './item.page.ts'
import { printLabel, printStamp } from './label.print.ts'
import { findVoiding } from './number.store.ts'
import { mayOpen, registerReaders, taskPanelOf } from './reading.ts'
import { refusalIn } from './refusal.words.ts'
import { findOpenSuspension, listTerms } from './term.store.ts'
import { entryWords } from './term.view.tsx'
import { extendTerm, resumeTerm, suspendTerm } from './term-change.ts'

const reason = () => textField({ min: 3, max: 500 })

/** One entry: what it says, why it is due when it is, and what is done to it. */
export const entryPages: readonly Page[] = [
  staffPage('GET', '/register/entries/:id', registerReaders, async visit =>
    html(await draw(visit, await readEntry(visit))),
  ),
  staffPage('GET', '/register/entries/:id/stamp', registerRoles, async visit => {
    const entry = await readEntry(visit)
    const pdf = await printStamp(entry, { ...visit.frame, now: entry.registeredAt })
    return file('application/pdf', 'sanemts.pdf', pdf)
  }),
  staffPage('GET', '/register/entries/:id/label', registerRoles, async visit => {
    const entry = await readEntry(visit)
    const pdf = await printLabel(entry, { ...visit.frame, now: entry.registeredAt })
    return file('application/pdf', 'uzlime.pdf', pdf)
  }),
  deed(
    'correction',
    'corrected',
    () =>
      z.object({
        field: choiceField(correctedFields),
        after: optional(textField({ max: 20_000, lines: 'many' })),
        correctionReason: reason(),
      }),
    ({ clerk, now }, entryId, { field, after, correctionReason }) =>
      correctEntry(clerk, {
        entryId,
        field,
        after: after ?? null,
        reason: correctionReason,
        now,
      }),
  ),
  deed(
    'extension',
    'extended',
    () =>
      z.object({
        to: dayField(),
        extensionReason: reason(),
        factFinding: optional(choiceField(['yes'])),
      }),
    ({ clerk, now }, entryId, { to, extensionReason, factFinding }) =>
      extendTerm(clerk, {
        entryId,
        to,
        reason: extensionReason,
        isFactFinding: factFinding === 'yes',
        now,
      }),
  ),
  deed(
    'suspension',
    'suspended',
    () => z.object({ suspensionReason: reason() }),
    ({ clerk, now }, entryId, { suspensionReason }) =>
      suspendTerm(clerk, { entryId, reason: suspensionReason, now }),
  ),
  deed(
    'resumption',
    'resumed',
    () => z.object({}),
    ({ clerk, now }, entryId) => resumeTerm(clerk, { entryId, now }),
  ),
  deed(
    'voiding',
    'voided',
    () => z.object({ voidingReason: reason() }),
    ({ clerk, now }, entryId, { voidingReason }) =>
      voidNumber(clerk, { entryId, reason: voidingReason, now }),
  ),
]

/** A form on the entry's page: read it, do it, say so; or show what is wrong, nothing lost. */
function deed<Shape extends z.core.$ZodShape>(
  name: string,
  done: string,
  shape: () => z.ZodObject<Shape>,
  act: (visit: StaffVisit, entryId: number, value: z.output<z.ZodObject<Shape>>) => Promise<void>,
): Page {
  const roles = name === 'voiding' ? (['registrar', 'head'] as const) : registerRoles
  return staffPage(
    'POST',
    `/register/entries/:id/${name}`,
    roles,
    async (visit): Promise<Answer> => {
      const { language } = visit
      const entry = await entryOf(visit)
      const reading = readForm(shape(), visit.form)
      const raw = firstValues(reading.raw)
      if (!reading.ok) {
        const errors = errorsOf(reading.problems, language, entryWords[language])
        return html(await draw(visit, entry, { raw, errors }), 422)
      }
      try {
        await act(visit, entry.id, reading.value)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return html(await draw(visit, entry, { raw, refusal: refusalIn(language, error) }), 409)
      }
      return redirect(`${entryPath(language, entry.id)}?done=${done}`)
    },
  )
}

async function entryOf(visit: StaffVisit): Promise<Entry> {
  const entry = await findEntry(db(), idIn(visit))
  if (!entry) throw new NotFound('entry')
  if (!(await mayOpen(db(), visit.clerk, entry))) throw new Forbidden('entry')
  return entry
}

/** Reading an entry is written down with what it was for. */
async function readEntry(visit: StaffVisit): Promise<Entry> {
  const entry = await entryOf(visit)
  const subject = { kind: 'entry', id: entry.id }
  await writeReading(db(), visit.clerk, { subject, purpose: 'registration', at: visit.now })
  return entry
}

type Written = {
  raw?: Readonly<Record<string, string>>
  errors?: readonly FormError[]
  refusal?: string
}

async function draw(visit: StaffVisit, entry: Entry, written: Written = {}): Promise<string> {
  const { frame, clerk, now, query } = visit
  const filePlan = await findFilePlan(db(), entry.filePlanId)
  if (!filePlan) throw new NotFound('index')
  const { registeredBy, itemId, answersId, senderNumber, senderDate, party } = entry
  const asked = senderNumber !== null && { senderNumber, senderDate, partyName: party.name }
  const mayChange = hasRole(clerk, registerRoles) && worksAt(clerk, entry.siteId)
  return entryPage({
    frame,
    today: dayOf(now),
    entry,
    filePlan,
    registrar: registeredBy === null ? undefined : await nameOfPerson(db(), registeredBy),
    terms: await listTerms(db(), entry.id),
    standing: await findOpenSuspension(db(), entry.id),
    voided: entry.isVoid ? await findVoiding(db(), entry) : undefined,
    corrections: await listCorrections(db(), entry.id),
    documents: itemId === null ? [] : await listDocuments(db(), itemId),
    answers: await listAnswers(db(), entry.id),
    answered: answersId === null ? undefined : await findEntry(db(), answersId),
    mailId: itemId !== null && mayChange ? await findMailOfItem(db(), itemId) : undefined,
    twins: asked ? await listTwins(db(), asked, entry.id) : [],
    taskPanel: await taskPanelOf({ clerk, entryId: entry.id, language: visit.language, now }),
    mayChange,
    mayVoid: mayChange && hasRole(clerk, ['registrar', 'head']),
    done: query.done,
    raw: written.raw ?? {},
    errors: written.errors ?? [],
    refusal: written.refusal,
  })
}
