import type { Language } from '../../kit/language.ts'
import type { OidcSettings } from './oidc.ts'

/** What the pages of signing in need to know of the environment. */
export type SignInSettings = {
  /** Where people reach the program: the origin of passkeys and of the way back from OIDC. */
  publicUrl: string
  /** The password all sample people share while the sample municipality is loaded. */
  samplePassword: string
  /** The municipality's own account service, where it has one. */
  oidc: OidcSettings | undefined
  /** The sites by name, from the room that keeps them: this room stands beside it. */
  listSites(language: Language): Promise<readonly { id: number; name: string }[]>
}
