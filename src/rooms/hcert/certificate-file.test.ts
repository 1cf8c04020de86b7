import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { greyPng, pngChunk } from '../../../fixtures/grey-png.ts'
import {
  certificateNow as at,
  certificateText,
  martasVaccination,
  sampleSigners,
} from '../../../fixtures/signed-certificates.ts'
import { type Raster, rasterPdf } from '../../house/picture.ts'
import { printCertificate } from '../certificates/index.ts'
import { judgeCertificateFile, textOfFile } from './certificate-file.ts'
import { CertificateFault } from './fault.ts'
import { verifyCertificate } from './verdict.ts'

const { es256, trust } = await sampleSigners()
const textOf = (dose: number) => certificateText(martasVaccination({ dn: dose }), es256)
const first = textOf(1)
const printOf = async (text: string) => {
  const { fields } = verifyCertificate(text, { trust, at })
  assert.ok(fields)
  const order = { text, fields, format: 'folded', copies: 1, sample: true, now: at } as const
  return (await printCertificate(order)).pdf
}
const pdf = await printOf(first)
const pageOf = async (file: Uint8Array): Promise<Raster> => {
  const [page] = (await rasterPdf(file, { dpi: 150 })).pages
  assert.ok(page)
  return page
}
const page = await pageOf(pdf)

const reasonsOf = async (file: Uint8Array) => {
  const { verdict, steps, reasons } = await judgeCertificateFile(file, { trust, at })
  assert.equal(verdict, 'invalid')
  assert.equal(steps.picture, false)
  return reasons.join()
}
const bytes = (text: string) => new Uint8Array(Buffer.from(text))

/** Pages one below the other, as when several papers lie on one scanner. */
function stacked(...pages: Raster[]): Raster {
  const width = Math.max(...pages.map(each => each.width))
  const height = pages.reduce((sum, each) => sum + each.height, 0)
  const data = new Uint8Array(width * height).fill(255)
  let top = 0
  for (const each of pages) {
    for (let y = 0; y < each.height; y++)
      data.set(each.data.subarray(y * each.width, (y + 1) * each.width), (top + y) * width)
    top += each.height
  }
  return { data, width, height }
}

test('A certificate is read alike from its text, a picture and a PDF', async () => {
  for (const [file, picture] of [
    [bytes(`${first}\n`), null],
    [new Uint8Array(Buffer.from(`\uFEFF${first}`, 'utf16le')), null],
    [greyPng(page), true],
    [pdf, true],
  ] as const) {
    const verdict = await judgeCertificateFile(file, { trust, at })
    assert.deepEqual([verdict.verdict, verdict.steps.picture], ['valid', picture])
    assert.equal(verdict.text, first)
  }
})

test('The same certificate twice in a picture is one; two different ones are too many', async () => {
  const other = await pageOf(await printOf(textOf(2)))
  assert.equal((await textOfFile(greyPng(stacked(page, page)))).text, first)
  assert.equal(await reasonsOf(greyPng(stacked(page, other))), 'several_certificates')
})

test('A picture without a code and a picture that is broken say which they are', async () => {
  const blank = { data: new Uint8Array(300 * 300).fill(255), width: 300, height: 300 }
  assert.equal(await reasonsOf(greyPng(blank)), 'no_qr_code')
  const cut = greyPng(page).subarray(0, 400)
  assert.match(await reasonsOf(cut), /^(?:picture_unreadable|no_qr_code)$/)
  assert.equal(await reasonsOf(bytes('%PDF-1.7 but no more')), 'picture_unreadable')
})

test('What is no picture, PDF or text is refused, and so is too much of it', async () => {
  assert.equal(await reasonsOf(new Uint8Array()), 'file_unreadable')
  assert.equal(await reasonsOf(bytes('GIF89a\x01\0\x01')), 'file_unreadable')
  assert.equal(await reasonsOf(new Uint8Array([0xff, 0xfe, 0x00])), 'file_unreadable')
  assert.equal(await reasonsOf(bytes('A'.repeat(70_000))), 'file_unreadable')
  assert.equal(await reasonsOf(new Uint8Array(10 * 1024 * 1024 + 1)), 'picture_too_large')
})

test('A picture that states too many pixels, or hides more than it states, is refused', async () => {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(60_000, 0)
  size.writeUInt32BE(60_000, 4)
  size.set([8, 0, 0, 0, 0], 8)
  const png = (rows: Uint8Array) =>
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      pngChunk('IHDR', size),
      pngChunk('IDAT', rows),
      pngChunk('IEND'),
    ])
  assert.equal(await reasonsOf(png(deflateSync(Buffer.alloc(10)))), 'picture_too_large')
  size.writeUInt32BE(100, 0)
  size.writeUInt32BE(100, 4)
  const bomb = png(deflateSync(Buffer.alloc(100_000_000)))
  assert.equal(await reasonsOf(bomb), 'picture_too_large')
})

/** A PDF of so many empty pages. */
function emptyPdf(pages: number): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${kids}]/MediaBox[0 0 595 842]>>`,
    ...Array.from({ length: pages }, () => '<</Type/Page/Parent 2 0 R>>'),
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join('')
  return bytes(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF`)
}

test('A PDF of ten thousand pages is refused quickly; ten empty ones hold no code', async () => {
  assert.equal(await reasonsOf(emptyPdf(3)), 'no_qr_code')
  const start = performance.now()
  assert.equal(await reasonsOf(emptyPdf(10_000)), 'pdf_too_many_pages')
  assert.ok(performance.now() - start < 3_000)
})

test('A fault of a file carries its step and never its content', async () => {
  await assert.rejects(textOfFile(bytes('\0secret')), error => {
    assert.ok(error instanceof CertificateFault)
    assert.doesNotMatch(String(error), /secret/)
    return error.step === 'picture'
  })
})
