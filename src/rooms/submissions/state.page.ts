import { failureLimit } from '../../house/failure-limit.ts'
import { type Answer, html, type Page, page, redirect, type Visit } from '../../house/page.ts'
import { dayOf } from '../../kit/dates.ts'
import { pathIn } from '../../kit/language.ts'
import { findState } from './state.ts'
import { findPage, statePage } from './state.view.tsx'
import { submissionWords } from './submission.words.ts'

const tries = failureLimit({ most: 30, windowMs: 600_000 })

/** Shows how it stands; who guesses codes is stopped after a while. */
async function getState(visit: Visit): Promise<Answer> {
  const { params, frame, language, now, query, address } = visit
  const words = submissionWords[language].state
  const code = (params.code ?? '').slice(0, 60)
  const at = now.epochMilliseconds
  if (tries.isExceeded(address, at))
    return html(findPage({ frame, code, error: words.tooOften }), 429)
  const state = await findState(code, now)
  if (state) {
    const isNew = query.sent === '1'
    return html(statePage({ frame, ...state, isNew, today: dayOf(now) }))
  }
  tries.note(address, at)
  return html(findPage({ frame, code, error: words.notFound }), 404)
}

async function getFind({ frame, query, language }: Visit): Promise<Answer> {
  const code = (query.code ?? '').trim().slice(0, 60)
  if (code === '') return html(findPage({ frame, code, error: undefined }))
  return redirect(pathIn(language, `/submission/${encodeURIComponent(code)}`))
}

/** How it stands with a submission, for whoever has its code. */
export const statePages: readonly Page[] = [
  page('GET', '/submission', getFind),
  page('GET', '/submission/:code', getState, { perMinute: 30 }),
]
