const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
const values = new Int8Array(128).fill(-1)
for (let index = 0; index < alphabet.length; index++) values[alphabet.charCodeAt(index)] = index

const valueAt = (text: string, at: number) => values[text.charCodeAt(at)] ?? -1

/**
 * Base45 (RFC 9285) to bytes. Undefined where the text is no Base45: a foreign letter, a length of
 * 3n + 1, three letters above 65535 or two above 255.
 */
export function decodeBase45(text: string): Uint8Array | undefined {
  const rest = text.length % 3
  if (rest === 1) return undefined
  const bytes = new Uint8Array(((text.length - rest) / 3) * 2 + rest / 2)
  let out = 0
  for (let at = 0; at < text.length; at += 3) {
    const pair = at + 2 === text.length
    const c = valueAt(text, at)
    const d = valueAt(text, at + 1)
    const e = pair ? 0 : valueAt(text, at + 2)
    const number = c + d * 45 + e * 2025
    if (c < 0 || d < 0 || e < 0 || number > (pair ? 255 : 65_535)) return undefined
    if (!pair) bytes[out++] = number >> 8
    bytes[out++] = number & 255
  }
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
