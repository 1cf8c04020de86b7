import type { Reader } from '../../house/database.ts'
import { readS10 } from '../../kit/s10.ts'
import { readIntakeId } from '../intake/index.ts'
import { findLineOfCode, type LineKind } from './bag-line.store.ts'
import { findLetter, type Letter, listLettersOf } from './letter.store.ts'
import { readLetterCode } from './letter-code.ts'
import { findTracked } from './tracking.store.ts'

/** A registered item whose label comes next; its number may not be readable. */
export type PendingItem = { tracking: string | undefined }

export type LineProblem = 'line_empty' | 'line_unreadable' | 's10_check_wrong' | 'label_expected'

/** What one scan means: a whole line, a registered item that waits for its label, or a problem. */
export type LineEntry =
  | { code?: string; tracking?: string; kind: LineKind; pending?: never; problem?: never }
  | { pending: PendingItem; problem?: never }
  | { problem: LineProblem; pending: PendingItem | undefined }

/**
 * Reads one scan of the register: a label alone is an ordinary item; an S10 number is a registered
 * one, and the label that follows ends its line. `fresh` asks for a new label instead of a scan.
 */
export function readLineEntry(
  text: string,
  { pending, fresh = false }: { pending?: PendingItem | undefined; fresh?: boolean },
): LineEntry {
  const kind = pending ? 'registered' : 'ordinary'
  const tracking = pending?.tracking
  const line = { kind, ...(tracking !== undefined && { tracking }) } as const
  if (fresh) return line
  if (text.trim() === '') return { problem: 'line_empty', pending }
  const code = readIntakeId(text)
  if (code !== undefined) return { ...line, code }
  const s10 = readS10(text)
  if (s10.problem === 's10_check_wrong') return { problem: 's10_check_wrong', pending }
  if (s10.number === undefined) return { problem: 'line_unreadable', pending }
  // A scanner that fires twice says the same number again.
  const isNext = pending === undefined || s10.number === pending.tracking
  return isNext ? { pending: { tracking: s10.number } } : { problem: 'label_expected', pending }
}

/**
 * What a scan means, in the order of certainty: a label of ours, the code of an envelope, an S10
 * number (an item that came in before a letter that left), a registration number.
 */
export async function findByScan(
  reader: Reader,
  text: string,
): Promise<{ itemId?: number | undefined; letterId?: number | undefined }> {
  const label = readIntakeId(text)
  if (label !== undefined) return { itemId: (await findLineOfCode(reader, label))?.itemId }
  const { number } = readS10(text)
  const itemId = number === undefined ? undefined : (await findTracked(reader, number)).itemId
  if (itemId !== undefined) return { itemId }
  const [letter] = await listLettersByScan(reader, text)
  return { letterId: letter?.id }
}

/** The letters a scan or a typed number means, newest first: several only of one registration. */
export async function listLettersByScan(reader: Reader, text: string): Promise<Letter[]> {
  const code = readLetterCode(text)
  if (code !== undefined) return listLettersOf(reader, { code })
  const { number } = readS10(text)
  if (number !== undefined) {
    const { letterId } = await findTracked(reader, number)
    const letter = letterId === undefined ? undefined : await findLetter(reader, letterId)
    return letter ? [letter] : []
  }
  const entryNumber = text.trim().replace(/\s+/gu, ' ').slice(0, 60)
  return entryNumber === '' ? [] : listLettersOf(reader, { entryNumber })
}
