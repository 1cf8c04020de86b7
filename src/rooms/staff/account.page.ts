import { roles } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import {
  type Answer,
  html,
  json,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { drawQr } from '../../house/qr.ts'
import { Refusal } from '../../house/refusal.ts'
import { sessionCookie } from '../../house/web.parts.ts'
import { pathIn } from '../../kit/language.ts'
import {
  accountObstacle,
  beginTotp,
  changePassword,
  confirmTotp,
  findTotpSetup,
  getAccount,
  removePasskey,
  removeTotp,
} from './account.ts'
import { type AccountError, type AccountPageProps, accountPage } from './account.view.tsx'
import { accountLv } from './account.words.lv.ts'
import { addPasskey, beginPasskey } from './passkey.ts'
import { findPerson } from './person.store.ts'
import { closeAllSessions, listOwnSessions } from './session.ts'
import { text } from './sign-in.page.ts'
import type { SignInSettings } from './sign-in-settings.ts'
import { totpAddress } from './totp.ts'

const done = [
  'passwordChanged',
  'codeAdded',
  'codeRemoved',
  'passkeyAdded',
  'passkeyRemoved',
] as const

const token = (visit: StaffVisit) => visit.cookies[sessionCookie] ?? ''

type More = Pick<AccountPageProps, 'setup' | 'error'>

async function show(visit: StaffVisit, more: More = {}): Promise<Answer> {
  const { frame, clerk, query, now } = visit
  const { person, passkeys } = await getAccount(clerk)
  const body = accountPage({
    frame,
    isSample: person.sample,
    hasPassword: person.passwordHash !== null,
    hasCode: person.totpSecret !== null,
    passkeys,
    sessions: await listOwnSessions(clerk, token(visit), now),
    done: done.find(word => word === query.done),
    ...more,
  })
  return html(body, more.error ? 422 : 200)
}

const saved = ({ language }: StaffVisit, word: (typeof done)[number]) =>
  redirect(`${pathIn(language, '/settings/sign-in')}?done=${word}`)

function errorCode(code: string): AccountError['code'] {
  return Object.hasOwn(accountLv.errors, code) ? (code as AccountError['code']) : 'wait'
}

async function answerPassword(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, address, now } = visit
  const current = text(form.current).slice(0, 1000)
  const next = text(form.next).slice(0, 1000)
  const given = { current, next, token: token(visit), address, now }
  const problem = await changePassword(clerk, given)
  if (problem === undefined) return saved(visit, 'passwordChanged')
  const field = problem === 'password_wrong' || problem === 'wait' ? 'current' : 'next'
  return show(visit, { error: { field, code: errorCode(problem) } })
}

async function setupOf(visit: StaffVisit, ticket: string, secret: string) {
  const person = await findPerson(db(), visit.clerk.id)
  const address = totpAddress(secret, person?.email ?? '')
  return { ticket, secret, qr: drawQr(address, { mode: 'bytes' }).svg }
}

async function answerCode(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, now } = visit
  const ticket = text(form.ticket)
  const secret = await findTotpSetup(clerk, ticket, now)
  const given = { ticket, code: text(form.code).slice(0, 20), token: token(visit), now }
  if (await confirmTotp(clerk, given)) return saved(visit, 'codeAdded')
  const setup = secret ? await setupOf(visit, ticket, secret) : undefined
  return show(visit, { setup, error: { field: 'code', code: 'code_wrong' } })
}

const codePages: readonly Page[] = [
  staffPage('POST', '/settings/sign-in/code', roles, async visit => {
    const { ticket, secret } = await beginTotp(visit.clerk, visit.now)
    return show(visit, { setup: await setupOf(visit, ticket, secret) })
  }),
  staffPage('POST', '/settings/sign-in/code/confirmation', roles, answerCode),
  staffPage('POST', '/settings/sign-in/code/removal', roles, async visit => {
    await removeTotp(visit.clerk, visit.now)
    return saved(visit, 'codeRemoved')
  }),
]

function passkeyPages({ publicUrl }: SignInSettings): readonly Page[] {
  return [
    staffPage('POST', '/settings/sign-in/passkeys/options', roles, async ({ clerk, now }) => {
      const { person } = await getAccount(clerk)
      if (accountObstacle(person)) return json({ error: 'sample_account' }, 409)
      return json(await beginPasskey(person, { publicUrl, now }))
    }),
    staffPage('POST', '/settings/sign-in/passkeys', roles, async visit => {
      const { clerk, form, now } = visit
      const name = text(form.name).trim().slice(0, 100)
      if (name === '') return show(visit, { error: { field: 'name', code: 'name_missing' } })
      const answer = { ticket: text(form.ticket), response: text(form.response).slice(0, 20_000) }
      try {
        await addPasskey(clerk, name, { ...answer, publicUrl, now })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return show(visit, { error: { field: 'name', code: 'passkey_failed' } })
      }
      return saved(visit, 'passkeyAdded')
    }),
    staffPage('POST', '/settings/sign-in/passkeys/removal', roles, async visit => {
      const id = text(visit.form.id).slice(0, 1500)
      await removePasskey(visit.clerk, { id, now: visit.now })
      return saved(visit, 'passkeyRemoved')
    }),
  ]
}

/** How one signs in oneself: open to everybody who works here. */
export function accountPages(settings: SignInSettings): readonly Page[] {
  return [
    staffPage('GET', '/settings/sign-in', roles, visit => show(visit)),
    staffPage('POST', '/settings/sign-in/password', roles, answerPassword),
    ...codePages,
    ...passkeyPages(settings),
    staffPage('POST', '/settings/sign-in/leaving', roles, async ({ clerk, now, language }) => {
      await closeAllSessions(clerk, now)
      const forget = { name: sessionCookie, value: '', maxAgeSeconds: 0 }
      return redirect(`${pathIn(language, '/sign-in')}?left=1`, [forget])
    }),
  ]
}
