import type { Holder } from './health-claim.ts'
import { latinName, latinNames } from './latin-name.ts'

/** For whom the certificate was fetched. */
export type Principal = {
  givenName: string
  familyName: string
  /** YYYY-MM-DD; nothing where the municipality does not know it. */
  birthDate?: string | undefined
}

export type HolderPart = 'givenName' | 'familyName' | 'birthDate'

/** `partly`: the one holds all of the other, as when a second given name is left out. */
export type HolderDifference = {
  part: HolderPart
  certificate: string
  principal: string
  partly: boolean
}

export type HolderMatch = {
  outcome: 'match' | 'mismatch'
  differences: HolderDifference[]
  /** Parts that could not be compared because the municipality does not know them. */
  unchecked: HolderPart[]
}

/**
 * Whether a certificate names the principal: names letter by letter in the Latin spelling of
 * passports, whatever way diacritics, hyphens and capitals were written; the birth date as far as
 * the certificate gives it (a year, a month or a day).
 */
export function matchHolder(holder: Holder, principal: Principal): HolderMatch {
  const differences = [...nameDifferences(holder, principal), ...birthDifference(holder, principal)]
  return {
    outcome: differences.length === 0 ? 'match' : 'mismatch',
    differences,
    unchecked: principal.birthDate ? [] : ['birthDate'],
  }
}

function nameDifferences(holder: Holder, principal: Principal): HolderDifference[] {
  const given = spellingsOf(holder.givenName, holder.givenNameLatin)
  const family = spellingsOf(holder.familyName, holder.familyNameLatin)
  if (given.length === 0 && sameWords(family, principal)) return []
  return [
    ...nameDifference('givenName', given, holder.givenName || holder.givenNameLatin, principal),
    ...nameDifference('familyName', family, holder.familyName || holder.familyNameLatin, principal),
  ]
}

/** The issuer's own Latin spelling and ours of the native name; a native name alone may be there. */
function spellingsOf(native: string, latin: string): string[] {
  const names = [latinName(latin), ...latinNames(native)]
  return [...new Set(names)].filter(name => name !== '')
}

function nameDifference(
  part: 'givenName' | 'familyName',
  spellings: string[],
  shown: string,
  principal: Principal,
): HolderDifference[] {
  const wanted = latinNames(principal[part])
  if (spellings.some(name => wanted.includes(name))) return []
  const partly = spellings.some(name => wanted.some(other => isPart(name, other)))
  return [{ part, certificate: shown, principal: principal[part], partly }]
}

/** Whether every word of the shorter name is among the words of the longer one. */
function isPart(one: string, other: string): boolean {
  const [short, long] = [one.split('<'), other.split('<')].sort((a, b) => a.length - b.length)
  return Boolean(short && long && one && other && short.every(word => long.includes(word)))
}

/** A certificate that carries the whole name as one text: the same words in any order. */
function sameWords(spellings: string[], { givenName, familyName }: Principal): boolean {
  const sorted = (name: string) => name.split('<').sort().join('<')
  const wanted = latinNames(`${givenName} ${familyName}`).map(sorted)
  return spellings.some(name => wanted.includes(sorted(name)))
}

function birthDifference(holder: Holder, principal: Principal): HolderDifference[] {
  const { birthDate } = principal
  const stated = holder.birthDate.slice(0, 10)
  if (!birthDate) return []
  if (stated !== '' && (birthDate === stated || birthDate.startsWith(`${stated}-`))) return []
  return [{ part: 'birthDate', certificate: stated, principal: birthDate, partly: false }]
}
