import type { InBoth } from '../../kit/language.ts'
import { forwardingEn } from './forwarding.words.en.ts'
import { type ForwardingWords, forwardingLv } from './forwarding.words.lv.ts'

export const forwardingWords: InBoth<ForwardingWords> = { lv: forwardingLv, en: forwardingEn }
