import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readQrCodes } from './picture.ts'
import { drawQr, largestSideMm, type QrPrint, quietModules } from './qr.ts'

/** Paints the SVG's own path, `dots` pixels a module, as a printer would at 300 dpi. */
function paint(code: QrPrint) {
  const side = (code.modules + 2 * quietModules) * code.dots
  const data = new Uint8Array(side * side).fill(255)
  for (const [, x, y, width] of code.svg.matchAll(/M(\d+) (\d+)h(\d+)v1h/g))
    for (let row = Number(y) * code.dots; row < (Number(y) + 1) * code.dots; row++)
      data.fill(
        0,
        row * side + Number(x) * code.dots,
        row * side + (Number(x) + Number(width)) * code.dots,
      )
  return { data, width: side, height: side }
}

const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:']
const certificateText = fc.string({
  unit: fc.constantFrom(...alphabet),
  minLength: 1,
  maxLength: 900,
})

test('Any certificate text comes back from its QR code letter by letter, at level Q', async () => {
  await fc.assert(
    fc.asyncProperty(certificateText, async text => {
      const [reading, ...more] = await readQrCodes(paint(drawQr(text, { mode: 'alphanumeric' })))
      assert.equal(reading?.text, text)
      assert.equal(reading?.level, 'Q')
      assert.equal(more.length, 0)
    }),
    { numRuns: 30, seed: 20261122 },
  )
})

test('A Latvian certificate of 544 characters is version 18, five dots a module, 37.7 mm', () => {
  const code = drawQr('A'.repeat(544), { mode: 'alphanumeric' })
  assert.equal(code.modules, 89)
  assert.equal(code.dots, 5)
  assert.ok(Math.abs(code.sideMm - 37.676) < 0.001)
})

test('No symbol is wider than the specification allows, nor finer than a printer holds', () => {
  for (let length = 1; length <= 1500; length += 7) {
    const code = drawQr('A'.repeat(length), { mode: 'alphanumeric' })
    assert.ok(code.sideMm <= largestSideMm, `${length} characters: ${code.sideMm} mm`)
    assert.ok(code.dots >= 3 && Number.isInteger(code.dots))
  }
})

test('A text that only a finer code could hold is refused by name', () => {
  for (const length of [2400, 10_000])
    assert.throws(() => drawQr('A'.repeat(length), { mode: 'alphanumeric' }), { name: 'QrTooLong' })
})

test('A lower-case letter cannot slip into an alphanumeric code', () => {
  assert.throws(() => drawQr('hc1:6BF', { mode: 'alphanumeric' }), TypeError)
})

test('A web address keeps its small letters', async () => {
  const text = 'https://paraugs.lv/verify/bērzs-47'
  const [reading] = await readQrCodes(paint(drawQr(text, { mode: 'bytes', maxSideMm: 18 })))
  assert.equal(reading?.text, text)
})

/** A sheet folded in four that was carried for weeks: two white creases across the code. */
function crease(code: QrPrint, share: number, seed: number) {
  const picture = paint(code)
  const side = picture.width
  const width = Math.round((code.modules * code.dots * share) / 2)
  const across = Math.round(side * (0.3 + 0.04 * (seed % 10)))
  const down = Math.round(side * (0.34 + 0.03 * ((seed * 7) % 11)))
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if ((x >= across && x < across + width) || (y >= down && y < down + width))
        picture.data[y * side + x] = 255
  return picture
}

test('A code crossed by worn creases of a tenth of its side still reads, wherever they lie', async () => {
  const code = drawQr('HC1:'.padEnd(544, '6BFOXN%TS3DH'), { mode: 'alphanumeric' })
  for (let seed = 0; seed < 20; seed++) {
    const readings = await readQrCodes(crease(code, 0.1, seed))
    assert.equal(readings.length, 1, `crease ${seed}`)
  }
})
