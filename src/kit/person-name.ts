/** A name as its bearer's document has it, in the nominative. */
export type PersonName = { givenName: string; familyName: string }

/** No given or family name is longer, in characters as people count them. */
export const nameLimit = 100

/**
 * Tidies one part of a name: NFC (some systems send letters and marks apart), single spaces, plain
 * hyphens without spaces around them, no invisible characters. Says not whether it is a name.
 */
export function tidyName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/[‐‑–—]/g, '-')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/ ?- ?/g, '-')
    .trim()
}

/**
 * Whether a tidied text can be a name: letters and marks, between them spaces, hyphens, ’ and dots.
 */
export function looksLikeName(name: string): boolean {
  return /^\p{L}[\p{L}\p{M}'’.\- ]*$/u.test(name) && [...name].length <= nameLimit
}

/** „Marta Bērziņa“. */
export function fullName({ givenName, familyName }: PersonName): string {
  return `${givenName} ${familyName}`.trim()
}

/** „Bērziņa Marta“, as registers list people. */
export function registerName({ givenName, familyName }: PersonName): string {
  return `${familyName} ${givenName}`.trim()
}

/** An ending, how many letters of it go, and what comes instead. */
type Ending = readonly [ending: RegExp, drop: number, add: string]

const vocatives: readonly Ending[] = [
  [/ītis$/, 2, ''],
  [/is$/, 1, ''],
  [/us$/, 1, ''],
  [/[sš]$/, 1, ''],
  [/īte$/, 1, ''],
  [/iņa$/, 1, ''],
]

const mensDatives: readonly Ending[] = [
  [/ais$/, 2, 'jam'],
  [/[iu]s$/, 1, 'm'],
  [/[sš]$/, 1, 'am'],
  [/[ae]$/, 0, 'm'],
]

const womensDatives: readonly Ending[] = [
  [/ā$/, 1, 'ajai'],
  [/[ae]$/, 0, 'i'],
]

/**
 * How a person may be addressed: „Kaspar“, „Andri“, „Laura“. Only a suggestion, which a form
 * entered by hand overrides; names without a Latvian ending stay as they are, and texts work
 * without it. Source: https://www.valodaskonsultacijas.lv/lv/questions/731
 */
export function suggestVocative(givenName: string): string {
  return eachPart(givenName, part => changeEnding(part, vocatives))
}

/**
 * The dative of a letter's addressee: „Jānim Bērziņam“, „Martai Kalniņai“. A suggestion like the
 * vocative; a given name in -s or -š is taken for a man's.
 */
export function suggestDative({ givenName, familyName }: PersonName): string {
  const firstName = givenName.split(/[ -]/)[0] ?? ''
  const endings = /[sš]$/.test(firstName) ? mensDatives : womensDatives
  const inDative = (name: string) => eachPart(name, part => changeEnding(part, endings))
  return fullName({ givenName: inDative(givenName), familyName: inDative(familyName) })
}

function eachPart(name: string, change: (part: string) => string): string {
  return tidyName(name).replace(/[^\s-]+/gu, change)
}

function changeEnding(part: string, endings: readonly Ending[]): string {
  const found = endings.find(([ending]) => ending.test(part))
  if (!found || part.length < 3) return part
  const [, drop, add] = found
  return `${part.slice(0, part.length - drop)}${add}`
}
