import { type SampleEnd, type SamplePaper, textOf } from '../../fixtures/sample-paper.ts'
import { dayOf } from '../kit/dates.ts'
import { suspendTerm } from '../rooms/register/index.ts'
import { forwardTask, noteTask, type Replying, replyTo } from '../rooms/tasks/index.ts'
import { known, type Office } from './seed-office.ts'

type Ending = { entryId: number; paper: SamplePaper; end: SampleEnd; at: Temporal.Instant }

/** Lets an official answer, hand on or close a task of the sample, or Rita let it wait. */
export async function endTask(office: Office, { entryId, paper, end, at }: Ending): Promise<void> {
  const clerk = known(office.clerks, end.by)
  const filePlanId = known(office.indexIds, paper.from.kind === 'person' ? '1-11' : '1-15')
  const { email } = paper.from
  const way = email
    ? ({ channel: 'email', to: email } as const)
    : ({ channel: 'post', to: undefined } as const)
  const common = { entryId, filePlanId, now: at }
  if (end.kind === 'noted') return noteTask(clerk, { entryId, note: end.note, now: at })
  if (end.kind === 'suspended') {
    return suspendTerm(clerk, { entryId, reason: end.reason, now: at })
  }
  if (end.kind === 'forwarded') {
    const { name, email: to } = end.body
    const notice = { text: textOf(end.notice), ...way }
    const body = { name, channel: 'email', to } as const
    return forwardTask(clerk, { ...common, body, letter: textOf(end.letter), notice })
  }
  const replying: Replying = { ...common, ...way, kind: end.kind, text: textOf(end.letter) }
  const extension = end.kind === 'interim' && {
    to: dayOf(office.now).add({ weeks: end.weeksMore }),
    reason: end.reason,
  }
  await replyTo(clerk, extension ? { ...replying, extension } : replying)
}
