import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CertificatePolicyExtension } from '@peculiar/x509'
import { pdfBytes, plainPdf, provenPdf, signedPdf } from '../../../fixtures/signed-documents.pdf.ts'
import { type Holder, sampleTrust } from '../../../fixtures/signed-documents.pki.ts'
import { containerOf, judgedAt, textFile } from '../../../fixtures/signed-documents.ts'
import {
  forKinds,
  listXml,
  policyCriterion,
  qcExtension,
  qualifierXml,
  type ServiceOrder,
  signedList,
  usageCriterion,
} from '../../../fixtures/trusted-lists.ts'
import { inspectDocument } from './inspection.ts'
import { blankSignature, conclude, type Qualification } from './report.ts'
import type { TrustSnapshot } from './trust.ts'
import { parseTrustSnapshot, snapshotOf } from './trust-snapshot.ts'

const trust = await sampleTrust()
const policy = '1.3.6.1.4.1.99999.1'
const old = { from: '2015-01-01T00:00:00Z' }
const withPolicy = (oid: string) => new CertificatePolicyExtension([oid])
const holders = {
  card: await trust.holderWith('KARTE', [qcExtension({ device: true, kind: 'signature' })]),
  kindless: await trust.holderWith('BEZ VEIDA', [qcExtension({ device: true })]),
  seal: await trust.holderWith('ZĪMOGS', [qcExtension({ device: true, kind: 'seal' })]),
  website: await trust.holderWith('VIETNE', [qcExtension({ device: true, kind: 'website' })]),
  file: await trust.holderWith('DATNE', [qcExtension({ kind: 'signature' }), withPolicy(policy)]),
  silent: await trust.holderWith('KLUSAIS', [withPolicy(policy)]),
  oldCard: await trust.holderWith('VECĀ KARTE', [withPolicy('0.4.0.1456.1.1')], old),
  oldFile: await trust.holderWith('VECĀ DATNE', [withPolicy('0.4.0.1456.1.2')], old),
  lateOld: await trust.holderWith('NOVĒLOTĀ', [withPolicy('0.4.0.1456.1.1')]),
}

const both = forKinds('ForeSignatures', 'ForeSeals')
const listOf = (...orders: Partial<ServiceOrder>[]): TrustSnapshot => {
  const authorities = orders.map(order => ({ holders: [trust.authority], ...order }))
  const services = [...authorities, { holders: [trust.stamps], type: 'TSA/QTST' }]
  return parseTrustSnapshot(signedList(listXml({ services }), trust.juris))
}
const plain = listOf({ extensions: both })

const judge = async (signer: Holder, list: TrustSnapshot | undefined) => {
  const file = containerOf(trust, { files: [textFile('iesniegums.txt')], signer })
  const report = await inspectDocument(file, { name: 'i.edoc', trust: list, at: judgedAt })
  const [signature] = report.signatures
  return { verdict: signature?.verdict, qualification: signature?.qualification }
}
const levelOf = async (signer: Holder, list: TrustSnapshot | undefined) =>
  (await judge(signer, list)).qualification

test('What a signature is worth stands in the certificate, where the list is content with that', async () => {
  const cases: [keyof typeof holders, Qualification][] = [
    ['card', 'qualified_signature'],
    ['kindless', 'qualified_signature'],
    ['seal', 'qualified_seal'],
    ['website', 'undecided'],
    ['file', 'advanced_with_qualified_certificate'],
    ['silent', 'advanced'],
    ['lateOld', 'advanced'],
  ]
  for (const [name, level] of cases)
    assert.deepEqual(
      await judge(holders[name], plain),
      { verdict: 'valid', qualification: level },
      name,
    )
  const sites = listOf({ extensions: forKinds('ForWebSiteAuthentication') })
  assert.equal(await levelOf(holders.website, sites), 'advanced')
})

test('A PDF says the same of its signatures', async () => {
  const world = { ...trust, marta: holders.card }
  const bytes = pdfBytes(provenPdf(signedPdf(plainPdf(), world), world))
  const report = await inspectDocument(bytes, { name: 'l.pdf', trust: plain, at: judgedAt })
  assert.deepEqual(
    report.signatures.map(({ verdict, qualification }) => [verdict, qualification]),
    [['valid', 'qualified_signature']],
  )
})

test('That somebody signed again later takes nothing from what the first signature is worth', () => {
  const judged = blankSignature(null)
  conclude(judged, ['signed_again_later', 'evidence_added_later'], 'qualified_seal')
  assert.deepEqual([judged.verdict, judged.qualification], ['indeterminate', 'qualified_seal'])
})

test('What the list says goes before what the certificate says', async () => {
  const about = (names: readonly string[], criteria: string, assertion?: string) =>
    listOf({ extensions: both + qualifierXml(names, criteria, assertion) })
  const ours = policyCriterion(policy)
  const cases: [keyof typeof holders, TrustSnapshot, Qualification][] = [
    ['file', about(['QCWithQSCD'], ours), 'qualified_signature'],
    ['file', about(['QCQSCDManagedOnBehalf'], ours), 'qualified_signature'],
    [
      'card',
      about(['QCNoQSCD'], usageCriterion('nonRepudiation')),
      'advanced_with_qualified_certificate',
    ],
    ['card', about(['QCNoQSCD'], ours), 'qualified_signature'],
    ['card', about(['QCNoQSCD'], usageCriterion('nonRepudiation', 'false')), 'qualified_signature'],
    ['card', about(['QCNoQSCD'], ours, 'none'), 'advanced_with_qualified_certificate'],
    [
      'card',
      about(['QCNoQSCD'], ours + usageCriterion('nonRepudiation'), 'atLeastOne'),
      'advanced_with_qualified_certificate',
    ],
    ['silent', about(['QCStatement'], ours), 'advanced_with_qualified_certificate'],
    ['silent', about(['QCStatement', 'QCWithSSCD', 'QCForESeal'], ours), 'qualified_seal'],
    ['file', about(['NotQualified'], ours), 'advanced'],
    // The list contradicts itself, or says what nobody here understands.
    ['file', about(['NotQualified', 'QCStatement'], ours), 'undecided'],
    ['file', about(['QCWithQSCD', 'QCNoQSCD'], ours), 'undecided'],
    ['file', about(['QCForESig', 'QCForESeal'], ours), 'undecided'],
    ['card', about(['QCNoQSCD'], '<sie:Weather></sie:Weather>'), 'undecided'],
    ['card', about(['QCNoQSCD'], usageCriterion('weather')), 'undecided'],
    ['card', about(['QCNoQSCD'], ours, 'sometimes'), 'undecided'],
    [
      'card',
      listOf({ extensions: `${both}<Extension Critical="true"><New></New></Extension>` }),
      'undecided',
    ],
    [
      'card',
      listOf({ extensions: `${both}<Extension Critical="false"><New></New></Extension>` }),
      'qualified_signature',
    ],
  ]
  for (const [index, [name, list, level]] of cases.entries())
    assert.equal(await levelOf(holders[name], list), level, `case ${index}: ${name}`)
})

test('Nothing is decided where the list does not allow it', async () => {
  const certificates = [trust.authority.certificate, trust.stamps.certificate]
  const cases: [TrustSnapshot | undefined, string][] = [
    [undefined, 'no list'],
    [snapshotOf(certificates), 'bare certificates'],
    [listOf({ extensions: forKinds('ForeSeals') }), 'listed for seals'],
    [listOf({}), 'listed for nothing that is said'],
    [listOf({ extensions: both, status: 'withdrawn' }), 'withdrawn'],
    [listOf({ extensions: both, from: '2026-06-01T00:00:00Z' }), 'granted after it issued'],
    [
      listOf(
        { extensions: both },
        { extensions: both + qualifierXml(['QCNoQSCD'], usageCriterion('nonRepudiation')) },
      ),
      'listed twice, and differently',
    ],
  ]
  for (const [list, why] of cases) assert.equal(await levelOf(holders.card, list), 'undecided', why)
})

test('Certificates from before the regulation are judged by their policies and its statuses', async () => {
  const history = [{ status: 'undersupervision', from: '2010-01-01T00:00:00Z' }]
  const list = listOf({ extensions: both, from: '2016-07-01T00:00:00Z', history })
  assert.equal(await levelOf(holders.oldCard, list), 'qualified_signature')
  assert.equal(await levelOf(holders.oldFile, list), 'advanced_with_qualified_certificate')
  assert.equal(await levelOf(holders.oldCard, plain), 'undecided')
  const person = both + qualifierXml(['QCForLegalPerson'], usageCriterion('nonRepudiation'))
  const legal = listOf({ extensions: person, from: '2016-07-01T00:00:00Z', history })
  assert.equal(await levelOf(holders.oldCard, legal), 'undecided')
})

test('Of a signature that does not hold nothing is said, of one in doubt nothing is decided', async () => {
  const file = { files: [textFile('iesniegums.txt')], signer: holders.card }
  const inspect = (order: Parameters<typeof containerOf>[1]) =>
    inspectDocument(containerOf(trust, order), { name: 'i.edoc', trust: plain, at: judgedAt })
  const revoked = await inspect({ ...file, revokedAt: '2026-11-19T00:00:00Z' })
  assert.deepEqual(
    revoked.signatures.map(({ verdict, qualification }) => [verdict, qualification]),
    [['invalid', null]],
  )
  const unanswered = await inspect({ ...file, answeredAt: null })
  assert.deepEqual(
    unanswered.signatures.map(({ verdict, qualification }) => [verdict, qualification]),
    [['indeterminate', 'undecided']],
  )
})
