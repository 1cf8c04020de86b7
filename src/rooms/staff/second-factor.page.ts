import { type Answer, html, type Page, page, type Visit } from '../../house/page.ts'
import { drawQr } from '../../house/qr.ts'
import { findSecondFactorStep, signInByCode } from './second-factor.ts'
import { type SecondFactorProps, secondFactorPage } from './second-factor.view.tsx'
import { goOn, localAddress, showSignIn, stepCookie, text } from './sign-in.page.ts'
import type { SignInSettings } from './sign-in-settings.ts'

/** The second step of signing in. */
export function secondFactorPages(settings: SignInSettings): readonly Page[] {
  const show = async (visit: Visit, problem?: SecondFactorProps['problem']): Promise<Answer> => {
    const step = await findSecondFactorStep(visit.cookies[stepCookie], visit.now)
    if (!step) return showSignIn(visit, settings, 'stepOver')
    const { person, newTotp } = step
    const setup = newTotp && {
      secret: newTotp.secret,
      qr: drawQr(newTotp.address, { mode: 'bytes' }).svg,
    }
    const body = secondFactorPage({
      frame: visit.frame,
      to: localAddress(visit.form.to ?? visit.query.to),
      hasCode: person.totpSecret !== null || newTotp !== undefined,
      hasPasskey: person.passkeys > 0,
      setup,
      problem,
    })
    return html(body, problem === undefined ? 200 : typeof problem === 'object' ? 429 : 422)
  }
  return [
    page('GET', '/sign-in/second-factor', visit => show(visit)),
    page('POST', '/sign-in/second-factor', async visit => {
      const { cookies, form, address, now } = visit
      const code = text(form.code).slice(0, 20)
      const signIn = await signInByCode({ ticket: cookies[stepCookie], code, address, now })
      if (!signIn) return showSignIn(visit, settings, 'stepOver')
      if (signIn.kind === 'refused') return show(visit, 'codeRefused')
      if (signIn.kind === 'wait') return show(visit, { waitSeconds: signIn.seconds })
      return goOn(visit, signIn)
    }),
  ]
}
