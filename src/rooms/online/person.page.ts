import { draftIn, keepDraft, newDraft, readDraft } from '../../house/draft.ts'
import { type Answer, html, type Page, page, redirect, type Visit } from '../../house/page.ts'
import { readForm } from '../../kit/form.ts'
import { type Timed, withTime } from './book.page.ts'
import { bookedPath } from './check.page.ts'
import { personForm } from './person.ts'
import { personPage } from './person.view.tsx'
import { readWish, type Wish, wishPath } from './wish.ts'

async function getPerson(visit: Visit): Promise<Answer> {
  const draft = draftIn(visit.query.draft)
  const kept = readDraft(draft, visit.cookies)
  const booked = kept ? undefined : await bookedPath(visit.language, draft)
  if (booked) return redirect(booked)
  return withTime(visit, async props => {
    if (!kept) return begin(visit, props)
    if (!kept.sent) return html(personPage({ ...props, raw: {}, problems: {} }))
    return html(personPage({ ...props, problems: {}, ...readForm(personForm, kept.sent) }))
  })
}

/**
 * The draft is begun before anything is written, so that going back to the first look at the page
 * finds it too. A browser that keeps nothing is not sent in circles: it gets the empty form.
 */
function begin({ language, cookies }: Visit, props: Timed): Answer {
  const { draft, ...wish } = props.wish
  if (draft) return html(personPage({ ...props, wish, raw: {}, problems: {} }))
  const id = newDraft()
  const to = wishPath(language, 'person', { ...wish, draft: id })
  return redirect(to, keepDraft(id, {}, cookies))
}

/** Keeps what was written, right or wrong, and goes on; the page gone to judges it. */
async function postPerson({ query, form, language, cookies }: Visit): Promise<Answer> {
  const sent: Wish = readWish(query)
  const { ok, raw } = readForm(personForm, form)
  const isOurs = readDraft(sent.draft, cookies) !== undefined
  const draft = sent.draft && isOurs ? sent.draft : newDraft()
  const to = wishPath(language, ok ? 'check' : 'person', { ...sent, draft })
  return redirect(to, keepDraft(draft, { sent: raw }, cookies))
}

/** Who comes. */
export const personPages: readonly Page[] = [
  page('GET', '/book/person', getPerson),
  page('POST', '/book/person', postPerson),
]
