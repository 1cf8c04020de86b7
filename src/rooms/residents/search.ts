import type { Reader } from '../../house/database.ts'
import { readPersonalCode } from '../../kit/personal-code.ts'
import { readPhoneNumber } from '../../kit/phone-number.ts'
import { searchWords } from '../../kit/search-key.ts'
import { listSpokenFor, type Spokesperson } from './contact.store.ts'
import type { Resident } from './resident.ts'
import { findByAnyPersonalCode, findByName, findByPhone } from './search.store.ts'

/** Somebody found; where the caller speaks for them, through whom. */
export type FoundResident = { resident: Resident; through?: Spokesperson }

const mostFound = 20

/**
 * Finds residents by half a name (with or without diacritics), a telephone or a part of it, or a
 * personal code, also a former one. Behind somebody who speaks for others those others follow.
 */
export async function searchResidents(reader: Reader, query: string): Promise<FoundResident[]> {
  const found = await matches(reader, query.slice(0, 200).normalize('NFC'))
  const spokenFor = await listSpokenFor(
    reader,
    found.map(({ id }) => id),
  )
  const seen = new Set<number>()
  const rows = found.flatMap(resident => [
    { resident },
    ...spokenFor.filter(({ through }) => through.id === resident.id),
  ])
  return rows.filter(({ resident: { id } }) => !seen.has(id) && seen.add(id)).slice(0, mostFound)
}

async function matches(reader: Reader, query: string): Promise<Resident[]> {
  const code = readPersonalCode(query)
  if (code) return findByAnyPersonalCode(reader, code.digits)
  const phone = readPhoneNumber(query)
  if (phone) return findByPhone(reader, phone.international, mostFound)
  const digits = query.replace(/\D/g, '')
  const onlyDigits = !/\p{L}/u.test(query)
  if (onlyDigits) return digits.length >= 4 ? findByPhone(reader, digits, mostFound) : []
  const words = searchWords(query)
  return words.length === 0 ? [] : findByName(reader, words, mostFound)
}
