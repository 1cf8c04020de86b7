import { findObject, type PdfState } from './pdf.structure.ts'
import {
  differingKeys,
  isDictionary,
  isEqualValue,
  isReference,
  nameIn,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
} from './pdf.value.ts'

/** What an addition to a signed PDF is, from harmless to harmful. */
export type LaterKind = 'evidence' | 'signature' | 'changed'

type Addition = {
  /** Objects that were not there before, and of which the signed bytes do not speak. */
  added: ReadonlySet<number>
  /** Objects that stand anew in place of older ones. */
  altered: readonly number[]
}

/**
 * Whether the addition is nothing but what signing programs add: a store of proofs in the catalogue,
 * a field for a time-stamp or another signature, the lists that name such a field. New objects can
 * only be reached through what was altered, so what was altered decides.
 */
export function hasOnlySignatureChanges(
  signed: PdfState,
  whole: PdfState,
  { added, altered }: Addition,
): LaterKind {
  const root = signed.trailer.get('Root')
  const sameRoot = isReference(root) && isEqualValue(root, whole.trailer.get('Root'))
  const sameLock = isEqualValue(signed.trailer.get('Encrypt'), whole.trailer.get('Encrypt'))
  if (!sameRoot || !sameLock) return 'changed'
  const info = signed.trailer.get('Info')
  const kinds = altered.map((object): LaterKind => {
    // The file's title and the like are shown nowhere on its pages.
    if (isReference(info) && info.object === object) return 'evidence'
    const before = findObject(signed, object)
    const after = findObject(whole, object)
    if (!before || !after || before.content || after.content) return 'changed'
    const fields = { whole, added }
    return object === root.object
      ? catalogChange(before.value, after.value, fields)
      : objectChange(before.value, after.value, fields)
  })
  return worst(kinds)
}

type Fields = { whole: PdfState; added: ReadonlySet<number> }

const worst = (kinds: readonly LaterKind[]): LaterKind => {
  if (kinds.includes('changed')) return 'changed'
  return kinds.includes('signature') ? 'signature' : 'evidence'
}

function catalogChange(before: PdfValue, after: PdfValue, fields: Fields): LaterKind {
  if (!isDictionary(before) || !isDictionary(after)) return 'changed'
  const kinds = differingKeys(before, after).map((key): LaterKind => {
    if (key === 'DSS' || key === 'Extensions') return 'evidence'
    return key === 'AcroForm' ? formAdded(before.get(key), after.get(key), fields) : 'changed'
  })
  return worst(kinds)
}

/** A form that was not there, or one that stands in the catalogue itself. */
function formAdded(
  before: PdfValue | undefined,
  after: PdfValue | undefined,
  fields: Fields,
): LaterKind {
  const form = isReference(after) ? newObject(after, fields) : after
  if (!isDictionary(form)) return 'changed'
  if (before !== undefined && !isDictionary(before)) return 'changed'
  return formChange(before ?? new Map(), form, fields)
}

const newObject = ({ object }: PdfReference, { whole, added }: Fields): PdfValue | undefined =>
  added.has(object) ? findObject(whole, object)?.value : undefined

function formChange(before: PdfDictionary, after: PdfDictionary, fields: Fields): LaterKind {
  const kinds = differingKeys(before, after).map((key): LaterKind => {
    if (key === 'SigFlags') return 'evidence'
    if (key === 'DR' || key === 'DA') return before.has(key) ? 'changed' : 'signature'
    return key === 'Fields' ? listChange(before.get(key), after.get(key), fields) : 'changed'
  })
  return worst(kinds)
}

/** Any other object: a page with one more widget, a form, a list of fields, a field now signed. */
function objectChange(before: PdfValue, after: PdfValue, fields: Fields): LaterKind {
  if (Array.isArray(before)) return listChange(before, after, fields)
  if (!isDictionary(before) || !isDictionary(after)) return 'changed'
  const keys = differingKeys(before, after)
  if (keys.length === 0) return 'evidence'
  if (nameIn(before.get('Type')) === 'Page')
    return keys.join() === 'Annots'
      ? listChange(before.get('Annots'), after.get('Annots'), fields)
      : 'changed'
  if (Array.isArray(before.get('Fields'))) return formChange(before, after, fields)
  const waiting = nameIn(before.get('FT')) === 'Sig' && !before.has('V')
  const filled = keys.every(key => ['V', 'AP', 'M', 'F', 'AS'].includes(key))
  return waiting && filled ? 'signature' : 'changed'
}

/** A list that was only made longer, by new fields of signatures. */
function listChange(
  before: PdfValue | undefined,
  after: PdfValue | undefined,
  fields: Fields,
): LaterKind {
  const old = before ?? []
  const list = isReference(after) ? newObject(after, fields) : after
  if (!Array.isArray(old) || !Array.isArray(list)) return 'changed'
  if (!isEqualValue(old, list.slice(0, old.length))) return 'changed'
  return worst(list.slice(old.length).map(item => fieldKind(item, fields)))
}

/** A new field: for a time-stamp of the document without a place on the page, or a signature. */
function fieldKind(item: PdfValue, fields: Fields): LaterKind {
  const field = isReference(item) ? newObject(item, fields) : undefined
  if (!isDictionary(field) || nameIn(field.get('FT')) !== 'Sig') return 'changed'
  if (field.has('A') || field.has('AA') || field.has('Kids')) return 'changed'
  const value = field.get('V')
  const signature = isReference(value) ? newObject(value, fields) : undefined
  if (!isDictionary(signature)) return 'changed'
  const stamps = nameIn(signature.get('SubFilter')) === 'ETSI.RFC3161'
  return stamps && isUnseen(field.get('Rect')) ? 'evidence' : 'signature'
}

const isUnseen = (area: PdfValue | undefined) =>
  area === undefined ||
  (Array.isArray(area) && area.length === 4 && area[0] === area[2] && area[1] === area[3])
