import type { Job } from '../../house/jobs.ts'
import { pullJob } from './puller.ts'
import { readingJob, sweepJob } from './reading.ts'

/** Work of the mail room: ask the mailbox, read what came, and what was left unread. */
export const mailboxJobs: readonly Job[] = [readingJob, pullJob, sweepJob]
