import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksLikePdf, pictureSize, rasterPdf, readQrCodes, UnreadablePicture } from './picture.ts'

const fault = (code: string) => (error: unknown) =>
  error instanceof UnreadablePicture && error.code === code

function pngHead(width: number, height: number) {
  const file = Buffer.alloc(64)
  file.write('\x89PNG\r\n\x1a\n', 'latin1')
  file.write('IHDR', 12, 'latin1')
  file.writeUInt32BE(width, 16)
  file.writeUInt32BE(height, 20)
  return file
}

test('A picture states its size and nothing is unpacked to learn it', () => {
  assert.deepEqual(pictureSize(pngHead(640, 480)), { width: 640, height: 480 })
  const jpeg = Buffer.from('ffd8ffe000040000ffc0001108012c0190', 'hex')
  assert.deepEqual(pictureSize(jpeg), { width: 400, height: 300 })
  assert.equal(pictureSize(Buffer.from('ffd8ff', 'hex')), undefined)
  assert.equal(pictureSize(Buffer.from('ffd8ffe00000ffe00000', 'hex')), undefined)
  assert.equal(pictureSize(Buffer.alloc(0)), undefined)
})

test('A picture of fifty thousand pixels a side is refused before it is unpacked', async () => {
  await assert.rejects(readQrCodes(pngHead(50_000, 50_000)), fault('too_many_pixels'))
})

test('What is no picture, or too large a file, is refused with its reason', async () => {
  await assert.rejects(readQrCodes(Buffer.from('a shopping list')), fault('not_a_picture'))
  await assert.rejects(readQrCodes(new Uint8Array(13 * 1024 * 1024)), fault('too_many_bytes'))
  await assert.rejects(rasterPdf(Buffer.from('no'), { dpi: 300 }), fault('not_a_pdf'))
  await assert.rejects(rasterPdf(Buffer.from('%PDF-1.7 broken'), { dpi: 300 }), fault('not_a_pdf'))
  assert.equal(looksLikePdf(Buffer.from('\n%PDF-1.4')), true)
})

test('A blank page holds no code', async () => {
  const blank = { data: new Uint8Array(200 * 200).fill(255), width: 200, height: 200 }
  assert.deepEqual(await readQrCodes(blank), [])
})
