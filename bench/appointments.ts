import { program, resident } from '../src/house/actor.ts'
import { db } from '../src/house/database.ts'
import { Refusal } from '../src/house/refusal.ts'
import { bookAppointment, findFreeTimes, freeDays } from '../src/rooms/appointments/index.ts'
import {
  benchNow,
  clients,
  countAt,
  fillMonth,
  firstDay,
  openBenchWorld,
  sites,
} from './appointments.world.ts'
import type { Measurement } from './measurement.ts'
import { findPgbench, measurePgbench } from './pgbench.ts'

const question = { service: 'vizite', sites: 'any', now: benchNow, audience: 'web' as const }

/** Free times, month overview, bookings and races on 4 sites × 3 counters × 91 days. */
export const appointmentBench = {
  name: 'appointments',
  async run(): Promise<Measurement[]> {
    const world = await openBenchWorld()
    try {
      return [
        ...(await measureReading()),
        ...(await measureBooking(world.ownerUrl)),
        await race(20),
        await race(200),
      ]
    } finally {
      await world.close()
    }
  },
}

/** Milliseconds of each call, `atOnce` of them running side by side. */
async function timed(
  times: number,
  atOnce: number,
  work: (index: number) => Promise<unknown>,
): Promise<number[]> {
  const taken: number[] = []
  let next = 0
  const worker = async () => {
    while (next < times) {
      const index = next++
      const start = performance.now()
      await work(index)
      taken.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return taken.sort((one, other) => one - other)
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

function below(label: string, value: number, most: number): Measurement {
  return { label, value, unit: 'ms', goal: `< ${most}`, ok: value < most }
}

async function measureReading(): Promise<Measurement[]> {
  const oneDay = async (index: number) => {
    const day = firstDay.add({ days: 1 + (index % 60) })
    return findFreeTimes(db(), { ...question, from: day, to: day })
  }
  await timed(400, clients, oneDay)
  const days = await timed(2000, clients, oneDay)
  const month = (text: string) => () =>
    freeDays(db(), { ...question, month: Temporal.PlainYearMonth.from(text) })
  await timed(20, 1, month('2026-04'))
  const usual = await timed(100, 1, month('2026-04'))
  await fillMonth(5)
  const left = (await month('2026-05')()).reduce((sum, day) => sum + day.free, 0)
  if (left !== 0) throw new Error(`the full month has ${left} free times`)
  const full = await timed(100, 1, month('2026-05'))
  return [
    below(`free times, any counter, one day, ${clients} clients: p95`, quantile(days, 0.95), 15),
    below('month overview, 70 % booked: p95', quantile(usual, 0.95), 30),
    below('month overview, nothing free: p95', quantile(full, 0.95), 30),
  ]
}

const zone = 'Europe/Riga'
let booked = 0

/** Another free half hour each time, spread over sites, hours, counters and days. */
function nextPlace(): { site: string; startsAt: Temporal.Instant } {
  const n = booked++
  const day = Math.floor(n / 4) % 30
  const slot = Math.floor(n / 120) % 16
  const date = Temporal.PlainDate.from('2026-07-06').add({
    days: Math.floor(day / 5) * 7 + (day % 5),
  })
  const plainTime = Temporal.PlainTime.from('09:00').add({ minutes: slot * 30 })
  const startsAt = date.toZonedDateTime({ timeZone: zone, plainTime }).toInstant()
  return { site: sites[n % 4] ?? '', startsAt }
}

async function bookOne(): Promise<void> {
  const place = nextPlace()
  await bookAppointment(program, {
    ...place,
    service: 'vizite',
    resident: { id: 1 + (booked % 2000) },
    channel: 'phone',
    language: 'lv',
    key: `bench-${booked}-${place.site}`,
    now: benchNow,
  })
}

const row = `(code, site_id, hall_id, counter_id, service_id, resident_id, starts_at, ends_at,
  occupied, channel, booked_at)
select 'P' || :run || '-' || :client_id || '-' || :n, c.site_id, c.hall_id, c.id, 1, 1 + :n % 2000,
       t.s, t.s + interval '30 minutes', tstzrange(t.s, t.s + interval '30 minutes'), 'web', now()
  from sites.counter c,
       (select timestamptz '2030-01-01' + (:run * 60000 + :n * 30) * interval '1 minute' as s) t
 where c.id = 1 + :client_id`

const place = `site_id = (select site_id from sites.counter where id = 1 + :client_id)
  and day = date '2030-01-01' + (:run * 60000 + :n * 30) / 1440`

/** The statements of a booking as the program sends them, without the program. */
const sameTransaction = `begin;
select 1 from appointments.site_day where ${place} for update;
select (select version from house.settings_version), array_agg(counter_id)::text,
       array_agg(floor(date_part('epoch', lower(occupied)) / 60)::int)::text,
       array_agg(ceil(date_part('epoch', upper(occupied)) / 60)::int)::text,
       array_agg(persons)::text,
       (select json_build_object('live', (select count(*) from appointments.appointment l
          where l.resident_id = 1 + :n % 2000 and l.starts_at > now() and l.occupied is not null)))
  from appointments.appointment
 where site_id = (select site_id from sites.counter where id = 1 + :client_id)
   and starts_at >= timestamptz '2030-01-01' + (:run * 60000 + :n * 30) * interval '1 minute'
   and starts_at < timestamptz '2030-01-02' + (:run * 60000 + :n * 30) * interval '1 minute'
   and occupied is not null;
with booked as (insert into appointments.appointment ${row} returning id),
keyed as (insert into appointments.booking_key (key, request_hash, appointment_id, used_at)
  select 'bare-' || :run || '-' || :client_id || '-' || :n, sha256('x'), id, now() from booked)
select id, house.write_journal_entry(now(), concat('{"deed":"booked","actor":"p","subject":"a ', id,
  '"}')) from booked;
commit;
`

/** One row of one table, in a transaction of its own. */
const bareInsert = `begin;\ninsert into appointments.appointment ${row};\ncommit;\n`

const rounds = 3
const roundBookings = 500

function medianOf(list: readonly number[]): number {
  return quantile(
    list.toSorted((one, other) => one - other),
    0.5,
  )
}

/** Rounds of each, one after the other, so that a busy machine slows all alike. */
async function measureBooking(ownerUrl: string): Promise<Measurement[]> {
  const pgbench = findPgbench()
  const rates: number[] = []
  const [ofSame, ofInsert]: [number[], number[]] = [[], []]
  await timed(200, clients, bookOne)
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await timed(roundBookings, clients, bookOne)
    const rate = roundBookings / ((performance.now() - start) / 1000)
    rates.push(rate)
    if (!pgbench) continue
    const bare = (script: string) =>
      measurePgbench(pgbench, ownerUrl, { script, clients, seconds: 2 })
    ofSame.push(rate / (await bare(sameTransaction)))
    ofInsert.push(rate / (await bare(bareInsert)))
  }
  const label = `bookings of distinct times, ${clients} clients`
  const speed = { label, value: medianOf(rates), unit: 'per second', goal: '>= 500' }
  if (!pgbench) return [speed]
  const same = 'of its bare transaction in pgbench (the same statements)'
  return [
    speed,
    { label: same, value: medianOf(ofSame), unit: 'ratio', goal: '>= 0.5' },
    { label: 'of a single INSERT of the row in pgbench', value: medianOf(ofInsert), unit: 'ratio' },
  ]
}

/** Many people want one minute at a site with three counters; three are to be stored. */
async function race(people: number): Promise<Measurement> {
  const startsAt = Temporal.Instant.from(
    people === 20 ? '2026-12-01T08:00:00Z' : '2026-12-02T08:00:00Z',
  )
  const wanted = { service: 'vizite', site: 'ziemeli', startsAt, now: benchNow }
  const posts = Array.from({ length: people }, (_, n) =>
    bookAppointment(resident, {
      ...wanted,
      resident: { givenName: 'Anna', familyName: `Steidzas ${n}` },
      channel: 'web',
      language: 'lv',
    }),
  )
  const results = await Promise.allSettled(posts)
  const wrong = results.filter(
    result => result.status === 'rejected' && !(result.reason instanceof Refusal),
  )
  if (wrong.length > 0) throw new Error(`${wrong.length} of ${people} failed without a refusal`)
  const stored = await countAt(startsAt)
  return {
    label: `stored when ${people} people want one minute of 3 counters`,
    value: stored,
    unit: 'visits',
    goal: '= 3',
    ok: stored === 3,
  }
}
