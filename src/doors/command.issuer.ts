import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BadSetting, readConfig } from '../house/config.ts'
import { startTestIssuer } from '../rooms/hcert/index.ts'

export type IssuerProcess = {
  /** The parent's data folder; the issuer keeps its keys in `issuer/` below it. */
  dataDir: string
  /** 0 = any free port. */
  port: number
  now: () => Temporal.Instant
}

/** Where a running test issuer says its address, for the program that asks it. */
export const issuerAddressFile = (dataDir: string) => join(dataDir, 'issuer', 'address')

/**
 * Runs the test issuer (`lodzins issuer`) until the signal aborts: a process of its own, so that
 * the municipality never holds a key that signs. Writes its address to `issuer/address` in
 * the data folder and takes it away at the end.
 */
export async function runIssuer(options: IssuerProcess, signal: AbortSignal): Promise<void> {
  const folder = join(options.dataDir, 'issuer')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const issuer = await startTestIssuer({ folder, port: options.port, now: options.now })
  const file = issuerAddressFile(options.dataDir)
  await writeFile(file, issuer.url, { mode: 0o600 })
  console.log(`ready: test issuer at ${issuer.url}; everything it signs is a sample`)
  if (!signal.aborted)
    await new Promise<void>(resolve => {
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
  await issuer.close()
  await rm(file, { force: true })
}

/**
 * The command as `command.ts` calls it, until SIGINT or SIGTERM. `ISSUER_PORT` names a port; it is
 * refused where the sample is switched off.
 */
export async function issuerCommand(): Promise<number> {
  const { dataDir, sample, clock } = readConfig()
  const port = Number(process.env.ISSUER_PORT ?? '0')
  if (!sample) throw new BadSetting('The test issuer serves the sample only; SAMPLE=0 refuses it.')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new BadSetting('ISSUER_PORT must be a number from 0 to 65535.')
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  // Started by the program, it ends with it, also when that was killed.
  process.once('disconnect', () => stop.abort())
  await runIssuer({ dataDir, port, now: () => clock ?? Temporal.Now.instant() }, stop.signal)
  // Listening to it keeps the process alive.
  if (process.connected) process.disconnect?.()
  return 0
}
