// Any number of processes on one database behave as one, and stop without losing anything.
import { strict as assert } from 'node:assert'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { openMailServer } from '../../fixtures/mail-server.ts'
import { bookOver, endAll, lodzins, streamUntil } from '../../fixtures/processes.ts'
import { newDatabase } from '../../fixtures/town.database.ts'

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

async function until(holds: () => boolean, milliseconds: number): Promise<void> {
  const limit = Date.now() + milliseconds
  while (!holds() && Date.now() < limit) await pause(50)
}

describe('two serving and two working processes on one database', () => {
  let database: Awaited<ReturnType<typeof newDatabase>>
  let mail: Awaited<ReturnType<typeof openMailServer>>
  let here: ReturnType<typeof lodzins>
  let hereUrl = ''
  let thereUrl = ''

  before(async () => {
    database = await newDatabase()
    mail = await openMailServer()
    const env = { DATABASE_URL: database.ownerUrl, SMTP_URL: mail.url }
    here = lodzins(['serve'], env)
    const others = [['serve'], ['worker'], ['worker']].map(words => lodzins(words, env))
    hereUrl = await here.ready()
    thereUrl = (await Promise.all(others.map(other => other.ready())))[0] ?? ''
  })
  after(async () => {
    await endAll()
    mail?.close()
    await database?.drop()
  })

  test('what is booked at one is known at the other, and its mail leaves exactly once', async () => {
    const code = await bookOver(hereUrl, '2026-11-24T08:00:00Z', 'anna@example.com')
    const known = await fetch(`${thereUrl}/api/v1/appointments/${encodeURIComponent(code)}`)
    assert.equal(known.status, 200)
    await until(() => mail.received.length > 0, 20_000)
    await pause(2_500)
    assert.equal(mail.received.length, 1)
    assert.match(mail.received[0] ?? '', /anna@example\.com[\s\S]*text\/calendar/)
  })

  test('a counter asked for at both at once is given once', async () => {
    const asked = [hereUrl, thereUrl, hereUrl, thereUrl, hereUrl, thereUrl, hereUrl, thereUrl]
    const answers = await Promise.allSettled(
      asked.map((url, n) => bookOver(url, '2026-11-25T08:00:00Z', `race${n}@example.com`)),
    )
    assert.ok(answers.some(({ status }) => status === 'fulfilled'))
    const { rows } = await query<{ most: number }>(
      `select max(n)::int as most from (select count(*) as n from appointments.appointment
       where starts_at = '2026-11-25T08:00:00Z' group by counter_id) counted`,
    )
    assert.equal(rows[0]?.most, 1)
  })

  test('what is announced by one reaches the screens of the other', async () => {
    const { rows } = await query<{ id: number }>(`select id from sites.site where slug = 'ogre'`)
    const screens = [hereUrl, thereUrl].map(url =>
      streamUntil(`${url}/screen/ogre/events`, 'event: changed', 8_000),
    )
    await pause(700)
    await query(`select pg_notify('lodzins_live', 'site:${rows[0]?.id}')`)
    for (const text of await Promise.all(screens)) assert.match(text, /event: changed/)
  })

  test('told to end, a process finishes what is under way and leaves with 0', async () => {
    const holder = new pg.Client(database.ownerUrl)
    await holder.connect()
    await holder.query('begin; lock table appointments.appointment in access exclusive mode')
    const screen = streamUntil(`${hereUrl}/screen/ogre/events`, 'never', 20_000)
    const slow = bookOver(hereUrl, '2026-11-26T08:00:00Z', 'late@example.com')
    await pause(700)
    const ended = here.end('SIGTERM')
    await pause(500)
    await assert.rejects(fetch(`${hereUrl}/healthz`), 'a stopping server takes nothing new')
    await holder.query('commit')
    await holder.end()
    assert.match(await slow, /^\S+-\d+$/)
    await screen
    const { code, complained } = await ended
    assert.equal(code, 0, complained)
    assert.equal((await fetch(`${thereUrl}/readyz`)).status, 200)
  })

  async function query<Row extends pg.QueryResultRow>(text: string) {
    const client = new pg.Client(database.ownerUrl)
    await client.connect()
    try {
      return await client.query<Row>(text)
    } finally {
      await client.end()
    }
  }
})

describe('settings that cannot be', () => {
  after(endAll)

  const wrong: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['time that stands still over real people', { SAMPLE: '0' }, /^CLOCK .* refused when SAMPLE=0/],
    ['a port that is none', { PORT: 'eighty' }, /^PORT must be a number/],
    ['a clock that is none', { CLOCK: 'tomorrow' }, /^CLOCK must be an ISO instant/],
    ['an address that is none', { PUBLIC_URL: 'ogre' }, /^PUBLIC_URL must begin with/],
  ]
  for (const [name, env, sentence] of wrong) {
    test(`${name}: one sentence, exit code 1`, async () => {
      const { code, complained } = await lodzins(['serve'], env).ended()
      assert.equal(code, 1)
      assert.match(complained, sentence)
      assert.equal(complained.trim().split('\n').length, 1)
    })
  }
})
