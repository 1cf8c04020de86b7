import { resident } from '../../house/actor.ts'
import { db, inTransaction, type Tx } from '../../house/database.ts'
import { registerFile } from '../../house/files.ts'
import { postLater } from '../../house/mail.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import type { Language } from '../../kit/language.ts'
import { findItem, type Item, takeIn } from '../intake/index.ts'
import { listSites, type Sender, whoSends } from '../sites/index.ts'
import { lockDraft, markSent } from './draft.store.ts'
import { type Draft, fileLimits } from './draft.ts'
import { receiptMail } from './receipt.mail.ts'
import { submissionWords } from './submission.words.ts'
import { type About, type Answering, readAbout, readAnswering, replyTo } from './submission-form.ts'

export type Sending = { tokenHash: Buffer; language: Language; now: Temporal.Instant }

/** Everything that was filled in, or which page still lacks something. */
export function completed(
  draft: Draft,
): { about: About; answering: Answering } | { missing: 'about' | 'answer' } {
  const about = readAbout(draft.answers.about)
  if (!about.ok) return { missing: 'about' }
  const answering = readAnswering(draft.answers.answer)
  return answering.ok ? { about: about.value, answering: answering.value } : { missing: 'answer' }
}

/**
 * Sends the form: an item with its files, the receipt by e-mail where that is the way to answer,
 * one transaction. The same form again gives the same item. Refuses with `form_incomplete`.
 */
export async function sendSubmission(sending: Sending): Promise<Item> {
  const { tokenHash, now } = sending
  const [sender, siteId] = await Promise.all([whoSends(), centreId()])
  return inTransaction(async tx => {
    const draft = await lockDraft(tx, tokenHash, now)
    if (!draft) throw new NotFound('draft')
    const sent = draft.itemId === null ? undefined : await findItem(tx, draft.itemId)
    return sent ?? send(tx, draft, { ...sending, sender, siteId })
  })
}

/** Papers without a place of their own come to the first centre. */
async function centreId(): Promise<number> {
  const sites = await listSites(db())
  const centre = sites.find(({ kind }) => kind === 'centre') ?? sites[0]
  if (!centre) throw new NotFound('site')
  return centre.id
}

type Way = Sending & { sender: Sender; siteId: number }

async function send(tx: Tx, draft: Draft, way: Way): Promise<Item> {
  const { language, now, siteId, sender } = way
  const filled = completed(draft)
  if ('missing' in filled) throw new Refusal('form_incomplete')
  const { about, answering } = filled
  for (const file of draft.files.slice(0, fileLimits.count)) await registerFile(tx, file, now)
  const { item } = await takeIn(tx, resident, {
    channel: 'web',
    siteId,
    arrivedAt: now,
    senderName: answering.name,
    senderAddress: answering.phone?.print ?? null,
    subject: `${submissionWords[language].about.kinds[about.kind].name}: ${about.subject}`,
    body: about.text,
    replyBy: answering.way,
    replyTo: replyTo(answering) ?? null,
    language,
    sourceKey: `web:${draft.tokenHash.toString('hex')}`,
    documents: draft.files.map(({ name, mediaType, sha256 }) => ({
      role: 'attachment',
      name,
      mediaType,
      sha256,
    })),
    now,
  })
  await markSent(tx, draft.tokenHash, item.id)
  if (answering.email) {
    const mail = receiptMail({ to: answering.email, code: item.code, language, sender })
    await postLater(tx, mail, now)
  }
  return item
}
