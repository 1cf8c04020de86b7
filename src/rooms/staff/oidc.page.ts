import { logFailure } from '../../house/log.ts'
import { type Cookie, type Page, page, redirect } from '../../house/page.ts'
import { beginOidc, completeOidc } from './oidc.ts'
import { goOn, localAddress, showSignIn } from './sign-in.page.ts'
import type { SignInSettings } from './sign-in-settings.ts'

const ticketCookie = 'lodzins_oidc'
const minutes = 10

/** Signing in with the municipality's own account; none of it where no issuer is set. */
export function oidcPages(settings: SignInSettings): readonly Page[] {
  const { oidc, publicUrl } = settings
  if (!oidc) return []
  return [
    // A link, not a form: the content policy lets forms lead to this house only.
    page('GET', '/sign-in/oidc', async visit => {
      const { language, query, now } = visit
      const onwards = { to: localAddress(query.to), language }
      try {
        const { address, ticket } = await beginOidc(oidc, { publicUrl, now, onwards })
        const cookie: Cookie = { name: ticketCookie, value: ticket, maxAgeSeconds: minutes * 60 }
        return redirect(address, [cookie])
      } catch (error) {
        logFailure('oidc_unreachable', error)
        return showSignIn(visit, settings, 'oidcFailed')
      }
    }),
    page('GET', '/sign-in/oidc/return', async visit => {
      const { query, cookies, now } = visit
      const given = { publicUrl, ticket: cookies[ticketCookie], query, now }
      const outcome = await completeOidc(oidc, given)
      if (outcome.kind === 'unknown_person') return showSignIn(visit, settings, 'noOidcPerson')
      if (outcome.kind === 'failed') return showSignIn(visit, settings, 'oidcFailed')
      const { signIn, onwards } = outcome
      if (signIn.kind === 'refused' || signIn.kind === 'wait') {
        return showSignIn(visit, settings, 'oidcFailed')
      }
      return goOn({ ...visit, language: onwards.language, query: { to: onwards.to } }, signIn)
    }),
  ]
}
