import { createHash, randomBytes } from 'node:crypto'
import { now as clockNow } from '../../house/clock.ts'
import { db, inTransaction } from '../../house/database.ts'
import type { Job } from '../../house/jobs.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import type { RawForm } from '../../kit/form.ts'
import {
  type Draft,
  type DraftFile,
  deleteDraftFile,
  deleteDraftsBefore,
  findDraft,
  insertDraft,
  insertDraftFiles,
  lockDraft,
  type Step,
  updateDraft,
} from './draft.store.ts'

export type { Draft, DraftFile, Step }

/** Files and bytes that one submission may hold; the e-address' own web form takes the same. */
export const fileLimits = { count: 10, bytesEach: 10 * 1024 * 1024, bytesAll: 100 * 1024 * 1024 }

const kept = { hours: 2 }
export const draftSeconds = 2 * 60 * 60

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** A new empty form; its token goes to the browser alone. */
export async function beginDraft(now: Temporal.Instant): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await inTransaction(tx => insertDraft(tx, hashOf(token), now.add(kept)))
  return token
}

/** What this browser has filled in so far, if it has. */
export function draftOf(token: string | undefined, now: Temporal.Instant) {
  return token && token.length <= 60 ? findDraft(db(), hashOf(token), now) : undefined
}

type Answered = { tokenHash: Buffer; step: Step; raw: RawForm; now: Temporal.Instant }

/** Keeps one page's answers, right or wrong. */
export async function keepAnswers({ tokenHash, step, raw, now }: Answered) {
  await inTransaction(async tx => {
    const draft = await lockDraft(tx, tokenHash, now)
    if (!draft || draft.itemId !== null) throw new NotFound('draft')
    await updateDraft(tx, {
      tokenHash,
      answers: { ...draft.answers, [step]: raw },
      keptUntil: now.add(kept),
    })
  })
}

type NewFile = Omit<DraftFile, 'position'>

/**
 * Attaches files that are in the store already; the same file twice is attached once. Refuses with
 * `too_many` and `too_large_together`.
 */
export async function attachFiles(
  tokenHash: Buffer,
  files: readonly NewFile[],
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(async tx => {
    const draft = await lockDraft(tx, tokenHash, now)
    if (!draft || draft.itemId !== null) throw new NotFound('draft')
    const known = new Set(draft.files.map(({ sha256 }) => sha256))
    const fresh = files.filter(({ sha256 }) => !known.has(sha256) && known.add(sha256))
    const all = [...draft.files, ...fresh]
    if (all.length > fileLimits.count) throw new Refusal('too_many')
    const bytes = all.reduce((sum, file) => sum + file.bytes, 0)
    if (bytes > fileLimits.bytesAll) throw new Refusal('too_large_together')
    const first = Math.max(0, ...draft.files.map(({ position }) => position)) + 1
    await insertDraftFiles(
      tx,
      tokenHash,
      fresh.map((file, at) => ({ ...file, position: first + at })),
    )
  })
}

export async function removeFile(tokenHash: Buffer, position: number): Promise<void> {
  await inTransaction(tx => deleteDraftFile(tx, tokenHash, position))
}

/** Forms that nobody sent are forgotten. */
export const draftCleaningJob: Job = {
  name: 'submission-drafts',
  cron: '25 * * * *',
  run: () => deleteDraftsBefore(db(), clockNow()),
}
