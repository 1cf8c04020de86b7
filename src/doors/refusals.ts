import { filesRefusals } from '../house/files.words.ts'
import type { RefusalWords } from '../house/web.parts.ts'
import { appointmentsRefusals } from '../rooms/appointments/index.ts'
import { bagsRefusals } from '../rooms/bags/index.ts'
import { boxesRefusals } from '../rooms/boxes/index.ts'
import { certificatesRefusals } from '../rooms/certificates/index.ts'
import { deskRefusals } from '../rooms/desk/index.ts'
import { eaddressRefusals } from '../rooms/eaddress/index.ts'
import { intakeRefusals } from '../rooms/intake/index.ts'
import { mailboxRefusals } from '../rooms/mailbox/index.ts'
import { mandatesRefusals } from '../rooms/mandates/index.ts'
import { postRefusals } from '../rooms/post/index.ts'
import { registerRefusals } from '../rooms/register/index.ts'
import { residentsRefusals } from '../rooms/residents/index.ts'
import { retentionRefusals } from '../rooms/retention/index.ts'
import { staffRefusals } from '../rooms/staff/index.ts'
import { submissionsRefusals } from '../rooms/submissions/index.ts'
import { tasksRefusals } from '../rooms/tasks/index.ts'

const refusals: readonly RefusalWords[] = [
  appointmentsRefusals,
  bagsRefusals,
  boxesRefusals,
  certificatesRefusals,
  deskRefusals,
  eaddressRefusals,
  filesRefusals,
  mailboxRefusals,
  intakeRefusals,
  mandatesRefusals,
  registerRefusals,
  postRefusals,
  residentsRefusals,
  retentionRefusals,
  staffRefusals,
  submissionsRefusals,
  tasksRefusals,
]

/** The sentence for each refusal code of every room. */
export const refusalWords: RefusalWords = {
  lv: Object.assign({}, ...refusals.map(words => words.lv)),
  en: Object.assign({}, ...refusals.map(words => words.en)),
}
