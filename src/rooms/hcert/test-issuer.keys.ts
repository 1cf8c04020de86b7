import 'reflect-metadata'
import { createPrivateKey, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'
import { z } from 'zod'
import type { SigningKey } from './signing.ts'

/** The test issuer's keys: a country signer above, one signer for each algorithm below. */
export type IssuerKeys = { authority: string; es256: SigningKey; ps256: SigningKey }

const fileShape = z.object({
  note: z.string(),
  authority: z.string(),
  es256: z.object({ key: z.string(), certificate: z.string() }),
  ps256: z.object({ key: z.string(), certificate: z.string() }),
})
type KeyFile = z.infer<typeof fileShape>

/** The keys in this folder (file `keys.json`, mode 0600), made on first use, valid ten years. */
export async function issuerKeys(folder: string, now: Temporal.Instant): Promise<IssuerKeys> {
  const path = join(folder, 'keys.json')
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const fresh = `${path}.${randomBytes(6).toString('hex')}`
    writeFileSync(fresh, JSON.stringify(await makeKeys(now), null, 1), { mode: 0o600 })
    renameSync(fresh, path)
  }
  chmodSync(path, 0o600)
  const stored = fileShape.parse(JSON.parse(readFileSync(path, 'utf8')))
  return {
    authority: stored.authority,
    es256: asSigningKey('ES256', stored.es256),
    ps256: asSigningKey('PS256', stored.ps256),
  }
}

const asSigningKey = (
  algorithm: SigningKey['algorithm'],
  { key, certificate }: KeyFile['es256'],
): SigningKey => ({
  algorithm,
  key: createPrivateKey(key),
  certificate: new Uint8Array(new X509Certificate(certificate).rawData),
})

const p256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const rsa = {
  name: 'RSA-PSS',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
}
const keyUses: ('sign' | 'verify')[] = ['sign', 'verify']

async function makeKeys(now: Temporal.Instant): Promise<KeyFile> {
  const authorityKeys = await crypto.subtle.generateKey(p256, true, keyUses)
  const term = {
    notBefore: new Date(now.epochMilliseconds - 366 * 86_400_000),
    notAfter: new Date(now.epochMilliseconds + 3650 * 86_400_000),
  }
  const authority = await X509CertificateGenerator.createSelfSigned({
    name: 'C=LV, O=PARAUGS, CN=PARAUGS CSCA',
    keys: authorityKeys,
    signingAlgorithm: p256,
    ...term,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  })
  const signerOf = async (name: string, algorithm: typeof p256 | typeof rsa) => {
    const keys = await crypto.subtle.generateKey(algorithm, true, keyUses)
    const certificate = await X509CertificateGenerator.create({
      subject: `C=LV, O=PARAUGS, CN=PARAUGS ${name}`,
      issuer: authority.subject,
      publicKey: keys.publicKey,
      signingKey: authorityKeys.privateKey,
      signingAlgorithm: p256,
      ...term,
      extensions: await signerExtensions(authority, keys.publicKey),
    })
    return { key: await pemOf(keys.privateKey), certificate: certificate.toString('pem') }
  }
  return {
    note: 'Keys of the test issuer. Whatever they sign is a sample and marked so.',
    authority: authority.toString('pem'),
    es256: await signerOf('DSC ES256', p256),
    ps256: await signerOf('DSC PS256', rsa),
  }
}

const kindUsages = [1, 2, 3].map(kind => `1.3.6.1.4.1.1847.2021.1.${kind}`)

const signerExtensions = async (authority: X509Certificate, key: CryptoKey) => [
  new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
  new ExtendedKeyUsageExtension(kindUsages),
  await AuthorityKeyIdentifierExtension.create(authority.publicKey),
  await SubjectKeyIdentifierExtension.create(key),
]

async function pemOf(key: CryptoKey): Promise<string> {
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', key)).toString('base64')
  const lines = der.match(/.{1,64}/g) ?? []
  return `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`
}
