/** Counts failed tries by key; who failed too often waits until the window is over. */
export type FailureLimit = {
  isExceeded(key: string, now: number): boolean
  note(key: string, now: number): void
}

const mostKeys = 50_000

/**
 * A limit on guessing: `most` failures of one key in `windowMs`. Held in this process, beside the
 * limit on requests; `now` in milliseconds.
 */
export function failureLimit({ most, windowMs }: { most: number; windowMs: number }): FailureLimit {
  const failures = new Map<string, { count: number; until: number }>()
  return {
    isExceeded(key, now) {
      const known = failures.get(key)
      return known !== undefined && known.until > now && known.count >= most
    },
    note(key, now) {
      const known = failures.get(key)
      if (known && known.until > now) {
        known.count++
        return
      }
      if (failures.size >= mostKeys) failures.clear()
      failures.set(key, { count: 1, until: now + windowMs })
    },
  }
}
