import { inflateSync } from 'node:zlib'
import { decodeBase45 } from './base45.ts'
import { CertificateFault } from './fault.ts'

/**
 * Limits of the container: a QR code holds at most 4,296 letters, and what a certificate inflates
 * to is a few hundred bytes.
 */
export const containerLimits = { letters: 8_192, inflatedBytes: 64 * 1024 }

/** Removes what scanners and pasting add around; a blank is a letter of Base45 and stays. */
export const trimScan = (text: string) =>
  text.replace(/^[\s\uFEFF]+/, '').replace(/[\r\n\t\0]+$/, '')

/**
 * The COSE message (bytes) inside a certificate text: `HC1:` + Base45 + zlib (RFC 1950), as the
 * HCERT specification 1.1.1 of the WHO says. Throws {@link CertificateFault}.
 */
export function openContainer(text: string): Uint8Array {
  if (text.length > containerLimits.letters) throw new CertificateFault('prefix', 'too_large')
  checkPrefix(text)
  const packed = decodeBase45(text, 4)
  if (!packed) throw new CertificateFault('base45', 'base45_broken')
  return inflate(packed)
}

/** Exactly `HC1:`; later versions are recognised by their form and refused by name. */
function checkPrefix(text: string) {
  if (text.startsWith('HC1:')) return
  const later = /^HC[2-9A-Z]:/.test(text)
  throw new CertificateFault('prefix', later ? 'prefix_version_unsupported' : 'prefix_missing')
}

/** What comes out is about 500 bytes; the default buffer would cost more than the work. */
const inflating = { maxOutputLength: containerLimits.inflatedBytes, chunkSize: 1024 }

function inflate(packed: Uint8Array): Uint8Array {
  if (!hasZlibHeader(packed)) throw new CertificateFault('inflate', 'not_compressed')
  try {
    return inflateSync(packed, inflating)
  } catch (error) {
    const large = error instanceof RangeError
    throw new CertificateFault('inflate', large ? 'inflates_too_large' : 'compression_broken')
  }
}

/** RFC 1950: method 8 (deflate) and a check over the first two bytes. */
const hasZlibHeader = (bytes: Uint8Array) => {
  const [method = 0, flags = 0] = bytes
  return (method & 15) === 8 && (method * 256 + flags) % 31 === 0
}
