// Messages by the official e-address, against a simulator of its exchange.
import { strict as assert } from 'node:assert'
import { randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { EaddressExchange } from '../../../fixtures/eaddress-exchange.ts'
import { useTown } from '../../../fixtures/town.ts'
import type { Clerk } from '../../house/actor.ts'
import { db, inTransaction } from '../../house/database.ts'
import { readFile, registerFile, storeFile } from '../../house/files.ts'
import { Refusal } from '../../house/refusal.ts'
import { findItem, listDocuments } from '../intake/index.ts'
import { listReceived, listTrouble } from './message.store.ts'
import { findSending } from './sending.store.ts'
import { dispatch, openEaddress, sendByEaddress, visitExchange } from './sending.ts'
import { readEaddressSettings } from './settings.ts'

const now = Temporal.Instant.from('2026-11-23T06:00:00Z')
const roomy = { maxBytes: 10_000_000 }
const ours = '_DEFAULT@90000024455'
const someone = '_DEFAULT@40003000642'

describe('the e-address', () => {
  const exchange = new EaddressExchange()
  after(async () => {
    openEaddress(undefined)
    await exchange.close()
  })
  const town = useTown()
  let rita: Clerk
  before(async () => {
    const settings = readEaddressSettings({
      EADDRESS_URL: await exchange.open(),
      EADDRESS_OWN: ours,
    })
    assert.ok(settings)
    openEaddress({ ...settings, timeoutMilliseconds: 1000 })
    const { id, name } = await db()
      .selectFrom('staff.person')
      .select(['id', 'name'])
      .where('email', '=', 'rita@paraugs.lv')
      .executeTakeFirstOrThrow()
    rita = { kind: 'clerk', id, name, roles: ['registrar'], siteIds: 'all' }
  })
  const received = () => listReceived(db(), { siteIds: 'all', before: undefined, limit: 100 })
  const page = async (list: string) =>
    (await (await town.staff('rita@paraugs.lv')).get(`/register/eaddress?list=${list}`)).text

  const send = (more: Partial<Parameters<typeof sendByEaddress>[2]> = {}) =>
    inTransaction(tx =>
      sendByEaddress(tx, rita, {
        to: someone,
        subject: 'Atbilde',
        text: 'Atļauja ir dota.',
        documents: [],
        now,
        ...more,
      }),
    )

  test('brings a message with its files, and confirms it only then', async () => {
    const plan = randomBytes(250_000)
    const mail = exchange.put({
      files: [{ name: 'plāns.pdf', mediaType: 'application/pdf', bytes: plan }],
    })
    exchange.faults = { namesTwice: true }
    await visitExchange()
    exchange.faults = {}
    assert.deepEqual(exchange.confirmed, [mail.id])
    const [message] = await received()
    const item = await findItem(db(), message?.itemId ?? 0)
    assert.equal(item?.channel, 'eaddress')
    assert.equal(item?.subject, 'Par zaru izvešanu')
    assert.deepEqual([item?.replyBy, item?.replyTo], ['eaddress', someone])
    const [original, file] = await listDocuments(db(), message?.itemId ?? 0)
    assert.equal(original?.role, 'original')
    assert.equal(file?.name, 'plāns.pdf')
    assert.deepEqual(Buffer.from(await readFile(file?.sha256 ?? '', roomy)), plan)
    const shown = await page('received')
    assert.match(shown, /SIA „Bērzi“/)
    assert.match(shown, /saņemta un apstiprināta/)
  })

  for (const confirmation of ['lost', 'lost_answer'] as const) {
    test(`takes a message once when its confirmation is ${confirmation}`, async () => {
      const before = (await received()).length
      const mail = exchange.put()
      exchange.faults = { confirmation }
      await visitExchange()
      assert.match(await page('received'), /gaida apstiprinājumu/)
      assert.match(await page('received'), /E-adreses sistēmu nevar sasniegt/)
      exchange.faults = {}
      await visitExchange()
      assert.equal((await received()).length, before + 1)
      assert.ok(exchange.confirmed.includes(mail.id))
      assert.doesNotMatch(await page('received'), /gaida apstiprinājumu|nevar sasniegt/)
    })
  }

  const faults = [
    ['short', 'attachment_broken', /fails atnāk nepilnīgs/],
    ['changed', 'hash_mismatch', /fails nav tas, ko sūtītājs parakstīja/],
    ['missing', 'attachment_missing', /faila e-adreses sistēmā nav/],
  ] as const
  for (const [file, code, words] of faults) {
    test(`does not confirm a message whose file is ${file}, and takes it when it is whole`, async () => {
      const before = (await received()).length
      const bytes = randomBytes(150_000)
      const mail = exchange.put({ files: [{ name: 'a.bin', mediaType: 'x/y', bytes }] })
      exchange.faults = { file }
      await visitExchange()
      await visitExchange()
      assert.ok(!exchange.confirmed.includes(mail.id))
      assert.equal((await received()).length, before)
      const [trouble] = await listTrouble(db())
      assert.deepEqual([trouble?.code, trouble?.tries], [code, 2])
      assert.match(await page('received'), words)
      exchange.faults = {}
      await visitExchange()
      assert.ok(exchange.confirmed.includes(mail.id))
      assert.equal((await received()).length, before + 1)
      assert.deepEqual(await listTrouble(db()), [])
    })
  }

  test('takes a message once when two workers ask at the same time', async () => {
    const before = (await received()).length
    exchange.put()
    await Promise.all([visitExchange(), visitExchange(), visitExchange()])
    assert.equal((await received()).length, before + 1)
  })

  test('believes no document type', async () => {
    const before = (await received()).length
    exchange.put()
    exchange.faults = { declaresType: true }
    await visitExchange()
    assert.equal((await received()).length, before)
    exchange.faults = {}
    await visitExchange()
    assert.equal((await received()).length, before + 1)
  })

  test('carries an answer with its files, and tells what the recipient said', async () => {
    const file = await storeFile(Buffer.from('lēmums'), roomy)
    await inTransaction(tx => registerFile(tx, file, now))
    const documents = [
      { name: 'lēmums.edoc', mediaType: 'application/vnd.etsi.asic-e+zip', sha256: file.sha256 },
    ]
    const id = await send({ documents })
    assert.match(await page('sent'), /gaida sūtīšanu/)
    await dispatch(id)
    const [sent] = exchange.sent
    assert.equal(sent?.recipient, someone)
    assert.deepEqual([...(sent?.files.values() ?? [])].map(String), [String(Buffer.from('lēmums'))])
    exchange.verdicts.set(sent?.id ?? '', { status: 'RecipientAccepted', reason: '' })
    await visitExchange()
    assert.equal((await findSending(db(), id))?.state, 'accepted')
    assert.match(await page('sent'), /adresāts saņēma/)
  })

  test('sends nothing twice when the answer got lost after the exchange stored it', async () => {
    const before = exchange.sent.length
    const id = await send()
    exchange.faults = { isSilentAfterSending: true }
    await assert.rejects(dispatch(id), /unreachable/)
    assert.equal((await findSending(db(), id))?.state, 'queued')
    exchange.faults = {}
    await dispatch(id)
    await dispatch(id)
    assert.equal(exchange.sent.length, before + 1)
    assert.equal((await findSending(db(), id))?.state, 'sent')
  })

  test('says why a message was rejected, and what to do', async () => {
    const refused = await send()
    exchange.faults = { refuses: 'Adresāts nav aktīvs' }
    await dispatch(refused)
    exchange.faults = {}
    assert.equal((await findSending(db(), refused))?.state, 'rejected')
    assert.match(await page('sent'), /Iemesls: Adresāts nav aktīvs\. Pārbaudiet adresi/)
    const later = await send()
    await dispatch(later)
    const verdict = { status: 'RecipientRejected', reason: 'Nav mūsu kompetencē' }
    exchange.verdicts.set((await findSending(db(), later))?.exchangeId ?? '', verdict)
    await visitExchange()
    assert.equal((await findSending(db(), later))?.reason, 'Nav mūsu kompetencē')
  })

  test('is not offered without a proper address, a subject, or a connection', async () => {
    const refusal = (code: string) => (error: unknown) =>
      error instanceof Refusal && error.code === code
    await assert.rejects(send({ to: 'anna@' }), refusal('eaddress_unreadable'))
    await assert.rejects(send({ subject: ' ' }), refusal('eaddress_no_subject'))
    openEaddress(undefined)
    await assert.rejects(send(), refusal('eaddress_off'))
    assert.match(await page('sent'), /E-adrese šai sistēmai nav pieslēgta/)
  })
})
