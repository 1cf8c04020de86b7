import { type Clerk, type Role, requireRole } from '../../house/actor.ts'
import { db, inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { postLater } from '../../house/mail.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import type { Language } from '../../kit/language.ts'
import { deleteChallengesOf } from './challenge.store.ts'
import type { Colleague } from './colleague.ts'
import { insertPerson, insertRoleGrant } from './filling.store.ts'
import { invitationMail, openInvitation } from './invitation.ts'
import { deletePasskeysOf } from './passkey.store.ts'
import {
  countOtherAdministrators,
  deleteRoleGrants,
  findColleague,
  isEmailTaken,
  listColleagues,
  lockAdministration,
  setEnded,
} from './people.store.ts'
import { setTotpSecret } from './person.store.ts'
import { deleteSessionsOf } from './session.store.ts'

/** Roles and where they hold; `'all'` is every site. */
export type Post = { roles: readonly Role[]; siteIds: readonly number[] | 'all' }

type Context = { now: Temporal.Instant; publicUrl: string; language: Language }

const administrators = ['administrator'] as const

export async function listPeople(clerk: Clerk): Promise<Colleague[]> {
  requireRole(clerk, administrators)
  return listColleagues(db())
}

export async function getColleague(clerk: Clerk, id: number): Promise<Colleague> {
  requireRole(clerk, administrators)
  return findOr404(await findColleague(db(), id))
}

function findOr404(colleague: Colleague | undefined): Colleague {
  if (!colleague) throw new NotFound('colleague')
  return colleague
}

async function grant(tx: Tx, personId: number, { roles, siteIds }: Post): Promise<void> {
  const places = siteIds === 'all' ? [null] : siteIds
  for (const role of roles) {
    for (const siteId of places) await insertRoleGrant(tx, { personId, role, siteId })
  }
}

/** The post in words of machinery, for the journal. */
function postDetails({ roles, siteIds }: Post) {
  return { roles: roles.join(' '), sites: siteIds === 'all' ? 'all' : siteIds.join(' ') }
}

type NewColleague = Post & { name: string; email: string }

/** Adds somebody and sends them a link to choose a password. Refuses with `email_taken`. */
export async function addPerson(
  clerk: Clerk,
  { name, email, ...post }: NewColleague,
  context: Context,
): Promise<number> {
  requireRole(clerk, administrators)
  return inTransaction(async tx => {
    await lockAdministration(tx)
    refuseIf((await isEmailTaken(tx, email)) ? 'email_taken' : undefined)
    const id = await insertPerson(tx, { name, email, sample: false })
    await grant(tx, id, post)
    const details = { name, ...postDetails(post) }
    const at = context.now
    await writeJournal(tx, clerk, 'staff_added', { at, subject: { kind: 'staff', id }, details })
    await invite(tx, { id, name, email }, context)
    return id
  })
}

type Invited = Pick<Colleague, 'id' | 'name' | 'email'>

async function invite(tx: Tx, person: Invited, context: Context): Promise<void> {
  const { now, publicUrl, language } = context
  const link = await openInvitation(tx, person.id, { now, publicUrl, language })
  await postLater(tx, invitationMail(person, link, language), now)
}

/** Sends another link; links sent before stop working. */
export async function inviteAgain(clerk: Clerk, id: number, context: Context): Promise<void> {
  requireRole(clerk, administrators)
  await inTransaction(async tx => {
    const colleague = findOr404(await findColleague(tx, id))
    refuseIf(linkObstacle(colleague))
    await invite(tx, colleague, context)
    const subject = { kind: 'staff', id }
    await writeJournal(tx, clerk, 'staff_invited', { at: context.now, subject })
  })
}

/** Why no link can be sent, or nothing. */
export function linkObstacle({ sample, endedAt }: Colleague): string | undefined {
  if (sample) return 'sample_account'
  return endedAt ? 'post_ended' : undefined
}

async function refuseLastAdministrator(tx: Tx, { id, roles, endedAt }: Colleague): Promise<void> {
  if (endedAt || !roles.includes('administrator')) return
  if ((await countOtherAdministrators(tx, id)) === 0) throw new Refusal('last_administrator')
}

/** Changes roles and sites; they hold from the person's next page on. */
export async function changePost(
  clerk: Clerk,
  { id, now, ...post }: Post & { id: number; now: Temporal.Instant },
): Promise<void> {
  requireRole(clerk, administrators)
  await inTransaction(async tx => {
    await lockAdministration(tx)
    const colleague = findOr404(await findColleague(tx, id))
    refuseIf(colleague.endedAt ? 'post_ended' : undefined)
    if (!post.roles.includes('administrator')) await refuseLastAdministrator(tx, colleague)
    await deleteRoleGrants(tx, id)
    await grant(tx, id, post)
    const subject = { kind: 'staff', id }
    const details = postDetails(post)
    await writeJournal(tx, clerk, 'staff_post_changed', { at: now, subject, details })
  })
}

type Ending = { id: number; now: Temporal.Instant }

/** Ends somebody's post: sessions close at once, and no key of theirs opens any more. */
export async function endPost(clerk: Clerk, { id, now }: Ending): Promise<void> {
  requireRole(clerk, administrators)
  await inTransaction(async tx => {
    await lockAdministration(tx)
    const colleague = findOr404(await findColleague(tx, id))
    refuseIf(colleague.endedAt ? 'post_ended' : undefined)
    await refuseLastAdministrator(tx, colleague)
    await setEnded(tx, id, now)
    await deletePasskeysOf(tx, id)
    await deleteChallengesOf(tx, id, 'setup')
    await deleteSessionsOf(tx, id)
    await writeJournal(tx, clerk, 'staff_post_ended', { at: now, subject: { kind: 'staff', id } })
  })
}

/** Somebody lost their phone: the second factor goes, sessions close, a new one is set up. */
export async function resetSecondFactor(clerk: Clerk, { id, now }: Ending): Promise<void> {
  requireRole(clerk, administrators)
  await inTransaction(async tx => {
    const colleague = findOr404(await findColleague(tx, id))
    refuseIf(linkObstacle(colleague))
    await setTotpSecret(tx, id, null)
    await deletePasskeysOf(tx, id)
    await deleteSessionsOf(tx, id)
    const subject = { kind: 'staff', id }
    await writeJournal(tx, clerk, 'staff_second_factor_reset', { at: now, subject })
  })
}
