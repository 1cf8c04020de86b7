import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  pdfBytes,
  plainPdf,
  provenPdf,
  signedPdf,
  stampedPdf,
} from '../../../fixtures/signed-documents.pdf.ts'
import { sampleTrust } from '../../../fixtures/signed-documents.pki.ts'
import {
  containerEntries,
  judgedAt,
  signatureXml,
  textFile,
} from '../../../fixtures/signed-documents.ts'
import { zipOf } from '../../../fixtures/signed-documents.zip.ts'
import { inspectDocument } from './inspection.ts'
import { snapshotOf } from './trust-snapshot.ts'

const trust = await sampleTrust()
const { authority, stamps } = trust
const list = snapshotOf([authority.certificate, stamps.certificate])
const withoutStamps = snapshotOf([trust.estonianAuthority.certificate])
const files = [textFile('iesniegums.txt'), textFile('pielikums.txt', 'Plāns\n')]
const archivedAt = '2026-11-21T10:00:00Z'
const xml = signatureXml(trust, { files, archivedAt })

async function judge(text: string, known: typeof list | undefined = list) {
  const bytes = zipOf(containerEntries(files, [text]))
  const report = await inspectDocument(bytes, { name: 'i.edoc', trust: known, at: judgedAt })
  const [signature] = report.signatures
  assert.ok(signature)
  return signature
}

test('An archive time-stamp is about the files, the signature and all proofs before it', async () => {
  const { verdict, reasons, archivedAt: at } = await judge(xml)
  assert.deepEqual([verdict, reasons, at], ['valid', [], archivedAt])
})

test('One that does not fit proves nothing, and takes nothing away', async () => {
  const added = xml.replace(
    '<xades:RevocationValues>',
    '<xades:CompleteRevocationRefs></xades:CompleteRevocationRefs><xades:RevocationValues>',
  )
  assert.notEqual(added, xml)
  const { verdict, reasons, archivedAt: at } = await judge(added)
  assert.deepEqual([verdict, reasons, at], ['valid', ['archive_timestamp_wrong'], null])
})

test('One in a form or a crowd that is not checked here is said to be there', async () => {
  const older = xml.replaceAll(
    'http://uri.etsi.org/01903/v1.4.1#',
    'http://uri.etsi.org/01903/v1.3.2#',
  )
  const including = xml.replace(
    /(<a:ArchiveTimeStamp [^>]*>)/,
    '$1<xades:Include URI="#S0-P"></xades:Include>',
  )
  const stamp = /<a:ArchiveTimeStamp .*?<\/a:ArchiveTimeStamp>/s
  const crowded = xml.replace(stamp, found => found.repeat(6))
  for (const text of [older, including, crowded]) {
    const { verdict, reasons, archivedAt: at } = await judge(text)
    assert.deepEqual([verdict, reasons, at], ['valid', ['archive_timestamp_not_checked'], null])
  }
})

test('Whose it is, only the list can tell', async () => {
  const { reasons, archivedAt: at } = await judge(xml, withoutStamps)
  assert.ok(reasons.includes('archive_timestamp_not_trusted'))
  assert.equal(at, null)
})

test('A time-stamp over a whole PDF archives the signatures before it', async () => {
  const inspect = (pdf: string, known = list) =>
    inspectDocument(pdfBytes(pdf), { name: 'l.pdf', trust: known, at: judgedAt })
  const proven = provenPdf(signedPdf(plainPdf(), trust), trust)
  const [plain] = (await inspect(proven)).signatures
  assert.equal(plain?.archivedAt, null)
  const [stamped] = (await inspect(stampedPdf(proven, trust))).signatures
  assert.deepEqual([stamped?.verdict, stamped?.archivedAt], ['valid', archivedAt])
  const [unknown] = (await inspect(stampedPdf(proven, trust), withoutStamps)).signatures
  assert.ok(unknown?.reasons.includes('archive_timestamp_not_trusted'))
})
