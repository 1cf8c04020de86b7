import { sql } from 'kysely'
import type pg from 'pg'
import { afterCommit, db, isDatabaseOpen, newConnection, type Tx } from './database.ts'
import { logFailure } from './log.ts'

type Listener = (topic: string) => void

export const liveChannel = 'lodzins_live'
/** Announced after a restore: whatever the topic, look again. */
export const everyTopic = '*'
const listeners = new Map<string, Set<Listener>>()
let connection: pg.Client | undefined
let closing = false
let waiting: NodeJS.Timeout | undefined

const collectMs = 50
const toTell = new Set<string>()
let telling: NodeJS.Timeout | undefined

/**
 * Tells every process, once this transaction is through, that something of `topic` changed. Not by
 * a NOTIFY inside of it: those make all commits of the database wait for one another (measured:
 * 400 instead of 1,050 a second). What was committed is told together, some 50 ms later.
 */
export async function announce(tx: Tx, topic: string): Promise<void> {
  const isKept = afterCommit(tx, () => {
    toTell.add(topic)
    telling ??= setTimeout(tellEverybody, collectMs)
  })
  if (!isKept) await sql`select pg_notify(${liveChannel}, ${topic})`.execute(tx)
}

async function tellEverybody(): Promise<void> {
  clearTimeout(telling)
  telling = undefined
  const topics = [...toTell]
  toTell.clear()
  // Where the house was closed meanwhile nobody listens any more.
  if (topics.length === 0 || !isDatabaseOpen()) return
  try {
    await sql`select pg_notify(${liveChannel}, topic) from unnest(${topics}::text[]) topic`.execute(
      db(),
    )
  } catch (error) {
    if (isDatabaseOpen()) logFailure('live_announcement_failed', error)
  }
}

/** Calls back after each announcement of the topic until the returned function is called. */
export function listen(topic: string, listener: Listener): () => void {
  const known = listeners.get(topic) ?? new Set()
  listeners.set(topic, known.add(listener))
  return () => {
    known.delete(listener)
    if (known.size === 0) listeners.delete(topic)
  }
}

/** Joins this process to the announcements; a lost connection is made again. */
export async function openLive(): Promise<void> {
  closing = false
  const client = newConnection()
  connection = client
  client.on('notification', ({ payload }) => tell(payload ?? ''))
  client.on('error', error => logFailure('live_connection_lost', error))
  client.on('end', () => {
    if (connection === client) reopenSoon(500)
  })
  await client.connect()
  await client.query(`listen ${liveChannel}`)
}

export async function closeLive(): Promise<void> {
  closing = true
  clearTimeout(waiting)
  waiting = undefined
  await connection?.end()
  connection = undefined
}

function tell(topic: string): void {
  if (topic === everyTopic) [...listeners.keys()].forEach(tell)
  for (const listener of listeners.get(topic) ?? []) listener(topic)
}

/** One attempt at a time: a connection that fails also ends, and both would begin another. */
function reopenSoon(waitMs: number): void {
  if (closing || waiting) return
  waiting = setTimeout(() => {
    waiting = undefined
    if (!closing) void reopen()
  }, waitMs)
}

async function reopen(): Promise<void> {
  try {
    await openLive()
    // What was announced meanwhile is not known: everybody looks again.
    for (const topic of [...listeners.keys()]) tell(topic)
  } catch (error) {
    logFailure('live_reconnect_failed', error)
    reopenSoon(2000)
  }
}
