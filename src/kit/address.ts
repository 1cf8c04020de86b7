/** An address as the State Address Register names its parts; the street in the nominative. */
export type LatvianAddress = {
  /** Town: „Brīvības iela“, „33“, „12“. */
  street?: string
  house?: string
  flat?: string
  /** Country: the name of the farmstead, „Saulīte“. */
  homestead?: string
  /** Town or village: „Ogre“, „Ķeipene“. */
  place?: string
  /** „Ķeipenes“, without „pag.“. */
  parish?: string
  /** „Ogres“, without „nov.“; a state city of its own has none. */
  municipality?: string
  /** Four digits, with or without `LV-`. */
  postalCode?: string
}

const gap = '\u00a0'
const hyphen = '\u2011'

/**
 * The address as lines of print: „Brīvības iela 33-12“, „Ogre, Ogres nov.“, „LV-5001“; in the
 * country „Saulīte“ in quotes, „Ķeipene, Ķeipenes pag., Ogres nov.“, „LV-5062“. The hyphens do not
 * break, and a number stays with its street.
 */
export function addressLines(address: LatvianAddress): string[] {
  const { street, house, flat, homestead, place, parish, municipality, postalCode } = address
  const number = [house, flat].filter(Boolean).join(hyphen)
  const yard = homestead && `„${homestead.replace(/^[„“”"]+|[„“”"]+$/gu, '')}“`
  const first = [yard, [street, number].filter(Boolean).join(gap)].filter(Boolean).join(', ')
  const region = [
    place,
    parish && `${parish}${gap}pag.`,
    municipality && `${municipality}${gap}nov.`,
  ].filter((part): part is string => Boolean(part))
  const code = postalCode && readPostalCode(postalCode)
  return [first, ...gathered(region), code ? unbroken(code) : ''].filter(line => line !== '')
}

/**
 * The postal code in a text as stored, `LV-5001`: with or without hyphen, in any case, alone also
 * as four bare digits. Nothing when there is none or there are two different ones.
 */
export function readPostalCode(text: string): string | undefined {
  const short = text.slice(0, 500)
  const bare = /^\s*(\d{4})\s*$/.exec(short)?.[1]
  if (bare) return `LV-${bare}`
  const found = short.matchAll(/(?<![\p{L}\d])LV[\s‐-―-]*(\d{4})(?!\d)/giu)
  const codes = new Set([...found].map(([, digits = '']) => `LV-${digits}`))
  const [only] = codes
  return codes.size === 1 ? only : undefined
}

/** The postal codes in a line with hyphens that do not break. */
function unbroken(line: string): string {
  return line.replace(/(?<![\p{L}\d])LV-(?=\d{4}(?!\d))/gu, `LV${hyphen}`)
}

const longestLine = 44
const mostLines = 6

/** Parts between commas share a line while it is short. */
function gathered(parts: readonly string[]): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const longer = `${lines.at(-1)}, ${part}`
    if (lines.length > 0 && longer.length <= longestLine) lines[lines.length - 1] = longer
    else lines.push(part)
  }
  return lines
}

/**
 * Print lines of an address that somebody wrote. Written in one line, it is broken as addresses
 * are: street or farmstead, the rest, the postal code alone. Written in several lines, it stays as
 * it is, six lines at most (what is more stands in the sixth). Plain quotes become „pēdiņas“.
 */
export function addressAsLines(text: string): string[] {
  const tidy = (part: string) => part.replace(/\s+/gu, ' ').replace(/^[\s,]+|[\s,]+$/gu, '')
  const written = text
    .slice(0, 500)
    .replace(/"([^"\n]+)"/g, '„$1“')
    .split('\n')
    .map(tidy)
    .filter(line => line !== '')
  if (written.length > mostLines)
    written.splice(mostLines - 1, written.length, written.slice(mostLines - 1).join(', '))
  const [only = '', ...more] = written
  if (more.length > 0) return written.map(unbroken)
  const code = readPostalCode(only)
  const parts = only.split(',').map(tidy)
  const [first = '', ...rest] = parts.filter(part => part && readPostalCode(part) === undefined)
  const isSplit = code !== undefined && parts.some(part => readPostalCode(part) === code)
  if (!isSplit || first === '') return [unbroken(only)].filter(line => line !== '')
  return [first, ...gathered(rest), unbroken(code)]
}
