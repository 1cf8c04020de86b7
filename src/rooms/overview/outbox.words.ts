import { outboxEn } from './outbox.words.en.ts'
import { outboxLv } from './outbox.words.lv.ts'

export const outboxWords = { lv: outboxLv, en: outboxEn }
