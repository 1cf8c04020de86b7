import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { logFailure } from '../../house/log.ts'
import { openChallenge, takeChallenge } from './challenge.ts'
import {
  actingAs,
  findPersonByEmail,
  findPersonByOidcSubject,
  linkOidcSubject,
  type Person,
} from './person.store.ts'
import { passFirstFactor, recordFailure, type SignIn } from './sign-in.ts'

/** The municipality's own account service (OpenID Connect Core 1.0). */
export type OidcSettings = { issuer: string; clientId: string; clientSecret: string }

const minutes = 10
const returnPath = '/sign-in/oidc/return'

const known = new Map<string, Promise<Configuration>>()

/** What the issuer says of itself, asked once; a failed question is asked again next time. */
function configurationOf({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const key = `${issuer} ${clientId}`
  const asked = known.get(key) ?? discover(new URL(issuer), clientId, clientSecret)
  known.set(key, asked)
  asked.catch(() => known.delete(key))
  return asked
}

function discover(issuer: URL, clientId: string, clientSecret: string): Promise<Configuration> {
  // Plain http only on this machine itself, for trials.
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname)
  const execute = issuer.protocol === 'http:' && isHere ? [allowInsecureRequests] : []
  return discovery(issuer, clientId, clientSecret, undefined, { execute, timeout: 10 })
}

/** Where to go on afterwards. */
export type Onwards = { to: string; language: 'lv' | 'en' }

type Kept = Onwards & { verifier: string; state: string; nonce: string }

type Start = { publicUrl: string; now: Temporal.Instant; onwards: Onwards }

/** The address of the issuer to send the browser to, and the ticket that waits for its return. */
export async function beginOidc(
  settings: OidcSettings,
  { publicUrl, now, onwards }: Start,
): Promise<{ address: string; ticket: string }> {
  const configuration = await configurationOf(settings)
  const kept: Kept = {
    ...onwards,
    verifier: randomPKCECodeVerifier(),
    state: randomState(),
    nonce: randomNonce(),
  }
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: publicUrl + returnPath,
    scope: 'openid email profile',
    code_challenge: await calculatePKCECodeChallenge(kept.verifier),
    code_challenge_method: 'S256',
    state: kept.state,
    nonce: kept.nonce,
  })
  const challenge = { kind: 'oidc', personId: null, secret: JSON.stringify(kept) } as const
  const ticket = await inTransaction(tx => openChallenge(tx, challenge, { now, minutes }))
  return { address: address.href, ticket }
}

type Return = {
  publicUrl: string
  ticket: string | undefined
  query: Readonly<Record<string, string>>
  now: Temporal.Instant
}

export type OidcOutcome =
  | { kind: 'done'; signIn: SignIn; onwards: Onwards }
  /** The account is right, but nobody of that e-mail works here. */
  | { kind: 'unknown_person' }
  | { kind: 'failed' }

/** Completes the sign-in when the browser comes back from the issuer. */
export async function completeOidc(settings: OidcSettings, given: Return): Promise<OidcOutcome> {
  const { ticket, now, publicUrl, query } = given
  const challenge = await inTransaction(tx => takeChallenge(tx, ticket, { kind: 'oidc', now }))
  if (!challenge) return { kind: 'failed' }
  const kept = JSON.parse(challenge.secret) as Kept
  const here = new URL(`${publicUrl}${returnPath}?${new URLSearchParams({ ...query })}`)
  const claims = await exchange(settings, here, kept)
  if (!claims) {
    await recordFailure(undefined, 'oidc', now)
    return { kind: 'failed' }
  }
  return inTransaction(async tx => {
    const person = await findOrLink(tx, claims, { issuer: settings.issuer, now })
    if (!person) return { kind: 'unknown_person' }
    const isStrong = isSecondFactorIn(claims)
    const signIn = await passFirstFactor(tx, person, { method: 'oidc', isStrong, now })
    return { kind: 'done', signIn, onwards: { to: kept.to, language: kept.language } }
  })
}

async function exchange(
  settings: OidcSettings,
  here: URL,
  { verifier, state, nonce }: Kept,
): Promise<IDToken | undefined> {
  try {
    const tokens = await authorizationCodeGrant(await configurationOf(settings), here, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    })
    return tokens.claims()
  } catch (error) {
    logFailure('oidc_failed', error)
    return undefined
  }
}

const strongMethods = ['mfa', 'otp', 'hwk', 'sc', 'fpt', 'face', 'iris']

/** The issuer says how it made sure (RFC 8176): more than a password counts as both factors. */
function isSecondFactorIn({ amr }: IDToken): boolean {
  return Array.isArray(amr) && amr.some(method => strongMethods.includes(String(method)))
}

type Linking = { issuer: string; now: Temporal.Instant }

/** Finds the person by subject; the first time by e-mail, and links the two from then on. */
async function findOrLink(
  tx: Tx,
  { sub, email, email_verified: verified }: IDToken,
  { issuer, now }: Linking,
): Promise<Person | undefined> {
  const subject = `${issuer} ${sub}`
  if (subject.length > 300) return undefined
  const linked = await findPersonByOidcSubject(tx, subject)
  if (linked || typeof email !== 'string' || verified === false) return linked
  const person = await findPersonByEmail(tx, email)
  if (!person || person.sample) return undefined
  if (!(await linkOidcSubject(tx, person.id, subject))) return undefined
  await writeJournal(tx, actingAs(person), 'account_linked', { at: now })
  return person
}
