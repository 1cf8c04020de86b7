import { sql } from 'kysely'
import type { Reader } from '../../house/database.ts'
import { selectResidents } from './resident.store.ts'
import type { Resident } from './resident.ts'

/** How alike a mistyped name must be to be shown (0 to 1). */
const alike = 0.6

/**
 * Those in whose name each word occurs, those in whose name it begins a word first; then names
 * that are much alike. The words are folded by `searchKey` and hold letters and digits only.
 */
export async function findByName(
  reader: Reader,
  words: readonly string[],
  limit: number,
): Promise<Resident[]> {
  const whole = words.join(' ')
  const every = (before: string) =>
    sql.join(
      words.map(word => sql`' ' || search_key like ${`%${before}${word}%`}`),
      sql` and `,
    )
  const likeness = sql<number>`public.word_similarity(${whole}, search_key)`
  return selectResidents(reader)
    .where(sql<boolean>`((${every('')}) or ${likeness} >= ${alike})`)
    .orderBy(sql`case when ${every(' ')} then 0 when ${every('')} then 1 else 2 end`)
    .orderBy(likeness, 'desc')
    .orderBy(sql`family_name collate "lv-x-icu"`)
    .orderBy(sql`given_name collate "lv-x-icu"`)
    .orderBy('resident.id')
    .limit(limit)
    .execute()
}

/** Those with this telephone, or (a part of a number) with these digits in it. */
export async function findByPhone(
  reader: Reader,
  digits: string,
  limit: number,
): Promise<Resident[]> {
  return selectResidents(reader)
    .where('phone', 'like', `%${digits}%`)
    .orderBy(sql`family_name collate "lv-x-icu"`)
    .orderBy('resident.id')
    .limit(limit)
    .execute()
}

/** Who has or had this personal code. */
export async function findByAnyPersonalCode(reader: Reader, digits: string): Promise<Resident[]> {
  return selectResidents(reader)
    .where(
      sql<boolean>`(personal_code = ${digits} or exists (
        select from residents.former_personal_code former
        where former.resident_id = resident.id and former.personal_code = ${digits}))`,
    )
    .orderBy(sql`personal_code is not distinct from ${digits}`, 'desc')
    .limit(5)
    .execute()
}
