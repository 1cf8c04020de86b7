import { accessibilityPages } from '../house/accessibility.page.ts'
import { assets } from '../house/assets.ts'
import { type Config, readConfig } from '../house/config.ts'
import { db, inTransaction } from '../house/database.ts'
import { filesCheckJob } from '../house/files.check.ts'
import { filesCleaningJob } from '../house/files.cleaning.ts'
import { filesRefusals } from '../house/files.words.ts'
import type { Job } from '../house/jobs.ts'
import { writeJournal } from '../house/journal.ts'
import { mailCleaningJob, mailJob } from '../house/mail.ts'
import type { Page } from '../house/page.ts'
import type { RefusalWords, WebParts } from '../house/web.parts.ts'
import type { Language } from '../kit/language.ts'
import {
  appointmentApiPages,
  appointmentsRefusals,
  listOutside,
  reminderJob,
} from '../rooms/appointments/index.ts'
import {
  certificatePages,
  certificatePath,
  certificatesRefusals,
  trustSettingPages,
} from '../rooms/certificates/index.ts'
import {
  counterPages,
  dayPages,
  daySheetPages,
  deskRefusals,
  outsidePages,
  screenPages,
  visitPages,
  walkInPages,
} from '../rooms/desk/index.ts'
import { enquiryPages } from '../rooms/enquiry/index.ts'
import { documentTrustPages, examinationJob, intakeRefusals } from '../rooms/intake/index.ts'
import {
  mandatePages,
  mandateRetentionJob,
  mandateSettingPages,
  mandatesRefusals,
  newMandatePages,
  offerCertificates,
} from '../rooms/mandates/index.ts'
import { noticePages } from '../rooms/notice/index.ts'
import { onlinePages } from '../rooms/online/index.ts'
import { filesPages, outboxPages, overviewPages } from '../rooms/overview/index.ts'
import {
  bagPages,
  dispatchPages,
  letterPages,
  newLetterPages,
  itemPages as postItemPages,
  postRefusals,
  postSettingPages,
  returnPages,
  todayPages,
} from '../rooms/post/index.ts'
import {
  entryPages,
  inboxPages,
  itemPages,
  numberProofJob,
  registerRefusals,
  registerSearchPages,
  registerSettingPages,
  registrationPages,
  scanJob,
  termWarningJob,
} from '../rooms/register/index.ts'
import { residentsRefusals } from '../rooms/residents/index.ts'
import { doorPages, servicesPages } from '../rooms/services/index.ts'
import { connectOutside, currentMunicipality, listSites, sitesPages } from '../rooms/sites/index.ts'
import { findClerk, sessionCleaningJob, staffPages, staffRefusals } from '../rooms/staff/index.ts'
import {
  draftCleaningJob,
  statePages,
  submissionPages,
  submissionsRefusals,
} from '../rooms/submissions/index.ts'
import {
  alarmJob,
  assignmentPages,
  forwardingPages,
  paperPages,
  replyPages,
  tasksPages,
  tasksRefusals,
} from '../rooms/tasks/index.ts'
import { telephonePages } from '../rooms/telephone/index.ts'
import { operationPages } from './operation.page.ts'
import { previewPages } from './preview.page.ts'
import { publicFilePages } from './public-file.page.ts'
import { beforeSetup, setupPages } from './setup.page.ts'

/** Every page of every room. */
export const pages: readonly Page[] = [
  ...operationPages,
  ...accessibilityPages,
  ...publicFilePages,
  ...appointmentApiPages,
  ...certificatePages,
  ...trustSettingPages,
  ...counterPages,
  ...dayPages,
  ...daySheetPages,
  ...newMandatePages,
  ...mandatePages,
  ...mandateSettingPages,
  ...outsidePages,
  ...screenPages,
  ...documentTrustPages,
  ...doorPages,
  ...enquiryPages,
  ...servicesPages,
  ...noticePages,
  ...onlinePages,
  ...filesPages,
  ...outboxPages,
  ...overviewPages,
  ...inboxPages,
  ...itemPages,
  ...registrationPages,
  ...entryPages,
  ...registerSearchPages,
  ...registerSettingPages,
  ...todayPages,
  ...bagPages,
  ...postItemPages,
  ...newLetterPages,
  ...letterPages,
  ...returnPages,
  ...dispatchPages,
  ...postSettingPages,
  ...sitesPages,
  ...statePages,
  ...submissionPages,
  ...tasksPages,
  ...assignmentPages,
  ...replyPages,
  ...forwardingPages,
  ...paperPages,
  ...telephonePages,
  ...visitPages,
  ...walkInPages,
]

/** Work done later, in the order in which it is started. */
export const jobs: readonly Job[] = [
  mailJob,
  mailCleaningJob,
  filesCheckJob,
  filesCleaningJob,
  mandateRetentionJob,
  reminderJob,
  numberProofJob,
  termWarningJob,
  scanJob(() => readConfig().dataDir),
  sessionCleaningJob,
  alarmJob,
  draftCleaningJob,
  examinationJob,
]

const refusals: readonly RefusalWords[] = [
  appointmentsRefusals,
  certificatesRefusals,
  deskRefusals,
  filesRefusals,
  intakeRefusals,
  mandatesRefusals,
  registerRefusals,
  postRefusals,
  residentsRefusals,
  staffRefusals,
  submissionsRefusals,
  tasksRefusals,
]

/** The sentence for each refusal code of every room. */
export const refusalWords: RefusalWords = {
  lv: Object.assign({}, ...refusals.map(words => words.lv)),
  en: Object.assign({}, ...refusals.map(words => words.en)),
}

async function siteNames(language: Language) {
  const sites = await listSites(db())
  return sites.map(({ id, nameLv, nameEn }) => ({ id, name: language === 'lv' ? nameLv : nameEn }))
}

/** The pages with those that need to know the environment. */
function pagesOf({ publicUrl, samplePassword, oidc, development }: Config): readonly Page[] {
  const staff = staffPages({ publicUrl, samplePassword, oidc, listSites: siteNames })
  return [...pages, ...setupPages({ publicUrl }), ...staff, ...(development ? previewPages : [])]
}

// A signed mandate leads on to the certificate: the room below does not know the room above.
offerCertificates((language, step) => certificatePath(language, 'source', step))

// Settings ask what a change does to appointments: the rooms below do not know the room above.
connectOutside({ list: listOutside, movesPath: '/desk/outside' })

/** What the web needs of the rooms. */
export function webParts(config: Config): WebParts {
  return {
    pages: pagesOf(config),
    assets: assets(),
    findClerk,
    refusalWords,
    detour: beforeSetup,
    publicUrl: config.publicUrl,
    async describeTown(language) {
      // In an outage of the database the frame stays empty; what a page itself asks, fails there.
      const town = await currentMunicipality().catch(() => undefined)
      return {
        municipality: (language === 'lv' ? town?.nameLv : town?.nameEn) ?? '',
        phone: town && { number: town.phone },
        sample: town?.sample ?? false,
      }
    },
    async recordForbidden(clerk, path, at) {
      await inTransaction(tx =>
        writeJournal(tx, clerk, 'turned_away', { at, details: { path: path.slice(0, 200) } }),
      )
    },
  }
}
