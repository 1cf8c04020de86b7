import { readConfig } from '../house/config.ts'
import { filesCheckJob } from '../house/files.check.ts'
import { filesCleaningJob } from '../house/files.cleaning.ts'
import type { Job } from '../house/jobs.ts'
import { mailCleaningJob, mailJob } from '../house/mail.ts'
import { reminderJob } from '../rooms/appointments/index.ts'
import { missedRoundJob, roundPlanningJob } from '../rooms/boxes/index.ts'
import { eaddressJobs } from '../rooms/eaddress/index.ts'
import { examinationJob } from '../rooms/intake/index.ts'
import { mailboxJobs } from '../rooms/mailbox/index.ts'
import { mandateRetentionJob } from '../rooms/mandates/index.ts'
import { numberProofJob, scanJob, termWarningJob } from '../rooms/register/index.ts'
import { sessionCleaningJob } from '../rooms/staff/index.ts'
import { draftCleaningJob } from '../rooms/submissions/index.ts'

/** Work done later, in the order in which it is started. */
export const jobs: readonly Job[] = [
  ...eaddressJobs,
  ...mailboxJobs,
  mailJob,
  mailCleaningJob,
  filesCheckJob,
  filesCleaningJob,
  mandateRetentionJob,
  missedRoundJob,
  reminderJob,
  numberProofJob,
  termWarningJob,
  scanJob(() => readConfig().dataDir),
  roundPlanningJob,
  sessionCleaningJob,
  draftCleaningJob,
  examinationJob,
]
