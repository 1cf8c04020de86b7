import { constants, type KeyObject, verify } from 'node:crypto'
import { type DerElement, derInside, derOid, derSequence } from './der.ts'
import { SignatureFault } from './reason.ts'

export type Hash = 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512'

export type SignatureMethod = {
  family: 'rsa' | 'pss' | 'ecdsa'
  hash: Hash
}

/** SHA-1 no longer proves anything: two contents with one digest can be made. */
export const isWeak = (hash: Hash) => hash === 'sha1'

const digest = 'http://www.w3.org/2000/09/xmldsig#'
const more = 'http://www.w3.org/2001/04/xmldsig-more#'
const enc = 'http://www.w3.org/2001/04/xmlenc#'
const newer = 'http://www.w3.org/2007/05/xmldsig-more#'

const hashes = new Map(
  Object.entries<Hash>({
    [`${digest}sha1`]: 'sha1',
    [`${more}sha224`]: 'sha224',
    [`${enc}sha256`]: 'sha256',
    [`${more}sha384`]: 'sha384',
    [`${enc}sha512`]: 'sha512',
    '1.3.14.3.2.26': 'sha1',
    '2.16.840.1.101.3.4.2.4': 'sha224',
    '2.16.840.1.101.3.4.2.1': 'sha256',
    '2.16.840.1.101.3.4.2.2': 'sha384',
    '2.16.840.1.101.3.4.2.3': 'sha512',
  }),
)

/** The digest that an XML algorithm address or an object identifier names. */
export function hashOf(name: string | null | undefined): Hash {
  const hash = hashes.get(name ?? '')
  if (!hash) throw new SignatureFault('algorithm_unsupported')
  return hash
}

const methods = new Map(
  Object.entries<SignatureMethod>({
    [`${digest}rsa-sha1`]: { family: 'rsa', hash: 'sha1' },
    '1.2.840.113549.1.1.5': { family: 'rsa', hash: 'sha1' },
    '1.2.840.113549.1.1.14': { family: 'rsa', hash: 'sha224' },
    '1.2.840.113549.1.1.11': { family: 'rsa', hash: 'sha256' },
    '1.2.840.113549.1.1.12': { family: 'rsa', hash: 'sha384' },
    '1.2.840.113549.1.1.13': { family: 'rsa', hash: 'sha512' },
    '1.2.840.10045.4.1': { family: 'ecdsa', hash: 'sha1' },
    '1.2.840.10045.4.3.1': { family: 'ecdsa', hash: 'sha224' },
    '1.2.840.10045.4.3.2': { family: 'ecdsa', hash: 'sha256' },
    '1.2.840.10045.4.3.3': { family: 'ecdsa', hash: 'sha384' },
    '1.2.840.10045.4.3.4': { family: 'ecdsa', hash: 'sha512' },
  }),
)
for (const hash of ['sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const) {
  if (hash !== 'sha1') methods.set(`${more}rsa-${hash}`, { family: 'rsa', hash })
  methods.set(`${more}ecdsa-${hash}`, { family: 'ecdsa', hash })
  methods.set(`${newer}${hash}-rsa-MGF1`, { family: 'pss', hash })
}

/** The signature method that an XML algorithm address or an object identifier names. */
export function methodOf(name: string | null | undefined): SignatureMethod {
  const method = methods.get(name ?? '')
  if (!method) throw new SignatureFault('algorithm_unsupported')
  return method
}

/** Bare key types in place of a method: the digest stands beside them. */
const keyTypes: { [oid: string]: SignatureMethod['family'] | undefined } = {
  '1.2.840.113549.1.1.1': 'rsa',
  '1.2.840.10045.2.1': 'ecdsa',
}

/**
 * The method that an AlgorithmIdentifier names; `beside` is the digest that stands beside it in a
 * CMS message. Of RSA-PSS the mask must be made with the same digest.
 */
export function methodIn(identifier: DerElement | undefined, beside?: Hash): SignatureMethod {
  const [oid, parameters] = derSequence(identifier)
  const name = derOid(oid)
  const family = keyTypes[name]
  if (family && beside) return { family, hash: beside }
  if (name !== '1.2.840.113549.1.1.10') return methodOf(name)
  const fields = parameters ? derSequence(parameters) : []
  const field = (tag: number) => fields.find(candidate => candidate.tag === tag)
  const hashField = field(0xa0)
  const maskField = field(0xa1)
  const hash = hashField ? hashIn(derInside(hashField, 0xa0)) : 'sha1'
  const mask = maskField ? hashIn(derSequence(derInside(maskField, 0xa1))[1]) : 'sha1'
  if (mask !== hash) throw new SignatureFault('algorithm_unsupported')
  return { family: 'pss', hash }
}

/** The digest that an AlgorithmIdentifier names. */
export const hashIn = (identifier: DerElement | undefined): Hash =>
  hashOf(derOid(derSequence(identifier)[0]))

/**
 * Whether this key made this signature over these bytes. `encoding`: how an ECDSA signature is
 * written, `raw` (r and s side by side) in XML, `der` everywhere else. A key of another kind than
 * the method says signs nothing.
 */
export function isSignedWith(
  { family, hash }: SignatureMethod,
  key: KeyObject,
  data: Uint8Array,
  { signature, encoding }: { signature: Uint8Array; encoding: 'der' | 'raw' },
): boolean {
  try {
    const type = key.asymmetricKeyType
    if (family === 'ecdsa') {
      if (type !== 'ec') return false
      const dsaEncoding = encoding === 'raw' ? 'ieee-p1363' : 'der'
      return verify(hash, data, { key, dsaEncoding }, signature)
    }
    if (type !== 'rsa' && !(type === 'rsa-pss' && family === 'pss')) return false
    if (family === 'rsa') return verify(hash, data, key, signature)
    const padding = constants.RSA_PKCS1_PSS_PADDING
    const saltLength = constants.RSA_PSS_SALTLEN_AUTO
    return verify(hash, data, { key, padding, saltLength }, signature)
  } catch {
    return false
  }
}
