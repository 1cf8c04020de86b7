import { db } from '../../house/database.ts'
import { openFile } from '../../house/files.ts'
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
import type { RawForm } from '../../kit/form.ts'
import type { FormError } from '../../kit/html/index.ts'
import { findDocument } from '../intake/index.ts'
import { findEntry, listFilePlan } from '../register/index.ts'
import { findVisibleTask } from './access.ts'
import { handOverLetter } from './closing.ts'
import { findDraft } from './draft.store.ts'
import { printLetter } from './letter.print.ts'
import { findLetter, listLetters } from './letter.store.ts'
import { letterPaper, loadLetterhead } from './letter.ts'
import { replyObstacle, replyTo, saveDraft, writingOf } from './reply.ts'
import { replyPage } from './reply.view.tsx'
import { outgoingIndices, type ReadReply, readReply, replyDefaults } from './reply-form.ts'
import { type Task, taskRoles } from './task.ts'
import { taskPath } from './task-path.ts'
import { idIn, openTask } from './task-visit.ts'
import { refusalIn } from './task-words.ts'

/** The reply to a document, and the letters that left. */
export const replyPages: readonly Page[] = [
  staffPage('GET', '/register/entries/:id/reply', taskRoles, async visit =>
    html(await draw(visit, {})),
  ),
  staffPage('POST', '/register/entries/:id/reply', taskRoles, write),
  staffPage('GET', '/register/entries/:id/letters/:letter', taskRoles, showLetter),
  staffPage('POST', '/register/entries/:id/letters/:letter/collection', taskRoles, handOver),
  staffPage('GET', '/register/entries/:id/task-files/:file', taskRoles, showFile),
]

type Written = { raw?: RawForm; errors?: readonly FormError[]; refusal?: string }

async function draw(visit: StaffVisit, written: Written): Promise<string> {
  const { frame, language, now, clerk, params, query } = visit
  const opened = await openTask({ clerk, id: params.id, language, now })
  const { task, access } = opened
  const indices = await indicesFor(task, now)
  const draft = await findDraft(db(), task.entryId)
  const obstacle = replyObstacle(task)
  return replyPage({
    ...opened,
    frame,
    now,
    raw: written.raw ?? draft?.fields ?? replyDefaults(task, indices),
    indices: indices.map(each => ({
      id: each.id,
      label: `${each.index} ${language === 'lv' ? each.titleLv : each.titleEn}`,
    })),
    letters: await listLetters(db(), task.entryId),
    draft,
    done: query.done === 'sent' || query.done === 'saved' ? query.done : undefined,
    obstacle: obstacle && refusalIn(language, { code: obstacle }),
    isReadOnly: !access.mayWork,
    errors: written.errors,
    refusal: written.refusal,
  })
}

async function indicesFor(task: Task, now: Temporal.Instant) {
  return outgoingIndices(await listFilePlan(db()), task, dayOf(now))
}

/** Saves, shows or sends; whatever is wrong, what was typed is kept as the draft. */
async function write(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now, params } = visit
  const entryId = idIn(params.id)
  const { task } = await findVisibleTask(clerk, entryId)
  const today = dayOf(now)
  const read = readReply(form, { indices: await indicesFor(task, now), language, today })
  try {
    await saveDraft(clerk, { entryId, fields: read.raw, now })
    const own = taskPath(language, entryId, 'reply')
    if (form.do === 'save') return redirect(`${own}?done=saved`)
    if (!read.ok) return html(await draw(visit, read), 422)
    if (form.do === 'preview') return await preview(visit, task, read)
    await replyTo(clerk, { ...read.replying, entryId, now })
    return redirect(`${own}?done=sent`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return html(await draw(visit, { raw: read.raw, refusal: refusalIn(language, error) }), 409)
  }
}

async function preview(
  { clerk, now }: StaffVisit,
  task: Task,
  { replying }: Extract<ReadReply, { ok: true }>,
): Promise<Answer> {
  const writing = writingOf(task, { ...replying, now })
  const paper = letterPaper(clerk, await loadLetterhead(), writing, undefined)
  return file('application/pdf', 'melnraksts.pdf', await printLetter(paper, now))
}

async function showLetter({ clerk, params }: StaffVisit): Promise<Answer> {
  const { task } = await findVisibleTask(clerk, idIn(params.id))
  const letter = await findLetter(db(), idIn(params.letter))
  if (letter?.entryId !== task.entryId) throw new NotFound('letter')
  const name = `${letter.number.replaceAll('/', '-')}.pdf`
  return file('application/pdf', name, await openFile(letter.sha256))
}

async function showFile({ clerk, params }: StaffVisit): Promise<Answer> {
  const { task } = await findVisibleTask(clerk, idIn(params.id))
  const entry = await findEntry(db(), task.entryId)
  const document = await findDocument(db(), idIn(params.file))
  if (!document || document.itemId !== entry?.itemId) throw new NotFound('file')
  const body = await openFile(document.sha256)
  // Only what no browser runs is shown in the page; the rest is saved.
  const inline = ['application/pdf', 'image/png', 'image/jpeg'].includes(document.mediaType)
  const type = inline ? document.mediaType : 'application/octet-stream'
  return file(type, document.name, body, { inline })
}

async function handOver(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now, params } = visit
  const entryId = idIn(params.id)
  const takenBy = typeof form.takenBy === 'string' ? form.takenBy.trim().slice(0, 200) : ''
  try {
    if (takenBy === '') throw new Refusal('taker_unknown')
    await handOverLetter(clerk, { entryId, outgoingId: idIn(params.letter), takenBy, now })
    return redirect(taskPath(language, entryId, 'reply'))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return html(await draw(visit, { refusal: refusalIn(language, error) }), 409)
  }
}
