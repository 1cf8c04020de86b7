import { type OwnLetter, postBag, sentLetter, waitingLetter } from '../../fixtures/post.ts'
import type { SampleArrival, SamplePaper, SampleSender } from '../../fixtures/sample-paper.ts'
import { sampleArrivals, samplePapers } from '../../fixtures/sample-papers.ts'
import { type Actor, program, resident } from '../house/actor.ts'
import { inTransaction } from '../house/database.ts'
import { Refusal } from '../house/refusal.ts'
import { takeIn } from '../rooms/intake/index.ts'
import { fillPost } from '../rooms/post/index.ts'
import { type EntryFacts, registerEntry, registerOutgoing } from '../rooms/register/index.ts'
import { assignTask } from '../rooms/tasks/index.ts'
import type { SeededTown } from './seed.ts'
import { known, loadOffice, momentOf, type Office } from './seed-office.ts'
import { endTask } from './seed-task-end.ts'

type Event = { at: Temporal.Instant; happens: () => Promise<unknown> }

/**
 * Fills the register of the sample with the papers of the last weeks, through the same deeds as
 * clerks use and in the order in which they happened; every number is the register's own.
 */
export async function seedSamplePapers(town: SeededTown, now: Temporal.Instant): Promise<void> {
  const office = await loadOffice(town, now)
  const events = [
    ...samplePapers.flatMap(paper => eventsOf(office, paper)),
    ...sampleArrivals.map(arrival => {
      const at = momentOf(office, arrival)
      return { at, happens: () => takeInSample(office, arrival, at) }
    }),
  ].sort((one, other) => Temporal.Instant.compare(one.at, other.at))
  const collected = momentOf(office, { ago: { days: 1 }, at: '12:45' })
  const isBefore = ({ at }: Event) => Temporal.Instant.compare(at, collected) < 0
  await happenAll(events.filter(isBefore))
  const sent = [await withNumber(office, sentLetter, collected)]
  const waiting = [await withNumber(office, waitingLetter, now)]
  const at = { siteId: known(office.siteIds, 'ogre'), yesterday: collected, now }
  await fillPost(town.clerk, { bag: postBag, sent, waiting }, at)
  await happenAll(events.filter(event => !isBefore(event)))
}

async function happenAll(events: readonly Event[]): Promise<void> {
  for (const { happens } of events) {
    try {
      await happens()
    } catch (error) {
      // A rule in force on this day may forbid one of them; the others stand.
      if (!(error instanceof Refusal)) throw error
    }
  }
}

/** Registered within a quarter of an hour, given out within the hour, ended when it says. */
function eventsOf(office: Office, paper: SamplePaper): Event[] {
  const { task, end } = paper
  let entryId: number | undefined
  const arrivedAt = momentOf(office, paper)
  const registeredAt = earlier(arrivedAt.add({ minutes: 15 }), office.now)
  const assignedAt = earlier(arrivedAt.add({ minutes: 45 }), office.now)
  const register = async () => {
    const { id } = await takeInSample(office, paper, arrivedAt)
    entryId = await registerSample(office, paper, { itemId: id, now: registeredAt })
  }
  const events: Event[] = [{ at: registeredAt, happens: register }]
  if (task) {
    const happens = async () => {
      if (entryId !== undefined) await assignSample(office, task, { entryId, now: assignedAt })
    }
    events.push({ at: assignedAt, happens })
  }
  if (end) {
    const at = later(momentOf(office, end), assignedAt)
    const happens = async () => {
      if (entryId !== undefined) await endTask(office, { entryId, paper, end, at })
    }
    events.push({ at, happens })
  }
  return events
}

const earlier = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) < 0 ? one : other

const later = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) > 0 ? one : other

async function takeInSample(office: Office, arrival: SampleArrival, now: Temporal.Instant) {
  const { channel, site = 'ogre', from, subject, content } = arrival
  const { item } = await inTransaction(tx =>
    takeIn(tx, takenInBy(office, channel), {
      channel,
      siteId: known(office.siteIds, site),
      arrivedAt: now,
      senderName: from.name,
      senderAddress: from.email ?? from.address ?? null,
      subject,
      body: content,
      ...replyOf(from),
      now,
    }),
  )
  return item
}

function takenInBy({ clerks }: Office, channel: SampleArrival['channel']): Actor {
  if (channel === 'web') return resident
  return channel === 'email' || channel === 'eaddress' ? program : known(clerks, 'rita')
}

function replyOf({ email, address }: SampleSender): Pick<EntryFacts, 'replyBy' | 'replyTo'> {
  if (email) return { replyBy: 'email', replyTo: email }
  return address ? { replyBy: 'post', replyTo: address } : { replyBy: 'counter', replyTo: null }
}

const noPaper = {
  senderNumber: null,
  senderDate: null,
  content: null,
  sheets: null,
  annexes: null,
  annexSheets: null,
  paperAt: null,
  restrictionBasis: null,
  language: 'lv',
} as const

type Registered = { itemId: number; now: Temporal.Instant }

async function registerSample(office: Office, paper: SamplePaper, { itemId, now }: Registered) {
  const { from, annexes = 0, channel } = paper
  const isPaper = channel === 'box' || channel === 'post' || channel === 'counter'
  const { id } = await registerEntry(known(office.clerks, 'rita'), {
    ...noPaper,
    itemId,
    filePlanId: known(office.indexIds, paper.index),
    ...(paper.termClass && { termClass: paper.termClass }),
    party: {
      kind: from.kind,
      name: from.name,
      code: null,
      address: from.address ?? null,
      phone: null,
      residentId: from.resident ? known(office.residentIds, from.resident) : null,
    },
    senderNumber: paper.senderNumber ?? null,
    subject: paper.subject,
    content: paper.content,
    ...(isPaper && { sheets: 1, paperAt: 'Kanceleja, 2. plaukts' }),
    annexes,
    annexSheets: annexes || null,
    restrictionBasis: paper.restriction ?? null,
    ...replyOf(from),
    formKey: `sample-item-${itemId}`,
    now,
  })
  return id
}

type Assigned = { entryId: number; now: Temporal.Instant }

function assignSample(office: Office, task: NonNullable<SamplePaper['task']>, given: Assigned) {
  const { unit, lead, together = [], resolution } = task
  const idOf = (name: string) => known(office.clerks, name).id
  return assignTask(known(office.clerks, 'vija'), {
    ...given,
    unitId: known(office.unitIds, unit),
    ...(lead && { leadId: idOf(lead) }),
    coAssigneeIds: together.map(idOf),
    resolution,
  })
}

/** A letter of the chancellery with the number that the register gives it. */
async function withNumber(office: Office, letter: OwnLetter, now: Temporal.Instant) {
  const { recipient, address, subject } = letter
  const { number } = await inTransaction(tx =>
    registerOutgoing(tx, known(office.clerks, 'rita'), {
      ...noPaper,
      filePlanId: known(office.indexIds, '1-15'),
      siteId: known(office.siteIds, 'ogre'),
      channel: 'post',
      answersId: null,
      party: {
        kind: 'organisation',
        name: recipient,
        code: null,
        address,
        phone: null,
        residentId: null,
      },
      subject,
      replyBy: 'post',
      replyTo: address,
      now,
    }),
  )
  return { ...letter, entryNumber: number }
}
