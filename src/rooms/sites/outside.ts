import { inTransaction, type Tx } from '../../house/database.ts'

/** An appointment that no longer fits into hours, counters, services or rules. */
export type Outside = {
  appointmentId: number
  siteId: number
  startsAt: Temporal.Instant
}

/** Which sites are asked about. */
export type Places = readonly number[] | 'all'

/**
 * Lists the appointments to come at these sites that do not fit into what the database says now.
 * It reads in the transaction it is given: a change can be tried out and asked about.
 */
export type ListOutside = (
  tx: Tx,
  asked: { siteIds: Places; now: Temporal.Instant },
) => Promise<readonly Outside[]>

/** What a change does to appointments. Nothing is known while nobody is connected. */
export type Impact = {
  /** Outside because of the change, soonest first. */
  outside: readonly Outside[]
  /** Outside before, and inside after it. */
  mended: number
}

type Connection = { list: ListOutside; movesPath?: string }

let connection: Connection | undefined

/**
 * Appointments stand upstairs: the doors hand their question down. `movesPath` is the page where
 * appointments that stand outside get another time. Gives the connection before.
 */
export function connectOutside(given: Connection | undefined): Connection | undefined {
  const former = connection
  connection = given
  return former
}

/** Where appointments that stand outside get another time. */
export function movesPath(): string | undefined {
  return connection?.movesPath
}

class TriedOut extends Error {}

/**
 * Makes a change, asks what it does to appointments, and takes everything back: what the preview
 * says is what the real deed will do, because it is the real deed.
 */
export async function tryOut<T>(
  change: (tx: Tx) => Promise<T>,
  asked: { siteIds: Places; now: Temporal.Instant } | undefined,
): Promise<{ result: T; impact: Impact | undefined }> {
  let seen: { result: T; impact: Impact | undefined } | undefined
  try {
    await inTransaction(async tx => {
      const list = asked && connection?.list
      const before = list ? await list(tx, asked) : []
      const result = await change(tx)
      seen = { result, impact: list && compare(before, await list(tx, asked)) }
      throw new TriedOut()
    })
  } catch (error) {
    if (!(error instanceof TriedOut)) throw error
  }
  if (!seen) throw new Error('nothing was tried out')
  return seen
}

function compare(before: readonly Outside[], after: readonly Outside[]): Impact {
  const ids = (list: readonly Outside[]) => new Set(list.map(one => one.appointmentId))
  const [then, now] = [ids(before), ids(after)]
  return {
    outside: after
      .filter(one => !then.has(one.appointmentId))
      .sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt)),
    mended: before.filter(one => !now.has(one.appointmentId)).length,
  }
}
