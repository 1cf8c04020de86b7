import type { Frame } from '../../house/page.ts'
import type { FormError } from '../../kit/html/index.ts'
import type { Bag } from './bag.store.ts'
import type { BagSheet } from './bag.ts'

/** What the page of a bag is drawn from. */
export type BagView = {
  frame: Frame
  sheet: BagSheet
  now: Temporal.Instant
  from: string
  to: string
  packable: readonly { code: string }[]
  nextSeal: string | undefined
  mayPack: boolean
  mayReceive: boolean
  mayClose: boolean
  closingObstacle: string | undefined
  raw: Readonly<Record<string, string>>
  errors: readonly FormError[]
  refusal: string | undefined
}

export type BagState = 'packing' | 'under_way' | 'arrived' | 'closed'

export function bagState({ sending, receipt, closedAt }: Bag): BagState {
  if (closedAt) return 'closed'
  if (receipt) return 'arrived'
  return sending ? 'under_way' : 'packing'
}
