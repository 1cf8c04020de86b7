import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { lettersOf, pageLetters } from './page-letters.ts'
import { rasterPdf } from './picture.ts'
import { type PrintData, printPdf } from './print.ts'

const now = Temporal.Instant.from('2026-11-22T08:00:00Z')
let folder = ''
let files = 0

before(async () => {
  folder = await mkdtemp(fileURLToPath(new URL('../../.print-test-', import.meta.url)))
})
after(() => rm(folder, { recursive: true, force: true }))

async function print(source: string, data: PrintData = {}) {
  files += 1
  const file = join(folder, `${files}.letter.typ`)
  await writeFile(file, `#import "/src/house/letter.typ": *\n${source}`)
  const template = pathToFileURL(file)
  return printPdf({ template, data, title: 'Vēstule Mārai', language: 'lv', now })
}

const plain = '#show: sheet.with()\n= Vēstule\n#data.name'

test('A letter is a tagged PDF/UA with title, language and the moment it was given', async () => {
  const pdf = Buffer.from(await print(plain, { name: 'Ģirts' })).toString('latin1')
  for (const mark of ['/MarkInfo', '/StructTreeRoot', '/Lang (lv-LV)', '<pdfuaid:part>1<'])
    assert.ok(pdf.includes(mark), mark)
  const title = Buffer.from('\uFEFFVēstule Mārai', 'utf16le').swap16().toString('hex')
  assert.ok(pdf.includes(`/Title <${title.toUpperCase()}>`))
  assert.ok(pdf.includes('D:20261122080000'))
})

test('The same order gives the same bytes', async () => {
  assert.deepEqual(await print(plain, { name: 'Anna' }), await print(plain, { name: 'Anna' }))
})

test('A name is never read as markup, and its accents are composed', async () => {
  const name = 'A#b *c* _d_ $e$ \\f `g` <h> @i = j'
  const [text = ''] = await pageLetters(
    await print(plain, { name: `${name} Z\u0327\u0304e\u0304le` }),
  )
  assert.ok(text.includes(lettersOf(name)), text)
  assert.ok(text.includes('ēle'))
})

test('A name of 500 letters stays on the paper', async () => {
  const pdf = await print(plain, { name: 'Ķ'.repeat(500) })
  const [text = ''] = await pageLetters(pdf)
  assert.equal(text.match(/Ķ/g)?.length, 500)
  const { pages } = await rasterPdf(pdf, { dpi: 72 })
  const [page] = pages
  assert.ok(page)
  const margin = page.data.filter((_, at) => at % page.width > page.width - 60)
  assert.ok(
    margin.every(pixel => pixel === 255),
    'nothing runs over the edge',
  )
})

test('Cyrillic and Greek names are printed; a letter no font has does not stop the letter', async () => {
  const [text = ''] = await pageLetters(
    await print(plain, { name: 'Иванов Χρήστος 漢 end \ud800' }),
  )
  assert.ok(text.includes('ИвановΧρήστος'))
  assert.ok(text.includes('end'))
})

test('Letters that turn the direction of reading and control characters are left out', async () => {
  const [text = ''] = await pageLetters(await print(plain, { name: 'A\u202eB\u0000C' }))
  assert.match(text, /ABC/)
})

test('A missing font stops the print instead of changing its face', async () => {
  await assert.rejects(print('#set text(font: "Nowhere Sans")\n= A'), /unknown font family/)
})

test('A fault names the file and the line', async () => {
  await assert.rejects(print('#show: sheet.with()\n= A\n#data.missing'), error => {
    assert.match(String(error), /\.print-test-\w+\/\d+\.letter\.typ:4: .*missing/)
    return true
  })
})

test('Printing leaves no file behind', async () => {
  const seen = async () => (await readdir(tmpdir())).filter(name => /typ|pdf|print/i.test(name))
  const earlier = await seen()
  await print(plain, { name: 'Anna' })
  assert.deepEqual(await seen(), earlier)
})
