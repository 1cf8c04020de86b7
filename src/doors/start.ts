// `npm start`: everything in one process on a machine that has nothing but Node and npm.
import { now, setClock } from '../house/clock.ts'
import { BadSetting, type Config, readConfig } from '../house/config.ts'
import { closeDatabase, openDatabase } from '../house/database.ts'
import { StartObstacle } from '../house/start-obstacle.ts'
import { currentMunicipality } from '../rooms/sites/index.ts'
import { untilAskedToStop } from './command.serve.ts'
import { firstLink } from './first-link.ts'
import { migrateAll, prepareGround } from './ground.ts'
import { startIssuerProcess } from './issuer.ts'
import { seedSample } from './seed.ts'
import { seedSampleDay } from './seed-day.ts'
import { seedSamplePapers } from './seed-papers.ts'
import { runProgram } from './serve.ts'
import { startTexts } from './start.words.en.ts'

async function start(config: Config): Promise<void> {
  const stop = untilAskedToStop()
  const ground = await prepareGround(config, { owns: true })
  await migrateAll(ground.ownerUrl)
  const sample = await fillWhenEmpty(config, ground.appUrl)
  const program = await runProgram(config, ground.appUrl, { serves: true, works: true })
  const link = await firstLink(program.url, now())
  if (link) process.stdout.write(startTexts.firstLink(link))
  const issuer = sample ? await startIssuerProcess(config, now) : undefined
  process.stdout.write(startTexts.welcome({ url: program.url, sample, config }))
  process.stdout.write(startTexts.ready(program.url))
  await stop
  process.stdout.write(startTexts.stopping)
  await issuer?.stop()
  await program.stop()
  await ground.stop()
}

/** Fills in the sample where it is wanted and nothing stands yet; tells whether it is loaded. */
async function fillWhenEmpty(config: Config, appUrl: string): Promise<boolean> {
  setClock(config.clock)
  // A letter is stored by a second connection while its number is held.
  openDatabase(appUrl, { connections: 2 })
  try {
    const seeded = config.sample ? await seedSample(now()) : undefined
    if (seeded) await seedSampleDay(seeded, now())
    if (seeded) await seedSamplePapers(seeded, now())
    return (await currentMunicipality())?.sample ?? false
  } finally {
    await closeDatabase()
  }
}

try {
  const development = process.argv.includes('--development')
  await start(readConfig({ ...process.env, ...(development && { LODZINS_DEVELOPMENT: '1' }) }))
} catch (error) {
  if (!(error instanceof BadSetting || error instanceof StartObstacle)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
