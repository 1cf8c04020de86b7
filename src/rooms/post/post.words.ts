import type { InBoth } from '../../kit/language.ts'
import { incomingEn } from './incoming.words.en.ts'
import { type IncomingWords, incomingLv } from './incoming.words.lv.ts'
import { outgoingEn } from './outgoing.words.en.ts'
import { type OutgoingWords, outgoingLv } from './outgoing.words.lv.ts'

/** The words of the post that comes in. */
export const incomingWords: InBoth<IncomingWords> = { lv: incomingLv, en: incomingEn }

/** The words of the post that goes out. */
export const outgoingWords: InBoth<OutgoingWords> = { lv: outgoingLv, en: outgoingEn }
