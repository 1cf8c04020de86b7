export { draftCleaningJob } from './draft.ts'
export { statePages } from './state.page.ts'
export { submissionPages } from './submission.page.ts'
export { submissionsRefusals } from './submission.words.ts'
