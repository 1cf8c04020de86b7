import {
  isImpossibleBirthDate,
  isImpossibleDate,
  isRealDate,
  isRealDateTime,
} from './certificate-date.ts'
import type { Claims } from './claims.ts'
import {
  eventCount,
  type HealthEvent,
  type Holder,
  type Recovery,
  type Vaccination,
} from './health-claim.ts'

/** "Signed, but …": what a clerk is told of a genuine certificate. Stable codes. */
export type Remark =
  | 'several_events'
  | 'date_impossible'
  | 'date_malformed'
  | 'birth_date_impossible'
  | 'birth_date_missing'
  | 'dose_above_series'
  | 'dose_unlikely'
  | 'product_prophylaxis_mismatch'
  | 'valid_from_before_test'
  | 'valid_until_before_valid_from'
  | 'event_after_issue'
  | 'issuer_country_missing'
  | 'signed_before_signer_valid'
  | 'expires_after_signer'
  | 'draft_format'

/** Everything odd about the content of an EU certificate, in the order a clerk should read it. */
export function remarksOn(claims: Claims, holder: Holder, event: HealthEvent): Remark[] {
  const remarks: Remark[] = []
  const dates = datesOf(event)
  if (eventCount(claims.content) > 1) remarks.push('several_events')
  const wrong = dates.filter(date => !isWellFormed(date, event))
  if (wrong.some(isImpossibleDate)) remarks.push('date_impossible')
  if (!wrong.every(isImpossibleDate)) remarks.push('date_malformed')
  if (holder.birthDate === '') remarks.push('birth_date_missing')
  if (isImpossibleBirthDate(holder.birthDate)) remarks.push('birth_date_impossible')
  if (event.kind === 'vaccination') remarks.push(...remarksOnVaccination(event))
  if (event.kind === 'recovery') remarks.push(...remarksOnRecovery(event))
  if (isAfterIssue(event, claims.issuedAt)) remarks.push('event_after_issue')
  if (!claims.issuer) remarks.push('issuer_country_missing')
  return remarks
}

function datesOf(event: HealthEvent): string[] {
  if (event.kind === 'vaccination') return [event.date]
  if (event.kind === 'test') return [event.sampled]
  return [event.firstPositive, event.validFrom, event.validUntil]
}

const isWellFormed = (date: string, event: HealthEvent) =>
  event.kind === 'test' ? isRealDateTime(date) : isRealDate(date)

function remarksOnVaccination({ dose, series, product, prophylaxis }: Vaccination): Remark[] {
  const remarks: Remark[] = []
  const booster = series === 1 && (dose === 2 || dose === 3)
  if (dose > series && !booster) remarks.push('dose_above_series')
  if (dose > 9 || series > 9) remarks.push('dose_unlikely')
  const expected = techniques.get(product)
  const stated = prophylaxes.get(prophylaxis)
  if (expected && stated && !stated.includes(expected)) remarks.push('product_prophylaxis_mismatch')
  return remarks
}

type Technique = 'mrna' | 'vector' | 'protein' | 'inactivated'

/** Medicinal products of the EU value set by how they work. */
const techniques = new Map(
  Object.entries<Technique>({
    'EU/1/20/1528': 'mrna',
    'EU/1/20/1507': 'mrna',
    'EU/1/21/1529': 'vector',
    'EU/1/20/1525': 'vector',
    'EU/1/21/1618': 'protein',
    'EU/1/21/1624': 'inactivated',
    'EU/1/21/1580': 'protein',
    'Sputnik-V': 'vector',
    'Sputnik-Light': 'vector',
    Convidecia: 'vector',
    CVnCoV: 'mrna',
    'BBIBP-CorV': 'inactivated',
    CoronaVac: 'inactivated',
    'Inactivated-SARS-CoV-2-Vero-Cell': 'inactivated',
    Covaxin: 'inactivated',
  }),
)

/** Prophylaxis codes (SNOMED CT) that name a technique; J07BX03 names none and fits all. */
const prophylaxes = new Map(
  Object.entries<Technique[]>({
    '1119349007': ['mrna'],
    '1119305005': ['protein', 'inactivated', 'vector'],
    '1157024006': ['inactivated'],
    '1162643001': ['protein'],
    '29061000087103': ['vector'],
  }),
)

function remarksOnRecovery({ firstPositive, validFrom, validUntil }: Recovery): Remark[] {
  const remarks: Remark[] = []
  if (bothReal(validFrom, firstPositive) && validFrom < firstPositive)
    remarks.push('valid_from_before_test')
  if (bothReal(validUntil, validFrom) && validUntil < validFrom)
    remarks.push('valid_until_before_valid_from')
  return remarks
}

const bothReal = (one: string, other: string) => isRealDate(one) && isRealDate(other)

/** An event more than a day after signing: zones may part a day, not more. */
function isAfterIssue(event: HealthEvent, issuedAt: number | undefined): boolean {
  if (issuedAt === undefined) return false
  const [date = ''] = datesOf(event)
  const day = date.slice(0, 10)
  return isRealDate(day) && Date.parse(day) / 1000 > issuedAt + 86_400
}
