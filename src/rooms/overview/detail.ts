import { clockInWords, dayOf, shortDate, timeOf, weekdayInWords } from '../../kit/dates.ts'
import { type Language, plural } from '../../kit/language.ts'
import { journalWords, namedIn } from './journal.words.ts'

/** What an entry tells beside its deed. */
export type Detail = readonly [name: string, value: string]

type Codes = Readonly<Record<string, Readonly<Record<string, string>>>>

const ids = new Set([
  ...['bagId', 'boxId', 'contact', 'eService', 'fromSiteId', 'id', 'lead', 'listId', 'person'],
  ...['personId', 'resident', 'siteId', 'sites', 'to', 'toSiteId', 'unit', 'unitId'],
])
/** Several codes in one value, a space or a plus between them. */
const lists = new Set(['fields', 'kinds', 'method', 'roles', 'sites'])
const between = /[ +]/
/** Codes stand beside what people wrote. */
const mixed = new Set(['reason'])
/** What the municipality or the program's makers named: shown as it is. */
const given = new Set(['code', 'fromSite', 'index', 'kid', 'name', 'path', 'service', 'site'])
const longest = 200

const codesOf = (language: Language, name: string) => {
  const all: Codes = journalWords[language].detailValues
  return Object.hasOwn(all, name) ? all[name] : undefined
}

/** „ieejas veids: parole“: a detail as people read it. */
export function detailInWords([name, value]: Detail, language: Language): string {
  const parts = lists.has(name) ? value.split(between) : [value]
  const said = parts.map(part => valueInWords([name, part], language))
  return `${namedIn(journalWords[language].detailNames, name)}: ${said.join(', ')}`
}

function valueInWords([name, value]: Detail, language: Language): string {
  const words = journalWords[language]
  const codes = codesOf(language, name)
  if (codes && Object.hasOwn(codes, value)) return codes[value] ?? value
  if (mixed.has(name)) return value
  if (value === 'true' || value === 'false') return value === 'true' ? words.yes : words.no
  if (name === 'former') return formerInWords(value)
  if (name === 'weekday') return weekdayInWords(Number(value), language)
  if (ids.has(name) && /^\d+$/.test(value)) return words.numbered(Number(value))
  return countedInWords(value, language) ?? timeInWords(value, language) ?? value
}

/** `7 working_day`, as the rules of post are kept. */
function countedInWords(value: string, language: Language): string | undefined {
  const [, n, unit] = /^(\d+) (day|working_day)$/.exec(value) ?? []
  if (n === undefined) return undefined
  const { days, workingDays } = journalWords[language]
  return `${n} ${plural(language, Number(n), unit === 'day' ? days : workingDays)}`
}

/** A day, a moment or a time of the day as the kit writes them; nothing where it is none. */
function timeInWords(value: string, language: Language): string | undefined {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return shortDate(Temporal.PlainDate.from(value), language)
    if (/^\d\d:\d\d(:\d\d)?$/.test(value)) {
      return clockInWords(Temporal.PlainTime.from(value), language)
    }
    if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return undefined
    const at = Temporal.Instant.from(value)
    return `${shortDate(dayOf(at), language)} ${clockInWords(timeOf(at), language)}`
  } catch {
    return undefined
  }
}

/** What stood in the fields of a form before: without their names, which belong to that form. */
function formerInWords(value: string): string {
  const text = textsIn(jsonOf(value)).join('; ')
  return text.length > longest ? `${text.slice(0, longest)}…` : text || '–'
}

function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Names and codes of a detail that people could not read: a test keeps the journal without any. */
export function unnamedIn([name, value]: Detail): string[] {
  const names = journalWords.lv.detailNames
  if (!Object.hasOwn(names, name)) return [name]
  if (given.has(name)) return []
  const codes = codesOf('lv', name)
  const isCode = codes && !mixed.has(name) ? /^(?!\d+$)(?!true$|false$)/ : /^[a-z]+(_[a-z]+)+$/
  return (lists.has(name) ? value.split(between) : [value])
    .filter(part => isCode.test(part) && !Object.hasOwn(codes ?? {}, part))
    .map(part => `${name}: ${part}`)
}
