import type { Discrepancy } from '../intake/index.ts'
import type { BagFigures } from './bag-balance.ts'

export type Bag = {
  id: number
  number: string
  fromSiteId: number
  toSiteId: number
  openedAt: Temporal.Instant
  sending:
    | { by: number; name: string; sent: number; seal: string; at: Temporal.Instant }
    | undefined
  receipt:
    | {
        by: number
        name: string
        sealNumber: string
        intact: boolean
        remark: string | null
        at: Temporal.Instant
      }
    | undefined
  closedAt: Temporal.Instant | null
}

export type BagItem = { itemId: number; code: string; isPacked: boolean; hasArrived: boolean }

/** Everything about one bag: what its page shows and its rules look at. */
export type BagSheet = {
  bag: Bag
  items: readonly BagItem[]
  discrepancies: readonly Discrepancy[]
  figures: BagFigures
}

export type BagState = 'packing' | 'under_way' | 'arrived' | 'closed'

export function bagState({ sending, receipt, closedAt }: Bag): BagState {
  if (closedAt) return 'closed'
  if (receipt) return 'arrived'
  return sending ? 'under_way' : 'packing'
}
