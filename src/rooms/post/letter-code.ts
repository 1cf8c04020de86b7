import { checkCharacter } from '../intake/index.ts'

/**
 * The code on an envelope of ours: `VL26-00017-K`. A prefix of our own, the year, the running
 * number of the year and a check character, so that a returned envelope is found by scan or key.
 */
export function letterCode(year: number, n: number): string {
  const body = `VL${String(year % 100).padStart(2, '0')}${String(n).padStart(5, '0')}`
  return `${body.slice(0, 4)}-${body.slice(4)}-${checkCharacter(body)}`
}

/** The code that was scanned or typed, in any case, spaces and hyphens anywhere. */
export function readLetterCode(text: string): string | undefined {
  const bare = text
    .slice(0, 60)
    .toUpperCase()
    .replace(/[\s‐-―-]/gu, '')
  const found = /^VL(\d{2})(\d{5})([0-9A-Z])$/.exec(bare)
  if (!found) return undefined
  const code = letterCode(Number(found[1]), Number(found[2]))
  return code.endsWith(found[3] ?? '-') ? code : undefined
}
