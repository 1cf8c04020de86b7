import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** argon2id as the OWASP Password Storage Cheat Sheet asks: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }
const tagLength = 32

/** A password is at least this long. As in NIST SP 800-63B-4 length counts, not kinds of signs. */
export const shortestPassword = 12
export const longestPassword = 200

const derive = promisify(
  (parameters: Argon2Parameters, done: (error: Error | null, key: Buffer) => void) =>
    argon2('argon2id', parameters, done),
)

type Cost = typeof cost

async function tagOf(password: string, nonce: Buffer, { memory, passes, parallelism }: Cost) {
  const message = Buffer.from(password.normalize('NFKC'), 'utf8')
  return derive({ message, nonce, memory, passes, parallelism, tagLength })
}

function bare(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}

/** The password's hash in the PHC format: `$argon2id$v=19$m=19456,t=2,p=1$SALT$TAG`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await tagOf(password, salt, cost)
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(salt)}$${bare(tag)}`
}

const phc = /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,3}),p=(\d{1,3})\$([\w+/]{11,})\$([\w+/]{22,})$/

/** Somebody's hash that no password fits: checking it takes as long as checking a real one. */
const nobody = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${bare(
  Buffer.alloc(16),
)}$${bare(Buffer.alloc(tagLength))}`

/**
 * Whether the password fits the stored hash. Without a hash the answer is no, after the same
 * time. `isStale`: the hash was made with other parameters than today's and is to be renewed.
 */
export async function checkPassword(
  stored: string | null | undefined,
  password: string,
): Promise<{ fits: boolean; isStale: boolean }> {
  const match = phc.exec(stored ?? nobody)
  if (!match) throw new Error('a stored password hash is not in the PHC format')
  const [, memory, passes, parallelism, salt = '', tag = ''] = match
  const found: Cost = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  }
  const given = await tagOf(password.slice(0, longestPassword), Buffer.from(salt, 'base64'), found)
  const kept = Buffer.from(tag, 'base64')
  const isSame = given.length === kept.length && timingSafeEqual(given, kept)
  const isStale = Object.entries(cost).some(([name, value]) => found[name as keyof Cost] !== value)
  return { fits: isSame && Boolean(stored), isStale }
}

export type PasswordObstacle = 'password_short' | 'password_long' | 'password_known'

/** Why this cannot be somebody's password, or nothing. No rules about kinds of signs (NIST). */
export function passwordObstacle(
  password: string,
  { name, email }: { name: string; email: string },
): PasswordObstacle | undefined {
  const length = [...password].length
  if (length < shortestPassword) return 'password_short'
  if (length > longestPassword) return 'password_long'
  const low = password.toLowerCase()
  const own = [email, email.split('@')[0] ?? '', ...name.split(' ')].map(word => word.toLowerCase())
  const rest = own
    .filter(word => word.length > 3)
    .reduce((text, word) => text.replaceAll(word, ''), low)
  const isPlain = new Set(rest).size < 5 || known.some(word => rest.includes(word))
  return isPlain ? 'password_known' : undefined
}

/** Beginnings that guessers try first, here and everywhere. */
const known = ['password', 'parole', 'qwerty', '12345', 'lodzins', 'admin', 'latvija', 'abcdef']
