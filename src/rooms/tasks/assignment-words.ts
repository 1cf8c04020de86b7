import type { InBoth } from '../../kit/language.ts'
import { assignmentEn } from './assignment.words.en.ts'
import { type AssignmentWords, assignmentLv } from './assignment.words.lv.ts'

export const assignmentWords: InBoth<AssignmentWords> = { lv: assignmentLv, en: assignmentEn }
