import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { colleague, paper, registerNow } from '../../../fixtures/register-papers.ts'
import { sampleTrust } from '../../../fixtures/signed-documents.pki.ts'
import { containerOf, textFile } from '../../../fixtures/signed-documents.ts'
import { useTown } from '../../../fixtures/town.ts'
import { forKinds, type ListOrder, listXml, signedList } from '../../../fixtures/trusted-lists.ts'
import { db, inTransaction } from '../../house/database.ts'
import { registerFile, storeFile } from '../../house/files.ts'
import { Refusal } from '../../house/refusal.ts'
import { listDocuments } from './document.store.ts'
import { examineItem } from './examination.ts'
import { findTrustList } from './trust-list.store.ts'
import { importDocumentTrust } from './trust-list.ts'

const path = '/settings/document-trust'
const trust = await sampleTrust()
const services = [
  { holders: [trust.authority], extensions: forKinds('ForeSignatures') },
  { holders: [trust.stamps], type: 'TSA/QTST' },
  {},
]
const list = (order: Partial<ListOrder> = {}) =>
  signedList(listXml({ services, ...order }), trust.juris)
const fileOf = (bytes: Uint8Array) => ({ name: 'tsl.xml', type: 'text/xml', bytes })
const store = (bytes: Uint8Array) => storeFile(bytes, { maxBytes: 10_000_000 })

describe('the published trust list of a country', () => {
  const town = useTown({ clock: registerNow.toString() })

  test('brought alone it counts, and the page says that its signature was not checked', async () => {
    const andris = await town.staff('andris@paraugs.lv')
    await andris.get(path)
    const shown = await andris.upload(path, {}, fileOf(list()))
    assert.equal(shown.status, 200)
    for (const words of [
      /Latvija, Nr\. 42/,
      /2; 1 bez sertifikāta izlaists/,
      /Saraksta paraksts nav pārbaudīts/,
      /JURIS BĒRZS, PARAUGS/,
      /01\.11\.2026\., pirms \d+ dien/,
    ])
      assert.match(shown.text, words)
    const english = await andris.get(`/en${path}`)
    assert.match(english.text, /Latvia, No\. 42/)
    assert.match(english.text, /The signature of the list was not checked/)
  })

  test('with the certificate of its signer, or the list of lists, it is checked', async () => {
    const clerk = await colleague('andris@paraugs.lv', ['administrator'])
    const andris = await town.staff('andris@paraugs.lv')
    const file = await store(list())
    const certificate = await store(trust.juris.certificate)
    await importDocumentTrust(clerk, { file, operator: certificate, now: registerNow })
    const checked = await andris.get(path)
    assert.match(checked.text, /pārbaudīts pēc pievienotā sertifikāta/)
    assert.doesNotMatch(checked.text, /Saraksta paraksts nav pārbaudīts/)
    const lists = await store(list({ territory: 'EU', pointers: { LV: [trust.juris] } }))
    await importDocumentTrust(clerk, { file, operator: lists, now: registerNow })
    const pointed = await andris.get(path)
    assert.match(pointed.text, /pārbaudīts pēc ES sarakstu saraksta/)
    assert.match(pointed.text, /Oficiālajā Vēstnesī/)
    const { sha256 } = (await findTrustList(db())) ?? {}
    assert.equal(sha256, file.sha256)
  })

  test('broken, or signed by somebody else, it is refused and the list before it stays', async () => {
    const clerk = await colleague('andris@paraugs.lv', ['administrator'])
    const before = await findTrustList(db())
    const broken = Buffer.from(Buffer.from(list()).toString().replace('>LV<', '>EE<'))
    const andris = await town.staff('andris@paraugs.lv')
    await andris.get(path)
    const refused = await andris.upload(path, {}, fileOf(new Uint8Array(broken)))
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Saraksta paraksts neder/)
    const [file, operator] = [await store(list()), await store(trust.ralfs.certificate)]
    await assert.rejects(
      importDocumentTrust(clerk, { file, operator, now: registerNow }),
      (error: unknown) => error instanceof Refusal && error.code === 'trust_list_operator_another',
    )
    assert.deepEqual(await findTrustList(db()), before)
  })

  test('documents are judged by it, and what a signature is worth is kept with them', async () => {
    const rita = await colleague('rita@paraugs.lv', ['registrar'])
    const signed = await store(containerOf(trust, { files: [textFile('iesniegums.txt')] }))
    await inTransaction(tx => registerFile(tx, signed, registerNow))
    const document = {
      role: 'original',
      name: 'iesniegums.edoc',
      mediaType: 'application/vnd.etsi.asic-e+zip',
      sha256: signed.sha256,
    } as const
    const item = await paper(rita, { documents: [document] })
    await examineItem(item.id, registerNow)
    const [{ examination } = { examination: null }] = await listDocuments(db(), item.id)
    assert.equal(examination?.signatures, 'valid')
    const { signatures } = Object(examination?.report)
    assert.equal(signatures[0].qualification, 'advanced')
    const shown = await (await town.staff('rita@paraugs.lv')).get(`/register/items/${item.id}`)
    assert.match(shown.text, /MARTA ĶELPE/)
    assert.match(shown.text, /uzlabots elektroniskais paraksts vai zīmogs, sertifikāts nav kvalif/)
  })
})
