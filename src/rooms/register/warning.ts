import { now as clockNow } from '../../house/clock.ts'
import { db, inTransaction, type Reader } from '../../house/database.ts'
import type { Job } from '../../house/jobs.ts'
import { postLater } from '../../house/mail.ts'
import { dayOf } from '../../kit/dates.ts'
import { listDue } from './inbox.store.ts'
import type { DueLine } from './lines.ts'
import { assigned, type Sight } from './reading.ts'
import { warningMail } from './register.mail.ts'
import { insertWarning } from './term.store.ts'
import { listAddresses, listMembersOf } from './unit.store.ts'

const everything: Sight = { isKeeper: true, siteIds: 'all', unitIds: [], entryIds: [] }
const aheadDays = 3
const mostLines = 5000

/**
 * Warns everybody responsible of what ends within three days or has passed: whom it was given to,
 * else the members of its unit. One mail a person and day, however often the job runs.
 */
export async function warnOfTerms(now: Temporal.Instant): Promise<number> {
  const today = dayOf(now)
  const until = today.add({ days: aheadDays })
  const lines = await listDue(db(), everything, { until, limit: mostLines })
  const byPerson = await responsible(
    db(),
    lines.filter(({ isSuspended }) => !isSuspended),
  )
  let warned = 0
  for (const person of await listAddresses(db(), [...byPerson.keys()])) {
    const own = byPerson.get(person.id) ?? []
    await inTransaction(async tx => {
      const warning = { day: today, personId: person.id, entries: own.length }
      if (!(await insertWarning(tx, warning))) return
      await postLater(tx, warningMail(person, own), now)
      warned++
    })
  }
  return warned
}

async function responsible(reader: Reader, lines: readonly DueLine[]) {
  const entryIds = [...new Set(lines.map(({ entryId }) => entryId))]
  const given = await assigned().listPeopleOf(reader, entryIds)
  const units = lines.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))
  const members = await listMembersOf(reader, [...new Set(units)])
  const byPerson = new Map<number, DueLine[]>()
  for (const line of lines) {
    const unit = members.filter(({ unitId }) => unitId === line.unitId).map(({ id }) => id)
    const people = given.get(line.entryId)?.length ? given.get(line.entryId) : unit
    for (const id of people ?? []) byPerson.set(id, [...(byPerson.get(id) ?? []), line])
  }
  return byPerson
}

/** On the morning of every working day and every other. */
export const termWarningJob: Job = {
  name: 'register-warnings',
  cron: '10 7 * * *',
  async run() {
    await warnOfTerms(clockNow())
  },
}
