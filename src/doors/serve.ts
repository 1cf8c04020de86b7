import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setClock } from '../house/clock.ts'
import type { Config } from '../house/config.ts'
import { closeDatabase, openDatabase } from '../house/database.ts'
import { closeJobs, openJobs } from '../house/jobs.ts'
import { closeLive, openLive } from '../house/live.ts'
import { openMail } from '../house/mail.ts'
import { buildWeb } from '../house/web.ts'
import { openMailListener } from '../rooms/mailbox/index.ts'
import { currentMunicipality } from '../rooms/sites/index.ts'
import { connectServices } from './issuer.ts'
import { jobs } from './jobs.ts'
import { nameWaysIn } from './ways-in.ts'
import { webParts } from './wiring.ts'

export type Running = { url: string; stop(): Promise<void> }

type Parts = { serves: boolean; works: boolean }

/**
 * Runs the web, the worker, or both on a migrated database. Processes keep nothing to themselves:
 * any number of them on one database behave as one. Stopping drains requests and jobs.
 */
export async function runProgram(
  config: Config,
  appUrl: string,
  { serves, works }: Parts,
): Promise<Running> {
  setClock(config.clock)
  openDatabase(appUrl)
  connectServices(config)
  await openLive()
  const town = await currentMunicipality()
  openMail({
    smtpUrl: config.smtpUrl,
    from: town?.email || 'lodzins@localhost',
    outbox: join(config.dataDir, 'outbox'),
  })
  const waysIn = nameWaysIn()
  const names = jobs.map(job => job.name)
  await openJobs(names, works ? jobs : [])
  const web = serves ? await buildWeb(webParts(config)) : undefined
  const listener = await openMailListener(waysIn)
  await web?.listen({ port: config.port, host: config.host })
  const port = (web?.server.address() as AddressInfo | undefined)?.port ?? config.port
  return {
    url: config.publicUrl.replace(`:${config.port}`, `:${port}`),
    async stop() {
      await listener?.close()
      await web?.close()
      await closeJobs()
      await closeLive()
      await closeDatabase()
    },
  }
}
