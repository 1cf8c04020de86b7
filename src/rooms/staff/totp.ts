import { Secret, TOTP } from 'otpauth'
import { layoutWords } from '../../house/layout.view.tsx'

const settings = {
  issuer: layoutWords('lv').program,
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
} as const

/** A new shared secret of 160 bits (RFC 4226, section 4), in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

function generator(secret: string, label = ''): TOTP {
  return new TOTP({ ...settings, label, secret: Secret.fromBase32(secret) })
}

/** What an authenticator app reads from the picture. */
export function totpAddress(secret: string, email: string): string {
  return generator(secret, email).toString()
}

/**
 * The 30-second step a code belongs to, one step late or early allowed (RFC 6238, section 5.2);
 * nothing when the code is wrong. The caller refuses a step that was used before.
 */
export function totpStep(secret: string, code: string, now: Temporal.Instant): number | undefined {
  const token = code.replace(/[\s-]/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const timestamp = now.epochMilliseconds
  const delta = generator(secret).validate({ token, timestamp, window: 1 })
  if (delta === null) return undefined
  return Math.floor(timestamp / 1000 / settings.period) + delta
}

/** The code of a moment: for tests and the manual. */
export function totpCode(secret: string, now: Temporal.Instant): string {
  return generator(secret).generate({ timestamp: now.epochMilliseconds })
}
