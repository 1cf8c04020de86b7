import { type Envelope, readEnvelope } from './envelope.ts'
import type { EaddressSettings } from './settings.ts'
import { callExchange, ExchangeError, elements, includedIn, textOf, xmlText } from './soap.ts'

/** Messages asked for at once; those that are confirmed are not named again. */
const mostListed = 100
const mostSections = 100_000

/** The ids of messages that wait for us at the exchange. */
export async function listWaiting(settings: EaddressSettings): Promise<string[]> {
  const { body } = await callExchange(
    settings,
    'GetMessageList',
    `<uui:EAddress>${xmlText(settings.ownAddress)}</uui:EAddress>` +
      `<uui:MaxResultCount>${mostListed}</uui:MaxResultCount>`,
  )
  const ids = elements(body, 'MessageId').map(element => element.textContent?.trim() ?? '')
  return [...new Set(ids.filter(id => id !== '' && id.length <= 200))]
}

/** The envelope of a message, and the XML in which it came. */
export async function getMessage(
  settings: EaddressSettings,
  id: string,
): Promise<{ envelope: Envelope; raw: Uint8Array }> {
  const { body, raw } = await callExchange(
    settings,
    'GetMessage',
    `<uui:MessageId>${xmlText(id)}</uui:MessageId>`,
  )
  const envelope = readEnvelope(body)
  if (envelope.messageId !== id) throw new ExchangeError('unreadable')
  return { envelope, raw }
}

/** A file of a message, section by section. Throws where a section is missing. */
export async function* sectionsOf(
  settings: EaddressSettings,
  id: string,
  contentId: string,
): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < mostSections; index++) {
    const answer = await callExchange(
      settings,
      'GetAttachmentSection',
      `<uui:MessageId>${xmlText(id)}</uui:MessageId><uui:ContentId>${xmlText(contentId)}` +
        `</uui:ContentId><uui:SectionIndex>${index}</uui:SectionIndex>`,
    )
    const section = includedIn(answer, 'Contents')
    if (!section) throw new ExchangeError('unreadable')
    yield section
    if (textOf(answer.body, 'IsLastSection') === 'true') return
  }
}

/** Tells the exchange that a message is safely with us. Said twice it changes nothing. */
export async function confirmMessage(settings: EaddressSettings, id: string): Promise<void> {
  await callExchange(
    settings,
    'ConfirmMessage',
    `<uui:MessageId>${xmlText(id)}</uui:MessageId>` +
      '<uui:StatusCode>RecipientAccepted</uui:StatusCode>',
  )
}

/**
 * Hands a message over; gives the exchange's id. Asked again with the same reference it gives the
 * same id: a message whose answer got lost is not sent twice.
 */
export async function sendMessage(
  settings: EaddressSettings,
  envelope: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<string> {
  const attachments = [...files.keys()].map(
    id =>
      `<uui:Attachment><uui:ContentId>${id}</uui:ContentId><uui:Contents>` +
      `<xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:${id}"/>` +
      '</uui:Contents></uui:Attachment>',
  )
  const { body } = await callExchange(
    settings,
    'SendMessage',
    `${envelope}<uui:Attachments>${attachments.join('')}</uui:Attachments>`,
    files,
  )
  const id = textOf(body, 'MessageId')
  if (id === '' || id.length > 200) throw new ExchangeError('unreadable')
  return id
}
