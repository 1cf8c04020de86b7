import { json, type Page, page } from '../../house/page.ts'
import { beginPasskeySignIn, signInByPasskey } from './passkey.ts'
import { goOn, showSignIn, text } from './sign-in.page.ts'
import type { SignInSettings } from './sign-in-settings.ts'

/** Signing in by passkey, at the entrance and as the second step. */
export function passkeyPages(settings: SignInSettings): readonly Page[] {
  const { publicUrl } = settings
  return [
    page(
      'POST',
      '/sign-in/passkey/options',
      async ({ now }) => json(await beginPasskeySignIn({ publicUrl, now })),
      { perMinute: 60 },
    ),
    page(
      'POST',
      '/sign-in/passkey',
      async visit => {
        const ticket = text(visit.form.ticket)
        const response = text(visit.form.response).slice(0, 20_000)
        const signIn = await signInByPasskey({ ticket, response, publicUrl, now: visit.now })
        if (signIn.kind !== 'signed_in') return showSignIn(visit, settings, 'passkeyFailed')
        return goOn(visit, signIn)
      },
      { perMinute: 60 },
    ),
  ]
}
