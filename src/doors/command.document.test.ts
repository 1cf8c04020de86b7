import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { plainPdf, signedPdf, withPageAdded } from '../../fixtures/signed-documents.pdf.ts'
import { sampleTrust } from '../../fixtures/signed-documents.pki.ts'
import { containerOf, textFile } from '../../fixtures/signed-documents.ts'
import { forKinds, listXml, signedList } from '../../fixtures/trusted-lists.ts'
import { runDocumentCommand } from './command.document.ts'

const trust = await sampleTrust()
const files = [textFile('iesniegums.txt')]

let folder = ''
const at = (name: string) => join(folder, name)
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'))
  const page = withPageAdded(signedPdf(plainPdf(), trust))
  const services = [
    { type: 'CA/QC', certificate: trust.authority.certificate.toString('base64') },
    { type: 'TSA/QTST', certificate: trust.stamps.certificate.toString('base64') },
  ]
  const list = { takenAt: '2026-11-20T00:00:00Z', nextUpdate: '2027-05-01T00:00:00Z', services }
  await writeFile(at('good.edoc'), containerOf(trust, { files }))
  await writeFile(at('changed.pdf'), page, 'latin1')
  await writeFile(at('letter.txt'), 'Labdien!\n')
  await writeFile(at('trust.json'), JSON.stringify(list))
})
after(() => rm(folder, { recursive: true }))

async function run(args: string[], terminal = false) {
  const lines: string[] = []
  const complaints: string[] = []
  const code = await runDocumentCommand(args, {
    out: line => lines.push(line),
    err: line => complaints.push(line),
    terminal,
  })
  return { code, lines, complaint: complaints.join('\n') }
}
const moment = ['--at', '2026-11-22T08:00:00Z']
const trusting = () => ['--trust', at('trust.json'), ...moment]

test('A signed document gives its report as JSON and exit code 0', async () => {
  const { code, lines } = await run(['inspect', at('good.edoc'), ...trusting()])
  assert.equal(code, 0)
  const report = JSON.parse(lines.join())
  assert.deepEqual([report.kind, report.verdict, report.reasons], ['edoc', 'valid', []])
  const { signer, time, verdict, reasons, covers } = report.signatures[0]
  assert.deepEqual([signer, time, verdict], ['MARTA ĶELPE', '2026-11-20T10:00:05Z', 'valid'])
  assert.deepEqual([reasons, covers], [[], ['iesniegums.txt']])
  const { name, type, bytes, sha256 } = report.parts[0]
  assert.deepEqual([name, type, bytes], ['iesniegums.txt', 'text/plain', files[0]?.bytes.length])
  assert.match(sha256, /^[0-9a-f]{64}$/)
  assert.equal('file' in report, false)
})

test('Several files give a line each, in order, and one invalid file makes the code 1', async () => {
  const names = ['good.edoc', 'letter.txt', 'changed.pdf'].map(at)
  const { code, lines } = await run(['inspect', ...names, '--json', ...moment])
  const reports = lines.map(line => JSON.parse(line))
  assert.equal(code, 1)
  assert.deepEqual(
    reports.map(({ file, kind, verdict }) => [file, kind, verdict]),
    [
      [names[0], 'edoc', 'indeterminate'],
      [names[1], 'text', 'unsigned'],
      [names[2], 'pdf', 'invalid'],
    ],
  )
})

test('At a terminal the same is said in words', async () => {
  const { lines } = await run(['inspect', at('changed.pdf'), ...trusting()], true)
  const words = lines.join('\n')
  assert.match(words, /MARTA ĶELPE/)
  assert.match(words, /The document was changed after signing/)
  assert.match(words, /Trust list as of 20\s+Nov\s+2026/)
  const { lines: json } = await run(['inspect', at('changed.pdf'), '--json'], true)
  assert.equal(JSON.parse(json.join()).verdict, 'invalid')
})

test('A published list is taken as it is, and a signature is told what it is worth', async () => {
  const services = [
    { holders: [trust.authority], extensions: forKinds('ForeSignatures') },
    { holders: [trust.stamps], type: 'TSA/QTST' },
  ]
  const list = signedList(listXml({ services }), trust.juris)
  await writeFile(at('list.xml'), list)
  const by = ['--trust', at('list.xml'), ...moment]
  const [line = ''] = (await run(['inspect', at('good.edoc'), ...by])).lines
  const { verdict, trust: known, signatures } = JSON.parse(line)
  assert.deepEqual([verdict, known.territory, known.sequence], ['valid', 'LV', 42])
  assert.deepEqual([signatures[0].qualification, signatures[0].archivedAt], ['advanced', null])
  const words = (await run(['inspect', at('good.edoc'), ...by], true)).lines.join('\n')
  assert.match(words, /advanced electronic signature or seal, its certificate not qualified/)
  await writeFile(at('broken.xml'), Buffer.from(list).toString().replace('>42<', '>43<'))
  const broken = await run(['inspect', at('good.edoc'), '--trust', at('broken.xml')])
  assert.equal(broken.code, 2)
  assert.match(broken.complaint, /broken\.xml: The list’s signature does not hold/)
})

test('Wrong usage says what to do and has exit code 2', async () => {
  const usages = [
    [],
    ['judge'],
    ['inspect'],
    ['inspect', 'no-such-file'],
    ['inspect', at('good.edoc'), '--at', 'tomorrow'],
    ['inspect', at('good.edoc'), '--trust', at('letter.txt')],
    ['inspect', at('good.edoc'), '--trust', at('absent.pem')],
    ['inspect', at('good.edoc'), '--colour'],
  ]
  for (const usage of usages) {
    const { code, lines, complaint } = await run(usage)
    assert.deepEqual([code, lines], [2, []], usage.join(' '))
    assert.match(complaint, /Usage:/)
    assert.doesNotMatch(complaint, /\n\s+at /)
  }
})
