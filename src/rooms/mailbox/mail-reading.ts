import { Worker } from 'node:worker_threads'
import type { ReadMail } from './mail.thread.ts'
import { mailLimits } from './mail-findings.ts'

export type { ReadMail }

/**
 * Reads a mail in a thread of its own, with both parsers. Undefined when it took too long or too
 * much memory, or broke the thread: the raw message is the record then.
 */
export function readMailApart(
  bytes: Uint8Array,
  milliseconds: number = mailLimits.milliseconds,
): Promise<ReadMail | undefined> {
  const worker = new Worker(new URL('./mail.thread.ts', import.meta.url), {
    execArgv: [],
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: mailLimits.memoryMb },
    // What the libraries print about a hostile mail is nobody's business.
    stdout: true,
    stderr: true,
  })
  return new Promise(resolve => {
    const end = (found: ReadMail | undefined) => {
      clearTimeout(timer)
      worker.removeAllListeners()
      worker.on('error', () => undefined)
      worker.terminate().catch(() => undefined)
      resolve(found)
    }
    const timer = setTimeout(() => end(undefined), milliseconds)
    worker.on('message', (found: ReadMail) => end(found))
    worker.on('error', () => end(undefined))
    worker.on('exit', () => end(undefined))
  })
}
