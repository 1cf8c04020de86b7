import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { log, logFailure } from '../../house/log.ts'
import { Refusal } from '../../house/refusal.ts'
import { isMailAddress } from './mail-head.ts'
import { siteOf, storeMessage } from './message.ts'
import type { MailboxSettings } from './settings.ts'
import { inAscii, smtpAnswers, tooLarge } from './smtp.words.ts'

export type MailListener = { port: number; close(): Promise<void> }

const mostRecipients = 20
const mostClients = 50
const stillMilliseconds = 60_000

/** How long a port that somebody else holds is waited for before it is tried again. */
const waitMilliseconds = 5_000

class SmtpRefusal extends Error {
  readonly responseCode: number

  constructor(responseCode: number, answer: { lv: string; en: string }) {
    super(inAscii(answer))
    this.responseCode = responseCode
  }
}

/**
 * Listens for mail. A mail is accepted (250) only when its bytes lie safely in the file store and
 * its row is committed. Of several processes on one machine one listens; another takes over when
 * it ends. Gives the port (0 in the settings: any free one).
 */
export async function openMailListener(
  settings: MailboxSettings,
): Promise<MailListener | undefined> {
  if (!settings.listen) return undefined
  const server = serverOf(settings)
  const { host, port } = settings.listen
  server.on('error', error => logFailure('mail_listener', error))
  let again: NodeJS.Timeout | undefined
  const takeOver = () => {
    again = setTimeout(() => server.listen(port, host), waitMilliseconds).unref()
  }
  server.server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') takeOver()
  })
  await new Promise<void>(resolve => {
    server.server.once('error', () => resolve())
    server.listen(port, host, () => resolve())
  })
  const address = server.server.address() as AddressInfo | null
  log('mail_listens', { port: address?.port })
  return {
    port: address?.port ?? port,
    close: () => {
      clearTimeout(again)
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

function serverOf(settings: MailboxSettings): SMTPServer {
  const { tls, maxBytes } = settings
  return new SMTPServer({
    banner: 'Lodzins',
    size: maxBytes,
    maxClients: mostClients,
    socketTimeout: stillMilliseconds,
    closeTimeout: 5_000,
    disableReverseLookup: true,
    authOptional: true,
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...(tls && { cert: readFileSync(tls.certificatePath), key: readFileSync(tls.keyPath) }),
    onMailFrom({ address }, _session, answer) {
      const isFine = address === '' || (address.length <= 320 && isMailAddress(address))
      answer(isFine ? null : new SmtpRefusal(553, smtpAnswers.badSender))
    },
    onRcptTo({ address }, session, answer) {
      answer(recipientObstacle(address, session, settings))
    },
    onData(stream, session, answer) {
      takeMail(stream, session, settings).then(
        () => answer(null, inAscii(smtpAnswers.accepted)),
        error => answer(refusalOf(error, settings)),
      )
    },
  })
}

function recipientObstacle(
  address: string,
  session: SMTPServerSession,
  settings: MailboxSettings,
): SmtpRefusal | null {
  const isOurs = settings.addresses.some(own => own.address === address.toLowerCase())
  if (!isOurs) return new SmtpRefusal(550, smtpAnswers.unknownAddress)
  const isMany = session.envelope.rcptTo.length >= mostRecipients
  return isMany ? new SmtpRefusal(452, smtpAnswers.tooManyRecipients) : null
}

/** Stores what comes; the stream fails when the client goes away in the middle. */
async function takeMail(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  settings: MailboxSettings,
): Promise<void> {
  const { mailFrom, rcptTo } = session.envelope
  const from = mailFrom ? mailFrom.address : ''
  const to = rcptTo.map(({ address }) => address.toLowerCase())
  const delivery = {
    way: 'smtp',
    deliveryKey: `smtp:${randomUUID()}`,
    envelopeFrom: from === '' ? null : from,
    envelopeTo: to,
    siteId: await siteOf(to, settings),
    maxBytes: settings.maxBytes,
  } as const
  try {
    await storeMessage(readAll(stream), delivery)
  } catch (error) {
    // The rest of it is read to nowhere, so that the sender hears the answer.
    stream.resume()
    throw error
  }
}

/** The parts as they come; leaving it early does not end the stream under the sender's hands. */
function readAll(stream: SMTPServerDataStream): AsyncIterable<Uint8Array> {
  return stream.iterator({ destroyOnReturn: false })
}

function refusalOf(error: unknown, { maxBytes }: MailboxSettings): SmtpRefusal {
  if (error instanceof Refusal && error.code === 'file_too_large') {
    return new SmtpRefusal(552, tooLarge(Math.round(maxBytes / 1024 / 1024)))
  }
  const isKnown = error instanceof Refusal && error.code === 'disk_full'
  const isGone = (error as { code?: unknown }).code === 'ECONNECTION'
  if (!isKnown && !isGone) logFailure('mail_not_stored', error)
  return new SmtpRefusal(isKnown ? 452 : 451, smtpAnswers.full)
}
