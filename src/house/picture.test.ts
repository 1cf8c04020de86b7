import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import {
  looksLikePdf,
  pictureSize,
  rasterPdf,
  readQrCodes,
  readQrCodesOfPages,
  UnreadablePicture,
} from './picture.ts'

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

/** A PDF of one page, listed `pages` times, that draws `content` and may use the form `/F`. */
function pdfOf(content: string, { pages = 1, form = '' } = {}): Buffer {
  const stream = (dictionary: string, body: Buffer) =>
    Buffer.concat([
      Buffer.from(`<< ${dictionary} /Length ${body.length} >>\nstream\n`),
      body,
      Buffer.from('\nendstream'),
    ])
  const bodies = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Count ${pages} /Kids [${'3 0 R '.repeat(pages)}] >>`),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ' +
        '/Resources << /XObject << /F 5 0 R >> >> >>',
    ),
    stream('/Filter /FlateDecode', deflateSync(content)),
    stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>',
      Buffer.from(form),
    ),
  ]
  const objects = bodies.map((body, index) =>
    Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]),
  )
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects,
    Buffer.from('trailer << /Size 6 /Root 1 0 R >>\n%%EOF'),
  ])
}

test('Of a PDF with ten thousand pages only the first ones are drawn', async () => {
  const { pages, pageCount } = await rasterPdf(pdfOf('', { pages: 10_000 }), {
    dpi: 20,
    maxPages: 2,
  })
  assert.equal(pageCount, 10_000)
  assert.equal(pages.length, 2)
})

test('A PDF that asks for minutes of drawing is given up, and the next one is read', async () => {
  const slow = pdfOf('0 0 m 500 800 l S\n'.repeat(2_000_000))
  const started = performance.now()
  await assert.rejects(readQrCodesOfPages(slow, { dpi: 200 }, 1500), fault('too_slow'))
  assert.ok(performance.now() - started < 5000)
  assert.equal((await rasterPdf(pdfOf(''), { dpi: 20 })).pageCount, 1)
})

test('A PDF that draws itself without end costs its memory back, and the next one is read', async () => {
  const endless = pdfOf('/F Do', { form: '/F Do /F Do /F Do' })
  await assert.rejects(rasterPdf(endless, { dpi: 20 }), UnreadablePicture)
  assert.equal((await rasterPdf(pdfOf(''), { dpi: 20 })).pageCount, 1)
})

test('Questions asked at the same time are each answered with their own', async () => {
  const sizes = [20, 40, 60, 80]
  const drawn = await Promise.all(sizes.map(dpi => rasterPdf(pdfOf(''), { dpi })))
  const widths = drawn.map(({ pages }) => pages[0]?.width)
  assert.deepEqual(
    widths,
    sizes.map(dpi => Math.round((595 * dpi) / 72)),
  )
})
