import { searchWords } from '../../kit/search-key.ts'

/** Endings of names in every case, longest first; folded as search keys are. */
const ending = /(?:iem|am|im|um|em|ai|ei|ij|as|es|is|us|os|in|it|a|e|i|u|o|s|m)$/

/** Words that people say beside a name. */
const besides = /^(iesnieg|sudz|kung|kundz|lieta|par|no$|un$|the$|submission|mr$|mrs$)/

/**
 * What stays of a name in every case: „Bērziņam“ and „Bērziņa“ are `berzin`. Each stem has at least
 * three letters; `shorter` takes one more off, for consonants that change (Briedis, Brieža).
 */
export function nameStems(said: string, { shorter = false } = {}): string[] {
  const words = searchWords(said).filter(word => !besides.test(word))
  return words.map(word => {
    const bare = word.length > 3 ? word.replace(ending, '') : word
    const stem = bare.length < 3 ? word.slice(0, 3) : bare
    return shorter && stem.length > 3 ? stem.slice(0, -1) : stem
  })
}
