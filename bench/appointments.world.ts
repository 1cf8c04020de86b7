import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { migrateAll } from '../src/doors/ground.ts'
import { closeDatabase, db, inTransaction, openDatabase } from '../src/house/database.ts'
import { startEmbeddedPostgres } from '../src/house/embedded-postgres.ts'
import { fillServices } from '../src/rooms/services/index.ts'
import { fillSites } from '../src/rooms/sites/index.ts'

/** Monday, eight o'clock in Riga; the 91 days begin here. */
export const benchNow = Temporal.Instant.from('2026-03-02T06:00:00Z')
export const firstDay = Temporal.PlainDate.from('2026-03-02')
export const benchDays = 91
export const sites = ['ziemeli', 'austrumi', 'dienvidi', 'rietumi'] as const
export const clients = 8

const weekdays = [1, 2, 3, 4, 5]
const inBoth = (text: string) => ({ lv: text, en: text })

/**
 * 4 sites × 3 counters × 91 days, open 9–17, visits of 30 minutes on a grid of 15: the data set of
 * the measurements of other systems (facts that docs/performance.md repeats).
 */
export async function openBenchWorld() {
  const dataDir = mkdtempSync(join(tmpdir(), 'lodzins-bench-'))
  const postgres = await startEmbeddedPostgres({ dataDir })
  await migrateAll(postgres.ownerUrl)
  openDatabase(postgres.appUrl, { connections: clients + 2 })
  await fillTown()
  const stored = await fillAppointments()
  return {
    ownerUrl: postgres.ownerUrl,
    stored,
    async close() {
      await closeDatabase()
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function fillTown(): Promise<void> {
  const hours = weekdays.map(weekday => ({ weekday, opens: '09:00', closes: '17:00' }))
  await inTransaction(async tx => {
    const counters = [1, 2, 3].map(number => ({ number, kind: 'counter' as const }))
    const { counterIds } = await fillSites(
      tx,
      {
        municipality: {
          name: inBoth('Bench'),
          address: '',
          phone: '65000000',
          email: '',
          web: '',
          sample: false,
        },
        sites: sites.map(slug => ({
          slug,
          kind: 'centre',
          name: inBoth(slug),
          hours,
          halls: [{ name: inBoth('Hall'), areaM2: 60, counters }],
        })),
        exceptionalDays: [],
      },
      benchNow,
    )
    await fillServices(tx, services([...counterIds.keys()]), counterIds, benchNow)
    await sql`update appointments.setting set horizon_days = 366, live_per_resident = 20`.execute(
      tx,
    )
    await sql`insert into appointments.site_day (site_id, day)
      select id, date '2030-01-01' + n from sites.site, generate_series(0, 1500) n`.execute(tx)
    await sql`insert into residents.resident (given_name, family_name, reached_by)
      select 'Anna', 'Paraugs ' || n, 'phone' from generate_series(1, 2000) n`.execute(tx)
  })
}

function services(counters: readonly string[]) {
  return {
    services: [
      {
        slug: 'vizite',
        name: inBoth('Visit'),
        durationMinutes: 30,
        contactMinutes: 15,
        channels: ['in_person' as const],
        bring: { lv: [], en: [] },
        remote: inBoth(''),
        needsMandate: false,
        needsIdentityDocument: false,
        healthRelated: false,
        cashDesk: false,
        counters,
      },
    ],
    contactRules: [
      {
        slug: 'ceiling',
        title: inBoth('15 m² a visitor'),
        legalBasis: inBoth(''),
        m2PerVisitor: 15,
        appointment: 'required' as const,
        bufferMinutes: 0,
        closedChannels: [],
        cashDesk: 'open' as const,
        entryCheck: 'none' as const,
        mask: 'none' as const,
        sign: inBoth(''),
      },
    ],
    activeRules: 'ceiling',
    longContactReasons: [],
  }
}

/** About 70 % of all half hours of 91 days, spread without a pattern the engine could use. */
async function fillAppointments(): Promise<number> {
  await insertVisits(sql`(slot * 7 + counter * 13 + day * 31) % 100 < 70`)
  return countVisits()
}

async function countVisits(): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*) as n from appointments.appointment`.execute(db())
  return rows[0]?.n ?? 0
}

/** Fills every half hour that is left in one month. */
export async function fillMonth(month: number): Promise<void> {
  await insertVisits(sql`extract(month from ${firstDay}::date + day) = ${month}`)
}

async function insertVisits(condition: ReturnType<typeof sql>): Promise<void> {
  await sql`
    insert into appointments.appointment
      (code, site_id, hall_id, counter_id, service_id, resident_id, starts_at, ends_at, occupied,
       channel, booked_at)
    select 'B' || md5(counter || '-' || day || '-' || slot), c.site_id, c.hall_id, c.id, 1,
           1 + (counter * 7919 + day * 31 + slot) % 2000,
           t.starts, t.starts + interval '30 minutes',
           tstzrange(t.starts, t.starts + interval '30 minutes'), 'phone', ${benchNow}
      from generate_series(0, ${benchDays - 1}::int) day, generate_series(0, 15) slot,
           generate_series(1, 12) counter
      join sites.counter c on c.id = counter
     cross join lateral (
       select (${firstDay}::date + day + time '09:00' + slot * interval '30 minutes')
              at time zone 'Europe/Riga' as starts) t
     where extract(isodow from ${firstDay}::date + day) < 6 and ${condition}
       and not exists (select from appointments.appointment a where a.counter_id = c.id
                       and a.occupied && tstzrange(t.starts, t.starts + interval '30 minutes'))
  `.execute(db())
  await sql`analyze appointments.appointment`.execute(db()).catch(() => undefined)
}

/** How many visits begin at a moment. */
export async function countAt(startsAt: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from appointments.appointment where starts_at = ${startsAt}`.execute(db())
  return rows[0]?.n ?? 0
}
