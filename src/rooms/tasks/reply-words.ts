import type { InBoth } from '../../kit/language.ts'
import { replyEn } from './reply.words.en.ts'
import { type ReplyWords, replyLv } from './reply.words.lv.ts'

export const replyWords: InBoth<ReplyWords> = { lv: replyLv, en: replyEn }
