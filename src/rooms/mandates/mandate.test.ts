import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import {
  codeOf,
  countMandates,
  idsOf,
  makingFor,
  newestEntry,
  now,
  refusals,
} from '../../../fixtures/mandates.ts'
import { useTown } from '../../../fixtures/town.ts'
import type { Clerk } from '../../house/actor.ts'
import { db, inTransaction } from '../../house/database.ts'
import { Forbidden } from '../../house/refusal.ts'
import { confirmSignature, type Making, makeMandate, revokeMandate } from './mandate.ts'
import { forgetOldMandates } from './retention.ts'
import { journalRefusedStep, requireMandate } from './step.ts'

describe('a mandate', () => {
  useTown()

  test('names the clerk, the services and its own number, and ends with the visit', async () => {
    const { ilze, certificate } = await idsOf()
    const mandate = await makeMandate(ilze, await makingFor())
    assert.match(mandate.number, /^SP-2026\/\d{5}$/)
    assert.equal(mandate.representativeId, ilze.id)
    assert.deepEqual(mandate.eServiceIds, [certificate])
    assert.equal(mandate.endsAt.since(now).total('minutes'), 120)
    assert.equal((await newestEntry('mandate_made')).details.mandate, mandate.number)
  })

  test('ends with its last day, also on the night when the clocks change', async () => {
    const { ilze } = await idsOf()
    const october = Temporal.Instant.from('2026-10-20T06:00:00Z')
    const untilDay = Temporal.PlainDate.from('2026-10-25')
    const mandate = await makeMandate(ilze, await makingFor({ untilDay, now: october }))
    assert.equal(mandate.endsAt.toString(), '2026-10-25T22:00:00Z')
  })

  test('numbers have no gaps: what is refused takes none', async () => {
    const { ilze } = await idsOf()
    const first = await makeMandate(ilze, await makingFor())
    const wrong = await makingFor({ eServiceIds: [999_999] })
    await assert.rejects(makeMandate(ilze, wrong), codeOf('service_not_offered'))
    const second = await makeMandate(ilze, await makingFor())
    assert.equal(Number(second.number.slice(-5)), Number(first.number.slice(-5)) + 1)
  })

  test('cannot be made for the clerk, who tries it under any spelling: that is journalled', async () => {
    const { ilze } = await idsOf()
    const before = await countMandates()
    const marta = { ...ilze, name: 'MARTA Berzina' }
    await assert.rejects(makeMandate(marta, await makingFor()), codeOf('clerk_is_principal'))
    const entry = await newestEntry('step_refused')
    assert.equal(entry.details.reason, 'clerk_is_principal')
    assert.equal(entry.actor, `clerk ${ilze.id}`)
    assert.equal(await countMandates(), before)
    const byProxy = await makingFor({ capacity: 'notarised', signatoryName: ilze.name })
    await assert.rejects(makeMandate(ilze, byProxy), codeOf('clerk_is_principal'))
  })

  test('a parent does not sign for Marta, who is 81', async () => {
    const { ilze } = await idsOf()
    const making = await makingFor({ capacity: 'parent', signatoryName: 'Anna Bērziņa' })
    await assert.rejects(makeMandate(ilze, making), codeOf('principal_is_adult'))
  })

  test('is not made at a centre where the clerk does not work', async () => {
    const { juris } = await idsOf()
    await assert.rejects(makeMandate(juris, await makingFor()), Forbidden)
  })

  test('a last day within the setting, not before today', async () => {
    const { ilze } = await idsOf()
    const until = async (day: string) =>
      makeMandate(ilze, await makingFor({ untilDay: Temporal.PlainDate.from(day) }))
    await assert.rejects(until('2026-11-22'), codeOf('end_in_the_past'))
    await assert.rejects(until('2026-12-24'), codeOf('mandate_too_long'))
    assert.equal((await until('2026-12-23')).extent, 'until_day')
    assert.equal((await until('2026-11-23')).endsAt.toString(), '2026-11-23T22:00:00Z')
  })
})

describe('a step under a mandate', () => {
  useTown()

  const signed = async (more: Partial<Making> = {}) => {
    const { ilze } = await idsOf()
    const mandate = await makeMandate(ilze, await makingFor(more))
    await confirmSignature(ilze, { mandateId: mandate.id, now })
    return mandate
  }

  const take = (clerk: Clerk, mandateId: number | undefined, eServiceId: number, at = now) => {
    const step = { mandateId, eServiceId, now: at }
    return journalRefusedStep(clerk, step, () =>
      inTransaction(tx => requireMandate(tx, clerk, step)),
    )
  }

  const refusedWith = async (code: string, attempt: () => Promise<unknown>) => {
    const before = await refusals(code)
    await assert.rejects(attempt(), codeOf(code))
    assert.equal(await refusals(code), before + 1)
  }

  test('is taken by the clerk who is named, in a service that is named', async () => {
    const { ilze, certificate } = await idsOf()
    const mandate = await signed()
    assert.equal((await take(ilze, mandate.id, certificate)).number, mandate.number)
  })

  test('is refused and journalled without one, unsigned, expired, revoked', async () => {
    const { ilze, certificate } = await idsOf()
    await refusedWith('no_mandate', () => take(ilze, undefined, certificate))
    await refusedWith('no_mandate', () => take(ilze, 999_999, certificate))
    const unsigned = await makeMandate(ilze, await makingFor())
    await refusedWith('mandate_unsigned', () => take(ilze, unsigned.id, certificate))
    const mandate = await signed()
    await refusedWith('mandate_expired', () => take(ilze, mandate.id, certificate, mandate.endsAt))
    await revokeMandate(ilze, { mandateId: mandate.id, reason: 'principal', now })
    await refusedWith('mandate_revoked', () => take(ilze, mandate.id, certificate))
  })

  test("is refused and journalled to another clerk, and in a service that isn't named", async () => {
    const { ilze, juris, ogre, certificate, residence } = await idsOf()
    const mandate = await signed()
    const colleague = { ...juris, siteIds: [ogre] }
    await refusedWith('mandate_of_another_clerk', () => take(colleague, mandate.id, certificate))
    await refusedWith('service_not_named', () => take(ilze, mandate.id, residence))
  })

  test('of two clerks who revoke at once one is told that it is done', async () => {
    const { ilze } = await idsOf()
    const { id: mandateId } = await signed()
    const revoke = () => revokeMandate(ilze, { mandateId, reason: 'mistake', now })
    const results = await Promise.allSettled([revoke(), revoke()])
    const refused = results.filter(({ status }) => status === 'rejected')
    assert.equal(refused.length, 1)
  })

  test('nobody at the counter can change or delete a mandate in the database', async () => {
    const { id } = await signed()
    const change = sql`update mandates.mandate set representative_id = 1 where id = ${id}`
    await assert.rejects(change.execute(db()), /permission denied/)
    const remove = sql`delete from mandates.mandate where id = ${id}`
    await assert.rejects(remove.execute(db()), /permission denied/)
  })
})

describe('mandates past their retention', () => {
  useTown()

  test('are forgotten with all that hangs on them; younger ones stay, whoever asks', async () => {
    const { ilze } = await idsOf()
    const at = (instant: string) => Temporal.Instant.from(instant)
    const make = async (instant: string) => {
      const mandate = await makeMandate(ilze, await makingFor({ now: at(instant) }))
      await confirmSignature(ilze, { mandateId: mandate.id, now: at(instant).add({ minutes: 5 }) })
      return mandate.id
    }
    const old = await make('2020-12-31T09:00:00Z')
    const young = await make('2021-01-02T09:00:00Z')
    assert.equal(await forgetOldMandates(now), 1)
    const left = await db().selectFrom('mandates.mandate').select('id').execute()
    assert.deepEqual(left, [{ id: young }])
    const signatures = await db().selectFrom('mandates.signature').select('mandate_id').execute()
    assert.deepEqual(signatures, [{ mandate_id: young }])
    assert.equal((await newestEntry('mandates_forgotten')).details.count, 1)
    assert.ok(old < young)
    await make(now.toString())
    const far = await sql<{ n: number }>`
      select mandates.forget_before('2099-01-01') as n`.execute(db())
    assert.equal(far.rows[0]?.n, 1)
    assert.equal(await countMandates(), 1)
  })
})
