import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { colleague, paper, registerNow } from '../../../fixtures/register-papers.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db, inTransaction } from '../../house/database.ts'
import { registerFile, storeFile } from '../../house/files.ts'
import { Forbidden, Refusal } from '../../house/refusal.ts'
import { listDocuments } from './document.store.ts'
import { examineItem } from './examination.ts'
import { findItem } from './item.store.ts'
import { importDocumentTrust } from './trust-list.ts'

const text = (words: string) => new TextEncoder().encode(words)

async function store(bytes: Uint8Array) {
  const file = await storeFile(bytes, { maxBytes: 1_000_000 })
  await inTransaction(tx => registerFile(tx, file, registerNow))
  return file
}

async function itemWith(name: string, bytes: Uint8Array) {
  const rita = await colleague('rita@paraugs.lv', ['registrar'])
  const { sha256 } = await store(bytes)
  const document = { role: 'original', name, mediaType: 'text/plain', sha256 } as const
  return paper(rita, { documents: [document] })
}

describe('looking into the files of what came in', () => {
  useTown({ clock: registerNow.toString() })

  test('without a scanner a file is not scanned, never clean; without signatures it is unsigned', async () => {
    const item = await itemWith('vestule.txt', text('Labdien!'))
    await examineItem(item.id, registerNow)
    const [document] = await listDocuments(db(), item.id)
    assert.equal(document?.examination?.scan, 'not_scanned')
    assert.equal(document?.examination?.signatures, 'unsigned')
    assert.equal((await findItem(db(), item.id))?.attention, null)
  })

  test('a broken container is kept and shown to a person once, however often it is looked at', async () => {
    const item = await itemWith('lūgums.edoc', text('PK\u0003\u0004 nav arhīvs'))
    await examineItem(item.id, registerNow)
    await examineItem(item.id, registerNow)
    const [document] = await listDocuments(db(), item.id)
    assert.ok(document?.examination)
    const attention = (await findItem(db(), item.id))?.attention ?? ''
    assert.ok(attention.split('signature_invalid').length <= 2, attention)
  })

  test('the same bytes twice are two items, the second linked to the first', async () => {
    const first = await itemWith('viens.txt', text('tas pats'))
    const second = await itemWith('divi.txt', text('tas pats'))
    assert.equal(second.duplicateOf, first.id)
  })

  test('a trust list that is none is refused in words, and only administrators bring one', async () => {
    const andris = await colleague('andris@paraugs.lv', ['administrator'])
    const file = await store(text('{"services": []}'))
    await assert.rejects(
      importDocumentTrust(andris, { file, now: registerNow }),
      (error: unknown) => error instanceof Refusal && error.code.startsWith('trust_list_'),
    )
    const vija = await colleague('vija@paraugs.lv', ['head'])
    await assert.rejects(importDocumentTrust(vija, { file, now: registerNow }), Forbidden)
  })
})
