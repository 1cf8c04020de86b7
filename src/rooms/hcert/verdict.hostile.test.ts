import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { encode } from 'cborg'
import fc from 'fast-check'
import { anyText } from '../../../fixtures/any-text.ts'
import {
  certificateNow as at,
  certificateText,
  claimsBytes,
  martasVaccination,
  sampleSigners,
  sealed,
} from '../../../fixtures/signed-certificates.ts'
import { encodeBase45 } from './base45.ts'
import { containerLimits, openContainer } from './hcert.ts'
import { packMessage } from './signing.ts'
import { type CertificateVerdict, verifyCertificate } from './verdict.ts'
import { verdictWords } from './verdict.words.ts'

const { es256, trust } = await sampleSigners()
const text = certificateText(martasVaccination(), es256)
const message = openContainer(text)

/** Judges, and makes sure that every code has words for a clerk without anything technical. */
function judge(input: string): CertificateVerdict {
  const verdict = verifyCertificate(input, { trust, at })
  for (const language of ['lv', 'en'] as const) {
    const { reasons, remarks } = verdictWords(language)
    const sentences = [
      ...verdict.reasons.map(reason => reasons[reason]),
      ...verdict.warnings.map(remark => remarks[remark]),
    ]
    for (const sentence of sentences) assert.match(sentence, /^[^{}\\\n]{10,120}$/)
  }
  assert.doesNotMatch(JSON.stringify(verdict), /\bat .*\.ts:\d+|node:internal/)
  if (verdict.verdict === 'invalid') assert.ok(verdict.reasons.length > 0)
  return verdict
}

const refusal = (input: string) => judge(input).reasons.join()

test('Only HC1: begins a certificate', () => {
  assert.equal(refusal(text.slice(4)), 'prefix_missing')
  assert.equal(refusal(`HL0:${text.slice(4)}`), 'prefix_missing')
  assert.equal(refusal(`hc1:${text.slice(4)}`), 'prefix_missing')
  assert.equal(refusal(`HC2:${text.slice(4)}`), 'prefix_version_unsupported')
  assert.equal(refusal(''), 'prefix_missing')
  assert.equal(refusal('HC1:'), 'not_compressed')
  assert.equal(refusal(`HC1:${'0'.repeat(containerLimits.letters)}`), 'too_large')
})

test('Content that is not compressed with zlib is refused', () => {
  const ways = [message, deflateRawSync(message), gzipSync(message)]
  for (const bytes of ways) assert.equal(refusal(`HC1:${encodeBase45(bytes)}`), 'not_compressed')
  const broken = deflateSync(message)
  broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1
  assert.equal(refusal(`HC1:${encodeBase45(broken)}`), 'compression_broken')
})

test('A verdict tells how far the text came: passed, failed, not reached', () => {
  const came = (input: string) =>
    Object.entries(judge(input).steps)
      .map(([step, went]) => `${step} ${went ?? '–'}`)
      .join(', ')
  const after = 'validity –, keyUsage –, schema –'
  const failures: [string, string][] = [
    ['HX1:', 'prefix false, base45 –, inflate –, cbor –, cose –, signature –'],
    ['HC1:?', 'prefix true, base45 false, inflate –, cbor –, cose –, signature –'],
    ['HC1:00', 'prefix true, base45 true, inflate false, cbor –, cose –, signature –'],
    [
      packMessage(new Uint8Array(2)),
      'prefix true, base45 true, inflate true, cbor false, cose –, signature –',
    ],
    [
      packMessage(encode('x')),
      'prefix true, base45 true, inflate true, cbor true, cose false, signature –',
    ],
    [
      packMessage(sealed(new Uint8Array(2), es256)),
      'prefix true, base45 true, inflate true, cbor false, cose true, signature true',
    ],
  ]
  for (const [input, steps] of failures) assert.equal(came(input), `picture –, ${steps}, ${after}`)
})

test('A bomb of compressed zeros stops at the limit', () => {
  const bomb = deflateSync(Buffer.alloc(5_000_000))
  assert.ok(encodeBase45(bomb).length < containerLimits.letters)
  assert.equal(refusal(`HC1:${encodeBase45(bomb)}`), 'inflates_too_large')
})

test('A message cut off at any byte is refused with a reason', () => {
  for (let length = 0; length < message.length; length++) {
    const verdict = judge(packMessage(message.subarray(0, length)))
    assert.equal(verdict.verdict, 'invalid')
    assert.equal(verdict.steps.cbor, false)
  }
})

test('Signed content cut off at any byte is refused with a reason', () => {
  const payload = claimsBytes(martasVaccination())
  for (let length = 0; length < payload.length; length++) {
    const verdict = judge(packMessage(sealed(payload.subarray(0, length), es256)))
    assert.equal(verdict.verdict, 'invalid')
    assert.equal(verdict.steps.signature, true)
    assert.equal(verdict.steps.cbor, false)
  }
})

test('A compressed text cut off at any letter is refused with a reason', () => {
  for (let length = 0; length < text.length; length++)
    assert.equal(judge(text.slice(0, length)).verdict, 'invalid')
})

test('A thousand levels, in the message or in what is signed, are too many', () => {
  const deep = new Uint8Array(1_000).fill(0x81)
  assert.equal(refusal(packMessage(deep)), 'cbor_too_complex')
  assert.equal(refusal(packMessage(sealed(deep, es256))), 'cbor_too_complex')
})

test('A message that is no COSE_Sign1 is refused as such', () => {
  const bytes = new Uint8Array(1)
  const shapes = [1, 'x', [], [bytes, {}, bytes], [bytes, {}, bytes, bytes, bytes], [1, 2, 3, 4]]
  for (const shape of shapes)
    assert.match(refusal(packMessage(encode(shape))), /cose_malformed|cbor_broken/)
  const listHeader = sealed(bytes, es256, { protectedBytes: encode([1]) })
  assert.equal(refusal(packMessage(listHeader)), 'cose_malformed')
})

test('A signature of any other length is refused', () => {
  for (const length of [0, 1, 63, 65, 128]) {
    const parts = [encode(new Map([[1, -7]])), new Map(), claimsBytes({}), new Uint8Array(length)]
    assert.equal(judge(packMessage(encode(parts))).verdict, 'unknown_signer')
  }
  const cut = Buffer.from(message)
  const at64 = cut.length - 66
  assert.equal(cut.readUInt16BE(at64), 0x5840)
  const short = Buffer.concat([cut.subarray(0, at64), Buffer.from([0x58, 63]), cut.subarray(-63)])
  assert.equal(refusal(packMessage(new Uint8Array(short))), 'signature_wrong')
})

test('A content that names __proto__ touches nothing', () => {
  const content = new Map<string, unknown>(Object.entries(martasVaccination()))
  content.set('__proto__', new Map([['polluted', true]]))
  const verdict = judge(packMessage(sealed(claimsBytes(content), es256)))
  assert.equal(verdict.verdict, 'valid')
  assert.equal(({} as Record<string, unknown>).polluted, undefined)
})

test('Codes that every object knows by name are codes like any other', () => {
  for (const code of ['constructor', 'toString', '__proto__']) {
    const content = martasVaccination({ tg: code, vp: code, mp: code, ma: code })
    assert.doesNotThrow(() => judge(certificateText(content, es256)), code)
  }
})

test('Whatever text comes, the answer is a verdict', () => {
  const letters = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:')
  const anything = fc.oneof(
    fc.string({ maxLength: 200 }),
    anyText({ maxLength: 200 }),
    fc.string({ unit: letters, maxLength: 400 }).map(rest => `HC1:${rest}`),
    fc.uint8Array({ maxLength: 300 }).map(packMessage),
    fc.uint8Array({ maxLength: 300 }).map(payload => packMessage(sealed(payload, es256))),
  )
  fc.assert(
    fc.property(anything, input => {
      assert.notEqual(judge(input).verdict, 'valid')
    }),
    { numRuns: 1_500 },
  )
})

test('A certificate changed at any byte after unpacking is never valid', () => {
  const position = fc.integer({ min: 0, max: message.length - 1 })
  fc.assert(
    fc.property(position, fc.integer({ min: 1, max: 255 }), (index, change) => {
      const changed = Uint8Array.from(message)
      changed[index] = (changed[index] ?? 0) ^ change
      const { verdict, steps } = judge(packMessage(changed))
      if (verdict === 'valid') assert.ok(index === 0 && steps.signature)
    }),
    { numRuns: 1_500 },
  )
})

test('Whatever content is signed, the answer is a verdict', () => {
  const member = fc.anything({ maxDepth: 2, withMap: false, withDate: false })
  const content = fc.record(
    { ver: member, nam: member, dob: member, v: fc.array(member), t: member, r: member },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(content, signed => {
      const plain: unknown = JSON.parse(JSON.stringify(signed))
      judge(packMessage(sealed(claimsBytes(plain), es256)))
    }),
    { numRuns: 500 },
  )
})
