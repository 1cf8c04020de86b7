import { type Answer, html, type Page, page, type Visit } from '../../house/page.ts'
import { accountWords } from './account.view.tsx'
import { accountLv } from './account.words.lv.ts'
import { invitationOverPage, invitationPage } from './colleague.view.tsx'
import { acceptInvitation, findInvited } from './invitation.ts'
import { goOn, text } from './sign-in.page.ts'

async function show(visit: Visit, error?: string): Promise<Answer> {
  const { frame, params, now } = visit
  const ticket = params.ticket ?? ''
  const person = await findInvited(ticket, now)
  if (!person) return html(invitationOverPage(frame), 404)
  const { name, email } = person
  return html(invitationPage({ frame, ticket, name, email, error }), error ? 422 : 200)
}

/** The one-time link with which somebody chooses a password. */
export const invitationPages: readonly Page[] = [
  page('GET', '/sign-in/link/:ticket', visit => show(visit)),
  page('POST', '/sign-in/link/:ticket', async visit => {
    const { params, form, now, language, frame } = visit
    const password = text(form.password).slice(0, 1000)
    const accepted = await acceptInvitation({ ticket: params.ticket ?? '', password, now })
    if (accepted === undefined) return html(invitationOverPage(frame), 404)
    if (typeof accepted === 'string') {
      const errors: Record<string, string> = accountWords[language].errors
      return show(visit, errors[accepted] ?? accountLv.errors.password_short)
    }
    if (accepted.kind === 'refused' || accepted.kind === 'wait') return show(visit)
    return goOn(visit, accepted)
  }),
]
