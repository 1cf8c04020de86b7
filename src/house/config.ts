import { resolve } from 'node:path'

/** What the environment says (names as in the contract: README, "Settings"). */
export type Config = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  publicUrl: string
  smtpUrl: string | undefined
  /** The virus scanner (clamd). */
  clamdUrl: string | undefined
  sample: boolean
  samplePassword: string
  clock: Temporal.Instant | undefined
  /** The municipality's own account service (OpenID Connect). */
  oidc: { issuer: string; clientId: string; clientSecret: string } | undefined
  development: boolean
}

/** A setting that cannot be used; the message is the sentence shown to the operator. */
export class BadSetting extends Error {}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = readPort(env.PORT)
  const host = env.HOST || '127.0.0.1'
  const sample = env.SAMPLE !== '0'
  const clock = readClock(env.CLOCK)
  if (clock && !sample) {
    throw new BadSetting('CLOCK freezes the time for demonstrations; it is refused when SAMPLE=0.')
  }
  return {
    port,
    host,
    dataDir: resolve(env.DATA_DIR || 'var'),
    databaseUrl: env.DATABASE_URL || undefined,
    publicUrl: readPublicUrl(env.PUBLIC_URL) ?? `http://${host}:${port}`,
    smtpUrl: env.SMTP_URL || undefined,
    clamdUrl: readClamdUrl(env.CLAMD_URL),
    sample,
    samplePassword: env.SAMPLE_PASSWORD || 'lodzins-paraugs',
    clock,
    oidc: readOidc(env),
    development: env.LODZINS_DEVELOPMENT === '1',
  }
}

function readPort(text: string | undefined): number {
  if (!text) return 3000
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65535) {
    throw new BadSetting(`PORT must be a number from 0 to 65535, not "${text.slice(0, 40)}".`)
  }
  return port
}

function readClock(text: string | undefined): Temporal.Instant | undefined {
  if (!text) return undefined
  try {
    return Temporal.Instant.from(text)
  } catch {
    throw new BadSetting('CLOCK must be an ISO instant, for example 2026-11-22T08:00:00Z.')
  }
}

function readClamdUrl(text: string | undefined): string | undefined {
  if (!text) return undefined
  const isSocket = /^unix:(\/\/)?\/./.test(text)
  const isAddress = URL.canParse(text) && /^tcp:\/\/[^/]+\/?$/.test(text)
  if (isSocket || isAddress) return text
  throw new BadSetting('CLAMD_URL must be tcp://host:port or unix:/path of the socket.')
}

function readOidc(env: NodeJS.ProcessEnv): Config['oidc'] {
  const [issuer, clientId, clientSecret] = [
    env.OIDC_ISSUER || undefined,
    env.OIDC_CLIENT_ID || undefined,
    env.OIDC_CLIENT_SECRET || undefined,
  ]
  if (!issuer && !clientId && !clientSecret) return undefined
  if (!issuer || !clientId || !clientSecret) {
    throw new BadSetting('Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, or none of them.')
  }
  if (!URL.canParse(issuer) || !/^https?:\/\//.test(issuer)) {
    throw new BadSetting('OIDC_ISSUER must begin with https://.')
  }
  return { issuer, clientId, clientSecret }
}

function readPublicUrl(text: string | undefined): string | undefined {
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new BadSetting('PUBLIC_URL must begin with http:// or https://.')
  }
  return url.href.replace(/\/+$/, '')
}
