import type { InBoth } from '../../kit/language.ts'
import { submissionEn } from './submission.words.en.ts'
import { type SubmissionWords, submissionLv } from './submission.words.lv.ts'

export const submissionWords: InBoth<SubmissionWords> = { lv: submissionLv, en: submissionEn }

/** The sentences for what the room refuses. */
export const submissionsRefusals = {
  lv: {
    form_incomplete: () => 'Iesniegumā vēl kaut kā trūkst. Apskatiet lapas no sākuma.',
    too_many: () => submissionLv.files.problems.too_many,
    too_large_together: () => submissionLv.files.problems.too_large_together,
  },
  en: {
    form_incomplete: () => 'Something is still missing. Go through the pages from the start.',
    too_many: () => submissionEn.files.problems.too_many,
    too_large_together: () => submissionEn.files.problems.too_large_together,
  },
}
