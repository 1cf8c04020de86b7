import { db } from '../../house/database.ts'
import { firstPlace } from '../../house/navigation.ts'
import {
  type Answer,
  type Cookie,
  html,
  type Page,
  page,
  redirect,
  type Visit,
} from '../../house/page.ts'
import { sessionCookie } from '../../house/web.parts.ts'
import { pathIn } from '../../kit/language.ts'
import { listSamplePeople } from './person.store.ts'
import { absoluteHours, closeSession, findClerk } from './session.ts'
import { type SignIn, signInAsSample, signInByPassword } from './sign-in.ts'
import { type SignInProblem, signInPage, signOutPage } from './sign-in.view.tsx'
import type { SignInSettings } from './sign-in-settings.ts'

/** Holds the ticket of the second step. */
export const stepCookie = 'lodzins_step'
const stepSeconds = 600

export const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Where to go after signing in: an address of this house, or nothing. */
export function localAddress(value: unknown): string {
  const to = text(value)
  if (to.length > 500 || !/^\/(?![/\\])[^\s\\]*$/.test(to)) return ''
  const isEntrance = /^(\/en)?\/sign-(in|out)/.test(to)
  return isEntrance || new URL(to, 'http://here').origin !== 'http://here' ? '' : to
}

const forgetStep: Cookie = { name: stepCookie, value: '', maxAgeSeconds: 0 }

/** The sign-in page, perhaps again with what did not work. */
export async function showSignIn(
  visit: Visit,
  settings: SignInSettings,
  problem?: SignInProblem,
): Promise<Answer> {
  const { frame, form, query } = visit
  const samplePeople = frame.sample ? await listSamplePeople(db()) : []
  const to = localAddress(form.to ?? query.to)
  const hasLeft = query.left === '1'
  const shown = { ...frame, clerk: undefined }
  const email = text(form.email).slice(0, 320)
  const body = signInPage({
    frame: shown,
    email,
    to,
    problem,
    hasLeft,
    samplePeople,
    samplePassword: frame.sample ? settings.samplePassword : undefined,
    hasOidc: settings.oidc !== undefined,
  })
  const isWait = typeof problem === 'object'
  return html(body, problem === undefined ? 200 : isWait ? 429 : 422)
}

/** Goes where the visit was bound for with a new session, or to the step of the second factor. */
export async function goOn(
  visit: Visit,
  signIn: Extract<SignIn, { kind: 'signed_in' | 'second_factor' }>,
): Promise<Answer> {
  const { language, form, query, now } = visit
  const to = localAddress(form.to ?? query.to)
  if (signIn.kind === 'second_factor') {
    const step = { name: stepCookie, value: signIn.ticket, maxAgeSeconds: stepSeconds }
    const onwards = to === '' ? '' : `?to=${encodeURIComponent(to)}`
    return redirect(pathIn(language, '/sign-in/second-factor') + onwards, [step])
  }
  const clerk = await findClerk(signIn.token, now)
  const place = to || pathIn(language, clerk ? firstPlace(clerk) : '/')
  const session = { name: sessionCookie, value: signIn.token, maxAgeSeconds: absoluteHours * 3600 }
  return redirect(place, [session, forgetStep])
}

/** Sign-in by password and as a sample person, and leaving. */
export function entrancePages(settings: SignInSettings): readonly Page[] {
  const answerSignIn = async (visit: Visit, signIn: SignIn): Promise<Answer> => {
    if (signIn.kind === 'refused') return showSignIn(visit, settings, 'refused')
    if (signIn.kind === 'wait') {
      return showSignIn(visit, settings, { waitSeconds: signIn.seconds })
    }
    return goOn(visit, signIn)
  }
  return [
    page('GET', '/sign-in', async visit => {
      const { clerk } = visit.frame
      if (clerk) return redirect(pathIn(visit.language, firstPlace(clerk)))
      return showSignIn(visit, settings)
    }),
    page('POST', '/sign-in', async visit => {
      const email = text(visit.form.email).trim().slice(0, 320)
      const password = text(visit.form.password).slice(0, 1000)
      const samplePassword = visit.frame.sample ? settings.samplePassword : undefined
      const { address, now } = visit
      return answerSignIn(
        visit,
        await signInByPassword({ email, password, address, now, samplePassword }),
      )
    }),
    page('POST', '/sign-in/sample', async visit => {
      const personId = Number(text(visit.form.person)) || 0
      const isSampleLoaded = visit.frame.sample
      return answerSignIn(visit, await signInAsSample(personId, { isSampleLoaded, now: visit.now }))
    }),
    ...leavingPages,
  ]
}

const leavingPages: readonly Page[] = [
  page('GET', '/sign-out', async ({ frame, language }) =>
    frame.clerk
      ? html(signOutPage(frame, pathIn(language, firstPlace(frame.clerk))))
      : redirect(pathIn(language, '/sign-in')),
  ),
  page('POST', '/sign-out', async ({ frame, language, cookies, now }) => {
    const token = cookies[sessionCookie]
    if (frame.clerk && token) await closeSession(frame.clerk, token, now)
    const forget = { name: sessionCookie, value: '', maxAgeSeconds: 0 }
    return redirect(`${pathIn(language, '/sign-in')}?left=1`, [forget])
  }),
]
