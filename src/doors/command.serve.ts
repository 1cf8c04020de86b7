import { now } from '../house/clock.ts'
import { readConfig } from '../house/config.ts'
import { commandTexts } from './command.words.en.ts'
import { firstLink } from './first-link.ts'
import { migrateAll, prepareGround } from './ground.ts'
import { runProgram } from './serve.ts'

/** Resolves when the operator asks the process to end (SIGTERM, SIGINT). */
export function untilAskedToStop(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve())
  })
}

async function run(parts: { serves: boolean; works: boolean }): Promise<number> {
  const stop = untilAskedToStop()
  const config = readConfig()
  const ground = await prepareGround(config, { owns: false })
  await migrateAll(ground.ownerUrl)
  const program = await runProgram(config, ground.appUrl, parts)
  const link = parts.serves ? await firstLink(program.url, now()) : undefined
  if (link) process.stdout.write(commandTexts.firstLink(link))
  const ready = parts.serves ? commandTexts.ready(program.url) : commandTexts.workerReady
  process.stdout.write(ready)
  await stop
  process.stderr.write(commandTexts.stopping)
  await program.stop()
  await ground.stop()
  return 0
}

/** The web alone; any number of these and of workers share one database. */
export const serveCommand = () => run({ serves: true, works: false })

/** The work behind: mails, reminders, nightly cleaning. */
export const workerCommand = () => run({ serves: false, works: true })
