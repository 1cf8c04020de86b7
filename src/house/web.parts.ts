import type { Language } from '../kit/language.ts'
import type { Clerk } from './actor.ts'
import type { Asset } from './assets.ts'
import type { Answer, Frame, Page, Visit } from './page.ts'

type Words = (details: Readonly<Record<string, unknown>>) => string

/** The sentence for each refusal code, in every language. */
export type RefusalWords = Readonly<Record<Language, Readonly<Record<string, Words>>>>

/** What the web needs of the rooms; `doors/wiring.ts` hands it over. */
export type WebParts = {
  pages: readonly Page[]
  assets: ReadonlyMap<string, Asset>
  /** Who is signed in with this session cookie. */
  findClerk(token: string | undefined, now: Temporal.Instant): Promise<Clerk | undefined>
  /** Name and telephone of the municipality, in a language. */
  describeTown(language: Language): Promise<Pick<Frame, 'municipality' | 'phone' | 'sample'>>
  refusalWords: RefusalWords
  /** Another answer instead of the page's own, such as „not set up yet“. */
  detour?(page: Page, visit: Visit): Promise<Answer | undefined>
  /** Journals that somebody was turned away. */
  recordForbidden(clerk: Clerk, path: string, now: Temporal.Instant): Promise<void>
  publicUrl: string
  /** Requests a minute from one address. */
  perMinute?: number
  /** How long the program may be busy before it turns new requests away; 0: never. */
  mostDelayMs?: number
}

export const sessionCookie = 'lodzins_session'
