import type { Page } from '../../house/page.ts'
import { accountPages } from './account.page.ts'
import { invitationPages } from './invitation.page.ts'
import { oidcPages } from './oidc.page.ts'
import { passkeyPages } from './passkey.page.ts'
import { peoplePages } from './people.page.ts'
import { secondFactorPages } from './second-factor.page.ts'
import { entrancePages } from './sign-in.page.ts'
import type { SignInSettings } from './sign-in-settings.ts'

/** Every page of the room. */
export function staffPages(settings: SignInSettings): readonly Page[] {
  return [
    ...entrancePages(settings),
    ...secondFactorPages(settings),
    ...passkeyPages(settings),
    ...oidcPages(settings),
    ...invitationPages,
    ...accountPages(settings),
    ...peoplePages(settings),
  ]
}
