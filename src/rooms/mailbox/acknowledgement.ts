import type { Tx } from '../../house/database.ts'
import { postLater } from '../../house/mail.ts'
import type { Item } from '../intake/index.ts'
import { currentMunicipality } from '../sites/index.ts'
import { acknowledgementMail } from './acknowledgement.mail.ts'
import { isMailAddress } from './mail-head.ts'
import type { Message } from './mail-sheet.ts'
import { countAcknowledgements, insertAcknowledgement } from './reading.store.ts'

/** In 24 hours: to one address, and to all. A letter over it is taken all the same. */
const limits = { toOne: 5, toAll: 2000 } as const

type Telling = {
  message: Message
  item: Item
  /** The Message-ID of the letter, so that the author's program shows both together. */
  inReplyTo: string | null
  language: 'lv' | 'en'
  at: Temporal.Instant
}

/**
 * Tells the author that the letter came, in the transaction that takes it in, once. It goes to the
 * sender of the envelope (RFC 3834), or of the head where there is no envelope.
 */
export async function acknowledge(
  tx: Tx,
  { message, item, inReplyTo, language, at }: Telling,
): Promise<void> {
  const to = (message.envelopeFrom ?? item.replyTo ?? '').toLowerCase()
  if (!isMailAddress(to)) return
  const since = at.subtract({ hours: 24 })
  const { toThis, toAll } = await countAcknowledgements(tx, { recipient: to, since })
  if (toThis >= limits.toOne || toAll >= limits.toAll) return
  const town = await currentMunicipality()
  await insertAcknowledgement(tx, { messageId: message.id, recipient: to, at })
  const facts = {
    code: item.code,
    receivedOn: item.receivedOn,
    municipality: { lv: town?.nameLv ?? '', en: town?.nameEn ?? '' },
    phone: town?.phone,
  }
  const isProper = inReplyTo !== null && /^<[\x21-\x3b\x3d\x3f-\x7e]{1,290}>$/.test(inReplyTo)
  const mail = { to, ...acknowledgementMail(language, facts), ...(isProper && { inReplyTo }) }
  await postLater(tx, mail, at)
}
