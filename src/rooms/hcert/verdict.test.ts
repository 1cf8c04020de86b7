import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { encode } from 'cborg'
import {
  certificateNow as at,
  certificateText,
  claimsBytes,
  headerOf,
  martasVaccination,
  sampleSigners,
  sealed,
} from '../../../fixtures/signed-certificates.ts'
import { kidOf, packMessage, signCertificate } from './signing.ts'
import type { Signer, TrustList } from './trust-list.ts'
import { verifyCertificate } from './verdict.ts'

const { es256, ps256, trust } = await sampleSigners()
const marta = martasVaccination()
const judge = (text: string, list: TrustList = trust) =>
  verifyCertificate(text, { trust: list, at })

const issuedAt = Temporal.Instant.from('2026-06-01T00:00:00Z')
const expiresAt = Temporal.Instant.from('2027-06-01T00:00:00Z')

test('What the test issuer signs is valid and tells who, what and by whom', () => {
  for (const signer of [es256, ps256]) {
    const text = signCertificate({ content: marta, country: 'LV', issuedAt, expiresAt }, signer)
    const verdict = judge(text)
    assert.equal(verdict.verdict, 'valid')
    assert.deepEqual(Object.values(verdict.steps).slice(1), Array(9).fill(true))
    assert.equal(verdict.steps.picture, null)
    assert.equal(verdict.kind, 'vaccination')
    assert.equal(verdict.holder?.familyName, 'Ķelpe')
    assert.equal(verdict.issuer?.kid, Buffer.from(kidOf(signer.certificate)).toString('hex'))
    assert.equal(verdict.sample, true)
    assert.equal(verdict.text, text)
    assert.equal(verdict.expiresAt?.toString(), '2027-06-01T00:00:00Z')
  }
})

test('A text from a scanner may end in a line break and begin with blanks', () => {
  assert.equal(judge(`\uFEFF  ${certificateText(marta, es256)}\r\n`).verdict, 'valid')
})

test('Key id and algorithm may stand in either header, and the protected one wins', () => {
  const payload = claimsBytes(marta)
  const header = headerOf(es256)
  const empty = new Uint8Array()
  const wrong = new Map<number, unknown>([
    [1, -37],
    [4, new Uint8Array(8)],
  ])
  const unprotectedOnly = sealed(payload, es256, { protectedBytes: empty, unprotected: header })
  assert.equal(judge(packMessage(unprotectedOnly)).verdict, 'valid')
  const algorithmOnly = encode(new Map([[1, -7]]))
  const kidBeside = sealed(payload, es256, { protectedBytes: algorithmOnly, unprotected: header })
  assert.equal(judge(packMessage(kidBeside)).verdict, 'valid')
  assert.equal(judge(packMessage(sealed(payload, es256, { unprotected: wrong }))).verdict, 'valid')
  const wrongKid = encode(new Map([...header, [4, new Uint8Array(8)]]))
  const lured = sealed(payload, es256, { protectedBytes: wrongKid, unprotected: header })
  assert.equal(judge(packMessage(lured)).verdict, 'unknown_signer')
})

test('The message may be tagged as COSE, as CWT, or not at all', () => {
  for (const tags of [[18], [61, 18], []])
    assert.equal(judge(certificateText(marta, es256, { tags })).verdict, 'valid', String(tags))
  for (const tags of [[98], [18, 18], [18, 61]])
    assert.deepEqual(judge(certificateText(marta, es256, { tags })).reasons, ['cose_malformed'])
})

test('What was received is verified, even where it is written longer than needed', () => {
  const kid = Buffer.from(kidOf(es256.certificate))
  const longForm = Buffer.concat([Buffer.from('ba000000021801380618045808', 'hex'), kid])
  const text = certificateText(marta, es256, { protectedBytes: new Uint8Array(longForm) })
  assert.equal(judge(text).verdict, 'valid')
})

test('All signers with one key id are tried', () => {
  const kid = Buffer.from(kidOf(es256.certificate)).toString('hex')
  const [right] = trust.get(kid) ?? []
  assert.ok(right)
  const stranger: Signer = {
    ...right,
    key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey,
    subject: 'stranger',
  }
  const text = certificateText(marta, es256)
  assert.equal(judge(text, new Map([[kid, [stranger, right]]])).verdict, 'valid')
  const alone = judge(text, new Map([[kid, [stranger]]]))
  assert.deepEqual([alone.verdict, alone.reasons], ['invalid', ['signature_wrong']])
  assert.equal(alone.holder, null)
})

test('A signer nobody vouches for is unknown, whatever the certificate says', () => {
  const verdict = judge(certificateText(marta, es256), new Map())
  assert.equal(verdict.verdict, 'unknown_signer')
  assert.equal(verdict.steps.signature, false)
  assert.equal(verdict.steps.keyUsage, null)
  assert.deepEqual(verdict.reasons, ['signer_unknown'])
  assert.equal(verdict.issuer?.signer, null)
})

test('A key that does not fit the algorithm signs nothing', () => {
  const [signer] = trust.get(Buffer.from(kidOf(es256.certificate)).toString('hex')) ?? []
  assert.ok(signer)
  for (const algorithm of ['PS256', undefined] as const) {
    const list: TrustList = new Map([[signer.kid, [{ ...signer, algorithm }]]])
    assert.deepEqual(judge(certificateText(marta, es256), list).reasons, ['signer_key_unsuitable'])
  }
  const es512 = encode(new Map([...headerOf(es256), [1, -36]]))
  const text = certificateText(marta, es256, { protectedBytes: es512 })
  assert.deepEqual(judge(text).reasons, ['algorithm_unsupported'])
})

test('One letter changed anywhere makes another text, never a valid certificate', () => {
  const text = certificateText(marta, es256)
  for (let index = 0; index < text.length; index++) {
    const letter = text[index] === 'A' ? 'B' : 'A'
    const changed = judge(text.slice(0, index) + letter + text.slice(index + 1))
    assert.notEqual(changed.verdict, 'valid', `letter ${index}`)
    assert.ok(changed.reasons.length > 0)
  }
})

test('A certificate is in force from its issue to its expiry, and so is its signer', () => {
  const text = certificateText(marta, es256)
  const reasonsAt = (moment: string, list = trust) =>
    verifyCertificate(text, { trust: list, at: Temporal.Instant.from(moment) }).reasons
  assert.deepEqual(reasonsAt('2026-05-31T23:59:59Z'), ['not_yet_valid'])
  assert.deepEqual(reasonsAt('2026-06-01T00:00:00Z'), [])
  assert.deepEqual(reasonsAt('2027-06-01T00:00:00Z'), [])
  assert.deepEqual(reasonsAt('2027-06-01T00:00:01Z'), ['expired'])
  const [signer] = trust.get(Buffer.from(kidOf(es256.certificate)).toString('hex')) ?? []
  assert.ok(signer)
  const validUntil = Temporal.Instant.from('2026-07-01T00:00:00Z').epochMilliseconds
  const short = new Map([[signer.kid, [{ ...signer, validUntil }]]])
  assert.deepEqual(reasonsAt('2026-08-01T00:00:00Z', short), ['signer_expired'])
  assert.deepEqual(verifyCertificate(text, { trust: short, at: issuedAt }).warnings, [
    'expires_after_signer',
  ])
})

test('An expiry that is missing counts as a fault; a decimal or a 64-bit one does not', () => {
  const judgeClaims = (claims: [number, unknown][]) =>
    judge(packMessage(sealed(claimsBytes(marta, claims), es256)))
  assert.deepEqual(judgeClaims([[4, undefined]]).reasons, ['expiry_missing'])
  assert.equal(judgeClaims([[4, 1811808000.5]]).verdict, 'valid')
  assert.deepEqual(judgeClaims([[4, 'soon']]).reasons, ['claims_malformed'])
  assert.deepEqual(judgeClaims([[4, -1]]).reasons, ['claims_malformed'])
  assert.deepEqual(judgeClaims([[1, undefined]]).warnings, ['issuer_country_missing'])
  assert.deepEqual(judgeClaims([[-260, new Uint8Array(9)]]).reasons, ['claims_malformed'])
  assert.deepEqual(judgeClaims([[-260, new Map([[7, {}]])]]).reasons, ['claim_unsupported'])
})

test('A signer for tests may not sign a vaccination', () => {
  const [signer] = trust.get(Buffer.from(kidOf(es256.certificate)).toString('hex')) ?? []
  assert.ok(signer)
  const judgeWith = (kinds: Signer['kinds']) =>
    judge(certificateText(marta, es256), new Map([[signer.kid, [{ ...signer, kinds }]]]))
  assert.deepEqual(judgeWith(new Set(['test'])).reasons, ['key_usage_mismatch'])
  assert.equal(judgeWith(new Set(['test'])).steps.keyUsage, false)
  assert.equal(judgeWith(new Set(['test', 'vaccination'])).verdict, 'valid')
  assert.equal(judgeWith(undefined).verdict, 'valid')
})

test('A yellow card of the WHO is read in the present draft and in the older one', () => {
  const present = {
    n: 'Marta Ķelpe',
    dob: '1941-03-12',
    s: 'female',
    nt: 'LVA',
    vx: { vp: 'YellowFever', dv: '2026-02-01', bo: 'X1', is: 'PARAUGS' },
  }
  const older = {
    ...{ n: present.n, dob: present.dob, s: 'F', ntl: 'LV', nid: '1' },
    v: { vp: 'XM0N24', dt: '2026-02-01', bo: 'X1', cn: 'doctor' },
  }
  for (const [content, draft] of [
    [present, false],
    [older, true],
  ] as const) {
    const claims = claimsBytes({}, [
      [-260, new Map([[-6, content]])],
      [4, undefined],
    ])
    const verdict = judge(packMessage(sealed(claims, es256)))
    assert.equal(verdict.verdict, 'valid')
    assert.equal(verdict.kind, 'icvp')
    assert.ok(verdict.event?.kind === 'icvp' && verdict.event.olderDraft === draft)
  }
  const claims = claimsBytes({}, [[-260, new Map([[-6, { ...present, dob: '1941' }]])]])
  assert.deepEqual(judge(packMessage(sealed(claims, es256))).reasons, ['yellow_card_malformed'])
})
