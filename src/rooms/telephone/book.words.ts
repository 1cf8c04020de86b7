import type { InBoth } from '../../kit/language.ts'
import { bookEn } from './book.words.en.ts'
import { type BookWords, bookLv } from './book.words.lv.ts'

export type { BookWords }
export const bookWords: InBoth<BookWords> = { lv: bookLv, en: bookEn }
