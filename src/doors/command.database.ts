import { now } from '../house/clock.ts'
import { readConfig } from '../house/config.ts'
import { closeDatabase, openDatabase } from '../house/database.ts'
import { commandTexts } from './command.words.en.ts'
import { type Ground, migrateAll, prepareGround } from './ground.ts'
import { seedSample } from './seed.ts'
import { seedSampleDay } from './seed-day.ts'
import { seedSamplePapers } from './seed-papers.ts'

/** Runs something on the migrated database, wherever it stands, and leaves it again. */
export async function onGround<T>(work: (ground: Ground) => Promise<T>): Promise<T> {
  const ground = await prepareGround(readConfig(), { owns: false })
  try {
    await migrateAll(ground.ownerUrl)
    return await work(ground)
  } finally {
    await ground.stop()
  }
}

export async function migrateCommand(): Promise<number> {
  await onGround(async () => {})
  process.stdout.write(commandTexts.migrated)
  return 0
}

export async function seedCommand(): Promise<number> {
  return onGround(async ({ appUrl }) => {
    openDatabase(appUrl)
    const seeded = await seedSample(now())
    if (seeded) await seedSampleDay(seeded, now())
    if (seeded) await seedSamplePapers(seeded, now())
    await closeDatabase()
    process.stdout.write(seeded ? commandTexts.seeded : commandTexts.notEmpty)
    return seeded ? 0 : 1
  })
}
