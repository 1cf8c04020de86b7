import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { readQrCodes } from '../src/house/picture.ts'
import { decodeBase45 } from '../src/rooms/hcert/base45.ts'
import { decodeCbor, untagged } from '../src/rooms/hcert/cbor.ts'
import { parseClaims } from '../src/rooms/hcert/claims.ts'
import { checkContent } from '../src/rooms/hcert/content-check.ts'
import { parseSign1 } from '../src/rooms/hcert/cose.ts'
import { openContainer } from '../src/rooms/hcert/hcert.ts'
import { kindOf } from '../src/rooms/hcert/health-claim.ts'
import { parseMoment } from '../src/rooms/hcert/moment.ts'
import { parseTrustList } from '../src/rooms/hcert/trust-list.ts'
import { verifyCertificate } from '../src/rooms/hcert/verdict.ts'

/** The members of a public vector that are used here. */
export const vectorShape = z.object({
  JSON: z.record(z.string(), z.unknown()).optional(),
  CBOR: z.string().optional(),
  COSE: z.string().optional(),
  COMPRESSED: z.string().optional(),
  BASE45: z.string().optional(),
  PREFIX: z.string().optional(),
  '2DCODE': z.string().optional(),
  _2DCODE: z.string().optional(),
  TESTCTX: z.object({
    CERTIFICATE: z.string().nullish(),
    VALIDATIONCLOCK: z.string().nullish(),
  }),
})
export type Vector = z.infer<typeof vectorShape>
export type Outcomes = Record<string, boolean>

const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex')

/** True where the step can be done and its result holds; a refusal is false. */
async function holds(step: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await step()
  } catch {
    return false
  }
}

/**
 * How each expected step of a vector came out, and whether the verdict fits them all. Not compared:
 * `EXPECTEDVALIDOBJECT`, which speaks of a JSON text that never reaches a reader of certificates
 * and in many vectors contradicts `EXPECTEDSCHEMAVALIDATION` about the same content.
 */
export async function judgeVector(
  vector: Vector,
  expected: Record<string, boolean>,
  disputed: string[],
): Promise<Outcomes> {
  const outcomes: Outcomes = {}
  for (const [flag, step] of Object.entries(stepsOf(vector)))
    if (flag in expected) outcomes[flag] = await holds(step)
  const decision = disputed.length ? undefined : decide(vector, expected)
  if (decision !== undefined) outcomes.DECISION = decision
  return outcomes
}

function stepsOf(vector: Vector): Record<string, () => boolean | Promise<boolean>> {
  const { PREFIX = '', BASE45, COMPRESSED, TESTCTX } = vector
  return {
    EXPECTEDUNPREFIX: () => verdictOf(vector).steps.prefix === true && PREFIX.slice(4) === BASE45,
    EXPECTEDB45DECODE: () => {
      const packed = hex(decodeBase45(BASE45 ?? ''))
      return packed !== undefined && (!COMPRESSED || packed === COMPRESSED.toLowerCase())
    },
    EXPECTEDCOMPRESSION: () => {
      const message = hex(openContainer(PREFIX))
      return !vector.COSE || message === vector.COSE.toLowerCase()
    },
    EXPECTEDVERIFY: () => verdictOf(vector).steps.signature === true,
    EXPECTEDDECODE: () => sameJson(contentOf(vector), vector.JSON),
    EXPECTEDVALIDJSON: () => sameJson(contentOf(vector), vector.JSON),
    EXPECTEDENCODE: () => sameJson(encodedContent(vector), vector.JSON),
    EXPECTEDSCHEMAVALIDATION: () => checkContent(contentOf(vector)).strict,
    EXPECTEDEXPIRATIONCHECK: () => verdictOf(vector).steps.validity === true,
    EXPECTEDKEYUSAGE: () => keyUsageFits(vector),
    EXPECTEDPICTUREDECODE: async () => {
      const picture = Buffer.from(vector['2DCODE'] ?? vector._2DCODE ?? '', 'base64')
      const [code] = await readQrCodes(new Uint8Array(picture))
      return code?.text === PREFIX && TESTCTX !== undefined
    },
  }
}

const bytes = (text: string | undefined) => new Uint8Array(Buffer.from(text ?? '', 'hex'))

/** Some vectors hold the content alone under `CBOR`, others the whole claims, some nothing. */
function encodedContent(vector: Vector): unknown {
  if (!vector.CBOR) return contentOf(vector)
  const encoded = untagged(decodeCbor(bytes(vector.CBOR)))
  return encoded instanceof Map && encoded.has(-260)
    ? parseClaims(bytes(vector.CBOR)).content
    : encoded
}

function trustOf({ TESTCTX }: Vector) {
  return parseTrustList(TESTCTX.CERTIFICATE ?? '')
}

function verdictOf(vector: Vector, at = clockOf(vector) ?? issuedAt(vector)) {
  return verifyCertificate(vector.PREFIX ?? '', { trust: trustOf(vector), at })
}

const clockOf = (vector: Vector) => parseMoment(vector.TESTCTX.VALIDATIONCLOCK ?? '')

/** Without a clock a vector is judged a second after it was issued and its signer began. */
function issuedAt(vector: Vector): Temporal.Instant {
  const starts = [...trustOf(vector).values()].flat().map(({ validFrom }) => validFrom)
  const issued = (claimsOf(vector).issuedAt ?? 0) * 1000
  return Temporal.Instant.fromEpochMilliseconds(Math.max(issued, ...starts) + 1000)
}

const claimsOf = (vector: Vector) =>
  parseClaims(parseSign1(openContainer(vector.PREFIX ?? '')).payload)
const contentOf = (vector: Vector) => claimsOf(vector).content

function keyUsageFits(vector: Vector): boolean {
  const kind = kindOf(contentOf(vector))
  const signers = [...trustOf(vector).values()].flat()
  return signers.every(({ kinds }) => !kinds || (kind !== undefined && kinds.has(kind)))
}

const chain = [
  'UNPREFIX',
  'B45DECODE',
  'COMPRESSION',
  'VERIFY',
  'DECODE',
  'VALIDJSON',
  'EXPIRATIONCHECK',
  'KEYUSAGE',
  'SCHEMAVALIDATION',
].map(name => `EXPECTED${name}`)

/** Whether accepting or refusing fits the flags; nothing where the flags do not settle it. */
function decide(vector: Vector, expected: Record<string, boolean>): boolean | undefined {
  const refused = chain.some(flag => expected[flag] === false)
  if (!refused && !expected.EXPECTEDVERIFY) return undefined
  if (!vector.TESTCTX.CERTIFICATE) return undefined
  try {
    const at = 'EXPECTEDEXPIRATIONCHECK' in expected ? clockOf(vector) : issuedAt(vector)
    return (verdictOf(vector, at).verdict === 'valid') !== refused
  } catch {
    return refused
  }
}

/** The same content: order of members, nulls, blanks around texts and Unicode form aside. */
function sameJson(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(canonical(one), canonical(other))
}

function canonical(value: unknown): unknown {
  const inner = untagged(value)
  if (typeof inner === 'string') return inner.trim().normalize('NFC')
  if (Array.isArray(inner)) return inner.map(canonical)
  if (typeof inner !== 'object' || inner === null) return inner
  const members = inner instanceof Map ? [...inner] : Object.entries(inner)
  const kept = members.filter(([, item]) => item !== null).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(kept.map(([key, item]) => [key, canonical(item)]))
}
