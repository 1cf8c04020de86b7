import { clockInWords, shortDate } from '../../kit/dates.ts'
import type { InBoth, Language } from '../../kit/language.ts'
import type { CertificateEntry, CertificateFields } from '../hcert/index.ts'
import { paperEn } from './paper.words.en.ts'
import { type PaperWords, paperLv } from './paper.words.lv.ts'

export type CertificateKind = 'vaccination' | 'test' | 'recovery'

type Entry = CertificateEntry

/**
 * One line of the paper: label and value in both languages; on the screen and in large print days
 * are written as the reader writes them.
 */
export type PaperRow = { label: InBoth; value: InBoth; large: InBoth }

export const paperWords: InBoth<PaperWords> = { lv: paperLv, en: paperEn }

/** Names that are the same in every language: products and companies behind their codes. */
const properNames: Readonly<Record<string, string>> = {
  'EU/1/20/1528': 'Comirnaty',
  'EU/1/20/1507': 'Spikevax',
  'EU/1/21/1529': 'Vaxzevria',
  'EU/1/20/1525': 'Jcovden',
  'EU/1/21/1618': 'Nuvaxovid',
  'MVC-COV1901': 'MVC COVID-19 vaccine',
  'Soberana-02': 'Soberana 02',
  'Soberana-Plus': 'Soberana Plus',
  'Sputnik-Light': 'Sputnik Light',
  'Sputnik-M': 'Sputnik M',
  'ORG-100001699': 'AstraZeneca AB',
  'ORG-100030215': 'Biontech Manufacturing GmbH',
  'ORG-100001417': 'Janssen-Cilag International',
  'ORG-100031184': 'Moderna Biotech Spain S.L.',
  'ORG-100006270': 'Curevac AG',
  'ORG-100013793': 'CanSino Biologics',
  'ORG-100020693': 'China Sinopharm International Corp., Beijing',
  'ORG-100010771': 'Sinopharm Weiqida Europe Pharmaceutical s.r.o., Prague',
  'ORG-100024420': 'Sinopharm Zhijun (Shenzhen) Pharmaceutical Co. Ltd.',
  'ORG-100032020': 'Novavax CZ a.s.',
  'ORG-100001981': 'Serum Institute of India Private Limited',
  'ORG-100007893': 'R-Pharm CJSC',
  'ORG-100023050': 'Gulf Pharmaceutical Industries',
  'ORG-100033914': 'Medigen Vaccine Biologics Corporation',
  'ORG-100000788': 'Sanofi Pasteur',
  'ORG-100036422': 'Valneva France',
  'ORG-100026614': 'Sinocelltech Ltd.',
  'ORG-100008549': 'Medicago Inc.',
  'Sinovac-Biotech': 'Sinovac Biotech',
  'Bharat-Biotech': 'Bharat Biotech',
  'Instituto-Butantan': 'Instituto Butantan',
  'Yisheng-Biopharma': 'Yisheng Biopharma',
}

/** What the certificate states, by which entry it holds. */
export function kindOf(fields: CertificateFields): CertificateKind {
  if (fields.v?.[0]) return 'vaccination'
  return fields.t?.[0] ? 'test' : 'recovery'
}

/** „Kalniņš, Jānis“ in native letters; the transliterated name where no native one is given. */
export function holderName({ nam }: CertificateFields): string {
  const family = asText(nam.fn) || asText(nam.fnt).replaceAll('<', ' ')
  const given = asText(nam.gn) || asText(nam.gnt).replaceAll('<', ' ')
  return [family, given].filter(Boolean).join(', ')
}

export function birthDateOf({ dob }: CertificateFields): string {
  return asText(dob)
}

/** The unique certificate identifier of the one entry. */
export function identifierOf(fields: CertificateFields): string {
  return asText((fields.v ?? fields.t ?? fields.r)?.[0]?.ci)
}

type FieldName = keyof PaperWords['fields']
type Line = readonly [FieldName, unknown, ('code' | 'country' | 'day' | 'moment' | 'plain')?]

/** The lines of the paper in the order of the common template; absent values leave no line. */
export function paperRows(fields: CertificateFields): PaperRow[] {
  const entry = (fields.v ?? fields.t ?? fields.r)?.[0] ?? {}
  const lines = { vaccination, test, recovery }[kindOf(fields)](entry)
  return lines.filter(([, value]) => asText(value) !== '').map(asRow)
}

const vaccination = (entry: Entry): Line[] => [
  ['disease', entry.tg],
  ['prophylaxis', entry.vp],
  ['product', entry.mp],
  ['manufacturer', entry.ma],
  ['dose', doses(entry)],
  ['vaccinated', dayFirst(entry.dt), 'day'],
  ['vaccinationCountry', entry.co, 'country'],
  ['issuer', entry.is, 'plain'],
]

const test = (entry: Entry): Line[] => [
  ['disease', entry.tg],
  ['testType', entry.tt],
  ['testName', entry.nm, 'plain'],
  ['testDevice', entry.ma],
  ['sampled', moment(entry.sc), 'moment'],
  ['result', entry.tr],
  ['testCentre', entry.tc, 'plain'],
  ['testCountry', entry.co, 'country'],
  ['issuer', entry.is, 'plain'],
]

const recovery = (entry: Entry): Line[] => [
  ['disease', entry.tg],
  ['firstPositive', dayFirst(entry.fr), 'day'],
  ['recoveryCountry', entry.co, 'country'],
  ['validFrom', dayFirst(entry.df), 'day'],
  ['validUntil', dayFirst(entry.du), 'day'],
  ['issuer', entry.is, 'plain'],
]

function asRow([name, given, sort = 'code']: Line): PaperRow {
  const text = asText(given)
  const inLanguage = (language: Language) => {
    if (sort === 'country') return countryName(text, language)
    if (sort === 'plain' || sort === 'day' || sort === 'moment') return text
    // The text may be anything, `constructor` too: only what stands in the lists is a name.
    const { values } = paperWords[language]
    const names = [values, properNames].find(each => Object.hasOwn(each, text))
    return names?.[text] ?? text
  }
  const value = { lv: inLanguage('lv'), en: inLanguage('en') }
  return {
    label: { lv: paperLv.fields[name], en: paperEn.fields[name] },
    value,
    large: sort === 'day' ? dayInBoth(value.lv) : sort === 'moment' ? momentInBoth(text) : value,
  }
}

/** „25.05.2021.“ / "25 May 2021"; a day that cannot exist or is not whole stays as it was signed. */
export function dayInBoth(text: string): InBoth {
  try {
    if (!/^\d{4}-\d\d-\d\d$/.test(text)) return { lv: text, en: text }
    const day = Temporal.PlainDate.from(text)
    return { lv: shortDate(day, 'lv'), en: shortDate(day, 'en') }
  } catch {
    return { lv: text, en: text }
  }
}

/** „11.06.2021. 12.22 UTC“: the day and the clock of a signed moment, its zone kept. */
function momentInBoth(text: string): InBoth {
  const [, day = text, clock, zone = ''] = /^(\S+) (\d\d:\d\d)(.*)$/.exec(text) ?? []
  const { lv, en } = dayInBoth(day)
  if (!clock) return { lv, en }
  const time = Temporal.PlainTime.from(clock)
  return {
    lv: `${lv} ${clockInWords(time, 'lv')}${zone}`,
    en: `${en} ${clockInWords(time, 'en')}${zone}`,
  }
}

function asText(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim() : ''
}

const doses = ({ dn, sd }: Entry) => [dn, sd].map(asText).filter(Boolean).join('/')

/** Only the day of a date that came with a needless time; the day itself stays as it was signed. */
const dayFirst = (value: unknown) => asText(value).replace(/T00:00.*$/, '')

/** „2021-06-11 12:22 UTC“: the signed moment without losing its zone. */
const moment = (value: unknown) =>
  asText(value).replace(
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/,
    (_, day: string, time: string, offset = '') =>
      `${day} ${time} ${offset === 'Z' ? 'UTC' : offset}`.trim(),
  )

function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code
}
