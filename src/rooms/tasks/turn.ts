let last: Promise<unknown> = Promise.resolve()

/**
 * Does one such work after another in this process. A letter takes its number first, is typeset
 * and stored while the number is held; ten of them at once would hold every connection of the pool
 * and wait for one more. Between processes the number itself makes them wait.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work)
  last = mine.catch(() => {})
  return mine
}
