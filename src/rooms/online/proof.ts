type Cookies = Readonly<Record<string, string | undefined>>

const prefix = 'lodzins_visit_'
const proofSeconds = 1800

/**
 * Whoever gave the family name of an appointment need not give it again for half an hour: this
 * browser keeps it and sends it along. It is judged anew each time, so it proves no more than the
 * name does.
 */
export function keepProof(code: string, familyName: string) {
  const value = Buffer.from(familyName).toString('base64url')
  return { name: prefix + code, value, maxAgeSeconds: proofSeconds }
}

export function forgetProof(code: string) {
  return { name: prefix + code, value: '', maxAgeSeconds: 0 }
}

/** The family name that this browser keeps for an appointment, if it does. */
export function readProof(code: string, cookies: Cookies): string | undefined {
  const value = cookies[prefix + code]
  if (!value || value.length > 1000) return undefined
  return Buffer.from(value, 'base64url').toString('utf8')
}
