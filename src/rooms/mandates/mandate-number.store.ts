import type { Reader } from '../../house/database.ts'

/** The mandate of a number as people write it: „SP-2026/00012“, also with spaces, small letters. */
export async function findMandateOfNumber(
  reader: Reader,
  written: string,
): Promise<{ id: number } | undefined> {
  const number = written.toUpperCase().replace(/\s/g, '')
  if (!/^SP-\d{4}\/\d{1,9}$/.test(number)) return undefined
  return reader
    .selectFrom('mandates.mandate')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirst()
}
