import { accessibilityPages } from '../house/accessibility.page.ts'
import type { Page } from '../house/page.ts'
import { appointmentApiPages } from '../rooms/appointments/index.ts'
import { bagPages } from '../rooms/bags/index.ts'
import { certificatePages, trustSettingPages } from '../rooms/certificates/index.ts'
import {
  counterPages,
  dayPages,
  daySheetPages,
  outsidePages,
  screenPages,
  visitPages,
  walkInPages,
} from '../rooms/desk/index.ts'
import { eaddressPages } from '../rooms/eaddress/index.ts'
import { enquiryPages } from '../rooms/enquiry/index.ts'
import { documentTrustPages, labelPages, receiptSettingPages } from '../rooms/intake/index.ts'
import { mailPages } from '../rooms/mailbox/index.ts'
import { mandatePages, mandateSettingPages, newMandatePages } from '../rooms/mandates/index.ts'
import { noticePages } from '../rooms/notice/index.ts'
import { onlinePages } from '../rooms/online/index.ts'
import { filesPages, outboxPages, overviewPages } from '../rooms/overview/index.ts'
import {
  dispatchPages,
  letterPages,
  mailbagPages,
  newLetterPages,
  itemPages as postItemPages,
  postSettingPages,
  returnPages,
  todayPages,
} from '../rooms/post/index.ts'
import {
  entryPages,
  inboxPages,
  itemPages,
  registerSearchPages,
  registerSettingPages,
  registrationPages,
} from '../rooms/register/index.ts'
import { retentionPages } from '../rooms/retention/index.ts'
import { doorPages, servicesPages } from '../rooms/services/index.ts'
import { sitesPages } from '../rooms/sites/index.ts'
import { statePages, submissionPages } from '../rooms/submissions/index.ts'
import {
  assignmentPages,
  forwardingPages,
  paperPages,
  replyPages,
  tasksPages,
} from '../rooms/tasks/index.ts'
import { telephonePages } from '../rooms/telephone/index.ts'
import { operationPages } from './operation.page.ts'
import { publicFilePages } from './public-file.page.ts'

/** Every page of every room. */
export const pages: readonly Page[] = [
  ...operationPages,
  ...accessibilityPages,
  ...publicFilePages,
  ...appointmentApiPages,
  ...certificatePages,
  ...trustSettingPages,
  ...counterPages,
  ...bagPages,
  ...mailbagPages,
  ...dayPages,
  ...labelPages,
  ...receiptSettingPages,
  ...daySheetPages,
  ...eaddressPages,
  ...mailPages,
  ...newMandatePages,
  ...mandatePages,
  ...mandateSettingPages,
  ...outsidePages,
  ...screenPages,
  ...documentTrustPages,
  ...doorPages,
  ...enquiryPages,
  ...retentionPages,
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
