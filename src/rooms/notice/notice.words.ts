import { type InBoth, type Language, pathIn } from '../../kit/language.ts'
import { noticeEn } from './notice.words.en.ts'
import { type NoticeWords, noticeLv } from './notice.words.lv.ts'

export const noticeWords: InBoth<NoticeWords> = { lv: noticeLv, en: noticeEn }

export function nameIn(
  language: Language,
  { nameLv, nameEn }: { nameLv: string; nameEn: string },
): string {
  return language === 'lv' ? nameLv : nameEn
}

export function sitePath(language: Language, slug: string): string {
  return pathIn(language, `/sites/${slug}`)
}
