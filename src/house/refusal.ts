/**
 * A rule says no. The page answers with 409 and the words for `code`; nothing was written.
 * `details` are plain values for the words (a day, a name of a site), never a sentence.
 */
export class Refusal extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}

/** Throws a refusal when a rule gave a reason against the deed. */
export function refuseIf(obstacle: string | undefined): void {
  if (obstacle !== undefined) throw new Refusal(obstacle)
}

/** The actor may not do this: 403, and the attempt is journalled by the page that answers. */
export class Forbidden extends Error {
  constructor(deed: string) {
    super(deed)
    this.name = 'Forbidden'
  }
}

/** There is no such thing, or it is none of the actor's business: 404 either way. */
export class NotFound extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'NotFound'
  }
}
