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
        ...('reason' in state && { reason: state.reason, item_id: state.itemId ?? null }),
        ...('note' in state && { note: state.note ?? null }),
        recorded_by: state.by,
        recorded_at: state.at,
      })),
    )
    .execute()
}
