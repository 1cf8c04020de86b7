const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
/** A letter that is none makes any number too large. */
const foreign = 65_536
const values = new Int32Array(128).fill(foreign)
for (let index = 0; index < alphabet.length; index++) values[alphabet.charCodeAt(index)] = index

const valueAt = (text: string, at: number) => values[text.charCodeAt(at)] ?? foreign

/**
 * Base45 (RFC 9285) to bytes, from a place in the text on. Undefined where the text is no Base45: a
 * foreign letter, a length of 3n + 1, three letters above 65535 or two above 255. The bytes lie in
 * the platform's pool: memory of their own would cost as much as the decoding.
 */
export function decodeBase45(text: string, from = 0): Buffer | undefined {
  const rest = (text.length - from) % 3
  if (rest === 1) return undefined
  const end = text.length - rest
  const bytes = Buffer.allocUnsafe(((end - from) / 3) * 2 + rest / 2)
  let out = 0
  for (let at = from; at < end; at += 3) {
    const number = valueAt(text, at) + valueAt(text, at + 1) * 45 + valueAt(text, at + 2) * 2025
    if (number > 65_535) return undefined
    bytes[out++] = number >> 8
    bytes[out++] = number & 255
  }
  if (rest === 0) return bytes
  const last = valueAt(text, end) + valueAt(text, end + 1) * 45
  if (last > 255) return undefined
  bytes[out] = last
  return bytes
}

/** Bytes to Base45 (RFC 9285). */
export function encodeBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const high = bytes[at] ?? 0
    const pair = at + 1 < bytes.length
    const number = pair ? high * 256 + (bytes[at + 1] ?? 0) : high
    text += alphabet.charAt(number % 45) + alphabet.charAt(Math.floor(number / 45) % 45)
    if (pair) text += alphabet.charAt(Math.floor(number / 2025))
  }
  return text
}
