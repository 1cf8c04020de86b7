import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { useTown } from '../../../fixtures/town.ts'

type Reply = { status: number; type: string; body: Record<string, unknown> & { error?: string } }

describe('the API', () => {
  const here = useTown()

  async function ask(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    payload?: object,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const reply = await here.server.inject({
      method,
      url: `/api/v1${path}`,
      ...(payload && { payload }),
      headers,
    })
    const body: unknown = JSON.parse(reply.payload)
    assert.ok(typeof body === 'object' && body !== null)
    return {
      status: reply.statusCode,
      type: String(reply.headers['content-type']),
      body: { ...body },
    }
  }

  const booking = (start: string, others: object = {}) => ({
    service: 'iesnieguma-pienemsana',
    site: 'ogre',
    start,
    resident: {
      givenName: 'Anna',
      familyName: 'Programmiņa',
      email: `${randomUUID()}@example.com`,
    },
    ...others,
  })
  const key = () => ({ 'idempotency-key': randomUUID() })

  test('services and sites are listed with their names in both languages', async () => {
    const { body } = await ask('GET', '/services')
    assert.ok(Array.isArray(body.services))
    const handingIn = body.services.find(({ slug }) => slug === 'iesnieguma-pienemsana')
    assert.equal(handingIn.name.lv, 'Iesnieguma pieņemšana')
    assert.ok(handingIn.sites.includes('ogre'))
    const sites = (await ask('GET', '/sites')).body.sites
    assert.ok(Array.isArray(sites))
    const ogre = sites.find(({ slug }) => slug === 'ogre')
    assert.deepEqual(ogre.hours[1], { weekday: 2, opens: '08:00', closes: '18:00' })
  })

  test('a free time is asked for, booked, read, and cancelled', async () => {
    const query =
      '/free-times?service=iesnieguma-pienemsana&site=ogre&from=2026-11-24&to=2026-11-24'
    const { body } = await ask('GET', query)
    assert.ok(Array.isArray(body.freeTimes))
    const [first] = body.freeTimes
    assert.deepEqual(first, {
      site: 'ogre',
      start: '2026-11-24T08:00:00+02:00',
      end: '2026-11-24T08:10:00+02:00',
    })
    const booked = await ask('POST', '/appointments', booking(first.start), key())
    assert.equal(booked.status, 201)
    assert.equal(booked.body.start, first.start)
    const read = await ask('GET', `/appointments/${booked.body.code}`)
    assert.deepEqual(read.body, { ...booked.body, status: 'booked' })
    const cancelled = await ask('DELETE', `/appointments/${booked.body.code}`)
    assert.equal(cancelled.body.status, 'cancelled')
    const again = await ask('DELETE', `/appointments/${booked.body.code}`)
    assert.deepEqual([again.status, again.body.status], [200, 'cancelled'])
  })

  test('every site is asked at once, the days of a month are counted', async () => {
    const { body } = await ask(
      'GET',
      '/free-days?service=iesnieguma-pienemsana&site=any&month=2026-12',
    )
    assert.ok(Array.isArray(body.days))
    assert.equal(body.days.length, 31)
    const free = new Map(body.days.map(day => [day.date, day.free]))
    assert.equal(free.get('2026-12-25'), 0)
    assert.equal(free.get('2026-12-06'), 0)
    assert.ok(Number(free.get('2026-12-01')) > 100)
  })

  test('the same key gives the same answer, another request with it is refused', async () => {
    const headers = key()
    const request = booking('2026-11-24T09:00:00+02:00')
    const one = await ask('POST', '/appointments', request, headers)
    const other = await ask('POST', '/appointments', request, headers)
    assert.deepEqual([other.status, other.body], [201, one.body])
    const changed = await ask('POST', '/appointments', { ...request, site: 'madliena' }, headers)
    assert.deepEqual([changed.status, changed.body.error], [409, 'key_reused'])
  })

  test('a taken time answers with a problem, a sentence and the next three', async () => {
    const start = '2026-11-24T10:00:00+02:00'
    const replies = await Promise.all(
      Array.from({ length: 12 }, () => ask('POST', '/appointments', booking(start), key())),
    )
    assert.equal(replies.filter(({ status }) => status === 201).length, 4)
    const refused = replies.find(({ status }) => status === 409)
    assert.match(refused?.type ?? '', /^application\/problem\+json/)
    assert.equal(refused?.body.error, 'time_taken')
    assert.match(String(refused?.body.message), /tikko aizņēma kāds cits/)
    assert.deepEqual(refused?.body.next, [
      { site: 'ogre', start: '2026-11-24T10:15:00+02:00', end: '2026-11-24T10:25:00+02:00' },
      { site: 'ogre', start: '2026-11-24T10:30:00+02:00', end: '2026-11-24T10:40:00+02:00' },
      { site: 'ogre', start: '2026-11-24T10:45:00+02:00', end: '2026-11-24T10:55:00+02:00' },
    ])
  })

  test('English is spoken where it is asked for', async () => {
    const headers = { 'accept-language': 'en-GB,en;q=0.9' }
    const { body } = await ask('GET', '/appointments/NEKADA-000', undefined, headers)
    assert.match(String(body.message), /no appointment/)
  })

  const wrong: [string, string, number, string, Record<string, string>?][] = [
    [
      'an unknown service',
      '/free-times?service=nav&site=ogre&from=2026-11-24&to=2026-11-24',
      404,
      'service_unknown',
    ],
    [
      'an unknown site',
      '/free-times?service=iesnieguma-pienemsana&site=nav&from=2026-11-24&to=2026-11-24',
      404,
      'site_unknown',
    ],
    [
      'the 31st of November',
      '/free-times?service=a&site=ogre&from=2026-11-31&to=2026-12-01',
      400,
      'invalid',
      { from: 'not_a_day' },
    ],
    [
      'a year of free times',
      '/free-times?service=iesnieguma-pienemsana&site=ogre&from=2026-01-01&to=2026-12-31',
      400,
      'range_too_long',
    ],
    [
      'a range back in time',
      '/free-times?service=iesnieguma-pienemsana&site=ogre&from=2026-12-02&to=2026-12-01',
      400,
      'range_too_long',
    ],
    [
      'month 13',
      '/free-days?service=a&site=any&month=2026-13',
      400,
      'invalid',
      { month: 'not_a_month' },
    ],
    [
      'nothing said',
      '/free-days',
      400,
      'invalid',
      { service: 'invalid_type', site: 'invalid_type', month: 'invalid_type' },
    ],
  ]
  for (const [name, path, status, error, problems] of wrong) {
    test(`a question with ${name} is answered with ${error}`, async () => {
      const reply = await ask('GET', path)
      assert.deepEqual([reply.status, reply.body.error], [status, error])
      if (problems) assert.deepEqual({ ...Object(reply.body.problems) }, problems)
    })
  }

  const posts: [string, object, number, string][] = [
    ['a time that the clock skips', { start: '2027-03-28T03:30:00' }, 400, 'invalid'],
    ['no time', { start: 'rīt' }, 400, 'invalid'],
    ['an unknown site', { site: 'nekur' }, 404, 'site_unknown'],
    ['a past time', { start: '2026-11-20T10:00:00+02:00' }, 409, 'past'],
    [
      'a name of 500 letters',
      { resident: { givenName: 'A'.repeat(500), familyName: 'B' } },
      400,
      'invalid',
    ],
    ['markup for a name', { resident: { givenName: '<b>', familyName: 'B' } }, 400, 'invalid'],
    [
      'no telephone number',
      { resident: { givenName: 'A', familyName: 'B', phone: '12' } },
      400,
      'invalid',
    ],
    ['a list for a resident', { resident: ['A'] }, 400, 'invalid'],
  ]
  for (const [name, others, status, error] of posts) {
    test(`a booking with ${name} is answered with ${error}`, async () => {
      const request = booking('2026-11-25T10:00:00+02:00', others)
      const reply = await ask('POST', '/appointments', request, key())
      assert.deepEqual([reply.status, reply.body.error], [status, error])
      assert.match(reply.type, /^application\/problem\+json/)
    })
  }

  test('a body that is no JSON is a problem, not a failure', async () => {
    const reply = await here.server.inject({
      method: 'POST',
      url: '/api/v1/appointments',
      headers: { 'content-type': 'application/json' },
      payload: '{"service":',
    })
    assert.equal(reply.statusCode, 400)
    assert.match(String(reply.headers['content-type']), /problem\+json/)
  })

  test('who guesses codes is stopped', async () => {
    const statuses = []
    for (let n = 0; n < 25; n++) {
      statuses.push((await ask('GET', `/appointments/BABABA-${100 + n}`)).status)
    }
    assert.deepEqual([statuses[0], statuses.at(-1)], [404, 429])
  })

  test('the description holds every path of the contract', async () => {
    const { body } = await ask('GET', '/openapi.json')
    assert.deepEqual(Object.keys(Object(body.paths)), [
      '/services',
      '/sites',
      '/free-times',
      '/free-days',
      '/appointments',
      '/appointments/{code}',
    ])
    const post = Object(Object(Object(body.paths)['/appointments']).post)
    const schema = post.requestBody.content['application/json'].schema
    assert.deepEqual(schema.required, ['service', 'site', 'start', 'resident'])
  })
})
