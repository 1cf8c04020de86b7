import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Clerk } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { layoutWords } from '../../house/layout.view.tsx'
import { Refusal, refuseIf } from '../../house/refusal.ts'
import { type ChallengeKind, openChallenge, takeChallenge } from './challenge.ts'
import { insertPasskey, listPasskeys, lockPasskey, notePasskeyUse } from './passkey.store.ts'
import { findPerson, type Person } from './person.store.ts'
import { completeSignIn, recordFailure, type SignIn } from './sign-in.ts'

/** Where the passkeys belong: `http://localhost:3000` gives the relying party `localhost`. */
type Place = { publicUrl: string; now: Temporal.Instant }

/** Loaded when first asked: its many modules would make every start slower. */
const webAuthn = () => import('@simplewebauthn/server')

const minutes = 5
const mostPasskeys = 20

export type PasskeyStep = { ticket: string; options: object }

function partyOf(publicUrl: string): { origin: string; id: string } {
  const { origin, hostname } = new URL(publicUrl)
  return { origin, id: hostname }
}

async function keepChallenge(
  kind: ChallengeKind,
  personId: number | null,
  { challenge, now }: { challenge: string; now: Temporal.Instant },
): Promise<string> {
  const kept = { kind, personId, secret: challenge }
  return inTransaction(tx => openChallenge(tx, kept, { now, minutes }))
}

/** Options for the browser's authenticator, to add a passkey. */
export async function beginPasskey(person: Person, place: Place): Promise<PasskeyStep> {
  const known = await inTransaction(tx => listPasskeys(tx, person.id))
  refuseIf(known.length >= mostPasskeys ? 'too_many_passkeys' : undefined)
  const { generateRegistrationOptions } = await webAuthn()
  const options = await generateRegistrationOptions({
    rpName: layoutWords('lv').program,
    rpID: partyOf(place.publicUrl).id,
    userName: person.email,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(`staff ${person.id}`),
    excludeCredentials: known.map(({ id }) => ({ id })),
    // Kept by the authenticator and opened by finger or PIN: a passkey alone is two factors.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const { challenge } = options
  const ticket = await keepChallenge('passkey_registration', person.id, { challenge, ...place })
  return { ticket, options }
}

type Answered = Place & { ticket: string; response: string }

function parse<Response>(text: string): Response {
  try {
    return JSON.parse(text) as Response
  } catch {
    throw new Refusal('passkey_failed')
  }
}

/** Adds a passkey from the authenticator's answer. Refuses with `passkey_failed`. */
export async function addPasskey(clerk: Clerk, name: string, given: Answered): Promise<void> {
  const { publicUrl, now, ticket } = given
  const { origin, id: rpId } = partyOf(publicUrl)
  const wanted = { kind: 'passkey_registration', now } as const
  const challenge = await inTransaction(tx => takeChallenge(tx, ticket, wanted))
  if (challenge?.personId !== clerk.id) throw new Refusal('passkey_failed')
  const { verifyRegistrationResponse } = await webAuthn()
  const { registrationInfo } = await verifyRegistrationResponse({
    response: parse<RegistrationResponseJSON>(given.response),
    expectedChallenge: challenge.secret,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
  }).catch(() => ({ registrationInfo: undefined }))
  if (!registrationInfo) throw new Refusal('passkey_failed')
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  await inTransaction(async tx => {
    const key = { id, personId: clerk.id, publicKey: Buffer.from(publicKey), counter }
    const known = transports.filter(transport => transport.length < 40).slice(0, 10)
    await insertPasskey(tx, { ...key, transports: known, name, at: now })
    await writeJournal(tx, clerk, 'passkey_added', { at: now, details: { name } })
  })
}

/** Options for signing in with a passkey: no name is asked, the authenticator knows it. */
export async function beginPasskeySignIn({ publicUrl, now }: Place): Promise<PasskeyStep> {
  const { generateAuthenticationOptions } = await webAuthn()
  const options = await generateAuthenticationOptions({
    rpID: partyOf(publicUrl).id,
    userVerification: 'required',
  })
  const { challenge } = options
  return { ticket: await keepChallenge('passkey_sign_in', null, { challenge, now }), options }
}

/** Signs in by passkey, which counts as both factors. */
export async function signInByPasskey(given: Answered): Promise<SignIn> {
  const { now, ticket } = given
  const wanted = { kind: 'passkey_sign_in', now } as const
  // Taken in a transaction of its own: a wrong answer uses the challenge up too.
  const challenge = await inTransaction(tx => takeChallenge(tx, ticket, wanted))
  const signIn = challenge && (await inTransaction(tx => judgePasskey(tx, challenge.secret, given)))
  if (signIn) return signIn
  await recordFailure(undefined, 'passkey', now)
  return { kind: 'refused' }
}

async function judgePasskey(
  tx: Tx,
  challenge: string,
  { publicUrl, response, now }: Answered,
): Promise<SignIn | undefined> {
  const answer = parse<AuthenticationResponseJSON>(response)
  const passkey = await lockPasskey(tx, String(answer?.id ?? ''))
  const person = passkey && (await findPerson(tx, passkey.personId))
  if (!passkey || !person) return undefined
  const { origin, id: rpId } = partyOf(publicUrl)
  const { id, publicKey, counter } = passkey
  const { verifyAuthenticationResponse } = await webAuthn()
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    credential: { id, publicKey: new Uint8Array(publicKey), counter },
    requireUserVerification: true,
  }).catch(() => ({ verified: false, authenticationInfo: undefined }))
  if (!verified || !authenticationInfo) return undefined
  await notePasskeyUse(tx, { id, counter: authenticationInfo.newCounter, at: now })
  return completeSignIn(tx, person, { method: 'passkey', secondFactor: true, now })
}
