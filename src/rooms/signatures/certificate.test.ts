import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pdfBytes, plainPdf, signedPdf } from '../../../fixtures/signed-documents.pdf.ts'
import { sampleTrust } from '../../../fixtures/signed-documents.pki.ts'
import { judgedAt } from '../../../fixtures/signed-documents.ts'
import { parseCertificate, readableCertificates } from './certificate.ts'
import { inspectDocument } from './inspection.ts'
import { SignatureFault } from './reason.ts'

const trust = await sampleTrust()

/** The bytes with the month of the first date, `260101…Z`, made unreadable. */
function undated(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes)
  copy.write('2601x1', copy.indexOf('260101000000Z'), 'latin1')
  return copy
}

test('A certificate whose dates cannot be read is no certificate', () => {
  const der = undated(trust.marta.certificate)
  assert.throws(
    () => parseCertificate(der),
    (error: unknown) => error instanceof SignatureFault && error.reason === 'certificate_missing',
  )
  assert.deepEqual(readableCertificates([der]), [])
  const { validFrom, validUntil } = parseCertificate(trust.marta.certificate)
  const days = [validFrom, validUntil].map(time => new Date(time).toISOString().slice(0, 10))
  assert.deepEqual(days, ['2026-01-01', '2027-01-01'])
})

test('A document signed with such a certificate gets a report like any other', async () => {
  const pdf = Buffer.from(pdfBytes(signedPdf(plainPdf(), trust)))
  const date = Buffer.from('260101000000Z').toString('hex')
  const changed = pdf.toString('latin1').replace(date, Buffer.from('2601x1000000Z').toString('hex'))
  assert.ok(pdf.includes(date))
  const report = await inspectDocument(Buffer.from(changed, 'latin1'), {
    name: 'lūgums.pdf',
    trust: undefined,
    at: judgedAt,
  })
  assert.equal(report.verdict, 'invalid')
  assert.ok(report.signatures[0]?.reasons.includes('certificate_missing'))
})
