import { Worker } from 'node:worker_threads'
import type { ReadMail } from './mail.thread.ts'
import { mailLimits } from './mail-findings.ts'

export type { ReadMail }

type Answer = ReadMail | 'breakdown'

let thread: Worker | undefined
let settle: ((answer: Answer) => void) | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * Reads a mail in a thread of its own, with both parsers, one mail after another. Undefined when it
 * took too long or too much memory, or broke the thread, which is ended then and made anew for the
 * next: the raw message is the record.
 */
export function readMailApart(
  bytes: Uint8Array,
  milliseconds: number = mailLimits.milliseconds,
): Promise<ReadMail | undefined> {
  const found = last.then(() => ask(bytes, milliseconds))
  last = found
  return found
}

async function ask(bytes: Uint8Array, milliseconds: number): Promise<ReadMail | undefined> {
  thread ??= newThread()
  const asked = thread
  asked.ref()
  const answer = await new Promise<Answer>(resolve => {
    const timer = setTimeout(() => resolve('breakdown'), milliseconds)
    settle = found => {
      clearTimeout(timer)
      resolve(found)
    }
    asked.postMessage(bytes)
  })
  settle = undefined
  asked.unref()
  if (answer !== 'breakdown') return answer
  dismiss(asked)
  return undefined
}

/** Ends the thread with whatever it was doing; the memory it took goes with it. */
function dismiss(ended: Worker): void {
  thread = undefined
  ended.removeAllListeners()
  ended.on('error', () => undefined)
  ended.terminate().catch(() => undefined)
}

function newThread(): Worker {
  const worker = new Worker(new URL('./mail.thread.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mailLimits.memoryMb },
  })
  worker.on('message', (answer: Answer) => settle?.(answer))
  worker.on('error', () => settle?.('breakdown'))
  worker.on('exit', () => {
    if (thread === worker) thread = undefined
    settle?.('breakdown')
  })
  return worker
}
