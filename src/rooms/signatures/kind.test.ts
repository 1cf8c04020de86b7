import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgedAt, textFile } from '../../../fixtures/signed-documents.ts'
import { zipOf } from '../../../fixtures/signed-documents.zip.ts'
import { inspectDocument } from './inspection.ts'
import { sniffKind } from './kind.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const mimetype = (value: string) => ({ name: 'mimetype', bytes: Buffer.from(value), stored: true })
const openDocument = 'application/vnd.oasis.opendocument.text'
const mail = 'From: marta@example.lv\r\nTo: dome@example.lv\r\nSubject: Iesniegums\r\n'

const samples: [string, Uint8Array][] = [
  ['pdf', bytes('%PDF-1.7\n')],
  ['pdf', bytes('junk before\n%PDF-1.4\n')],
  ['png', bytes('\x89PNG\r\n\x1a\n....')],
  ['jpeg', bytes('\xff\xd8\xff\xe0....')],
  ['tiff', bytes('II*\0....')],
  ['docx', zipOf([textFile('[Content_Types].xml'), textFile('word/document.xml')])],
  ['xlsx', zipOf([textFile('xl/workbook.xml')])],
  ['odt', zipOf([mimetype(openDocument), textFile('content.xml')])],
  ['zip', zipOf([textFile('a.txt')])],
  ['zip', zipOf([{ ...textFile('a.pdf', '%PDF-1.4\n'), stored: true }])],
  ['asice', zipOf([mimetype('application/vnd.etsi.asic-e+zip')])],
  ['asics', zipOf([mimetype('application/vnd.etsi.asic-s+zip')])],
  ['asice', zipOf([textFile('a.txt'), textFile('META-INF/signatures0.xml')])],
  ['mail', bytes(`${mail}\r\nLabdien!\r\n`)],
  ['mail', bytes(`Received: from x\r\n\tby y\r\n${mail}\r\nLabdien!\r\n`)],
  ['html', bytes('<!DOCTYPE html><p>')],
  ['xml', bytes('<?xml version="1.0"?><a/>')],
  ['text', bytes('Labdien!\n')],
  ['empty', bytes('')],
  ['unknown', bytes('\0\x01\x02\x03')],
]

test('A file is known by its bytes', () => {
  for (const [kind, content] of samples) assert.equal(sniffKind(content).kind, kind)
})

test('What is no signed document is unsigned, by its own name and kind', async () => {
  for (const [kind, content] of samples) {
    if (kind.startsWith('asic')) continue
    const report = await inspectDocument(content, { name: 'x.edoc', at: judgedAt })
    assert.deepEqual([report.kind, report.verdict, report.signatures], [kind, 'unsigned', []])
    assert.deepEqual([report.parts[0]?.name, report.parts[0]?.signed], ['x.edoc', false])
  }
})

test('A signature of a kind that is not judged here is never called unsigned', async () => {
  const signedMail = `${mail}Content-Type: multipart/signed; protocol="application/pkcs7-signature"\r\n\r\n`
  const others: [string, Uint8Array][] = [
    ['mail', bytes(signedMail)],
    ['docx', zipOf([textFile('word/document.xml'), textFile('_xmlsignatures/sig1.xml')])],
    ['odt', zipOf([mimetype(openDocument), textFile('META-INF/documentsignatures.xml')])],
    ['asics', zipOf([mimetype('application/vnd.etsi.asic-s+zip'), textFile('a.txt')])],
    [
      'xml',
      bytes(
        '<?xml version="1.0"?><SignedDoc format="DIGIDOC-XML" xmlns="http://www.sk.ee/DigiDoc/v1.3.0#"/>',
      ),
    ],
  ]
  for (const [kind, content] of others) {
    const report = await inspectDocument(content, { name: 'x', at: judgedAt })
    assert.deepEqual([report.kind, report.verdict], [kind, 'indeterminate'])
    assert.deepEqual(report.reasons, ['signature_kind_unsupported'])
  }
})
