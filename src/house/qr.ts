import { correction, generate, mode } from 'lean-qr'

/** QR symbols hold this quiet zone on every side, in modules (ISO/IEC 18004:2015, 6.3.8). */
export const quietModules = 4

/** The largest symbol side the certificate specification recommends (60 mm diagonal). */
export const largestSideMm = 42.4

/**
 * A QR symbol ready to print. `dots` is the module in printer dots at 300 dpi (twice as many at
 * 600 dpi), `sideMm` the symbol without its quiet zone, `svg` one path over the symbol **with** its
 * quiet zone, to be drawn at `printedPt` points a side, its corner on a whole dot.
 */
export type QrPrint = {
  svg: string
  modules: number
  dots: number
  sideMm: number
  printedPt: number
}

/** The text does not fit a symbol that a worn print would still give back. */
export class QrTooLong extends Error {
  constructor(length: number) {
    super(`A text of ${length} characters does not fit a printable QR code`)
    this.name = 'QrTooLong'
  }
}

const dotMm = 25.4 / 300
const dotPt = 72 / 300
const fewestDots = 3
const alphanumericOnly = /^[0-9A-Z $%*+\-./:]*$/

/**
 * Draws the text at error-correction level Q with whole printer dots a module, as large as
 * `maxSideMm` allows (symbol without quiet zone; default {@link largestSideMm}).
 *
 * `alphanumeric` is the mode that the HCERT specification (1.0.8, section 4.2.2) demands; a text
 * with any other character is a programmer's error then. `bytes` serves web addresses.
 * Throws {@link QrTooLong} where a module would fall below 3 dots (0.25 mm).
 */
export function drawQr(
  text: string,
  options: { mode: 'alphanumeric' | 'bytes'; maxSideMm?: number },
): QrPrint {
  const alphanumeric = options.mode === 'alphanumeric'
  if (alphanumeric && !alphanumericOnly.test(text))
    throw new TypeError('This text cannot be written in alphanumeric mode')
  const symbol = generateAtQ(text, alphanumeric)
  const modules = symbol.size
  const dots = Math.floor((options.maxSideMm ?? largestSideMm) / (modules * dotMm) + 1e-9)
  if (dots < fewestDots) throw new QrTooLong(text.length)
  return {
    svg: asSvg(modules, (x, y) => symbol.get(x, y)),
    modules,
    dots,
    sideMm: modules * dots * dotMm,
    printedPt: (modules + 2 * quietModules) * dots * dotPt,
  }
}

function generateAtQ(text: string, alphanumeric: boolean) {
  try {
    return generate(alphanumeric ? mode.alphaNumeric(text) : mode.utf8(text), {
      minCorrectionLevel: correction.Q,
      maxCorrectionLevel: correction.Q,
    })
  } catch {
    throw new QrTooLong(text.length)
  }
}

/** One path of horizontal runs: no seams between neighbours, however it is rendered. */
function asSvg(modules: number, isDark: (x: number, y: number) => boolean): string {
  const side = modules + 2 * quietModules
  const runs: string[] = []
  for (let y = 0; y < modules; y++) {
    for (let x = 0; x < modules; x++) {
      if (!isDark(x, y)) continue
      const from = x
      while (x + 1 < modules && isDark(x + 1, y)) x++
      const width = x - from + 1
      runs.push(`M${from + quietModules} ${y + quietModules}h${width}v1h-${width}z`)
    }
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" ` +
    `width="${side}" height="${side}"><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/>` +
    `<path fill="#000" d="${runs.join('')}"/></svg>`
  )
}

/**
 * „Pārbaudīt: …“ of a print: the address as it is read and typed, and its small QR code, for
 * `check-line` and `check-qr` of the letter base.
 */
export function checkMark(address: string): { address: string; qr: QrPrint } {
  return {
    address: address.replace(/^https?:\/\//, ''),
    qr: drawQr(address, { mode: 'bytes', maxSideMm: 20 }),
  }
}
