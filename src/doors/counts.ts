import { now } from '../house/clock.ts'
import { db } from '../house/database.ts'
import { countWaitingMail } from '../house/mail.ts'
import { dayOf } from '../kit/dates.ts'
import { countMessages } from '../rooms/eaddress/index.ts'
import { countUnscanned } from '../rooms/intake/index.ts'
import { countMails } from '../rooms/mailbox/index.ts'
import { countOverdue } from '../rooms/register/index.ts'

const keptMilliseconds = 15_000

let kept: { lines: Promise<readonly string[]>; until: number } | undefined

/**
 * How much waits where, as gauges for Prometheus: numbers alone, nothing about anybody. Counted
 * once in fifteen seconds, however often it is asked.
 */
export function countLines(): Promise<readonly string[]> {
  if (!kept || kept.until < performance.now()) {
    kept = { lines: count(), until: performance.now() + keptMilliseconds }
    kept.lines.catch(forgetCounts)
  }
  return kept.lines
}

/** Counts anew at the next question. */
export function forgetCounts(): void {
  kept = undefined
}

async function count(): Promise<readonly string[]> {
  const reader = db()
  const [mails, outgoing, messages, files, overdue] = await Promise.all([
    countMails(reader),
    countWaitingMail(reader),
    countMessages(reader),
    countUnscanned(reader),
    countOverdue(reader, dayOf(now())),
  ])
  return [
    ...gauge('lodzins_mails', mails),
    ...gauge('lodzins_mails_outgoing', outgoing),
    ...gauge('lodzins_eaddress_messages', messages),
    ...gauge('lodzins_documents', files),
    ...gauge('lodzins_terms', { overdue }),
  ]
}

function gauge(name: string, counts: Readonly<Record<string, number>> = {}): string[] {
  const lines = Object.entries(counts).map(([state, n]) => `${name}{state="${state}"} ${n}`)
  return [`# TYPE ${name} gauge`, ...lines]
}
