import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  appended,
  pdfBytes,
  plainPdf,
  provenPdf,
  signedPdf,
  stampedPdf,
  withPageAdded,
} from '../../../fixtures/signed-documents.pdf.ts'
import { sampleTrust } from '../../../fixtures/signed-documents.pki.ts'
import { judgedAt } from '../../../fixtures/signed-documents.ts'
import { inspectDocument } from './inspection.ts'
import { snapshotOf } from './trust-snapshot.ts'

const trust = await sampleTrust()
const list = snapshotOf([trust.authority.certificate, trust.stamps.certificate])
const signed = signedPdf(plainPdf(), trust)
const proven = provenPdf(signed, trust)

const inspect = (pdf: string) =>
  inspectDocument(pdfBytes(pdf), { name: 'lūgums.pdf', trust: list, at: judgedAt })

/** Verdict of the whole, reasons of the first signature, and what it covers. */
async function judge(pdf: string) {
  const { verdict, signatures } = await inspect(pdf)
  return { verdict, reasons: signatures[0]?.reasons, covers: signatures[0]?.covers }
}

test('A PDF without a signature is unsigned', async () => {
  const report = await inspect(plainPdf())
  assert.deepEqual([report.kind, report.verdict, report.signatures], ['pdf', 'unsigned', []])
  assert.deepEqual(
    report.parts.map(({ name, type }) => [name, type]),
    [['lūgums.pdf', 'application/pdf']],
  )
})

test('A signed PDF with its proofs behind it is valid, and the proofs are remarked on', async () => {
  assert.deepEqual(await judge(proven), {
    verdict: 'valid',
    reasons: ['evidence_added_later'],
    covers: ['lūgums.pdf'],
  })
  const [signature] = (await inspect(proven)).signatures
  assert.deepEqual([signature?.signer, signature?.timeFrom], ['MARTA ĶELPE', 'timestamp'])
  assert.equal(signature?.revisionBytes, signed.length)
})

test('Without proofs the signature is right, but revocation is unknown', async () => {
  const { verdict, reasons } = await judge(signed)
  assert.deepEqual([verdict, reasons], ['indeterminate', ['revocation_missing']])
})

test('A time-stamp over the whole document is a proof as well', async () => {
  assert.deepEqual((await judge(stampedPdf(proven, trust))).reasons, ['evidence_added_later'])
  // The signature has no time-stamp of its own: the document's proves its moment.
  const late = stampedPdf(
    provenPdf(signedPdf(plainPdf(), trust, { stampedAt: null }), trust),
    trust,
  )
  const [signature] = (await inspect(late)).signatures
  assert.equal(signature?.time, '2026-11-21T10:00:00Z')
  assert.ok(!signature?.reasons.includes('timestamp_missing'))
})

test('A page added after signing is found out, and the signed revision stays at hand', async () => {
  for (const pdf of [
    withPageAdded(signed),
    withPageAdded(proven),
    provenPdf(withPageAdded(signed), trust),
  ]) {
    const { verdict, reasons } = await judge(pdf)
    assert.equal(verdict, 'invalid')
    assert.ok(reasons?.includes('changed_after_signing'), `${reasons}`)
  }
  const report = await inspect(withPageAdded(proven))
  const [whole, revision] = report.parts
  assert.equal(whole?.signed, false)
  assert.equal(revision?.bytes, signed.length)
  assert.deepEqual(report.signatures[0]?.covers, [revision?.name])
})

test('Whatever else is saved behind a signature is a change', async () => {
  const form = '/AcroForm << /Fields [10 0 R] /SigFlags 3 >>'
  const catalog = (rest: string) => `<< /Type /Catalog /Pages 2 0 R ${form} ${rest} >>`
  const other = '<< /Type /Pages /Kids [50 0 R] /Count 1 >>'
  const note = '<< /Type /Annot /Subtype /FreeText /Rect [0 0 9 9] /Contents (100 EUR) >>'
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R '
  const cases: [string, string][] = [
    ['other pages', appended(proven, { 1: '<< /Type /Catalog /Pages 51 0 R >>', 51: other })],
    ['content', appended(proven, { 4: '<< /Length 1 >>\nstream\nx\nendstream' })],
    ['script', appended(proven, { 1: catalog('/OpenAction 50 0 R'), 50: '<< /S /JavaScript >>' })],
    ['note', appended(proven, { 3: `${page}/Annots [10 0 R 50 0 R] >>`, 50: note })],
    ['note for widget', appended(proven, { 3: `${page}/Annots [50 0 R] >>`, 50: note })],
    ['beside proofs', provenPdf(signed, trust, { 4: '<< /Length 0 >>\nstream\n\nendstream' })],
    ['stray object', proven.replace('20 0 obj', '3 0 obj\n<< /Type /Page >>\nendobj\n20 0 obj')],
    ['bytes at the end', `${proven}3 0 obj << >> endobj`],
  ]
  for (const [label, pdf] of cases) {
    const { verdict, reasons } = await judge(pdf)
    assert.notEqual(verdict, 'valid', label)
    const flagged = ['changed_after_signing', 'later_revision_unread']
    assert.ok(
      flagged.some(flag => reasons?.includes(flag as never)),
      `${label}: ${reasons}`,
    )
  }
})

test('A hole left open before signing must not be filled later (shadow attack)', async () => {
  const hollow = plainPdf({ 5: '<< /Later 60 0 R >>' })
  const prepared = signedPdf(hollow, trust)
  assert.equal((await judge(provenPdf(prepared, trust))).verdict, 'valid')
  const { reasons } = await judge(provenPdf(prepared, trust, { 60: '<< /Type /XObject >>' }))
  assert.ok(reasons?.includes('changed_after_signing'))
})

test('A second signature makes the first one a matter for a person to look at', async () => {
  const twice = signedPdf(signed, trust, {
    signer: trust.juris,
    field: 12,
    others: '10 0 R ',
    seen: '/Rect [10 10 60 30]',
  })
  const { signatures, verdict } = await inspect(twice)
  assert.equal(verdict, 'indeterminate')
  assert.deepEqual(
    signatures.map(({ signer }) => signer),
    ['MARTA ĶELPE', 'JURIS BĒRZS'],
  )
  assert.ok(signatures[0]?.reasons.includes('signed_again_later'))
  assert.ok(!signatures[1]?.reasons.includes('signed_again_later'))
})

test('Changed bytes, another key or a name in place of another are found out', async () => {
  const changed = await judge(proven.replace('/MediaBox [0 0 200 200]', '/MediaBox [0 0 200 900]'))
  assert.ok(changed.reasons?.includes('digest_wrong'))
  assert.deepEqual(changed.covers, [])
  const named = await judge(
    signedPdf(plainPdf(), trust, { signer: trust.juris, named: trust.marta }),
  )
  assert.ok(named.reasons?.includes('certificate_mismatch'))
})

test('The range must leave out exactly the signature of its own dictionary', async () => {
  const [range = ''] = /\/ByteRange \[[^\]]*\]/.exec(signed) ?? []
  const [start = 0, end = 0, rest = 0] = (range.match(/\d{10}/g) ?? []).map(Number)
  const place = (value: number) => String(value).padStart(10, '0')
  const ranges = [
    `/ByteRange [0 ${place(start - 9)} ${place(end)} ${place(rest)}]`,
    `/ByteRange [0 ${place(start)} ${place(end + 9)} ${place(rest - 9)}]`,
    `/ByteRange [9 ${place(start - 9)} ${place(end)} ${place(rest)}]`,
    `/ByteRange [0 ${place(start)} ${place(end)} ${place(rest + 999)}]`,
    `/ByteRange [0 ${place(start)} ${place(end)} ${place(9)}]`,
  ]
  for (const wrong of ranges) {
    const { verdict, reasons } = await judge(signed.replace(range, wrong.padEnd(range.length)))
    assert.equal(verdict, 'invalid')
    assert.ok(reasons?.includes('pdf_range_wrong'), wrong)
  }
  // The same signature told again in a later dictionary, with another reason.
  const [told = ''] = /<< \/Type \/Sig [\s\S]*? >>/.exec(signed) ?? []
  const again = appended(signed, { 11: told.replace('Piekr', 'Nepiekr') })
  const { verdict, signatures } = await inspect(again)
  assert.equal(verdict, 'invalid')
  assert.ok(signatures.some(({ reasons }) => reasons.includes('pdf_range_wrong')))
})

test('A cross-reference that runs in a circle ends quickly and is never valid', async () => {
  const [, last = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(proven) ?? []
  const circle = proven.replace(
    /\/Prev \d+ >>\nstartxref\n\d+\n%%EOF\n$/,
    `/Prev ${last} >>\nstartxref\n${last}\n%%EOF\n`,
  )
  const { reasons } = await judge(circle)
  assert.ok(reasons?.includes('later_revision_unread'), `${reasons}`)
})
