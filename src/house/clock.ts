let frozen: Temporal.Instant | undefined

/** Freezes "now" for demonstrations and tests (CLOCK), or lets it run again. */
export function setClock(instant: Temporal.Instant | undefined): void {
  frozen = instant
}

/** Now. Only pages, jobs and commands ask; rules and deeds are told. */
export function now(): Temporal.Instant {
  return frozen ?? Temporal.Now.instant()
}
