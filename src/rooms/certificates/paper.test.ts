import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { lettersOf, pageLetters } from '../../house/page-letters.ts'
import { type Raster, rasterPdf, readQrCodes } from '../../house/picture.ts'
import { drawQr } from '../../house/qr.ts'
import type { CertificateFields } from '../hcert/index.ts'
import { assertReadsBack, type CertificatePrint, printCertificate } from './paper.ts'
import { paperRows } from './paper-rows.ts'

const now = Temporal.Instant.from('2026-11-22T08:00:00Z')
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** A text as long and as varied as a Latvian certificate; its content does not matter to paper. */
function certificateText(length = 544, seed = 7) {
  let state = seed
  const letters = Array.from({ length: length - 4 }, () => {
    state = (state * 48271) % 2147483647
    return alphabet[state % 45]
  })
  return `HC1:${letters.join('')}`
}

const marta: CertificateFields = {
  nam: { fn: 'Ozoliņa', gn: 'Marta Ķērsta', fnt: 'OZOLINA', gnt: 'MARTA<KERSTA' },
  dob: '1941-03-12',
  v: [
    {
      tg: '840539006',
      vp: '1119349007',
      mp: 'EU/1/20/1528',
      ma: 'ORG-100030215',
      dn: 3,
      sd: 3,
      dt: '2021-11-09',
      co: 'LV',
      is: 'Nacionālais veselības dienests',
      ci: 'URN:UVCI:01:LV:0123456789ABCDEF',
    },
  ],
}

const order = (change: Partial<CertificatePrint> = {}): CertificatePrint => ({
  text: certificateText(),
  fields: marta,
  format: 'folded',
  copies: 1,
  sample: true,
  now,
  ...change,
})

test('Marta gets as many papers as she asks for, and each QR code reads back', async () => {
  for (const copies of [1, 2, 4, 5, 10]) {
    const folded = await printCertificate(order({ copies }))
    assert.equal(folded.pages, copies)
    const wallet = await printCertificate(order({ copies, format: 'wallet' }))
    assert.equal(wallet.pages, Math.ceil(copies / 4))
  }
  for (const copies of [1, 10]) {
    const large = await printCertificate(order({ copies, format: 'large' }))
    assert.equal(large.pages, copies * 2)
  }
})

test('A paper whose code is not the certificate is never handed out', async () => {
  const { pdf } = await printCertificate(order({ copies: 2 }))
  const mismatch = { name: 'ReadBackMismatch' }
  const said = { text: certificateText(), format: 'folded', copies: 2 } as const
  assert.equal(await assertReadsBack(pdf, said), 2)
  await assert.rejects(assertReadsBack(pdf, { ...said, text: certificateText(544, 8) }), mismatch)
  await assert.rejects(assertReadsBack(pdf, { ...said, copies: 1 }), mismatch)
  await assert.rejects(assertReadsBack(pdf, { ...said, copies: 3 }), mismatch)
})

/** The box of the code in the raster, from the corners the reader found. */
async function codeBox(page: Raster) {
  const [code] = await readQrCodes(page)
  assert.ok(code)
  const xs = code.corners.map(({ x }) => x)
  const ys = code.corners.map(({ y }) => y)
  const box = { left: Math.min(...xs), right: Math.max(...xs) }
  return { ...box, top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** Runs of one colour along a line of pixels, the first and last one left out. */
function runs(line: Uint8Array) {
  const isDark = (at: number) => (line[at] ?? 255) < 128
  const lengths: number[] = []
  for (let from = 0, at = 1; at <= line.length; at++)
    if (at === line.length || isDark(at) !== isDark(from)) {
      lengths.push(at - from)
      from = at
    }
  return lengths.slice(1, -1)
}

test('Every module is a whole number of printer dots at 300 and at 600 dpi, in pure black', async () => {
  const { dots, modules } = drawQr(certificateText(), { mode: 'alphanumeric' })
  for (const format of ['folded', 'wallet', 'large'] as const) {
    const { pdf } = await printCertificate(order({ format }))
    for (const dpi of [300, 600]) {
      const { pages } = await rasterPdf(pdf, { dpi, maxPages: 1 })
      const [page] = pages
      assert.ok(page)
      const { left, right, top } = await codeBox(page)
      const module = (dots * dpi) / 300
      for (let row = 0; row < modules * module; row++) {
        const start = (Math.round(top) + row) * page.width
        const line: Uint8Array = page.data.subarray(
          start + Math.round(left) - 3,
          start + Math.round(right) + 4,
        )
        assert.ok(
          line.every(pixel => pixel <= 2 || pixel >= 253),
          `${format} ${dpi} grey`,
        )
        for (const length of runs(line)) assert.equal(length % module, 0, `${format} at ${dpi}`)
      }
    }
  }
})

test('The code stays clear of both folds by more than its quiet zone', async () => {
  const { pdf } = await printCertificate(order())
  const { pages } = await rasterPdf(pdf, { dpi: 300 })
  const [page] = pages
  assert.ok(page)
  const { left, right, top, bottom } = await codeBox(page)
  const clear = 60
  assert.ok(right < 1240 - clear || left > 1240 + clear)
  assert.ok(bottom < 1754 - clear || top > 1754 + clear)
})

test('The paper is tagged for readers and speaks Latvian and English', async () => {
  const { pdf } = await printCertificate(order())
  const bytes = Buffer.from(pdf).toString('latin1')
  const marks = ['/MarkInfo', '/StructTreeRoot', '/Lang (lv-LV)', '/Title', '<pdfuaid:part>1<']
  for (const mark of marks) assert.ok(bytes.includes(mark), mark)
  const text = await textOf(pdf)
  for (const words of [
    'Ozoliņa, Marta Ķērsta',
    'Vakcinācijas sertifikāts',
    'SARS-CoV-2 mRNS vakcīna',
    'Comirnaty',
    '3/3',
    'nav ceļošanas dokuments',
    'not a travel document',
    'PARAUGS: nav derīgs / not valid',
  ])
    assert.ok(text.includes(lettersOf(words)), `${words} in ${text}`)
})

test('Only a certificate of the test issuer is marked as a sample', async () => {
  for (const format of ['folded', 'wallet', 'large'] as const) {
    const { pdf } = await printCertificate(order({ sample: false, format }))
    assert.ok(!(await textOf(pdf)).includes('PARAUGS'))
  }
})

async function textOf(pdf: Uint8Array) {
  return (await pageLetters(pdf)).join()
}

test('Codes get our own Latvian words; an unknown code and an impossible day stay as given', () => {
  const strange = { ...marta.v?.[0], mp: 'QazVac', co: 'XX1', dt: '2021-17-40', ma: null }
  const rows = paperRows({ nam: {}, v: [strange] })
  const values = rows.map(row => row.value.lv)
  assert.ok(values.includes('QazVac') && values.includes('XX1') && values.includes('2021-17-40'))
  const [named] = paperRows({ nam: {}, v: [{ mp: 'constructor' }] })
  assert.deepEqual(named?.value, { lv: 'constructor', en: 'constructor' })
  assert.equal(
    rows.some(row => row.label.en.startsWith('Marketing')),
    false,
  )
  const [row] = paperRows({ nam: {}, t: [{ tr: '260415000', sc: '2021-06-11T12:22:00Z' }] })
  assert.equal(row?.value.lv, '2021-06-11 12:22 UTC')
  assert.deepEqual(row?.large, {
    lv: '11.06.2021. 12.22 UTC',
    en: '11\u00a0Jun\u00a02021 12:22 UTC',
  })
  assert.equal(paperRows({ nam: {}, v: [{ dt: '2021-11-09' }] })[0]?.large.lv, '09.11.2021.')
})

test('Names of 500 letters and names full of markup keep to their paper', async () => {
  for (const fn of ['Ļ'.repeat(500), '#$*_`<a>[b]\\'.repeat(20), 'Χρήστος Иванов 漢字']) {
    for (const format of ['folded', 'wallet', 'large'] as const) {
      const fields = { ...marta, nam: { fn, gn: fn } }
      const { pages } = await printCertificate(order({ fields, format }))
      assert.equal(pages, format === 'large' ? 2 : 1)
    }
  }
})

test('A refused print leaves nothing on disk, and neither does a good one', async () => {
  const usual = process.env.TMPDIR
  const temporary = await mkdtemp(join(tmpdir(), 'paper-'))
  process.env.TMPDIR = temporary
  const files = async () => [await readdir(temporary), await readdir('.')]
  const before = await files()
  await assert.rejects(printCertificate(order({ copies: 11 })), RangeError)
  await assert.rejects(printCertificate(order({ copies: 1.5 })), RangeError)
  await assert.rejects(printCertificate(order({ text: 'hc1:small' })), TypeError)
  await assert.rejects(printCertificate(order({ text: certificateText(4000) })), /does not fit/)
  await printCertificate(order())
  assert.deepEqual(await files(), before)
  if (usual === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = usual
  await rm(temporary, { recursive: true })
})
