import type { Reader } from '../../house/database.ts'
import { searchKey } from '../../kit/search-key.ts'
import { channels, readIntakeId } from '../intake/index.ts'
import { directions } from './file-plan.ts'
import type { FoundEntry, Place, Search } from './lines.ts'
import type { Sight } from './reading.ts'
import {
  type Bounds,
  listNearWords,
  searchByCode,
  searchByNumber,
  searchByWords,
  searchNewest,
} from './search.store.ts'

export const pageSize = 50

/** Endings that Latvian words change; marks are gone and `y` is `i` in a search key. */
const ending =
  /(?:ajiem|ajam|ajai|ajos|ajas|iem|jai|jam|am|em|im|um|as|es|is|us|os|ai|ei|ie|a|e|i|o|u|s|m)$/
const shortestStem = 4
const mostWords = 8

/**
 * The words of a search, each a tsquery: without diacritics and Latvian endings, a beginning:
 * „Āboliņai apgaismojumu“ → `abolin:*`, `apgaismojum:*`.
 */
export const wordQueries = (text: string): readonly string[] => wordsOf(text).map(wordQuery)

function wordsOf(text: string): string[] {
  return searchKey(text.slice(0, 200))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .slice(0, mostWords)
}

function wordQuery(word: string): string {
  if (/^\d+$/.test(word)) return word
  const stem = word.replace(ending, '')
  if (stem.length >= shortestStem) return `${stem}:*`
  return word.length > 2 ? `${word}:*` : word
}

/** A number or its end: `1-10/2026/17`, `2026/17`, `17`. */
export function readNumber(text: string): { n: number; year?: number; index?: string } | undefined {
  const match = /^(?:(?:([0-9A-Z][0-9A-Z.-]{0,19})\/)?(\d{4})\/)?(\d{1,7})$/i.exec(text.trim())
  if (!match || Number(match[3]) === 0) return undefined
  const [, index, year, n] = match
  return {
    n: Number(n),
    ...(year && { year: Number(year) }),
    ...(index && { index: index.toUpperCase() }),
  }
}

/**
 * What somebody may see of what is asked, newest first, one more than a page when there is more.
 * An intake id or a number leads straight to its entry; words are looked for in number, subject,
 * name, sender's number and content; where no word is found, names that sound alike.
 */
export async function searchEntries(
  reader: Reader,
  sight: Sight,
  { search, after }: { search: Search; after?: Place | undefined },
): Promise<FoundEntry[]> {
  const bounds: Bounds = { search, sight, after, limit: pageSize + 1 }
  const text = search.text.normalize('NFC').trim().slice(0, 200)
  const code = readIntakeId(text)
  if (code !== undefined) return searchByCode(reader, bounds, code)
  const queries = wordQueries(text)
  if (queries.length === 0) return searchNewest(reader, bounds)
  const number = readNumber(text)
  const numbered = number ? await searchByNumber(reader, bounds, number, text.toLowerCase()) : []
  if (numbered.length > 0) return numbered
  const found = await searchByWords(reader, bounds, queries)
  if (found.length > 0 || after) return found
  const near = await nearQueries(reader, text)
  return near === undefined ? [] : searchByWords(reader, bounds, near)
}

/** The search with each word replaced by names that look like it; nothing where one has no like. */
async function nearQueries(reader: Reader, text: string): Promise<string[] | undefined> {
  const words = wordsOf(text)
  if (words.length === 0 || !words.some(word => /\p{L}{4}/u.test(word))) return undefined
  const near = await listNearWords(reader, words)
  if (near.some(likes => likes.length === 0)) return undefined
  return near.map(likes => `(${likes.join(' | ')})`)
}

/** The part of an address that says what is asked, as it stands in a basket too. */
export function searchAsQuery(search: Search): string {
  const said = {
    q: search.text,
    from: search.from?.toString(),
    to: search.to?.toString(),
    direction: search.direction,
    index: search.filePlanId?.toString(),
    unit: search.unitId?.toString(),
    channel: search.channel,
    restricted: yesNo(search.isRestricted),
    void: yesNo(search.isVoid),
  }
  const given = Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return new URLSearchParams(given).toString()
}

const yesNo = (value: boolean | undefined) =>
  value === undefined ? undefined : value ? 'yes' : 'no'

/** The same read back; what can't be read is not asked. */
export function searchOfQuery(query: Readonly<Record<string, string | undefined>>): Search {
  const direction = directions.find(known => known === query.direction)
  const channel = channels.find(known => known === query.channel)
  return {
    text: (query.q ?? '').slice(0, 200),
    from: readDate(query.from),
    to: readDate(query.to),
    direction,
    filePlanId: readId(query.index),
    unitId: readId(query.unit),
    channel,
    isRestricted: readYesNo(query.restricted),
    isVoid: readYesNo(query.void),
  }
}

function readDate(text = ''): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

const readId = (text = '') => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)

const readYesNo = (text: string | undefined) =>
  text === 'yes' ? true : text === 'no' ? false : undefined
