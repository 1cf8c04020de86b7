import type { Tx } from '../../house/database.ts'
import type { DeemedRule } from './deemed-rule.ts'
import type { ReturnReason } from './letter-state.ts'

type NewState = {
  letterId: number
  on: Temporal.PlainDate
  by: number | null
  at: Temporal.Instant
} & (
  | { state: 'created' | 'delivered' | 'withdrawn'; note?: string | undefined }
  | { state: 'dispatched'; listId: number; rule: DeemedRule; deemedOn: Temporal.PlainDate }
  | {
      state: 'returned'
      reason: ReturnReason
      /** How many returns of the letter were taken back before, and one. */
      n: number
      note?: string | undefined
      itemId?: number | undefined
    }
)

/** Adds states, a row each; the table forbids the same one twice. */
export async function insertStates(tx: Tx, states: readonly NewState[]): Promise<void> {
  if (states.length === 0) return
  await tx
    .insertInto('post.letter_state')
    .values(
      states.map(state => ({
        letter_id: state.letterId,
        state: state.state,
        on_day: state.on,
        ...('listId' in state && {
          list_id: state.listId,
          rule_days: state.rule.days,
          rule_unit: state.rule.unit,
          deemed_on: state.deemedOn,
        }),
        ...('reason' in state && {
          reason: state.reason,
          item_id: state.itemId ?? null,
          n: state.n,
        }),
        ...('note' in state && { note: state.note ?? null }),
        recorded_by: state.by,
        recorded_at: state.at,
      })),
    )
    .execute()
}

type NewRetraction = {
  letterId: number
  n: number
  reason: string
  by: number
  at: Temporal.Instant
}

/** The return with this `n` was noted by mistake. */
export async function insertRetraction(tx: Tx, retraction: NewRetraction): Promise<void> {
  const { letterId, n, reason, by, at } = retraction
  await tx
    .insertInto('post.return_retraction')
    .values({ letter_id: letterId, n, reason, retracted_by: by, retracted_at: at })
    .execute()
}
