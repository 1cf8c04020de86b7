import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { codeOf, newestEntry } from '../../../fixtures/mandates.ts'
import { registerNow as now } from '../../../fixtures/register-papers.ts'
import {
  assigningTo,
  letterFromTheBox,
  replying,
  taskPeople,
} from '../../../fixtures/task-papers.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'
import { readFile } from '../../house/files.ts'
import { lettersOf, pageLetters } from '../../house/page-letters.ts'
import { readBack } from '../../house/read-back.ts'
import { Forbidden, NotFound } from '../../house/refusal.ts'
import { listLettersOf, stateOf } from '../post/index.ts'
import { findEntry, findTerm } from '../register/index.ts'
import { assignTask } from './assignment.ts'
import { handOverLetter } from './closing.ts'
import { listLetters } from './letter.store.ts'
import { replyTo } from './reply.ts'
import { findTask } from './task.store.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

/** A letter from the box that Liene answers. */
async function assigned() {
  const { rita } = await taskPeople()
  const entry = await letterFromTheBox()
  await assignTask(rita, await assigningTo(entry.id))
  return entry
}

describe('a reply', () => {
  useTown()

  test('gets a number without a gap, answers the entry, meets the term and ends the task', async () => {
    const { liene } = await taskPeople()
    const entry = await assigned()
    const { outgoingId } = await replyTo(liene, await replying(entry.id))
    const outgoing = await findEntry(db(), outgoingId)
    assert.match(outgoing?.number ?? '', /^1-11\/2026\/\d+$/)
    assert.equal(outgoing?.answersId, entry.id)
    assert.equal((await findTask(db(), entry.id))?.closing?.kind, 'replied')
    assert.ok((await findTerm(db(), entry.id, 'reply'))?.metAt)
    assert.ok((await findTerm(db(), entry.id, 'forwarding'))?.metAt)
    assert.equal((await newestEntry('task_replied')).details.reply, outgoing?.number)
  })

  test('is kept as the letter that was printed: number, what it answers, the state as a QR code', async () => {
    const { liene } = await taskPeople()
    const entry = await assigned()
    await replyTo(liene, await replying(entry.id))
    const [letter] = await listLetters(db(), entry.id)
    assert.ok(letter)
    const pdf = await readFile(letter.sha256, { maxBytes: 1_000_000 })
    const [page = ''] = await pageLetters(pdf)
    for (const said of [letter.number, entry.number, 'Labdien, Anna Āboliņa!', 'Liene Vanaga']) {
      assert.ok(page.includes(lettersOf(said)), `${said} in ${page}`)
    }
    const [[code = ''] = []] = await readBack(pdf)
    assert.ok(code.endsWith(`/submission/${entry.code}`), code)
  })

  test('by post waits for the dispatch list with its paper, number and address', async () => {
    const { liene } = await taskPeople()
    const entry = await assigned()
    const { outgoingId } = await replyTo(liene, await replying(entry.id))
    const [letter] = await listLetters(db(), entry.id)
    const number = (await findEntry(db(), outgoingId))?.number ?? ''
    const [posted, ...more] = await listLettersOf(db(), { entryNumber: number })
    assert.equal(more.length, 0)
    assert.ok(posted)
    assert.equal(stateOf(posted), 'created')
    assert.equal(posted.pdfSha256, letter?.sha256)
    assert.match(posted.address, /LV.5001/)
  })

  test('by registered post waits for the number of its sticker', async () => {
    const { liene } = await taskPeople()
    const entry = await assigned()
    const registered = await replying(entry.id, { isRegisteredMail: true })
    const { outgoingId } = await replyTo(liene, registered)
    const entryNumber = (await findEntry(db(), outgoingId))?.number ?? ''
    const [posted] = await listLettersOf(db(), { entryNumber })
    assert.deepEqual([posted?.kind, posted?.tracking], ['registered', undefined])
  })

  test('by e-mail goes to the address the author chose, with the text and both numbers', async () => {
    const { liene } = await taskPeople()
    const entry = await assigned()
    await replyTo(liene, await replying(entry.id, { channel: 'email', to: 'anna@epasts.lv' }))
    const mail = await db()
      .selectFrom('house.mail')
      .selectAll()
      .where('recipient', '=', 'anna@epasts.lv')
      .executeTakeFirstOrThrow()
    assert.match(mail.body, /Lampu nomainīsim līdz 11\. decembrim\./)
    assert.ok(mail.body.includes(entry.number))
    assert.ok(!mail.subject.includes('apgaismojum'))
    assert.ok(mail.by_hand)
    const [letter] = await listLetters(db(), entry.id)
    const attached = await db()
      .selectFrom('house.mail_attachment')
      .select(['name', 'sha256'])
      .where('mail_id', '=', mail.id)
      .execute()
    assert.deepEqual(
      attached.map(({ sha256 }) => sha256),
      [letter?.sha256],
    )
  })

  test('at the counter waits until somebody signs for it, once', async () => {
    const { liene, rita } = await taskPeople()
    const entry = await assigned()
    const { outgoingId } = await replyTo(liene, await replying(entry.id, { channel: 'counter' }))
    const collecting = { entryId: entry.id, outgoingId, takenBy: 'Anna Āboliņa', now }
    await handOverLetter(rita, collecting)
    await assert.rejects(handOverLetter(rita, collecting), codeOf('collected_already'))
  })

  test('an interim one says until when, and a final one follows', async () => {
    const { liene } = await taskPeople()
    const entry = await assigned()
    const extension = { to: day('2027-02-01'), reason: 'Vajadzīgs ceļu pārvaldnieka atzinums.' }
    await replyTo(liene, await replying(entry.id, { kind: 'interim', extension }))
    const task = await findTask(db(), entry.id)
    assert.equal(task?.closing, undefined)
    assert.equal(task?.reply?.dueOn.toString(), '2027-02-01')
    await replyTo(liene, await replying(entry.id))
    assert.deepEqual(
      (await listLetters(db(), entry.id)).map(({ kind }) => kind),
      ['interim', 'final'],
    )
  })

  test('an interim one past four months is refused, and takes no number', async () => {
    const { liene } = await taskPeople()
    const entry = await assigned()
    const numbers = () =>
      db()
        .selectFrom('register.number')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    const before = await numbers()
    const extension = { to: day('2027-03-24'), reason: 'Vajadzīgs atzinums.' }
    const tooLong = await replying(entry.id, { kind: 'interim', extension })
    await assert.rejects(replyTo(liene, tooLong), codeOf('extension_too_long'))
    assert.deepEqual(await numbers(), before)
    assert.deepEqual(await listLetters(db(), entry.id), [])
  })

  test('of two at once one is sent, the other is told that the task has ended', async () => {
    const { liene, anna } = await taskPeople()
    const entry = await assigned()
    const results = await Promise.allSettled([
      replyTo(liene, await replying(entry.id)),
      replyTo(anna, await replying(entry.id, { channel: 'counter' })),
    ])
    const refused = results.flatMap(result => (result.status === 'rejected' ? [result.reason] : []))
    assert.equal(refused.length, 1)
    assert.equal(refused[0].code, 'task_closed')
    assert.equal((await listLetters(db(), entry.id)).length, 1)
  })

  test('twelve at once, each to another letter, take twelve numbers in a row', async () => {
    const { liene } = await taskPeople()
    const entries = []
    for (let n = 0; n < 12; n++) entries.push(await assigned())
    const sent = await Promise.all(
      entries.map(async ({ id }) => replyTo(liene, await replying(id, { channel: 'counter' }))),
    )
    const found = await Promise.all(sent.map(({ outgoingId }) => findEntry(db(), outgoingId)))
    const numbers = found.map(entry => entry?.n ?? 0).sort((a, b) => a - b)
    assert.deepEqual(
      numbers,
      numbers.map((_, at) => (numbers[0] ?? 0) + at),
    )
  })

  test('is not written by somebody of another department, nor by a colleague who only looks', async () => {
    const { karlis, liene, anna, rita } = await taskPeople()
    const entry = await letterFromTheBox()
    await assignTask(rita, { ...(await assigningTo(entry.id)), leadId: anna.id })
    await assert.rejects(replyTo(karlis, await replying(entry.id)), NotFound)
    await assert.rejects(replyTo(liene, await replying(entry.id)), Forbidden)
  })

  test('needs an address for its way, and somebody to answer', async () => {
    const { rita } = await taskPeople()
    const entry = await letterFromTheBox()
    const byMail = await replying(entry.id, { channel: 'email' })
    await assert.rejects(replyTo(rita, byMail), codeOf('letter_to_missing'))
    const nobody = { kind: 'anonymous', name: null, code: null, address: null } as const
    const party = { ...nobody, phone: null, residentId: null }
    const anonymous = await letterFromTheBox({ party, replyBy: null, replyTo: null })
    await assert.rejects(replyTo(rita, await replying(anonymous.id)), codeOf('nobody_to_answer'))
  })
})
