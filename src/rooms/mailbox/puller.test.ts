// Mail pulled out of a mailbox (a simulator that speaks IMAP).
import { strict as assert } from 'node:assert'
import { after, before, describe, test } from 'node:test'
import { useMailRoom } from '../../../fixtures/mail-room.ts'
import { MailboxServer } from '../../../fixtures/mailbox-server.ts'
import { plainMail } from '../../../fixtures/mails.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'
import { listLeftBehind } from './message.store.ts'
import { pullMail } from './puller.ts'
import { readMailboxSettings } from './settings.ts'

describe('a mailbox that is pulled', () => {
  const town = useTown()
  const room = useMailRoom()
  const box = new MailboxServer()
  let port = 0
  before(async () => {
    port = await box.open()
  })
  after(() => box.close())

  const pull = (more: Record<string, string> = {}) =>
    pullMail(
      readMailboxSettings({
        IMAP_URL: `imap://kac%40paraugs.lv:x@127.0.0.1:${port}/INBOX`,
        ...more,
      }),
    )

  test('gives every mail once, and marks it when it is safely here', async () => {
    box.put(plainMail({ id: 'i1@example.lv' }))
    box.put(plainMail({ id: 'i2@example.lv', subject: 'Otrs' }))
    assert.deepEqual(await pull(), { taken: 2, left: 0 })
    assert.ok(box.inbox.every(({ flags }) => flags.has('\\Seen')))
    assert.deepEqual(await pull(), { taken: 0, left: 0 })
    await room.readAll()
    assert.equal(await room.count('intake.item'), 2)
  })

  test('is marked again where a process ended before the mark', async () => {
    for (const { flags } of box.inbox) flags.clear()
    assert.deepEqual(await pull(), { taken: 0, left: 0 })
    assert.ok(box.inbox.every(({ flags }) => flags.has('\\Seen')))
  })

  test('with a new numbering gives known mails as copies, never as new items', async () => {
    box.uidValidity = 2
    assert.deepEqual(await pull(), { taken: 2, left: 0 })
    await room.readAll()
    assert.equal(await room.count('mailbox.message'), 4)
    assert.equal(await room.count('intake.item'), 2)
  })

  test('that breaks off in the middle of a mail leaves nothing half and is asked again', async () => {
    const large = plainMail({ id: 'i3@example.lv', body: 'vārds '.repeat(400_000) })
    const uid = box.put(large)
    box.faults = { cutsUid: uid }
    await assert.rejects(pull())
    assert.equal(await room.count('mailbox.message'), 4)
    assert.equal((await listLeftBehind(db())).length, 1)
    box.faults = { losesUid: uid }
    assert.deepEqual(await pull(), { taken: 0, left: 1 })
    const rita = await town.staff('rita@paraugs.lv')
    assert.match((await rita.get('/register/mail')).text, /pastkastīte to nedeva līdz galam/)
    box.faults = {}
    assert.deepEqual(await pull(), { taken: 1, left: 0 })
    assert.deepEqual(await listLeftBehind(db()), [])
  })

  test('moves what is taken where that is wanted', async () => {
    await pull({ IMAP_MOVE_TO: 'Archive' })
    assert.deepEqual([box.inbox.length, box.moved.length], [0, 3])
  })
})
