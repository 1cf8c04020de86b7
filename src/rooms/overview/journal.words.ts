import type { InBoth } from '../../kit/language.ts'
import { journalEn } from './journal.words.en.ts'
import { type JournalWords, journalLv } from './journal.words.lv.ts'

/** The words of the journal, with a name for every deed, kind of subject and purpose. */
export const journalWords: InBoth<JournalWords> = { lv: journalLv, en: journalEn }

/** The words for a code of the journal; entries of a former version may have others. */
export function namedIn(words: Readonly<Record<string, string>>, code: string): string {
  return (Object.hasOwn(words, code) ? words[code] : undefined) ?? code.replaceAll('_', ' ')
}
