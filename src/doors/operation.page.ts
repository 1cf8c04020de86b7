import { sql } from 'kysely'
import { db } from '../house/database.ts'
import { findLastCheck } from '../house/files.check.ts'
import { file, json, type Page, page } from '../house/page.ts'
import { countLines } from './counts.ts'

const started = performance.now()

/** What those who run the program ask: alive, ready, numbers in the Prometheus text format. */
export const operationPages: readonly Page[] = [
  page('GET', '/healthz', async () => json({ status: 'alive' })),
  page('GET', '/readyz', async () => {
    try {
      await sql`select 1`.execute(db())
      return json({ status: 'ready' })
    } catch {
      return json({ status: 'no_database' }, 503)
    }
  }),
  page('GET', '/metrics', async () =>
    file('text/plain; version=0.0.4', 'metrics', await metrics()),
  ),
]

async function metrics(): Promise<string> {
  const memory = process.memoryUsage()
  const seconds = (performance.now() - started) / 1000
  return [
    '# TYPE process_uptime_seconds gauge',
    `process_uptime_seconds ${seconds.toFixed(1)}`,
    '# TYPE process_resident_memory_bytes gauge',
    `process_resident_memory_bytes ${memory.rss}`,
    '# TYPE nodejs_heap_used_bytes gauge',
    `nodejs_heap_used_bytes ${memory.heapUsed}`,
    ...(await fileMetrics().catch(() => [])),
    ...(await countLines().catch(() => [])),
    '',
  ].join('\n')
}

/** What the last reading of all files found; nothing before the first, or without a database. */
async function fileMetrics(): Promise<readonly string[]> {
  const check = await findLastCheck(db())
  if (!check) return []
  return [
    '# TYPE lodzins_files_check_timestamp_seconds gauge',
    `lodzins_files_check_timestamp_seconds ${check.endedAt.epochMilliseconds / 1000}`,
    '# TYPE lodzins_files gauge',
    `lodzins_files ${check.files}`,
    '# TYPE lodzins_files_faults gauge',
    ...(['missing', 'changed', 'orphans'] as const).map(
      kind => `lodzins_files_faults{kind="${kind}"} ${check[kind]}`,
    ),
  ]
}
