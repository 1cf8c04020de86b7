/**
 * Code words are read out on the phone and written down by old hands: three syllables and three
 * digits, `LADOKU-478`. Only sounds that cannot be mistaken for one another are used, and what is
 * easily misheard or mistyped is taken for the one meant: p for b, t for d, g for k, n for m,
 * z and c for s, f and w for v, y for i. The last digit is a check: one wrong letter or digit makes
 * no other code. The space is 11 million codes; rude and sad beginnings of words are left out.
 */
const consonants = 'bdhjklmrsv'
const vowels = 'aeiou'

const misheard: Readonly<Record<string, string>> = {
  p: 'b',
  t: 'd',
  g: 'k',
  q: 'k',
  n: 'm',
  z: 's',
  c: 's',
  f: 'v',
  w: 'v',
  y: 'i',
  '0': 'o',
  '1': 'i',
}
const digitsMeant: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' }

/** Pieces that nobody should have to spell to a clerk, in Latvian, Russian or English. */
const unkind =
  /kak|suk|dir|sud|huj|hui|bed|mir|mes|ses|kuk|did|bub|bib|kok|lik|kum|vuk|dub|bom|bad|sik|jeb|ser|sas/

/** Each weight shares no factor with 10, so that one changed sign always changes the check. */
const weights = [3, 7, 9, 3, 7, 9, 3, 7]

/** A whole number from 0 up to, not including, `below`; `randomInt` of node:crypto in earnest. */
export type Random = (below: number) => number

/** A new code word such as `LADOKU-478`. Uniqueness is the caller's: try again when it is taken. */
export function newCodeWord(random: Random): string {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const syllables = Array.from(
      { length: 3 },
      () => pick(consonants, random) + pick(vowels, random),
    )
    const word = syllables.join('')
    if (unkind.test(word)) continue
    const digits = `${random(10)}${random(10)}`
    return `${word.toUpperCase()}-${digits}${checkDigit(word, digits)}`
  }
  throw new Error('the source of chance gives only unkind words')
}

/**
 * The code word a person means: any case, with or without diacritics, spaces or hyphen, misheard
 * letters mended. Nothing when it is none or its check digit is wrong.
 */
export function normaliseCodeWord(text: string): string | undefined {
  const signs = text
    .slice(0, 60)
    .normalize('NFD')
    .replace(/\p{M}|[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
  if (signs.length !== 9) return undefined
  const word = [...signs.slice(0, 6)].map(sign => misheard[sign] ?? sign).join('')
  const digits = [...signs.slice(6)].map(sign => digitsMeant[sign] ?? sign).join('')
  const right = /^(?:[bdhjklmrsv][aeiou]){3}$/.test(word) && /^\d{3}$/.test(digits)
  if (!right || checkDigit(word, digits) !== Number(digits[2])) return undefined
  return `${word.toUpperCase()}-${digits}`
}

/** As one reads it out: „LA – DO – KU, 4 7 8“. */
export function codeWordAloud(code: string): string {
  const [word = '', digits = ''] = code.split('-')
  return `${(word.match(/../g) ?? []).join(' – ')}, ${[...digits].join(' ')}`
}

function pick(letters: string, random: Random): string {
  return letters[random(letters.length)] ?? 'a'
}

function checkDigit(word: string, digits: string): number {
  const values = [...word].map(letter =>
    Math.max(consonants.indexOf(letter), vowels.indexOf(letter)),
  )
  values.push(Number(digits[0]), Number(digits[1]))
  return values.reduce((sum, value, n) => sum + value * (weights[n] ?? 1), 0) % 10
}
