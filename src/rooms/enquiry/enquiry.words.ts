import type { InBoth } from '../../kit/language.ts'
import { enquiryEn } from './enquiry.words.en.ts'
import { type EnquiryWords, enquiryLv } from './enquiry.words.lv.ts'

export const enquiryWords: InBoth<EnquiryWords> = { lv: enquiryLv, en: enquiryEn }
