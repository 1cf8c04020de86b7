import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sampleTrust } from '../../../fixtures/signed-documents.pki.ts'
import { containerOf, judgedAt, textFile } from '../../../fixtures/signed-documents.ts'
import {
  type ListOrder,
  listXml,
  type ServiceOrder,
  signedList,
} from '../../../fixtures/trusted-lists.ts'
import { inspectDocument } from './inspection.ts'
import { isGranted, type ServiceType, type TrustFault, TrustSnapshotFault } from './trust.ts'
import { importTrustSnapshot, parseTrustSnapshot } from './trust-snapshot.ts'

const trust = await sampleTrust()
const { authority, estonianAuthority, stamps, responder, juris, ralfs } = trust
const operator = juris

const signed = (order: Partial<ListOrder> = {}, reference?: string) =>
  signedList(listXml({ services: [{ holders: [authority] }], ...order }), operator, reference)
const pem = (der: Buffer) =>
  Buffer.from(`-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`)
const refused = (reason: TrustFault) => (error: unknown) =>
  error instanceof TrustSnapshotFault && error.reason === reason
const changed = (file: Uint8Array, from: string | RegExp, to: string) => {
  const text = Buffer.from(file).toString('utf8')
  assert.notEqual(text.replace(from, to), text)
  return new Uint8Array(Buffer.from(text.replace(from, to)))
}

test('A published list tells whose it is, its number, its days and its services by kind', () => {
  for (const version of ['5', '6']) {
    const services: ServiceOrder[] = [
      { holders: [authority, estonianAuthority] },
      { holders: [stamps], type: 'TSA/QTST' },
      { holders: [responder], type: 'Certstatus/OCSP/QC' },
      { holders: [responder], type: 'Certstatus/CRL/QC' },
      { holders: [ralfs], type: 'EDS/Q' },
      {},
    ]
    const {
      takenAt,
      nextUpdate,
      list,
      services: read,
    } = parseTrustSnapshot(signed({ services, version }))
    assert.deepEqual([takenAt, nextUpdate], ['2026-11-01T08:00:00Z', '2027-04-01T08:00:00Z'])
    assert.deepEqual(list, { territory: 'LV', sequence: 42, services: 4, skipped: 1 })
    const types = read.map(({ type }) => type)
    assert.deepEqual(types, ['CA/QC', 'CA/QC', 'TSA/QTST', 'OCSP/QC', 'CRL/QC'])
  }
})

const day = (text: string) => Temporal.Instant.from(`${text}T12:00:00Z`).epochMilliseconds

test('A service is believed in the times that its statuses of then and now give', () => {
  const old = 'http://uri.etsi.org/TrstSvc/eSigDir-1999-93-EC-TrustedList/Svcstatus/accredited'
  const history = [
    // Out of order, as no list should be.
    { status: old, from: '2008-01-01T00:00:00Z' },
    { status: 'granted', from: '2018-01-01T00:00:00Z' },
    { status: 'undersupervision', from: '2012-01-01T00:00:00Z' },
    { status: 'supervisionceased', from: '2011-01-01T00:00:00Z' },
    { status: 'recognisedatnationallevel', from: '2017-01-01T00:00:00Z' },
  ]
  const services = [
    { holders: [authority], status: 'withdrawn', from: '2020-01-01T00:00:00Z', history },
  ]
  const { services: read } = parseTrustSnapshot(signed({ services }))
  const believed = (text: string) => read.some(service => isGranted(service, day(text)))
  const days: [string, boolean][] = [
    ['2007-06-01', false],
    ['2009-06-01', true],
    ['2011-06-01', false],
    ['2013-06-01', true],
    // Supervision alone counts no longer than until the regulation.
    ['2016-06-30', true],
    ['2016-07-02', false],
    ['2017-06-01', false],
    ['2019-06-01', true],
    ['2020-06-01', false],
  ]
  for (const [text, is] of days) assert.equal(believed(text), is, text)
})

test('A service that was never believed is known all the same', () => {
  const { services } = parseTrustSnapshot(
    signed({ services: [{ holders: [authority], status: 'withdrawn' }] }),
  )
  const expected: ServiceType = 'CA/QC'
  assert.deepEqual(
    services.map(({ type }) => type),
    [expected],
  )
  assert.equal(
    services.some(service => isGranted(service, day('2026-06-01'))),
    false,
  )
})

test('A revocation list may be made by whom the trust list names for it', async () => {
  // Of the same name as the authority, with a key of its own.
  const maker = (await sampleTrust()).authority
  const files = [textFile('iesniegums.txt')]
  const list = await maker.revocationList('2026-11-20T10:05:00Z', [])
  const file = containerOf(trust, { files, answeredAt: null, list })
  const services: ServiceOrder[] = [
    { holders: [authority] },
    { holders: [stamps], type: 'TSA/QTST' },
  ]
  const named = { holders: [maker], type: 'Certstatus/CRL/QC' }
  const reasons = async (orders: readonly ServiceOrder[]) => {
    const known = parseTrustSnapshot(signed({ services: orders }))
    const report = await inspectDocument(file, { name: 'i.edoc', trust: known, at: judgedAt })
    return report.signatures.map(signature => signature.reasons)
  }
  assert.deepEqual(await reasons(services), [['revocation_signature_wrong']])
  assert.deepEqual(await reasons([...services, { ...named, status: 'withdrawn' }]), [
    ['revocation_signature_wrong'],
  ])
  assert.deepEqual(await reasons([...services, named]), [[]])
})

test('What is no list of a country in version 5 or 6 is refused, each with its own reason', () => {
  const cases: [Uint8Array, TrustFault][] = [
    [signed({ version: '4' }), 'version'],
    [signed({ territory: 'Latvija' }), 'malformed'],
    [signed({ sequence: '-1' }), 'malformed'],
    [signed({ issuedAt: 'vakar' }), 'malformed'],
    [signed({ services: [] }), 'no_certificates'],
    [signed({ services: [{ holders: [authority], from: 'sen' }] }), 'malformed'],
    [signed({ pointers: { LV: [operator] } }), 'list_of_lists'],
    [changed(signed(), '<Trust', '<!DOCTYPE x><Trust'), 'unsafe'],
    [Buffer.from(`<a>${'<b>'.repeat(100)}${'</b>'.repeat(100)}</a>`), 'unsafe'],
    [Buffer.from('<TrustServiceStatusList/>'), 'malformed'],
    [Buffer.from('<html><body>404</body>'), 'malformed'],
    [Buffer.alloc(17 * 1024 * 1024, '<'), 'too_large'],
  ]
  for (const [file, reason] of cases) {
    assert.throws(() => parseTrustSnapshot(file), refused(reason), reason)
    assert.throws(() => importTrustSnapshot(file, undefined), TrustSnapshotFault, reason)
  }
})

test('A list is signed by the certificate brought along, or says that nobody checked it', () => {
  for (const reference of ['', '#TL']) {
    const checked = importTrustSnapshot(signed({}, reference), pem(operator.certificate)).signature
    assert.deepEqual(
      [checked?.signer.name, checked?.checkedBy],
      ['JURIS BĒRZS, PARAUGS', 'certificate'],
    )
    assert.match(checked?.signer.fingerprint ?? '', /^[0-9a-f]{64}$/)
  }
  assert.equal(
    importTrustSnapshot(signed(), operator.certificate).signature?.checkedBy,
    'certificate',
  )
  assert.equal(importTrustSnapshot(signed(), undefined).signature?.checkedBy, null)
  assert.throws(
    () => importTrustSnapshot(signed(), pem(ralfs.certificate)),
    refused('operator_another'),
  )
  assert.throws(
    () => importTrustSnapshot(signed(), Buffer.from('?')),
    refused('operator_malformed'),
  )
  assert.throws(() => importTrustSnapshot(signed(), signed()), refused('operator_malformed'))
})

test('A list of lists names who may sign the list of a country', () => {
  const lists = (pointers: NonNullable<ListOrder['pointers']>) => signed({ pointers })
  const right = importTrustSnapshot(signed(), lists({ EE: [ralfs], LV: [ralfs, operator] }))
  assert.equal(right.signature?.checkedBy, 'list_of_lists')
  assert.deepEqual(right.signature?.listOfLists, right.signature?.signer)
  const check = (by: Uint8Array) => () => importTrustSnapshot(signed(), by)
  assert.throws(check(lists({ EE: [operator], LV: [ralfs] })), refused('operator_another'))
  assert.throws(check(lists({ EE: [operator] })), refused('operator_unknown'))
  const broken = changed(lists({ LV: [operator] }), '<SchemeTerritory>LV', '<SchemeTerritory> LV')
  assert.throws(check(broken), refused('signature_wrong'))
})

test('A list that was changed, moved about or stripped of its signature is refused', () => {
  const file = signed()
  const signature = /<ds:Signature .*<\/ds:Signature>/s
  const [block = ''] = signature.exec(Buffer.from(file).toString('utf8')) ?? []
  const cases: [Uint8Array, TrustFault][] = [
    [changed(file, 'Svcstatus/granted', 'Svcstatus/withdrawn'), 'signature_wrong'],
    [changed(file, signature, ''), 'signature_missing'],
    [changed(file, signature, block + block), 'signature_wrong'],
    // What is signed is no longer the properties.
    [changed(file, 'URI="#S0-P"', 'URI="#S0"'), 'signature_wrong'],
    [changed(file, 'enveloped-signature', 'base64'), 'signature_unsupported'],
    [changed(file, /<ds:Reference URI="">.*?<\/ds:Reference>/s, ''), 'signature_wrong'],
    [
      changed(file, '</TrustServiceStatusList>', '<Extra/></TrustServiceStatusList>'),
      'signature_wrong',
    ],
  ]
  for (const [bytes, reason] of cases)
    assert.throws(() => importTrustSnapshot(bytes, operator.certificate), refused(reason), reason)
  // A comment is not signed and changes nothing.
  const remarked = changed(file, '<SchemeInformation>', '<!-- x --><SchemeInformation>')
  assert.equal(importTrustSnapshot(remarked, operator.certificate).snapshot.services.length, 1)
})

test('A scratched list is refused, or says what it said before', () => {
  const file = signed({
    services: [{ holders: [authority] }, { holders: [stamps], type: 'TSA/QTST' }],
  })
  const shown = (bytes: Uint8Array) => {
    const { snapshot, signature } = importTrustSnapshot(bytes, operator.certificate)
    const services = snapshot.services.map(({ certificate, ...service }) => [
      certificate.serial,
      JSON.stringify(service),
    ])
    return { ...snapshot, services, signature }
  }
  const whole = shown(file)
  const place = fc.tuple(fc.nat(file.length - 1), fc.integer({ min: 0, max: 255 }))
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), changes => {
      const copy = file.slice()
      for (const [at, byte] of changes) copy[at] = byte
      try {
        assert.deepEqual(shown(copy), whole)
      } catch (error) {
        if (!(error instanceof TrustSnapshotFault)) throw error
      }
    }),
    { numRuns: 300 },
  )
})
