import { filesEn } from './files.words.en.ts'
import { filesLv } from './files.words.lv.ts'

export const filesWords = { lv: filesLv, en: filesEn }
