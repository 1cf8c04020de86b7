import { mailEn } from './mail.words.en.ts'
import { mailLv } from './mail.words.lv.ts'

export const mailWords = { lv: mailLv, en: mailEn }
