import type { Clerk } from '../../house/actor.ts'
import type { Tx } from '../../house/database.ts'
import type { StoredFile } from '../../house/files.ts'
import { postLater } from '../../house/mail.ts'
import { sendByEaddress } from '../eaddress/index.ts'
import { postLetter } from '../post/index.ts'
import { letterMail } from './letter.mail.ts'
import type { LetterPaper } from './letter.print.ts'
import type { Writing } from './letter.ts'

export type Dispatching = {
  number: string
  paper: LetterPaper
  file: StoredFile
  writing: Pick<Writing, 'channel' | 'to' | 'task' | 'now'>
}

/**
 * Hands a registered letter to what carries it, in the same transaction: the dispatch list of the
 * post, the queue of mails, the e-address. At the counter it waits to be collected. Refuses as the
 * post and the e-address do.
 */
export async function dispatchLetter(tx: Tx, clerk: Clerk, letter: Dispatching): Promise<void> {
  const { writing, paper, file, number } = letter
  const { channel, to, now } = writing
  const pdf = { name: `${number.replaceAll('/', '-')}.pdf`, sha256: file.sha256 }
  if (channel === 'post') await postPaper(tx, clerk, letter)
  if (channel === 'email' && to) {
    const attachments = [{ ...pdf, type: 'application/pdf' }]
    await postLater(tx, { to, ...letterMail(paper), attachments }, now)
  }
  if (channel === 'eaddress' && to) {
    const { subject, text } = letterMail(paper)
    const documents = [{ ...pdf, mediaType: 'application/pdf' }]
    await sendByEaddress(tx, clerk, { to, subject, text, documents, now })
  }
}

function postPaper(tx: Tx, clerk: Clerk, { number, paper, file, writing }: Dispatching) {
  return postLetter(tx, clerk, {
    siteId: writing.task.siteId,
    kind: 'ordinary',
    recipient: paper.recipient.name,
    address: paper.recipient.address ?? '',
    entryNumber: number,
    subject: paper.subject,
    largePrint: paper.isLarge,
    stateAddress: paper.state?.address,
    pdfSha256: file.sha256,
    language: paper.language,
    now: writing.now,
  })
}
