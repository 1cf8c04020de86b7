import { fileSize } from '../kit/file-size.ts'
import type { InBoth, Language } from '../kit/language.ts'

type Words = (details: Readonly<Record<string, unknown>>) => string
type Sentences = Readonly<
  Record<'file_too_large' | 'disk_full' | 'file_missing' | 'file_changed', Words>
>

const most = (language: Language, details: Readonly<Record<string, unknown>>) =>
  fileSize(language, Number(details.maxBytes))

/** What the file store refuses, in words. */
export const filesRefusals: InBoth<Sentences> = {
  lv: {
    file_too_large: details =>
      `Fails ir pārāk liels: der faili līdz ${most('lv', details)}. Izvēlieties mazāku.`,
    disk_full: () =>
      'Sistēmas diskā vairs nav vietas, tāpēc fails nav saglabāts. Pasakiet administratoram un mēģiniet vēlāk.',
    file_missing: () =>
      'Šī faila krātuvē nav. Pasakiet administratoram: to var atjaunot no rezerves kopijas.',
    file_changed: () =>
      'Šis fails krātuvē ir bojāts. Pasakiet administratoram: to var atjaunot no rezerves kopijas.',
  },
  en: {
    file_too_large: details =>
      `The file is too large: files up to ${most('en', details)} will do. Choose a smaller one.`,
    disk_full: () =>
      'The disk of the system is full, so the file was not stored. Tell the administrator and try later.',
    file_missing: () =>
      'This file is not in the store. Tell the administrator: a backup can bring it back.',
    file_changed: () =>
      'This file is damaged in the store. Tell the administrator: a backup can bring it back.',
  },
}
