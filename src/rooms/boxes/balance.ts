import { type DiscrepancyKind, unexplained } from '../intake/index.ts'

export type Counted = { attempt: number; personId: number; counted: number }

/** How the items of a round ended, by number. */
export type Outcomes = {
  registered: number
  returned: number
  not_a_document: number
  handed_on: number
}

/** All the numbers that have to agree. */
export type RoundFigures = {
  people: readonly number[]
  sealOff: { number: string; expected: string | null; intact: boolean } | undefined
  counts: readonly Counted[]
  labelled: number
  outcomes: Outcomes
  hasRecord: boolean
  isClosed: boolean
  recorded: readonly DiscrepancyKind[]
}

/** Where counting stands: the attempt, who has counted in it, and whether the two agree. */
export type CountStanding = {
  attempt: number
  by: readonly number[]
  numbers: readonly number[]
  state: 'waiting' | 'agreed' | 'differ'
}

export function countStanding(counts: readonly Counted[]): CountStanding {
  const attempt = Math.max(1, ...counts.map(each => each.attempt))
  const latest = counts.filter(each => each.attempt === attempt)
  const numbers = latest.map(({ counted }) => counted)
  const state = latest.length < 2 ? 'waiting' : numbers[0] === numbers[1] ? 'agreed' : 'differ'
  return { attempt, by: latest.map(({ personId }) => personId), numbers, state }
}

/** What was taken out. Where the two do not agree the larger number stands: nothing may get lost. */
export function takenOutOf(counts: readonly Counted[]): number | undefined {
  const { state, numbers } = countStanding(counts)
  return state === 'waiting' ? undefined : Math.max(...numbers)
}

export function settledOf(outcomes: Outcomes): number {
  const { registered, returned, not_a_document, handed_on } = outcomes
  return registered + returned + not_a_document + handed_on
}

/**
 * What does not agree, known at this stage. None: taken out = registered + returned + not a
 * document + handed on.
 */
export function roundProblems(figures: RoundFigures): DiscrepancyKind[] {
  const { sealOff, counts, labelled, outcomes, hasRecord } = figures
  const problems: DiscrepancyKind[] = []
  if (sealOff && !sealOff.intact) problems.push('seal_broken')
  if (sealOff?.expected && sealOff.expected !== sealOff.number) problems.push('seal_number')
  const takenOut = takenOutOf(counts)
  if (countStanding(counts).state === 'differ') problems.push('counts_differ')
  if (takenOut !== undefined && takenOut !== labelled) problems.push('labels_differ')
  if (hasRecord && settledOf(outcomes) < labelled) problems.push('items_open')
  return problems
}

/** The first thing that stands in the way of the removal record, or nothing. */
export function recordObstacle(figures: RoundFigures): string | undefined {
  if (figures.hasRecord) return 'record_made'
  if (figures.people.length < 2) return 'second_missing'
  if (!figures.sealOff) return 'seal_off_missing'
  if (countStanding(figures.counts).state === 'waiting') return 'counts_missing'
  const [first] = unexplained(roundProblems(figures), figures.recorded)
  return first && `unexplained_${first}`
}

/** Why the round can't be closed, or nothing. The same answer greys out the button. */
export function closingObstacle(figures: RoundFigures): string | undefined {
  if (figures.isClosed) return 'round_closed'
  if (!figures.hasRecord) return 'record_missing'
  const [first] = unexplained(roundProblems(figures), figures.recorded)
  return first && `unexplained_${first}`
}
