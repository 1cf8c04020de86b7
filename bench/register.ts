import { db } from '../src/house/database.ts'
import { type Sight, searchEntries } from '../src/rooms/register/index.ts'
import type { Measurement } from './measurement.ts'
import {
  clients,
  fillEntries,
  openRegisterWorld,
  planOf,
  registerOne,
  rita,
  takeInMany,
} from './register.world.ts'

/** Entries of the large register: BENCH_ENTRIES, one million where nothing is said. */
const entriesAtMost = Number(process.env.BENCH_ENTRIES ?? 1_000_000)
const small = 10_000

/** Numbers without gaps under load, and the search in a small and a large register. */
export const registerBench = {
  name: 'register',
  async run(): Promise<Measurement[]> {
    const world = await openRegisterWorld()
    try {
      const registering = await measureRegistering()
      await fillEntries(world.ownerUrl, 0, small)
      const few = await measureSearch()
      await fillEntries(world.ownerUrl, small, entriesAtMost)
      const many = await measureSearch()
      return [...registering, ...searchLines(few, many)]
    } finally {
      await world.close()
    }
  },
}

async function side(
  atOnce: number,
  ids: readonly number[],
  work: (id: number) => Promise<unknown>,
) {
  const waiting = [...ids]
  const worker = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) await work(id)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

async function measureRegistering(): Promise<Measurement[]> {
  const clerk = await rita()
  const filePlanId = await planOf('1-12')
  const raced = await takeInMany(clerk, 200)
  const given: number[] = []
  await side(200, raced, async id => given.push((await registerOne(clerk, filePlanId, id)).n))
  const wanted = given.sort((a, b) => a - b).filter((n, at) => n === at + 1).length
  const ids = await takeInMany(clerk, 3000)
  const start = performance.now()
  await side(clients, ids, id => registerOne(clerk, filePlanId, id))
  const aSecond = (ids.length / (performance.now() - start)) * 1000
  return [
    {
      label: '200 registrations at once: numbers 1 to 200',
      value: wanted,
      unit: '',
      goal: '= 200',
    },
    {
      label: `registrations, ${clients} clients, one row of numbers`,
      value: aSecond,
      unit: '/s',
      goal: '>= 300',
    },
  ]
}

/** Words in every entry, in a third, in some, in few and in none; names, numbers, two at once. */
const questions = [
  'par',
  'ceļu remontu',
  'bērnudārzs',
  'temats17',
  'lieta4711',
  'reti815',
  'remonts lieta4711',
  'Uzvārds42iņš',
  'uzvardsinu77',
  'uzvārd1000iņam remonts',
  '9876',
  '2021/815',
  '1-10/2021/9999',
  'S-4711',
  'nekurienē',
  '',
]

const sight: Sight = { isKeeper: true, siteIds: 'all', unitIds: [], entryIds: [] }

/** Milliseconds of the 95th part in a hundred, over all kinds of questions. */
async function measureSearch(): Promise<{ p95: number; worst: number; slowest: string }> {
  const taken: { ms: number; text: string }[] = []
  for (let round = 0; round < 12; round++) {
    for (const text of questions) {
      const start = performance.now()
      await searchEntries(db(), sight, { search: { text } })
      if (round > 1) taken.push({ ms: performance.now() - start, text })
    }
  }
  taken.sort((one, other) => one.ms - other.ms)
  const last = taken.at(-1)
  const p95 = taken[Math.floor(taken.length * 0.95)]?.ms ?? Number.NaN
  if (process.env.BENCH_VERBOSE) console.error(taken.slice(-24))
  return { p95, worst: last?.ms ?? 0, slowest: last?.text ?? '' }
}

type Found = Awaited<ReturnType<typeof measureSearch>>

function searchLines(few: Found, many: Found): Measurement[] {
  const entries = entriesAtMost.toLocaleString('en')
  const ratio = many.p95 / few.p95
  return [
    { label: 'search among 10,000 entries: p95', value: few.p95, unit: 'ms' },
    {
      label: `search among ${entries} entries: p95`,
      value: many.p95,
      unit: 'ms',
      goal: '< 50',
    },
    { label: 'the same: the slowest', value: many.worst, unit: 'ms' },
    {
      label: 'the large register against the small one, at most 3 times its time',
      value: ratio,
      unit: '×',
      goal: '<= 3',
      ok: ratio <= 3,
    },
  ]
}
