import type { InBoth } from '../../kit/language.ts'
import { tasksEn } from './tasks.words.en.ts'
import { type TasksWords, tasksLv } from './tasks.words.lv.ts'

export const tasksWords: InBoth<TasksWords> = { lv: tasksLv, en: tasksEn }
