/**
 * An address whose postal code stays on one line: a word joiner, which nobody sees, keeps the parts
 * of `LV-5001` together. For showing only; fields and stored values keep the plain code.
 */
export function addressInLine(address: string): string {
  return address.replace(/\bLV-(?=\d{4}\b)/g, 'LV-\u2060')
}
