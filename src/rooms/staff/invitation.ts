import { db, inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { deleteChallengesOf } from './challenge.store.ts'
import { lockChallenge, openChallenge, takeChallenge } from './challenge.ts'
import { hashPassword, passwordObstacle } from './password.ts'
import { actingAs, findPerson, type Person, setPasswordHash } from './person.store.ts'
import { deleteSessionsOf } from './session.store.ts'
import { passFirstFactor, type SignIn } from './sign-in.ts'

export { invitationMail } from './invitation.mail.ts'

/** A link works this long, over a weekend too. */
export const linkDays = 3

type Context = { now: Temporal.Instant; publicUrl: string; language: Language }

/** Opens a one-time link to choose a password; earlier links of the person stop working. */
export async function openInvitation(tx: Tx, personId: number, context: Context): Promise<string> {
  const { now, publicUrl, language } = context
  await deleteChallengesOf(tx, personId, 'setup')
  const kept = { kind: 'setup', personId, secret: '' } as const
  const ticket = await openChallenge(tx, kept, { now, minutes: linkDays * 24 * 60 })
  return publicUrl + pathIn(language, `/sign-in/link/${ticket}`)
}

/** Whose link this is; nothing when it was used, replaced or is too old. */
export async function findInvited(
  ticket: string,
  now: Temporal.Instant,
): Promise<Person | undefined> {
  return inTransaction(async tx => {
    const challenge = await lockChallenge(tx, ticket, { kind: 'setup', now })
    return challenge?.personId ? findPerson(tx, challenge.personId) : undefined
  })
}

type Choice = { ticket: string; password: string; now: Temporal.Instant }

/**
 * Takes the link, sets the password and signs in. A text is the code of what is wrong with the
 * password (the link still works then); nothing means that the link works no more.
 */
export async function acceptInvitation(choice: Choice): Promise<SignIn | string | undefined> {
  const { ticket, password, now } = choice
  const invited = await findInvited(ticket, now)
  if (!invited) return undefined
  const obstacle = passwordObstacle(password, invited)
  if (obstacle) return obstacle
  const hash = await hashPassword(password)
  return inTransaction(async tx => {
    const challenge = await takeChallenge(tx, ticket, { kind: 'setup', now })
    const person = challenge?.personId ? await findPerson(tx, challenge.personId) : undefined
    if (!person) return undefined
    await setPasswordHash(tx, person.id, hash)
    await deleteSessionsOf(tx, person.id)
    await writeJournal(tx, actingAs(person), 'password_chosen', { at: now })
    return passFirstFactor(tx, person, { method: 'link', isStrong: false, now })
  })
}

/** Opens a link outside of a deed, for the first administrator of a new municipality. */
export async function inviteFirst(personId: number, context: Context): Promise<string> {
  if (!(await findPerson(db(), personId))) throw new Error('nobody to invite')
  return inTransaction(tx => openInvitation(tx, personId, context))
}
