import 'reflect-metadata'
import assert from 'node:assert/strict'
import { createHash, type webcrypto } from 'node:crypto'
import { test } from 'node:test'
import { ExtendedKeyUsageExtension, X509CertificateGenerator } from '@peculiar/x509'
import { sampleSigners } from '../../../fixtures/signed-certificates.ts'
import { signersPem } from './test-issuer.ts'
import { joinTrustLists, parseTrustList, TrustListFault } from './trust-list.ts'

const keys = await sampleSigners()
const pem = signersPem(keys)
const base64 = [keys.es256, keys.ps256].map(({ certificate }) =>
  Buffer.from(certificate).toString('base64'),
)
const [first = '', second = ''] = base64
const kids = [...keys.trust.keys()].sort()

const fault = (reason: TrustListFault['reason']) => (error: unknown) =>
  error instanceof TrustListFault && error.reason === reason

test('A trust list may be PEM, base64 DER, DER or JSON, one certificate or many', () => {
  const wrapped = (first.match(/.{1,64}/g) ?? []).join('\n')
  const did = JSON.stringify({ verificationMethod: [{ publicKeyJwk: { x5c: [first] } }, second] })
  const forms: [string | Uint8Array, number][] = [
    [pem, 2],
    [new Uint8Array(Buffer.from(`some words\r\n${pem.replaceAll('\n', '\r\n')}`)), 2],
    [base64.join('\n'), 2],
    [`${wrapped}\n${second}\n`, 2],
    [first, 1],
    [keys.es256.certificate, 1],
    [did, 2],
    [did.replaceAll('/', '\\/'), 2],
  ]
  for (const [file, count] of forms) assert.equal(parseTrustList(file).size, count)
  assert.deepEqual([...parseTrustList(base64.join('\n')).keys()].sort(), kids)
})

test('A key id is the first eight bytes of the certificate’s SHA-256', () => {
  const digest = createHash('sha256').update(keys.es256.certificate).digest('hex')
  assert.ok(keys.trust.has(digest.slice(0, 16)))
})

test('A list that is empty, broken or too large is refused whole', () => {
  assert.throws(() => parseTrustList(''), fault('no_certificates'))
  assert.throws(() => parseTrustList('{}'), fault('no_certificates'))
  assert.throws(() => parseTrustList('HC1:'), fault('broken_certificate'))
  const cut = `${pem.slice(0, -200)}\n-----END CERTIFICATE-----\n`
  assert.throws(() => parseTrustList(cut), fault('broken_certificate'))
  assert.throws(() => parseTrustList('A'.repeat(9 * 1024 * 1024)), fault('too_large'))
})

test('Two lists become one, and what is in both is in it twice', () => {
  const joined = joinTrustLists([keys.trust, parseTrustList(first)])
  assert.deepEqual([...joined.values()].map(signers => signers.length).sort(), [1, 2])
})

async function certificateWith(curve: string, usages: string[]): Promise<string> {
  const algorithm = { name: 'ECDSA', namedCurve: curve, hash: 'SHA-256' }
  const use: webcrypto.KeyUsage[] = ['sign', 'verify']
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=PARAUGS',
    keys: (await crypto.subtle.generateKey(algorithm, true, use as never)) as CryptoKeyPair,
    signingAlgorithm: algorithm,
    extensions: usages.length ? [new ExtendedKeyUsageExtension(usages)] : [],
  })
  return certificate.toString('pem')
}

const usageCases: [string[], string[] | undefined][] = [
  [[], undefined],
  [['1.3.6.1.5.5.7.3.2'], undefined],
  [['1.3.6.1.4.1.1847.2021.1.1'], ['test']],
  [
    ['1.3.6.1.4.1.0.1847.2021.1.3', '1.3.6.1.4.1.0.1847.2021.1.2'],
    ['recovery', 'vaccination'],
  ],
  [['1.3.6.1.4.1.1847.2021.1.4', '1.3.6.1.5.5.7.3.2'], undefined],
]

test('Key usages name what may be signed, under either number; none of ours means anything', async () => {
  for (const [usages, kinds] of usageCases) {
    const [[signer] = []] = [...parseTrustList(await certificateWith('P-256', usages)).values()]
    assert.deepEqual(signer?.kinds && [...signer.kinds], kinds)
    assert.equal(signer?.algorithm, 'ES256')
  }
})

test('A key on the curve P-384 signs nothing', async () => {
  const [[signer] = []] = [...parseTrustList(await certificateWith('P-384', [])).values()]
  assert.ok(signer)
  assert.equal(signer.algorithm, undefined)
})
