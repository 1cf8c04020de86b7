import { type Clerk, type Role, requireRole } from '../../house/actor.ts'
import { db, inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound } from '../../house/refusal.ts'
import { type Claim, mayTell, tellingObstacle } from './gate.ts'
import { nameStems } from './name-stem.ts'
import { findEntries, findItems, findPaper, insertEnquiry } from './paper.store.ts'
import type { Heard, Paper } from './paper.ts'
import { roughDays } from './rough-day.ts'

/** Who answers the telephone. */
export const enquiryRoles: readonly Role[] = ['clerk', 'registrar', 'head']

/** What the clerk types while the caller speaks; each may be empty, not all. */
export type Asked = { name: string; number: string; when: string }

const most = 30

/** What was typed, as it is looked for; nothing where nothing was typed that says anything. */
export function heardOf({ name, number, when }: Asked, today: Temporal.PlainDate) {
  const heard: Heard = {
    stems: nameStems(name),
    number: number
      .slice(0, 40)
      .toUpperCase()
      .replace(/[^\p{L}\p{N}./-]/gu, ''),
    days: roughDays(when, today),
    limit: most,
  }
  const shorter = { ...heard, stems: nameStems(name, { shorter: true }) }
  const saysSomething = heard.stems.length > 0 || heard.number !== '' || heard.days
  return saysSomething ? { exactly: heard, roughly: shorter } : undefined
}

/**
 * Papers that fit, registered ones first; at most thirty of each. Where nothing fits, names that
 * are nearly so. The search is journalled.
 */
export async function searchPapers(
  clerk: Clerk,
  { exactly, roughly }: { exactly: Heard; roughly: Heard },
  now: Temporal.Instant,
): Promise<readonly Paper[]> {
  requireRole(clerk, enquiryRoles)
  const exact = await find(exactly)
  const found = exact.length > 0 ? exact : await find(roughly)
  const details = { found: found.length }
  await inTransaction(tx => writeJournal(tx, clerk, 'papers_searched', { at: now, details }))
  return found
}

async function find(heard: Heard): Promise<Paper[]> {
  const found = await Promise.all([findEntries(db(), heard), findItems(db(), heard)])
  return found.flat()
}

export type PaperId = { kind: 'entry' | 'item'; id: number }

type Answering = { paper: PaperId; claim: Omit<Claim, 'isRestricted'>; now: Temporal.Instant }

/**
 * Notes who asked, how we know, and what may be told; gives the number of the note. Nothing is told
 * here: the page shows only what the note allows.
 */
export async function answerCaller(
  clerk: Clerk,
  { paper: paperId, claim, now }: Answering,
): Promise<number> {
  requireRole(clerk, enquiryRoles)
  return inTransaction(async tx => {
    const paper = await findPaper(tx, paperId)
    if (!paper) throw new NotFound('paper')
    const whole = { ...claim, isRestricted: paper.isRestricted }
    const told = mayTell(whole)
    const id = await insertEnquiry(tx, { paper, ...claim, told, by: clerk.id, at: now })
    await writeJournal(tx, clerk, 'enquiry_answered', {
      subject: { kind: paperId.kind, id: paperId.id },
      at: now,
      details: { caller: claim.caller, told, why: tellingObstacle(whole) ?? 'proven' },
    })
    return id
  })
}
