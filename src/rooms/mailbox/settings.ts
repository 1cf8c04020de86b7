import { BadSetting } from '../../house/config.ts'
import { isMailAddress } from './mail-head.ts'

/** Where mail comes in, as the environment says (docs/operations.md, "Mail that comes in"). */
export type MailboxSettings = {
  listen: { host: string; port: number } | undefined
  /** Our own addresses; `site` is the slug of the site it belongs to, else the first site. */
  addresses: readonly { address: string; site: string | undefined }[]
  maxBytes: number
  tls: { certificatePath: string; keyPath: string } | undefined
  imap: ImapSettings | undefined
}

export type ImapSettings = {
  host: string
  port: number
  isSecure: boolean
  user: string
  password: string
  folder: string
  /** Where a mail is moved once it is taken; without it, it is marked as seen. */
  moveTo: string | undefined
}

export function readMailboxSettings(env: NodeJS.ProcessEnv): MailboxSettings {
  const listen = readListen(env.MAIL_LISTEN)
  const addresses = readAddresses(env.MAIL_ADDRESSES)
  if (listen && addresses.length === 0) {
    throw new BadSetting('MAIL_LISTEN needs MAIL_ADDRESSES: the addresses that are taken mail for.')
  }
  return {
    listen,
    addresses,
    maxBytes: readMegabytes(env.MAIL_MAX_MB) * 1024 * 1024,
    tls: readTls(env.MAIL_TLS_CERT, env.MAIL_TLS_KEY),
    imap: readImap(env.IMAP_URL, env.IMAP_MOVE_TO),
  }
}

function readListen(text: string | undefined): MailboxSettings['listen'] {
  if (!text) return undefined
  const [, host, port] = /^(?:(.+):)?(\d{1,5})$/.exec(text) ?? []
  if (port === undefined || Number(port) > 65535) {
    throw new BadSetting('MAIL_LISTEN must be HOST:PORT, for example 127.0.0.1:2525.')
  }
  return { host: host?.replace(/^\[(.*)\]$/, '$1') ?? '127.0.0.1', port: Number(port) }
}

function readAddresses(text: string | undefined): MailboxSettings['addresses'] {
  return (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => {
      const [address = '', site] = part.split('=').map(word => word.trim())
      if (!isMailAddress(address)) {
        throw new BadSetting(
          'MAIL_ADDRESSES must be addresses with commas between: a@b.lv,c@b.lv=site',
        )
      }
      return { address: address.toLowerCase(), site: site || undefined }
    })
}

function readMegabytes(text: string | undefined): number {
  if (!text) return 50
  const megabytes = Number(text)
  if (!Number.isInteger(megabytes) || megabytes < 1 || megabytes > 200) {
    throw new BadSetting('MAIL_MAX_MB must be a whole number from 1 to 200.')
  }
  return megabytes
}

function readTls(certificatePath: string | undefined, keyPath: string | undefined) {
  if (!certificatePath && !keyPath) return undefined
  if (!certificatePath || !keyPath) {
    throw new BadSetting('Set MAIL_TLS_CERT and MAIL_TLS_KEY (paths of PEM files), or neither.')
  }
  return { certificatePath, keyPath }
}

function readImap(text: string | undefined, moveTo: string | undefined) {
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^imaps?:$/.test(url.protocol) || url.username === '') {
    throw new BadSetting('IMAP_URL must be imaps://user:password@host:993/INBOX.')
  }
  const isSecure = url.protocol === 'imaps:'
  return {
    host: url.hostname,
    port: Number(url.port) || (isSecure ? 993 : 143),
    isSecure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
    moveTo: moveTo || undefined,
  }
}
