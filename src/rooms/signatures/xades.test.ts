import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleTrust } from '../../../fixtures/signed-documents.pki.ts'
import {
  containerEntries,
  judgedAt,
  type SignatureOrder,
  signatureXml,
  textFile,
} from '../../../fixtures/signed-documents.ts'
import { zipOf } from '../../../fixtures/signed-documents.zip.ts'
import { inspectDocument } from './inspection.ts'
import type { JudgedSignature } from './report.ts'
import type { TrustSnapshot } from './trust.ts'
import { snapshotOf } from './trust-snapshot.ts'

const trust = await sampleTrust()
const list = snapshotOf([trust.authority.certificate, trust.stamps.certificate])
const files = [textFile('iesniegums.txt')]

const inspectXml = async (xml: string, options: { trust?: TrustSnapshot; at?: string } = {}) => {
  const at = options.at ? Temporal.Instant.from(options.at) : judgedAt
  const bytes = zipOf(containerEntries(files, [xml]))
  const known = 'trust' in options ? options.trust : list
  return inspectDocument(bytes, { name: 'iesniegums.asice', trust: known, at })
}

const judge = async (
  order: Partial<SignatureOrder>,
  change = (xml: string) => xml,
): Promise<Pick<JudgedSignature, 'verdict' | 'reasons'>> => {
  const report = await inspectXml(change(signatureXml(trust, { files, ...order })))
  const [signature] = report.signatures
  assert.ok(signature)
  return { verdict: signature.verdict, reasons: signature.reasons }
}

const valid = { verdict: 'valid', reasons: [] }

test('Every way of signing that Latvian programs use is understood', async () => {
  for (const form of ['exclusive', '1.0', '1.1'] as const)
    assert.deepEqual(await judge({ form }), valid, form)
  for (const method of ['rsa', 'pss'] as const)
    assert.deepEqual(await judge({ method, signer: trust.ralfs }), valid, method)
})

test('A signature with SHA-1 may be right, but proves nothing any more', async () => {
  const judged = await judge({ method: 'sha1', signer: trust.ralfs })
  assert.deepEqual(judged, { verdict: 'indeterminate', reasons: ['algorithm_weak'] })
})

test('The time that was signed cannot be changed', async () => {
  const judged = await judge({}, xml =>
    xml.replace('<xades:SigningTime>2026-11-20', '<xades:SigningTime>2026-11-19'),
  )
  assert.deepEqual(judged, { verdict: 'invalid', reasons: ['properties_digest_wrong'] })
})

test('Only the key of the certificate that was named may have signed', async () => {
  // Juris signs and encloses himself, but the signed properties name Marta.
  const named = await judge({ signer: trust.juris, named: trust.marta })
  assert.deepEqual(named, { verdict: 'invalid', reasons: ['certificate_mismatch'] })
  // Juris signs in Marta's name, with her certificate enclosed as well.
  const enclosed = await judge({ signer: trust.juris, named: trust.marta, enclosed: trust.marta })
  assert.ok(enclosed.reasons.includes('signature_wrong'))
  const both = await judge(
    { signer: trust.juris, named: trust.marta, enclosed: trust.marta },
    xml =>
      xml.replace(
        '</ds:X509Data>',
        `<ds:X509Certificate>${trust.juris.certificate.toString('base64')}</ds:X509Certificate></ds:X509Data>`,
      ),
  )
  assert.ok(both.reasons.includes('signature_wrong'))
})

test('The signed properties must be one, signed, and in their place', async () => {
  const doubled = await judge({}, xml =>
    xml.replace(/(<xades:SignedProperties.*<\/xades:SignedProperties>)/, '$1$1'),
  )
  assert.deepEqual(doubled.reasons, ['properties_not_one'])
  const untyped = await judge({}, xml =>
    xml.replace(' Type="http://uri.etsi.org/01903#SignedProperties"', ''),
  )
  assert.ok(untyped.reasons.includes('properties_not_signed'))
  const twin = await judge({}, xml =>
    xml.replace('<ds:Object>', '<ds:Object Id="S0-P"></ds:Object><ds:Object>'),
  )
  assert.ok(twin.reasons.includes('reference_unresolved'))
})

test('A signature file with a DOCTYPE, a deep nest or a crowd of attributes is not parsed', async () => {
  const changes: [string, (xml: string) => string][] = [
    ['xml_doctype', xml => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')],
    [
      'xml_too_complex',
      xml => xml.replace('<ds:KeyInfo>', `${'<a>'.repeat(90)}${'</a>'.repeat(90)}<ds:KeyInfo>`),
    ],
    [
      'xml_too_complex',
      xml => xml.replace('<ds:KeyInfo>', `<a ${attributes(5_000)}/><ds:KeyInfo>`),
    ],
    ['xml_broken', xml => xml.replace('</ds:KeyInfo>', '')],
    ['xml_broken', xml => xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')],
  ]
  for (const [reason, change] of changes)
    assert.deepEqual(await judge({}, change), { verdict: 'invalid', reasons: [reason] })
})

const attributes = (count: number) =>
  Array.from({ length: count }, (_, index) => `a${index}="x"`).join(' ')

test('One time-stamp over the value of this signature, no other and no second', async () => {
  assert.deepEqual((await judge({ stamps: 2 })).reasons, ['timestamps_several'])
  const other = signatureXml(trust, { files })
  const [foreign] =
    /<xades:EncapsulatedTimeStamp>.*?<\/xades:EncapsulatedTimeStamp>/.exec(other) ?? []
  const moved = await judge({}, xml =>
    xml.replace(/<xades:EncapsulatedTimeStamp>.*?<\/xades:EncapsulatedTimeStamp>/, foreign ?? ''),
  )
  assert.ok(moved.reasons.includes('timestamp_imprint_wrong'))
  const broken = await judge({}, xml =>
    xml.replace(/(<xades:EncapsulatedTimeStamp>.{200})..../, '$1AAAA'),
  )
  assert.equal(broken.verdict, 'invalid')
  const without = await judge({ stampedAt: null, answeredAt: '2026-11-22T07:55:00Z' })
  assert.ok(without.reasons.includes('timestamp_missing'))
})

test('A certificate must have been in force when the time-stamp was made', async () => {
  const expired = await judge({ signer: trust.expired })
  assert.deepEqual(expired, { verdict: 'invalid', reasons: ['expired_when_signed'] })
  const early = await judge({
    stampedAt: '2025-12-31T23:00:00Z',
    answeredAt: '2026-01-01T00:00:00Z',
  })
  assert.equal(early.verdict, 'invalid')
  assert.ok(early.reasons.includes('not_yet_valid_when_signed'))
  const late = await inspectXml(signatureXml(trust, { files }), { at: '2027-05-01T00:00:00Z' })
  assert.equal(late.verdict, 'valid')
})

test('The certificate for signing in does not sign papers', async () => {
  const judged = await judge({ signer: trust.signIn })
  assert.deepEqual(judged, { verdict: 'indeterminate', reasons: ['certificate_not_for_signing'] })
})

test('Others than Latvians have no word on revocation from before the time-stamp', async () => {
  const authority = trust.estonianAuthority
  const responder = authority
  const xml = signatureXml(
    { ...trust, authority, responder },
    { files, signer: trust.estonian, answeredAt: '2026-11-20T09:58:00Z' },
  )
  const known = snapshotOf([authority.certificate, trust.stamps.certificate])
  const [signature] = (await inspectXml(xml, { trust: known })).signatures
  assert.deepEqual(signature?.reasons, ['revocation_too_early'])
})

test('A revoked certificate counts by the moment of its revocation', async () => {
  const before = await judge({ revokedAt: '2026-11-19T00:00:00Z' })
  assert.deepEqual(before, { verdict: 'invalid', reasons: ['revoked'] })
  const after = await judge({
    revokedAt: '2026-11-20T10:05:00Z',
    answeredAt: '2026-11-20T10:06:00Z',
  })
  assert.deepEqual(after, { verdict: 'valid', reasons: ['revoked_later'] })
  const at = '2026-11-20T09:00:00Z'
  const clean = await judge({ list: await trust.authority.revocationList(at, []) })
  assert.deepEqual(clean, valid)
  const serial = trust.marta.serial.subarray(2).toString('hex')
  const listed = await judge({ list: await trust.authority.revocationList(at, [serial]) })
  assert.deepEqual(listed.reasons, ['revoked'])
})

test('Without word on revocation, or with stale word, nothing is decided', async () => {
  assert.deepEqual((await judge({ answeredAt: null })).reasons, ['revocation_missing'])
  const cases: [string, string, string[]][] = [
    ['2026-11-20T09:58:00Z', 'valid', ['revocation_before_timestamp']],
    ['2026-11-20T09:30:00Z', 'indeterminate', ['revocation_too_early']],
    ['2026-11-20T12:00:00Z', 'valid', ['revocation_late']],
    ['2026-11-22T10:00:10Z', 'indeterminate', ['revocation_too_late']],
  ]
  for (const [answeredAt, verdict, reasons] of cases)
    assert.deepEqual(await judge({ answeredAt }), { verdict, reasons }, answeredAt)
})

test('Word on revocation that nobody entitled signed does not count', async () => {
  const responder = trust.juris
  const xml = signatureXml({ ...trust, responder }, { files })
  const [signature] = (await inspectXml(xml)).signatures
  assert.deepEqual(signature?.reasons, ['revocation_responder_unknown'])
})

test('Without a trust list, with a stale or another one, a good signature is not yet valid', async () => {
  const xml = signatureXml(trust, { files })
  const alone = await inspectXml(xml, { trust: undefined as never })
  assert.deepEqual([alone.verdict, alone.trust], ['indeterminate', null])
  assert.deepEqual(alone.signatures[0]?.reasons, ['trust_not_checked'])
  const stale = { ...list, takenAt: '2026-03-01T00:00:00Z' }
  assert.deepEqual((await inspectXml(xml, { trust: stale })).signatures[0]?.reasons, [
    'trust_list_stale',
  ])
  const over = { ...list, nextUpdate: '2026-11-21T00:00:00Z' }
  assert.deepEqual((await inspectXml(xml, { trust: over })).signatures[0]?.reasons, [
    'trust_list_stale',
  ])
  const other = snapshotOf([trust.unknown.certificate, trust.stamps.certificate])
  assert.deepEqual((await inspectXml(xml, { trust: other })).signatures[0]?.reasons, [
    'signer_not_trusted',
  ])
  const withoutStamps = snapshotOf([trust.estonian.certificate])
  const reasons = (await inspectXml(xml, { trust: withoutStamps })).signatures[0]?.reasons
  assert.deepEqual(reasons, ['signer_not_trusted', 'timestamp_not_trusted'])
})

test('A service counts only while it was granted its status', async () => {
  const xml = signatureXml(trust, { files })
  const withdrawn = (grantedUntil: string): TrustSnapshot => ({
    ...list,
    services: list.services.map(service => ({
      ...service,
      grantedUntil: Temporal.Instant.from(grantedUntil).epochMilliseconds,
    })),
  })
  const before = await inspectXml(xml, { trust: withdrawn('2026-11-01T00:00:00Z') })
  assert.ok(before.signatures[0]?.reasons.includes('service_not_granted'))
  const after = await inspectXml(xml, { trust: withdrawn('2026-11-21T00:00:00Z') })
  assert.equal(after.verdict, 'valid')
})

test('Two signatures are judged each by itself, and the worse one decides', async () => {
  const good = signatureXml(trust, { files })
  const bad = signatureXml(trust, { files, signer: trust.expired })
  const bytes = zipOf(containerEntries(files, [good, bad]))
  const report = await inspectDocument(bytes, { name: 'a.asice', trust: list, at: judgedAt })
  assert.equal(report.verdict, 'invalid')
  assert.deepEqual(
    report.signatures.map(({ verdict }) => verdict),
    ['valid', 'invalid'],
  )
  assert.equal(report.parts[0]?.signed, true)
})
