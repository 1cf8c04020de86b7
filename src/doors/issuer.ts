import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { program } from '../house/actor.ts'
import type { Config } from '../house/config.ts'
import { log, logFailure } from '../house/log.ts'
import { importTrustList } from '../rooms/certificates/index.ts'
import {
  connectNationalService,
  type NationalService,
  nationalServiceAt,
} from '../rooms/hcert/index.ts'
import { currentMunicipality } from '../rooms/sites/index.ts'
import { issuerAddressFile } from './command.issuer.ts'

const startMs = 30_000
const stopMs = 5_000

/**
 * Says where the national service is: `NATIONAL_SERVICE_URL` (with `NATIONAL_SERVICE_TOKEN`, where
 * it wants one), else the test issuer, as long as the sample municipality is loaded.
 */
export function connectServices(config: Config, env: NodeJS.ProcessEnv = process.env): void {
  const { NATIONAL_SERVICE_URL: url, NATIONAL_SERVICE_TOKEN: token } = env
  connectNationalService(async () => {
    if (url) return nationalServiceAt({ url, ...(token && { token }) })
    return (await currentMunicipality())?.sample ? testIssuer(config) : undefined
  })
}

async function testIssuer({ dataDir }: Config): Promise<NationalService | undefined> {
  const url = await readFile(issuerAddressFile(dataDir), 'utf8').catch(() => undefined)
  return url === undefined ? undefined : nationalServiceAt({ url: url.trim() })
}

/**
 * Starts the test issuer as a process of its own and trusts its signers, marked as a sample. It
 * ends with this process, however that ends. Without it everything else works: a failure is logged.
 */
export async function startIssuerProcess(
  config: Config,
  now: () => Temporal.Instant,
): Promise<{ stop(): Promise<void> }> {
  const child = spawn(
    process.execPath,
    [...process.execArgv, join(import.meta.dirname, 'command.ts'), 'issuer'],
    {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: { ...process.env, DATA_DIR: config.dataDir },
    },
  )
  try {
    await untilReady(child)
    const service = await testIssuer(config)
    if (service) {
      await importTrustList(program, { file: await service.trustList(), sample: true, now: now() })
    }
  } catch (error) {
    logFailure('test_issuer_failed', error)
  }
  return { stop: () => endProcess(child) }
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the test issuer is late')), startMs)
    child.once('error', reject)
    child.once('exit', () => reject(new Error('the test issuer ended')))
    child.stdout?.on('data', (chunk: Buffer) => {
      if (!chunk.includes('ready')) return
      clearTimeout(late)
      log('test_issuer_ready')
      resolve()
    })
  })
}

function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise(resolve => {
    const hard = setTimeout(() => child.kill('SIGKILL'), stopMs)
    child.once('exit', () => {
      clearTimeout(hard)
      resolve()
    })
    child.kill('SIGTERM')
  })
}
