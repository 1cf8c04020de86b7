import { isRealDate } from './certificate-date.ts'
import { isPlainMap, type PlainMap } from './claims.ts'
import type { Holder } from './health-claim.ts'

/**
 * One dose of the WHO's digital International Certificate of Vaccination or Prophylaxis (IHR
 * Annex 6), HCERT sub-claim −6, still a draft. Missing optional members are ''.
 */
export type YellowCard = {
  kind: 'icvp'
  name: string
  birthDate: string
  sex: string
  nationality: string
  documentNumber: string
  guardian: string
  product: string
  date: string
  clinician: string
  issuer: string
  batch: string
  /** Whether it is written in a draft from before the members were renamed. */
  olderDraft: boolean
}

/**
 * Reads sub-claim −6: members `nt`, `id`, `vx` with `dv`, or those of older drafts `ntl`, `nid`,
 * `v` with `dt`. Nothing where a required member is missing or of the wrong type.
 */
export function readYellowCard(content: PlainMap): YellowCard | undefined {
  const dose = isPlainMap(content.vx) ? content.vx : content.v
  if (!isPlainMap(dose)) return undefined
  const card: YellowCard = {
    kind: 'icvp',
    name: member(content, 'n'),
    birthDate: member(content, 'dob'),
    sex: member(content, 's'),
    nationality: member(content, 'nt', 'ntl'),
    documentNumber: member(content, 'id', 'nid'),
    guardian: member(content, 'gn'),
    product: member(dose, 'vp'),
    date: member(dose, 'dv', 'dt'),
    clinician: member(dose, 'cn'),
    issuer: member(dose, 'is'),
    batch: member(dose, 'bo'),
    olderDraft: !isPlainMap(content.vx),
  }
  return isComplete(card) ? card : undefined
}

function isComplete(card: YellowCard): boolean {
  const required = [card.name, card.sex, card.nationality, card.product, card.batch]
  const texts = Object.values(card).filter(value => typeof value === 'string')
  return (
    required.every(value => value !== '') &&
    (card.clinician !== '' || card.issuer !== '') &&
    isRealDate(card.birthDate) &&
    isRealDate(card.date) &&
    texts.every(value => value.length <= 250)
  )
}

/** The first of these members that is a text. */
function member(map: PlainMap, ...names: string[]): string {
  const values = names.map(name => map[name])
  return values.find(value => typeof value === 'string') ?? ''
}

/** The card's holder: it carries the name as one text, which stands as the family name here. */
export const yellowCardHolder = (card: YellowCard): Holder => ({
  givenName: '',
  familyName: card.name,
  givenNameLatin: '',
  familyNameLatin: '',
  birthDate: card.birthDate,
})
