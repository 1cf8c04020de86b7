import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { codeOf, newestEntry } from '../../../fixtures/mandates.ts'
import { registerNow as now } from '../../../fixtures/register-papers.ts'
import {
  assigningTo,
  forwarding,
  letterFromTheBox,
  replying,
  taskPeople,
  unitOf,
} from '../../../fixtures/task-papers.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'
import { Forbidden, NotFound } from '../../house/refusal.ts'
import { countOverdue, findTerm } from '../register/index.ts'
import { findVisibleTask } from './access.ts'
import { assigningObstacle, assignTask, nameUnitHead } from './assignment.ts'
import { findForwarding } from './forwarding.store.ts'
import { forwardTask } from './forwarding.ts'
import { replyTo } from './reply.ts'
import { findTask } from './task.store.ts'
import { accessTo, stateOf, type Task, urgencyOf } from './task.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('a task is handed out', () => {
  useTown()

  test('to the department and to Liene, who is told the number and the day only', async () => {
    const { rita, liene } = await taskPeople()
    const entry = await letterFromTheBox()
    await assignTask(rita, await assigningTo(entry.id))
    const task = await findTask(db(), entry.id)
    assert.equal(task?.assignment?.lead?.name, 'Liene Vanaga')
    assert.equal(task && stateOf(task), 'in_progress')
    assert.equal((await newestEntry('task_assigned')).details.lead, liene.id)
    const mail = await db()
      .selectFrom('house.mail')
      .selectAll()
      .where('recipient', '=', 'liene@paraugs.lv')
      .executeTakeFirstOrThrow()
    assert.match(mail.body, /Termiņš: 2026\. gada 23\.\sdecembrī/)
    assert.ok(!/Āboliņa|apgaismojum/.test(mail.subject + mail.body))
  })

  test('again only with a reason; the earlier resolution stays', async () => {
    const { rita, anna } = await taskPeople()
    const entry = await letterFromTheBox()
    await assignTask(rita, await assigningTo(entry.id))
    const seenId = (await findTask(db(), entry.id))?.assignment?.id
    const other = { ...(await assigningTo(entry.id)), leadId: anna.id, seenId }
    await assert.rejects(assignTask(rita, other), codeOf('reassign_reason_missing'))
    await assignTask(rita, { ...other, reason: 'Liene ir atvaļinājumā.' })
    assert.equal((await findTask(db(), entry.id))?.assignment?.lead?.id, anna.id)
    const { count } = await db()
      .selectFrom('tasks.assignment')
      .where('entry_id', '=', entry.id)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    assert.equal(count, 2)
  })

  test('by two at once: one resolution stands, the other is asked to look again', async () => {
    const { rita, vija, anna } = await taskPeople()
    const entry = await letterFromTheBox()
    const first = await assigningTo(entry.id)
    const results = await Promise.allSettled([
      assignTask(rita, first),
      assignTask(vija, { ...first, leadId: anna.id }),
    ])
    const refused = results.flatMap(result => (result.status === 'rejected' ? [result.reason] : []))
    assert.equal(refused.length, 1)
    assert.equal(refused[0].code, 'assigned_meanwhile')
  })

  test('within the department by its head, and to another department not', async () => {
    const { rita, anna, liene } = await taskPeople()
    const entry = await letterFromTheBox()
    await assignTask(rita, { ...(await assigningTo(entry.id)), leadId: undefined })
    const task = await findTask(db(), entry.id)
    assert.equal(task && stateOf(task), 'handed_on')
    const seenId = task?.assignment?.id
    const again = { ...(await assigningTo(entry.id)), seenId, reason: 'Liene to zina vislabāk.' }
    await assert.rejects(assignTask(liene, again), Forbidden)
    const elsewhere = { ...again, unitId: await unitOf('socialais'), leadId: undefined }
    await assert.rejects(assignTask(anna, elsewhere), codeOf('not_own_unit'))
    await assignTask(anna, again)
    assert.equal((await findTask(db(), entry.id))?.assignment?.lead?.id, liene.id)
  })

  test('and is none of the business of another department', async () => {
    const { rita, karlis, liene } = await taskPeople()
    const entry = await letterFromTheBox()
    await assert.rejects(findVisibleTask(liene, entry.id), NotFound)
    await assignTask(rita, { ...(await assigningTo(entry.id)), leadId: undefined })
    assert.deepEqual((await findVisibleTask(liene, entry.id)).access, {
      maySee: true,
      mayWork: false,
      mayAssign: false,
    })
    await assert.rejects(findVisibleTask(karlis, entry.id), NotFound)
  })

  test('to a co-assignee of another department, who sees it and works on it', async () => {
    const { rita, karlis } = await taskPeople()
    const entry = await letterFromTheBox()
    await assignTask(rita, { ...(await assigningTo(entry.id)), coAssigneeIds: [karlis.id] })
    assert.equal((await findVisibleTask(karlis, entry.id)).access.mayWork, true)
  })

  test('a restricted one opens to its lead and the head of the department only', async () => {
    const { rita, anna, liene } = await taskPeople()
    const entry = await letterFromTheBox({ restrictionBasis: 'Satur veselības datus' })
    await assignTask(rita, { ...(await assigningTo(entry.id)), leadId: anna.id })
    await assert.rejects(findVisibleTask(liene, entry.id), NotFound)
    assert.equal((await findVisibleTask(anna, entry.id)).access.mayAssign, true)
  })

  test('the head of a department is named by the head and works there', async () => {
    const { rita, vija, liene, karlis } = await taskPeople()
    const unitId = await unitOf('socialais')
    const naming = { unitId, personId: karlis.id, now }
    await assert.rejects(nameUnitHead(rita, naming), Forbidden)
    await assert.rejects(
      nameUnitHead(vija, { ...naming, personId: liene.id }),
      codeOf('lead_not_of_unit'),
    )
    await nameUnitHead(vija, naming)
    const details = (await newestEntry('unit_head_named')).details
    assert.deepEqual(details, { unit: unitId, person: karlis.id })
  })
})

const open = { closing: undefined, direction: 'incoming', assignment: undefined } as const
const units = [{ id: 1, people: [{ id: 7, name: 'A' }] }]
const asked = { unitId: 1, leadId: 7, coAssigneeIds: [], resolution: 'Lūdzu atbildēt' }

describe('the seven working days are over when it is decided whose matter it is', () => {
  const town = useTown({ clock: '2026-12-03T07:00:00Z' })

  const deeds: Record<string, (entryId: number) => Promise<unknown>> = {
    nothing: async () => undefined,
    'given to a department': async entryId => {
      const { rita } = await taskPeople()
      await assignTask(rita, { ...(await assigningTo(entryId)), leadId: undefined })
    },
    'given to Liene': async entryId => {
      const { rita } = await taskPeople()
      await assignTask(rita, await assigningTo(entryId))
    },
    'answered for the time being': async entryId => {
      const { rita } = await taskPeople()
      await replyTo(rita, await replying(entryId, { kind: 'interim' }))
    },
    answered: async entryId => {
      const { rita } = await taskPeople()
      await replyTo(rita, await replying(entryId))
    },
    forwarded: async entryId => {
      const { rita } = await taskPeople()
      await forwardTask(rita, await forwarding(entryId))
    },
  }
  const cases: [deed: string, forwarding: string | null, reply: string | null][] = [
    ['nothing', null, null],
    ['given to a department', null, null],
    ['given to Liene', 'assigned', null],
    ['answered for the time being', 'interim_reply', null],
    ['answered', 'replied', 'replied'],
    ['forwarded', 'forwarded', 'forwarded'],
  ]
  for (const [deed, met, reply] of cases) {
    test(`${deed}: ${met ?? 'it is late, in every count and list'}`, async () => {
      const { id, number } = await letterFromTheBox()
      const before = await countOverdue(db(), day('2026-12-03'))
      await deeds[deed]?.(id)
      assert.equal((await findTerm(db(), id, 'forwarding'))?.metBy, met)
      assert.equal((await findTerm(db(), id, 'reply'))?.metBy, reply)
      const late = await countOverdue(db(), day('2026-12-03'))
      assert.equal(late, met === null ? before : before - 1)
      const rita = await town.staff('rita@paraugs.lv')
      assert.equal((await rita.get('/register/overdue')).text.includes(number), met === null)
      const { text } = await rita.get(`/register/entries/${id}`)
      assert.match(text, met === null ? /Termiņš skaitās, līdz izlemts/ : /vairs neskaitās/)
    })
  }

  test('what Liene had begun and is another’s after all is forwarded late all the same', async () => {
    const { rita } = await taskPeople()
    const { id } = await letterFromTheBox()
    await assignTask(rita, await assigningTo(id))
    await forwardTask(
      rita,
      await forwarding(id, { now: Temporal.Instant.from('2026-12-03T07:00:00Z') }),
    )
    assert.equal((await findForwarding(db(), id))?.isLate, true)
  })
})

test('Why a task cannot be handed out so', () => {
  assert.equal(assigningObstacle(open, asked, units), undefined)
  assert.equal(assigningObstacle({ ...open, direction: 'outgoing' }, asked, units), 'task_outgoing')
  assert.equal(assigningObstacle(open, { ...asked, unitId: 2 }, units), 'unit_unknown')
  assert.equal(assigningObstacle(open, { ...asked, leadId: 8 }, units), 'lead_not_of_unit')
  const twice = { ...asked, coAssigneeIds: [7] }
  assert.equal(assigningObstacle(open, twice, units), 'co_assignee_unknown')
  assert.equal(assigningObstacle(open, { ...asked, seenId: 3 }, units), 'assigned_meanwhile')
})

test('How near a term is, to the day', () => {
  const on = (dueOn: string, more: Partial<Task> = {}) =>
    urgencyOf(
      {
        reply: { dueOn: day(dueOn), latestOn: day(dueOn), metAt: null },
        closing: undefined,
        isSuspended: false,
        ...more,
      },
      day('2026-11-23'),
    )
  assert.equal(on('2026-11-22'), 'overdue')
  assert.equal(on('2026-11-23'), 'today')
  assert.equal(on('2026-11-28'), 'soon')
  assert.equal(on('2026-11-29'), 'later')
  assert.equal(on('2026-11-22', { isSuspended: true }), 'none')
})

test('A registrar of one site sees the tasks of that site', () => {
  const rita = { kind: 'clerk', id: 1, name: 'Rita', roles: ['registrar'], siteIds: [2] } as const
  const task = { assignment: undefined, isRestricted: false }
  assert.equal(accessTo({ ...task, siteId: 2 }, rita, []).maySee, true)
  assert.equal(accessTo({ ...task, siteId: 3 }, rita, []).maySee, false)
})
