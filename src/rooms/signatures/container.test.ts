import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleTrust } from '../../../fixtures/signed-documents.pki.ts'
import {
  asicE,
  containerEntries,
  containerOf,
  judgedAt,
  signatureXml,
  textFile,
} from '../../../fixtures/signed-documents.ts'
import { type ZipEntry, zipOf } from '../../../fixtures/signed-documents.zip.ts'
import { archiveLimits } from './archive.ts'
import { inspectDocument } from './inspection.ts'
import { snapshotOf } from './trust-snapshot.ts'

const trust = await sampleTrust()
const list = snapshotOf([trust.authority.certificate, trust.stamps.certificate])
const petition = textFile('iesniegums.txt')
const files = [petition]
const entries = containerEntries(files, [signatureXml(trust, { files })])

const inspect = (bytes: Uint8Array, name = 'iesniegums.asice') =>
  inspectDocument(bytes, { name, trust: list, at: judgedAt })

const inspectEntries = (changed: readonly ZipEntry[]) => inspect(zipOf(changed))

const replaced = (name: string, change: Partial<ZipEntry>) =>
  entries.map(entry => (entry.name === name ? { ...entry, ...change } : entry))

test('A signed petition is valid: who, when, which files, and by which rules', async () => {
  const report = await inspect(containerOf(trust, { files }))
  assert.deepEqual([report.kind, report.verdict, report.reasons], ['edoc', 'valid', []])
  assert.equal(report.policy, 'lodzins-2026-1')
  const [signature] = report.signatures
  assert.equal(signature?.signer, 'MARTA ĶELPE')
  assert.equal(signature?.time, '2026-11-20T10:00:05Z')
  assert.equal(signature?.timeFrom, 'timestamp')
  assert.deepEqual([signature?.reasons, signature?.covers], [[], ['iesniegums.txt']])
  const [part] = report.parts
  assert.deepEqual([part?.name, part?.type, part?.signed], ['iesniegums.txt', 'text/plain', true])
  assert.match(part?.sha256 ?? '', /^[0-9a-f]{64}$/)
})

test('A container without a signature is unsigned, with its files listed', async () => {
  const report = await inspectEntries(containerEntries(files, []))
  assert.deepEqual([report.verdict, report.signatures.length], ['unsigned', 0])
  assert.deepEqual(
    report.parts.map(({ name, signed }) => [name, signed]),
    [['iesniegums.txt', false]],
  )
})

test('A file that was changed after signing is found out', async () => {
  const changed = Buffer.from('Lūdzu izmaksāt pabalstu.\n')
  const report = await inspectEntries(replaced(petition.name, { bytes: changed }))
  assert.equal(report.verdict, 'invalid')
  assert.deepEqual(report.signatures[0]?.covers, [])
  assert.ok(report.signatures[0]?.reasons.includes('digest_wrong'))
  assert.equal(report.parts[0]?.signed, false)
})

test('A file laid beside the signed one is named as not signed', async () => {
  const extra = textFile('pielikums.txt', 'Vēl kas')
  const packed = containerEntries([petition, extra], [signatureXml(trust, { files })])
  const report = await inspectEntries(packed)
  assert.equal(report.verdict, 'invalid')
  assert.deepEqual(report.reasons, ['file_not_signed'])
  assert.deepEqual(report.signatures[0]?.reasons, ['files_not_covered'])
  assert.equal(report.parts.find(({ name }) => name === extra.name)?.signed, false)
})

test('Names with a space, a plus, an umlaut or a folder are found as they were signed', async () => {
  for (const name of ['mans iesniegums.txt', 'a+b.txt', 'iesniegums_Ķelpe.txt', 'mape/a.txt']) {
    const named = [textFile(name)]
    const report = await inspect(containerOf(trust, { files: named }))
    assert.deepEqual([name, report.verdict, report.signatures[0]?.reasons], [name, 'valid', []])
  }
  const spaced = [textFile('a b.txt')]
  const xml = signatureXml(trust, { files: spaced }).replace('a%20b.txt', 'a+b.txt')
  const report = await inspectEntries(containerEntries(spaced, [xml]))
  assert.ok(report.signatures[0]?.reasons.includes('reference_unresolved'))
})

test('The container is held to its own rules, whatever its signature says', async () => {
  const without = (name: string) => entries.filter(entry => entry.name !== name)
  const [mimetype, ...others] = entries
  const cases: [string, readonly ZipEntry[], string, string][] = [
    [
      'wrong value',
      replaced('mimetype', { bytes: Buffer.from('application/zip') }),
      'invalid',
      'mimetype_wrong',
    ],
    [
      'line feed',
      replaced('mimetype', { bytes: Buffer.from(`${asicE}\n`) }),
      'invalid',
      'mimetype_wrong',
    ],
    ['compressed', replaced('mimetype', { stored: false }), 'valid', 'mimetype_compressed'],
    ['none', others, 'valid', 'mimetype_missing'],
    [
      'last',
      [...others, mimetype ?? entries[0]].flatMap(entry => entry ?? []),
      'valid',
      'mimetype_not_first',
    ],
    ['no manifest', without('META-INF/manifest.xml'), 'invalid', 'manifest_missing'],
    [
      'empty manifest',
      replaced('META-INF/manifest.xml', { bytes: new Uint8Array() }),
      'invalid',
      'manifest_broken',
    ],
    ['no file', without(petition.name), 'invalid', 'no_data_file'],
  ]
  for (const [label, changed, verdict, reason] of cases) {
    const report = await inspectEntries(changed)
    assert.deepEqual([label, report.verdict], [label, verdict])
    assert.ok(report.reasons.includes(reason as never), `${label}: ${report.reasons}`)
  }
})

test('A manifest that gives the signed file another type or name is noticed', async () => {
  const manifest = entries[1]?.bytes ?? new Uint8Array()
  const text = Buffer.from(manifest).toString()
  const typed = Buffer.from(text.replace('text/plain', 'application/x-msdownload'))
  const named = Buffer.from(text.replace('iesniegums.txt', 'cits.txt'))
  const byType = await inspectEntries(replaced('META-INF/manifest.xml', { bytes: typed }))
  assert.deepEqual(byType.signatures[0]?.reasons, ['media_type_mismatch'])
  const byName = await inspectEntries(replaced('META-INF/manifest.xml', { bytes: named }))
  assert.deepEqual([byName.verdict, byName.reasons], ['invalid', ['manifest_mismatch']])
})

test('Archives that would harm are refused before anything is unpacked', async () => {
  const zeros = new Uint8Array(30_000_000)
  const many = Array.from({ length: archiveLimits.entries + 1 }, (_, index) => textFile(`${index}`))
  const cases: [string, readonly ZipEntry[], string][] = [
    ['climbing name', [...entries, textFile('../../tmp/x')], 'zip_bad_name'],
    ['absolute name', [...entries, textFile('/etc/cron.d/x')], 'zip_bad_name'],
    ['backslash', [...entries, textFile('..\\x')], 'zip_bad_name'],
    ['drive', [...entries, textFile('C:/x')], 'zip_bad_name'],
    ['dot', [...entries, textFile('./x')], 'zip_bad_name'],
    ['zero byte', [...entries, textFile('x\0.txt')], 'zip_bad_name'],
    ['bomb', [...entries, { name: 'big', bytes: zeros }], 'zip_ratio'],
    ['twice', [...entries, textFile(petition.name, 'cits')], 'zip_duplicate_name'],
    [
      'two headers',
      replaced(petition.name, { localName: 'iesniegumx.txt' }),
      'zip_headers_disagree',
    ],
    ['encrypted', replaced(petition.name, { flags: 1 }), 'zip_encrypted'],
    ['crowded', [...entries, ...many], 'zip_too_many_entries'],
  ]
  for (const [label, changed, reason] of cases) {
    const report = await inspectEntries(changed)
    assert.deepEqual([label, report.verdict, report.reasons], [label, 'invalid', [reason]])
    assert.deepEqual(report.signatures, [])
  }
})

test('A container cut short, or with something before or between its entries, is refused', async () => {
  const whole = zipOf(entries)
  const half = await inspect(whole.subarray(0, whole.length / 2))
  assert.deepEqual([half.kind, half.verdict, half.reasons], ['asice', 'invalid', ['zip_broken']])
  const damaged = whole.slice()
  damaged.set([0x44, 0x3f, 0x33], 0)
  assert.equal((await inspect(damaged)).verdict, 'invalid')
  const scratched = whole.slice()
  scratched[1_000] = (scratched[1_000] ?? 0) ^ 0xff
  assert.equal((await inspect(scratched)).verdict, 'invalid')
})

test('No change of a byte anywhere makes a valid container say anything else that is valid', async () => {
  const whole = zipOf(entries)
  const before = JSON.stringify((await inspect(whole)).parts)
  for (let at = 0; at < whole.length; at += 97) {
    const changed = whole.slice()
    changed[at] = (changed[at] ?? 0) ^ 0x20
    const report = await inspect(changed)
    if (report.verdict === 'valid') assert.equal(JSON.stringify(report.parts), before, `${at}`)
  }
})
