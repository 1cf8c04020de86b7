import { type Clerk, requireRole, type Role } from '../../house/actor.ts'
import { db, inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound } from '../../house/refusal.ts'
import { searchKey } from '../../kit/search-key.ts'
import { type Claim, mayTell, tellingObstacle } from './gate.ts'
import {
  findEntries,
  findItems,
  findPaper,
  type Heard,
  insertEnquiry,
  type Paper,
} from './paper.store.ts'
import { roughDays } from './rough-day.ts'

/** Who answers the telephone. */
export const enquiryRoles: readonly Role[] = ['clerk', 'registrar', 'head']

/** What the clerk types while the caller speaks; each may be empty, not all. */
export type Asked = { name: string; number: string; when: string }

const most = 30

/** What was typed, as it is looked for; nothing where nothing was typed that says anything. */
export function heardOf({ name, number, when }: Asked, today: Temporal.PlainDate) {
  const heard: Heard = {
    name: searchKey(name),
    number: number
      .slice(0, 40)
      .toUpperCase()
      .replace(/[^\p{L}\p{N}./-]/gu, ''),
    days: roughDays(when, today),
    limit: most,
  }
  return heard.name || heard.number || heard.days ? heard : undefined
}

/** Papers that fit, registered ones first; at most thirty of each. The search is journalled. */
export async function searchPapers(
  clerk: Clerk,
  heard: Heard,
  now: Temporal.Instant,
): Promise<readonly Paper[]> {
  requireRole(clerk, enquiryRoles)
  const [registered, waiting] = await Promise.all([findEntries(db(), heard), findItems(db(), heard)])
  await inTransaction(tx =>
    writeJournal(tx, clerk, 'papers_searched', {
      at: now,
      details: { found: registered.length + waiting.length },
    }),
  )
  return [...registered, ...waiting]
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
