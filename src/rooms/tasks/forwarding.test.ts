import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { codeOf } from '../../../fixtures/mandates.ts'
import { indexOf, registerNow as now } from '../../../fixtures/register-papers.ts'
import {
  assigningTo,
  forwarding,
  letterFromTheBox,
  replying,
  taskPeople,
} from '../../../fixtures/task-papers.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'
import { findEntry, findTerm, termWarningJob } from '../register/index.ts'
import { assignments } from './assignment.store.ts'
import { assignTask } from './assignment.ts'
import { noteTask, notingObstacle } from './closing.ts'
import { findForwarding } from './forwarding.store.ts'
import { forwardTask, isLate, leaveUnexamined, leavingObstacle } from './forwarding.ts'
import { listLetters } from './letter.store.ts'
import { replyTo } from './reply.ts'
import { paragraphsOf } from './reply-form.ts'
import { findTask } from './task.store.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.Instant.from(text)

describe('a submission that is none of ours', () => {
  useTown()

  test('goes to the competent body on the seventh working day, and the author is told', async () => {
    const { rita } = await taskPeople()
    const entry = await letterFromTheBox()
    const due = (await findTerm(db(), entry.id, 'forwarding'))?.due
    assert.equal(due?.toString(), '2026-12-02')
    await forwardTask(rita, await forwarding(entry.id, { now: at('2026-12-02T14:00:00Z') }))
    assert.equal((await findForwarding(db(), entry.id))?.isLate, false)
    assert.equal((await findTask(db(), entry.id))?.closing?.kind, 'forwarded')
    const letters = await listLetters(db(), entry.id)
    assert.deepEqual(
      letters.map(({ recipient, channel }) => [recipient, channel]),
      [
        ['Valsts zemes dienests', 'email'],
        ['Anna Āboliņa', 'post'],
      ],
    )
    assert.ok((await findTerm(db(), entry.id, 'reply'))?.metAt)
  })

  test('goes on the eighth as well, and the entry keeps that it was late', async () => {
    const { rita } = await taskPeople()
    const entry = await letterFromTheBox()
    await forwardTask(rita, await forwarding(entry.id, { now: at('2026-12-03T07:00:00Z') }))
    assert.equal((await findForwarding(db(), entry.id))?.isLate, true)
  })

  test('is not forwarded behind the author’s back, nor after the answer', async () => {
    const { rita } = await taskPeople()
    const entry = await letterFromTheBox()
    const silent = await forwarding(entry.id, { notice: undefined })
    await assert.rejects(forwardTask(rita, silent), codeOf('notice_missing'))
    assert.deepEqual(await listLetters(db(), entry.id), [])
    await replyTo(rita, await replying(entry.id))
    await assert.rejects(forwardTask(rita, await forwarding(entry.id)), codeOf('task_closed'))
  })

  test('forwarded and answered at once: one wins, and no number is lost', async () => {
    const { rita, vija } = await taskPeople()
    const entry = await letterFromTheBox()
    const results = await Promise.allSettled([
      forwardTask(rita, await forwarding(entry.id)),
      replyTo(vija, await replying(entry.id)),
    ])
    assert.equal(results.filter(({ status }) => status === 'rejected').length, 1)
    const letters = await listLetters(db(), entry.id)
    assert.equal(letters.length, results[0].status === 'fulfilled' ? 2 : 1)
    for (const { outgoingId } of letters) assert.ok(await findEntry(db(), outgoingId))
  })
})

describe('a submission is left without examination', () => {
  useTown()

  const nobody = { kind: 'anonymous', name: null, code: null, address: null } as const
  const party = { ...nobody, phone: null, residentId: null }

  const leaving = async (entryId: number) => ({
    entryId,
    note: undefined,
    earlierNumber: undefined,
    notice: undefined,
    filePlanId: await indexOf('1-11'),
    now,
  })

  test('when nobody signed it, without a letter', async () => {
    const { rita } = await taskPeople()
    const entry = await letterFromTheBox({ party, replyBy: null, replyTo: null })
    await leaveUnexamined(rita, { ...(await leaving(entry.id)), ground: 'anonymous' })
    assert.equal((await findTask(db(), entry.id))?.closing?.kind, 'unexamined')
    assert.deepEqual(await listLetters(db(), entry.id), [])
  })

  test('when it was answered before: the earlier one is named and the author told', async () => {
    const { rita } = await taskPeople()
    const [first, again] = [await letterFromTheBox(), await letterFromTheBox()]
    const { text } = await replying(again.id)
    const notice = { text, channel: 'counter', to: undefined } as const
    const asked = { ...(await leaving(again.id)), ground: 'already_answered', notice } as const
    await assert.rejects(leaveUnexamined(rita, asked), codeOf('earlier_missing'))
    const unknown = { ...asked, earlierNumber: '1-10/2026/9999' }
    await assert.rejects(leaveUnexamined(rita, unknown), codeOf('earlier_unknown'))
    await leaveUnexamined(rita, { ...asked, earlierNumber: first.number })
    assert.equal((await listLetters(db(), again.id)).length, 1)
  })

  test('a known author is not anonymous, and is told unless nobody can read the paper', () => {
    const task = {
      closing: undefined,
      direction: 'incoming',
      isVoid: false,
      partyKind: 'person',
    } as const
    const facts = { hasNotice: false, hasEarlier: false }
    const why = (ground: 'anonymous' | 'illegible' | 'offensive') =>
      leavingObstacle(task, { ...facts, ground })
    assert.equal(why('anonymous'), 'not_anonymous')
    assert.equal(why('illegible'), undefined)
    assert.equal(why('offensive'), 'notice_missing')
  })
})

describe('terms and other ends', () => {
  const town = useTown()

  test('Liene is told in time of what she has to answer, without a name or a subject', async () => {
    const { rita } = await taskPeople()
    const entry = await letterFromTheBox()
    await assignTask(rita, await assigningTo(entry.id))
    const { liene } = await taskPeople()
    assert.deepEqual(await assignments.listEntriesOf(db(), liene.id), [entry.id])
    const people = await assignments.listPeopleOf(db(), [entry.id])
    assert.deepEqual(people.get(entry.id), [liene.id])
    town.itIs('2026-12-21T05:10:00Z')
    await termWarningJob.run({})
    const mails = await db()
      .selectFrom('house.mail')
      .selectAll()
      .where('recipient', '=', 'liene@paraugs.lv')
      .execute()
    const warning = mails.find(({ created_at }) => created_at.equals(at('2026-12-21T05:10:00Z')))
    assert.ok(warning)
    assert.ok(warning.body.includes(entry.number), warning.body)
    assert.ok(!/Āboliņa|apgaismojum/.test(warning.subject + warning.body))
  })

  test('while nobody leads, the head of the department is told', async () => {
    const { rita, anna } = await taskPeople()
    const entry = await letterFromTheBox()
    await assignTask(rita, { ...(await assigningTo(entry.id)), leadId: undefined })
    const people = await assignments.listPeopleOf(db(), [entry.id])
    assert.deepEqual(people.get(entry.id), [anna.id])
  })

  test('a letter for information is taken note of; a submission has to be answered', async () => {
    const { rita } = await taskPeople()
    const letter = await letterFromTheBox({ filePlanId: await indexOf('1-14') })
    await noteTask(rita, { entryId: letter.id, note: 'Zināšanai', now })
    assert.equal((await findTask(db(), letter.id))?.closing?.kind, 'noted')
    const submission = await findTask(db(), (await letterFromTheBox()).id)
    assert.equal(submission && notingObstacle(submission), 'reply_is_due')
  })
})

test('A forwarding is late from the day after the seventh working day', () => {
  const forwarding = { dueOn: day('2026-12-02'), latestOn: day('2026-12-02'), metAt: null }
  assert.equal(isLate({ forwarding }, day('2026-12-02')), false)
  assert.equal(isLate({ forwarding }, day('2026-12-03')), true)
  assert.equal(isLate({ forwarding: undefined }, day('2026-12-03')), false)
})

test('Paragraphs lose no word, whatever lines somebody typed', () => {
  assert.deepEqual(paragraphsOf('Viens\ndivi\n\n \n\ntrīs\n'), ['Viens\ndivi', 'trīs'])
  fc.assert(
    fc.property(fc.string(), text => {
      const words = (given: string) => given.split(/\s+/).filter(Boolean)
      assert.deepEqual(paragraphsOf(text).flatMap(words), words(text))
      assert.ok(paragraphsOf(text).every(part => part.trim() !== ''))
    }),
  )
})
