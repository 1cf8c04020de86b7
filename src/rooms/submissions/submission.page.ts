import { type Answer, html, type Page, page, redirect, type Visit } from '../../house/page.ts'
import { Refusal } from '../../house/refusal.ts'
import { pathIn } from '../../kit/language.ts'
import { checkPage } from './check.view.tsx'
import {
  attachFiles,
  beginDraft,
  type Draft,
  draftOf,
  draftSeconds,
  fileLimits,
  hashOf,
  keepAnswers,
  removeFile,
} from './draft.ts'
import { filesPage, isFileProblem } from './files.view.tsx'
import { completed, sendSubmission } from './submission.ts'
import { aboutPage, answerPage, lostPage, startPage } from './submission.view.tsx'
import { readAbout, readAnswering } from './submission-form.ts'

const cookieName = 'lodzins_submission'

type Filling = Visit & { draft: Draft }

const to = (visit: Visit, step: string) => pathIn(visit.language, `/submit${step && `/${step}`}`)

/** Answers for the form this browser has begun; without one the way to begin is shown. */
async function withDraft(
  visit: Visit,
  answer: (filling: Filling) => Promise<Answer>,
): Promise<Answer> {
  const draft = await draftOf(visit.cookies[cookieName], visit.now)
  if (!draft) return html(lostPage(visit.frame), 404)
  if (draft.itemId !== null) return redirect(to(visit, 'sent'))
  return answer({ ...visit, draft })
}

async function getStart(visit: Visit): Promise<Answer> {
  const draft = await draftOf(visit.cookies[cookieName], visit.now)
  const isBegun = draft?.itemId === null && draft.answers.about !== undefined
  return html(startPage({ frame: visit.frame, isBegun }))
}

async function postStart(visit: Visit): Promise<Answer> {
  const value = await beginDraft(visit.now)
  const cookie = { name: cookieName, value, maxAgeSeconds: draftSeconds }
  return redirect(to(visit, 'about'), [cookie])
}

const getAbout = (visit: Visit) =>
  withDraft(visit, async ({ draft, frame }) => {
    const kept = draft.answers.about
    const reading = kept ? readAbout(kept) : undefined
    return html(aboutPage({ frame, raw: {}, problems: {}, ...reading }))
  })

const postAbout = (visit: Visit) =>
  withDraft(visit, async ({ draft: { tokenHash }, form, now }) => {
    const reading = readAbout(form)
    await keepAnswers({ tokenHash, step: 'about', raw: reading.raw, now })
    return redirect(to(visit, reading.ok ? 'files' : 'about'))
  })

const getFiles = (visit: Visit) =>
  withDraft(visit, async ({ draft, frame, query }) => {
    const problem = isFileProblem(query.problem) ? query.problem : undefined
    return html(filesPage({ frame, files: draft.files, problem }))
  })

const postFiles = (visit: Visit) =>
  withDraft(visit, async ({ draft: { tokenHash }, storedFiles, fileProblem, now }) => {
    const again = (problem: string) => redirect(`${to(visit, 'files')}?problem=${problem}`)
    if (fileProblem) return again(fileProblem)
    if (storedFiles.length === 0) return again('none')
    if (storedFiles.some(({ bytes }) => bytes === 0)) return again('empty')
    const files = storedFiles.map(({ type, ...file }) => ({ ...file, mediaType: type }))
    try {
      await attachFiles(tokenHash, files, now)
    } catch (error) {
      if (error instanceof Refusal) return again(error.code)
      throw error
    }
    return redirect(to(visit, 'files'))
  })

const postRemoval = (visit: Visit) =>
  withDraft(visit, async ({ draft: { tokenHash }, form }) => {
    const position = Number(form.position)
    if (Number.isSafeInteger(position)) await removeFile(tokenHash, position)
    return redirect(to(visit, 'files'))
  })

const getAnswer = (visit: Visit) =>
  withDraft(visit, async ({ draft, frame }) => {
    const kept = draft.answers.answer
    const reading = kept ? readAnswering(kept) : undefined
    return html(answerPage({ frame, raw: {}, problems: {}, ...reading }))
  })

const postAnswer = (visit: Visit) =>
  withDraft(visit, async ({ draft: { tokenHash }, form, now }) => {
    const reading = readAnswering(form)
    await keepAnswers({ tokenHash, step: 'answer', raw: reading.raw, now })
    return redirect(to(visit, reading.ok ? 'check' : 'answer'))
  })

const getCheck = (visit: Visit) =>
  withDraft(visit, async ({ draft, frame }) => {
    const filled = completed(draft)
    if ('missing' in filled) return redirect(to(visit, filled.missing))
    return html(checkPage({ frame, ...filled, files: draft.files }))
  })

/** The end of the walk. Sent twice, or back and sent again: the same receipt. */
async function postCheck(visit: Visit): Promise<Answer> {
  const token = visit.cookies[cookieName]
  const draft = await draftOf(token, visit.now)
  if (!draft || !token) return html(lostPage(visit.frame), 404)
  if (draft.itemId === null && 'missing' in completed(draft)) return redirect(to(visit, 'check'))
  const { language, now } = visit
  const { code } = await sendSubmission({ tokenHash: hashOf(token), language, now })
  return redirect(`${pathIn(language, `/submission/${code}`)}?sent=1`)
}

/** Whoever goes back into a form that was sent is shown its receipt. */
async function getSent(visit: Visit): Promise<Answer> {
  const draft = await draftOf(visit.cookies[cookieName], visit.now)
  if (!draft || draft.itemId === null) return redirect(to(visit, ''))
  const { language, now } = visit
  const { code } = await sendSubmission({ tokenHash: draft.tokenHash, language, now })
  return redirect(`${pathIn(language, `/submission/${code}`)}?sent=1`)
}

const files = {
  maxFiles: fileLimits.count,
  maxBytesEach: fileLimits.bytesEach,
  maxBytesAll: fileLimits.bytesAll,
}

/** The walk of writing to the municipality, one question a page, without JavaScript. */
export const submissionPages: readonly Page[] = [
  page('GET', '/submit', getStart),
  page('POST', '/submit', postStart, { perMinute: 30 }),
  page('GET', '/submit/about', getAbout),
  page('POST', '/submit/about', postAbout),
  page('GET', '/submit/files', getFiles),
  page('POST', '/submit/files', postFiles, { files, perMinute: 30 }),
  page('POST', '/submit/files/removal', postRemoval),
  page('GET', '/submit/answer', getAnswer),
  page('POST', '/submit/answer', postAnswer),
  page('GET', '/submit/check', getCheck),
  page('POST', '/submit/check', postCheck, { perMinute: 30 }),
  page('GET', '/submit/sent', getSent),
]
