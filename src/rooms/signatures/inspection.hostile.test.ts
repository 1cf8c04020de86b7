import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pdfBytes, plainPdf, provenPdf, signedPdf } from '../../../fixtures/signed-documents.pdf.ts'
import { sampleTrust } from '../../../fixtures/signed-documents.pki.ts'
import {
  containerEntries,
  containerOf,
  judgedAt,
  signatureXml,
  textFile,
} from '../../../fixtures/signed-documents.ts'
import { zipOf } from '../../../fixtures/signed-documents.zip.ts'
import { derChildren, readDer } from './der.ts'
import { inspectDocument } from './inspection.ts'
import { sniffKind } from './kind.ts'
import { wholeVerdict } from './report.ts'
import { TrustSnapshotFault } from './trust.ts'
import { parseTrustSnapshot, snapshotOf } from './trust-snapshot.ts'

const trust = await sampleTrust()
const list = snapshotOf([trust.authority.certificate, trust.stamps.certificate])
const files = [textFile('iesniegums.txt')]
const container = containerOf(trust, { files })
const pdf = pdfBytes(provenPdf(signedPdf(plainPdf(), trust), trust))
const xml = signatureXml(trust, { files })

const inspect = (bytes: Uint8Array) =>
  inspectDocument(bytes, { name: 'x', trust: list, at: judgedAt })

const places = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
  minLength: 1,
  maxLength: 6,
})

function scratched(bytes: Uint8Array, changes: readonly [number, number][]): Uint8Array {
  const copy = bytes.slice()
  for (const [place, byte] of changes) copy[place % copy.length] = byte
  return copy
}

test('Whatever the bytes are, the answer is a report that agrees with itself', async () => {
  const starts = ['PK\x03\x04', '%PDF-1.7\n/ByteRange [0 1 2 3]', '<?xml', '\x30\x80', 'From: a\n']
  const anything = fc
    .tuple(fc.constantFrom(...starts, ''), fc.uint8Array({ maxLength: 400 }))
    .map(([start, rest]) => new Uint8Array(Buffer.concat([Buffer.from(start, 'latin1'), rest])))
  await fc.assert(
    fc.asyncProperty(anything, async bytes => {
      const report = await inspect(bytes)
      assert.equal(report.verdict, wholeVerdict(report.reasons, report.signatures))
      assert.notEqual(report.verdict, 'valid')
      assert.deepEqual(JSON.parse(JSON.stringify(report)), report)
    }),
    { numRuns: 300 },
  )
})

test('A scratched container never throws, and what is still valid has the same files', async () => {
  const { parts } = await inspect(container)
  await fc.assert(
    fc.asyncProperty(places, async changes => {
      const report = await inspect(scratched(container, changes))
      if (report.verdict === 'valid') assert.deepEqual(report.parts, parts)
    }),
    { numRuns: 150 },
  )
})

test('A scratched signature file never throws, and is valid only in the name of its signer', async () => {
  const whole = Buffer.from(xml)
  await fc.assert(
    fc.asyncProperty(places, async changes => {
      const text = Buffer.from(scratched(whole, changes)).toString('latin1')
      const { verdict, signatures } = await inspect(zipOf(containerEntries(files, [text])))
      if (verdict !== 'valid') return
      const [{ signer, covers } = { signer: null, covers: null }] = signatures
      assert.deepEqual([signer, covers], ['MARTA ĶELPE', ['iesniegums.txt']])
    }),
    { numRuns: 150 },
  )
})

test('A scratched PDF never throws, and is valid only where the signed bytes are whole', async () => {
  const end = (await inspect(pdf)).signatures[0]?.revisionBytes ?? 0
  const hole = Buffer.from(pdf).indexOf('/Contents <') + '/Contents '.length
  const holeEnd = Buffer.from(pdf).indexOf('>', hole) + 1
  const signed = (bytes: Uint8Array) =>
    Buffer.concat([bytes.subarray(0, hole), bytes.subarray(holeEnd, end)])
  await fc.assert(
    fc.asyncProperty(places, async changes => {
      const bytes = scratched(pdf, changes)
      const { verdict } = await inspect(bytes)
      if (verdict === 'valid') assert.ok(signed(bytes).equals(signed(pdf)))
    }),
    { numRuns: 150 },
  )
})

test('DER reads what it is given, or refuses; it never goes on for ever', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
      try {
        derChildren(readDer(Buffer.from(bytes)))
      } catch (error) {
        assert.ok(error instanceof RangeError)
      }
    }),
  )
  assert.throws(() => readDer(Buffer.from('3080'.repeat(5_000), 'hex')), RangeError)
})

test('A PDF with thousands of signatures, nests or marks is refused soon', async () => {
  const many = `%PDF-1.7\n1 0 obj\n<< ${'/ByteRange [0 1 2 3] '.repeat(5_000)}>>\nendobj\n`
  assert.deepEqual((await inspect(pdfBytes(many))).reasons, ['too_many_signatures'])
  const deep = `%PDF-1.7\n1 0 obj\n${'<</A '.repeat(20_000)}/ByteRange [0 1 2 3]`
  assert.equal((await inspect(pdfBytes(deep))).verdict, 'invalid')
  const hex = `%PDF-1.7\n1 0 obj\n<< /ByteRange [0 1 2 3] /Contents <${'0'.repeat(3_000_000)}`
  assert.equal((await inspect(pdfBytes(hex))).verdict, 'invalid')
})

test('A file above the limit is refused unread', async () => {
  const report = await inspect(new Uint8Array(100 * 1024 * 1024 + 1))
  assert.deepEqual([report.verdict, report.reasons, report.parts], ['invalid', ['too_large'], []])
  assert.equal(sniffKind(new Uint8Array(9)).kind, 'unknown')
})

test('A trust list is taken whole or not at all', () => {
  const der = trust.authority.certificate
  const pem = `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`
  const json = (rest: object) => ({
    takenAt: '2026-11-20T00:00:00Z',
    nextUpdate: '2027-05-01T00:00:00Z',
    services: [{ type: 'CA/QC', certificate: der.toString('base64'), ...rest }],
  })
  const read = (text: string | object) =>
    parseTrustSnapshot(Buffer.from(typeof text === 'string' ? text : JSON.stringify(text)))
  assert.equal(parseTrustSnapshot(der).services.length, 1)
  assert.equal(read(pem + pem).services.length, 2)
  const listed = read(json({ grantedFrom: '2020-01-01T00:00:00Z' }))
  assert.deepEqual([listed.takenAt, listed.services[0]?.type], ['2026-11-20T00:00:00Z', 'CA/QC'])
  const refusals: [string, string | object][] = [
    ['no_certificates', 'Labdien'],
    ['no_certificates', { services: [] }],
    ['malformed', json({ type: 'CA' })],
    ['malformed', json({ certificate: 'AAAA' })],
    ['malformed', json({ grantedFrom: 'yesterday' })],
    ['malformed', `${pem}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----`],
    ['malformed', '{'],
  ]
  for (const [reason, text] of refusals)
    assert.throws(
      () => read(text),
      (error: unknown) => error instanceof TrustSnapshotFault && error.reason === reason,
    )
})
