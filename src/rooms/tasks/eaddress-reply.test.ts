// A reply by the official e-address, against a simulator of its exchange.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { EaddressExchange } from '../../../fixtures/eaddress-exchange.ts'
import {
  assigningTo,
  letterFromTheBox,
  replying,
  taskPeople,
} from '../../../fixtures/task-papers.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'
import { readFile } from '../../house/files.ts'
import { eaddressJobs, openEaddress, readEaddressSettings } from '../eaddress/index.ts'
import { findEntry } from '../register/index.ts'
import { assignTask } from './assignment.ts'
import { listLetters } from './letter.store.ts'
import { replyTo } from './reply.ts'

const someone = '_DEFAULT@40003000642'

const visitExchange = async () => {
  await eaddressJobs.find(({ name }) => name === 'eaddress-visit')?.run({})
}

describe('a reply by the e-address', () => {
  const exchange = new EaddressExchange()
  const town = useTown({ clock: '2026-11-23T08:00:00Z' })
  before(async () => {
    const url = await exchange.open()
    openEaddress(readEaddressSettings({ EADDRESS_URL: url, EADDRESS_OWN: '_DEFAULT@90000024455' }))
  })
  after(async () => {
    openEaddress(undefined)
    await exchange.close()
  })

  async function answered() {
    const { rita, liene } = await taskPeople()
    const entry = await letterFromTheBox({ replyBy: 'eaddress', replyTo: someone })
    await assignTask(rita, await assigningTo(entry.id))
    const reply = await replying(entry.id, { channel: 'eaddress', to: someone })
    const { outgoingId } = await replyTo(liene, reply)
    const page = async () =>
      (await (await town.staff('liene@paraugs.lv')).get(`/register/entries/${entry.id}/reply`)).text
    const number = (await findEntry(db(), outgoingId))?.number ?? ''
    return { entry, number, page }
  }

  test('reaches the exchange with its paper, and its state comes back to the task', async () => {
    const { entry, number, page } = await answered()
    assert.match(await page(), /gaida sūtīšanu/)
    await visitExchange()
    const sent = exchange.sent.at(-1)
    assert.equal(sent?.recipient, someone)
    const [letter] = await listLetters(db(), entry.id)
    const paper = await readFile(letter?.sha256 ?? '', { maxBytes: 1_000_000 })
    assert.deepEqual([...(sent?.files.values() ?? [])].map(Buffer.from), [Buffer.from(paper)])
    assert.match(await page(), /nodota e-adresei/)
    exchange.verdicts.set(sent?.id ?? '', { status: 'RecipientAccepted', reason: '' })
    await visitExchange()
    assert.match(await page(), /adresāts saņēma/)
    assert.ok(number)
  })

  test('that is rejected comes back to whoever answered, by number alone', async () => {
    const { number, page } = await answered()
    exchange.faults = { refuses: 'Adresāts nav aktīvs' }
    await visitExchange()
    exchange.faults = {}
    assert.match(await page(), /nav piegādāta: pārbaudiet adresi/)
    const mail = await db()
      .selectFrom('house.mail')
      .selectAll()
      .where('subject', '=', `E-adresē nav piegādāta vēstule Nr. ${number}`)
      .executeTakeFirstOrThrow()
    assert.equal(mail.recipient, 'liene@paraugs.lv')
    assert.doesNotMatch(mail.body, /Āboliņ|apgaismojum/)
  })
})
