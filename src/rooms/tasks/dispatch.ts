import type { Clerk } from '../../house/actor.ts'
import type { Tx } from '../../house/database.ts'
import type { StoredFile } from '../../house/files.ts'
import { postLater } from '../../house/mail.ts'
import { letterMail } from './letter.mail.ts'
import type { LetterPaper } from './letter.print.ts'
import type { Writing } from './letter.ts'

export type Dispatching = {
  number: string
  paper: LetterPaper
  file: StoredFile
  writing: Pick<Writing, 'channel' | 'to' | 'recipient' | 'task' | 'language' | 'now' | 'text'>
}

/**
 * Hands a registered letter to what carries it, in the same transaction: the dispatch list of the
 * post, the queue of mails, the e-address. At the counter it waits to be collected.
 */
export async function dispatchLetter(tx: Tx, clerk: Clerk, letter: Dispatching): Promise<void> {
  const { channel, to, now } = letter.writing
  if (channel === 'email' && to) await postLater(tx, { to, ...letterMail(letter.paper) }, now)
}
