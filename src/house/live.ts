import { sql } from 'kysely'
import type pg from 'pg'
import { newConnection, type Tx } from './database.ts'
import { logFailure } from './log.ts'

type Listener = (topic: string) => void

export const liveChannel = 'lodzins_live'
/** Announced after a restore: whatever the topic, look again. */
export const everyTopic = '*'
const listeners = new Map<string, Set<Listener>>()
let connection: pg.Client | undefined
let closing = false

/** Tells every process, once this transaction is through, that something of `topic` changed. */
export async function announce(tx: Tx, topic: string): Promise<void> {
  await sql`select pg_notify(${liveChannel}, ${topic})`.execute(tx)
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
    if (!closing) setTimeout(reopen, 500)
  })
  await client.connect()
  await client.query(`listen ${liveChannel}`)
}

export async function closeLive(): Promise<void> {
  closing = true
  await connection?.end()
  connection = undefined
}

function tell(topic: string): void {
  if (topic === everyTopic) [...listeners.keys()].forEach(tell)
  for (const listener of listeners.get(topic) ?? []) listener(topic)
}

function reopen(): void {
  if (closing) return
  openLive()
    // What was announced meanwhile is not known: everybody looks again.
    .then(() => [...listeners.keys()].forEach(tell))
    .catch(error => {
      logFailure('live_reconnect_failed', error)
      setTimeout(reopen, 2000)
    })
}
