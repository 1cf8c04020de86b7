import { isPlainMap, type PlainMap } from './claims.ts'

export type EventKind = 'vaccination' | 'test' | 'recovery'
export type CertificateKind = EventKind | 'icvp'

/** Whom a certificate names. Texts may be empty; `birthDate` is YYYY, YYYY-MM, YYYY-MM-DD or ''. */
export type Holder = {
  givenName: string
  familyName: string
  /** As on the machine-readable line of a passport (ICAO 9303): `MARTINS`, `<` between names. */
  givenNameLatin: string
  familyNameLatin: string
  birthDate: string
}

/** The event as signed: codes of the EU value sets, dates as texts, exactly as the issuer wrote. */
export type Vaccination = {
  kind: 'vaccination'
  disease: string
  prophylaxis: string
  product: string
  manufacturer: string
  dose: number
  series: number
  date: string
  country: string
  issuer: string
  id: string
}

export type Test = {
  kind: 'test'
  disease: string
  testType: string
  /** Name of a nucleic acid test, else ''. */
  testName: string
  /** Device code of a rapid test, else ''. */
  device: string
  sampled: string
  result: string
  centre: string
  country: string
  issuer: string
  id: string
}

export type Recovery = {
  kind: 'recovery'
  disease: string
  firstPositive: string
  validFrom: string
  validUntil: string
  country: string
  issuer: string
  id: string
}

export type HealthEvent = Vaccination | Test | Recovery

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const number = (value: unknown) => (typeof value === 'number' ? value : 0)

/** The holder of an EU certificate; members that are missing or of the wrong type become ''. */
export function holderOf(content: PlainMap): Holder {
  const name = isPlainMap(content.nam) ? content.nam : {}
  return {
    givenName: text(name.gn),
    familyName: text(name.fn),
    givenNameLatin: text(name.gnt),
    familyNameLatin: text(name.fnt),
    birthDate: text(content.dob),
  }
}

type Group = { kind: EventKind; entries: readonly unknown[] }

function groupsOf({ v, t, r }: PlainMap): Group[] {
  const groups: Group[] = []
  if (Array.isArray(v)) groups.push({ kind: 'vaccination', entries: v })
  if (Array.isArray(t)) groups.push({ kind: 'test', entries: t })
  if (Array.isArray(r)) groups.push({ kind: 'recovery', entries: r })
  return groups
}

function onlyGroup(content: PlainMap): Group | undefined {
  const groups = groupsOf(content)
  return groups.length === 1 ? groups[0] : undefined
}

/** The kind of an EU certificate by the only group it holds; nothing with none or several. */
export const kindOf = (content: PlainMap) => onlyGroup(content)?.kind

/** How many events the content holds: one, save in certificates of the first schema version. */
export const eventCount = (content: PlainMap) =>
  groupsOf(content).reduce((sum, { entries }) => sum + entries.length, 0)

/** The event of content that has passed the schema; the last where there are several. */
export function eventOf(content: PlainMap): HealthEvent | undefined {
  const group = onlyGroup(content)
  const entry = group?.entries.at(-1)
  if (!isPlainMap(entry)) return undefined
  if (group?.kind === 'vaccination') return vaccination(entry)
  return group?.kind === 'test' ? testEvent(entry) : recovery(entry)
}

const shared = (entry: PlainMap) => ({
  disease: text(entry.tg),
  country: text(entry.co),
  issuer: text(entry.is),
  id: text(entry.ci),
})

const vaccination = (entry: PlainMap): Vaccination => ({
  kind: 'vaccination',
  ...shared(entry),
  prophylaxis: text(entry.vp),
  product: text(entry.mp),
  manufacturer: text(entry.ma),
  dose: number(entry.dn),
  series: number(entry.sd),
  date: text(entry.dt),
})

const testEvent = (entry: PlainMap): Test => ({
  kind: 'test',
  ...shared(entry),
  testType: text(entry.tt),
  testName: text(entry.nm),
  device: text(entry.ma),
  sampled: text(entry.sc),
  result: text(entry.tr),
  centre: text(entry.tc),
})

const recovery = (entry: PlainMap): Recovery => ({
  kind: 'recovery',
  ...shared(entry),
  firstPositive: text(entry.fr),
  validFrom: text(entry.df),
  validUntil: text(entry.du),
})

/**
 * The person-readable part of a certificate, as the payload carries it (eu-dcc-schema 1.3.x): one
 * of `v`, `t`, `r` with one entry. Entries are taken as they come: real ones hold nulls.
 */
export type CertificateFields = {
  nam: { fn?: unknown; gn?: unknown; fnt?: unknown; gnt?: unknown }
  dob?: unknown
  v?: readonly CertificateEntry[]
  t?: readonly CertificateEntry[]
  r?: readonly CertificateEntry[]
}

/** One event of the payload, member by member as it was signed. */
export type CertificateEntry = Readonly<Record<string, unknown>>
