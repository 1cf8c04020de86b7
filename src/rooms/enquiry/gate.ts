/** Who asks. */
export const callers = ['author', 'representative', 'institution', 'other'] as const
export type Caller = (typeof callers)[number]

/** What the caller said without being told: how we know that it is the author. */
export const proofs = ['code', 'number', 'date', 'subject', 'address'] as const
export type Proof = (typeof proofs)[number]

/** What shows that somebody may ask for the author. */
export const authorities = ['mandate', 'consent', 'parent'] as const
export type Authority = (typeof authorities)[number]

/** How much may be told: how it stands, or only how one can learn it. */
export type Told = 'state' | 'nothing'

export type Claim = {
  caller: Caller
  proofs: readonly Proof[]
  authority: Authority | undefined
  /** The entry is restricted. */
  isRestricted: boolean
}

/** The code stands on the receipt alone; of anything else two things have to agree. */
function provesAuthor(given: readonly Proof[]): boolean {
  return given.includes('code') || new Set(given).size >= 2
}

/** Why nothing about a paper may be told to this caller, or nothing. */
export function tellingObstacle({ caller, proofs: given, authority, isRestricted }: Claim) {
  if (caller === 'other') return 'not_their_matter'
  // Whether a paper exists is itself somebody's secret: institutions ask in writing.
  if (caller === 'institution') return 'ask_in_writing'
  if (isRestricted) return 'restricted_matter'
  if (caller === 'representative' && authority === undefined) return 'no_authority'
  return provesAuthor(given) ? undefined : 'not_proven'
}

/**
 * What may be told on the telephone (GDPR 5(1)(f), 6): the state and never the content, to the
 * author or somebody who may act for the author, once that is plausible. Pure.
 */
export function mayTell(claim: Claim): Told {
  return tellingObstacle(claim) === undefined ? 'state' : 'nothing'
}
