const foldings: readonly [RegExp, string][] = [
  [/sch|sh/g, 's'],
  [/ch/g, 'c'],
  [/zh/g, 'z'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/(.)\1+/gu, '$1'],
]

/** Text without marks above and below the letters, in small letters: „Ķeniņš“ is `kenins`. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * The form under which a name is stored for searching and in which a query is compared with it:
 * small letters, no diacritics, and the ways people without a Latvian keyboard write folded
 * together: doubled letters (`aabols`, `Anna` and `Ana`), `sh` `ch` `zh` for š č ž, `w` for v, `x`
 * for ks, `y` for i. Everything but letters and digits parts words with one space. At most 200
 * characters. Fold both sides: a stored key against a raw query finds less.
 */
export function searchKey(text: string): string {
  const plain = withoutMarks(text.slice(0, 200))
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 's')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return plain
    .replace(/\p{L}+/gu, foldWord)
    .slice(0, 200)
    .trim()
}

/** Folds until nothing changes, so that `sshh` ends where `s` does; each round only shortens. */
function foldWord(word: string): string {
  const folded = foldings.reduce((text, [from, to]) => text.replace(from, to), word)
  return folded === word ? word : foldWord(folded)
}

/** The words of a query, each folded; all of them have to begin some word of the stored key. */
export function searchWords(query: string): string[] {
  return searchKey(query).split(' ').filter(Boolean).slice(0, 8)
}

/** Whether each word of the query begins a word of the key. */
export function matchesSearch(key: string, query: string): boolean {
  const words = key.split(' ')
  return searchWords(query).every(wanted => words.some(word => word.startsWith(wanted)))
}
