import type { Tx } from '../../house/database.ts'

/**
 * What one room forgets of destroyed papers, in the destruction's transaction; gives the files
 * (SHA-256) that it no longer refers to.
 */
export type Forgetting = (tx: Tx, entryIds: readonly number[]) => Promise<readonly string[]>

let shares: readonly Forgetting[] = []

/** The doors hand over what each room forgets, upper rooms first: rows above refer to rows below. */
export function connectForgetting(given: readonly Forgetting[]): void {
  shares = given
}

export const forgetting = (): readonly Forgetting[] => shares
