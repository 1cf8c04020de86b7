import { eaddressEn } from './eaddress.words.en.ts'
import { eaddressLv } from './eaddress.words.lv.ts'

export const eaddressWords = { lv: eaddressLv, en: eaddressEn }
