import { parseArgs } from 'node:util'
import type { Progress } from '../house/backup.manifest.ts'
import { makeBackup } from '../house/backup.ts'
import { readConfig } from '../house/config.ts'
import { restoreBackup } from '../house/restoration.ts'
import { onGround } from './command.database.ts'
import { commandTexts } from './command.words.en.ts'
import { migrateAll, prepareGround } from './ground.ts'

/** `lodzins backup FILE`: while the house is at work, or without it. Migrates nothing. */
export async function backupCommand(args: readonly string[]): Promise<number> {
  const wish = readWish(args)
  if (!wish) return 2
  const config = readConfig()
  const ground = await prepareGround(config, { owns: false })
  try {
    const house = { ownerUrl: ground.ownerUrl, dataDir: config.dataDir }
    const { report, end } = showProgress()
    const backup = await makeBackup(house, wish.file, report).finally(end)
    process.stdout.write(wish.json ? `${JSON.stringify(backup)}\n` : commandTexts.backedUp(backup))
    return 0
  } finally {
    await ground.stop()
  }
}

/** `lodzins restore FILE`: takes the place of all that is there, and keeps a copy of that. */
export async function restoreCommand(args: readonly string[]): Promise<number> {
  const wish = readWish(args)
  if (!wish) return 2
  return onGround(async ({ ownerUrl }) => {
    const house = { ownerUrl, dataDir: readConfig().dataDir }
    const { report, end } = showProgress()
    const restored = await restoreBackup(house, wish.file, report).finally(end)
    await migrateAll(ownerUrl)
    const text = wish.json ? `${JSON.stringify(restored)}\n` : commandTexts.restored(restored)
    process.stdout.write(text)
    if (restored.kept) process.stderr.write(commandTexts.kept(restored.kept))
    return 0
  })
}

function readWish(args: readonly string[]): { file: string; json: boolean } | undefined {
  try {
    const options = { json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [file, ...others] = positionals
    if (file && others.length === 0) return { file, json: values.json ?? false }
  } catch {
    // An option that is not known: the usage says what is.
  }
  process.stderr.write(commandTexts.backupUsage)
  return undefined
}

/** One line a step in a terminal; elsewhere a line when a step begins and every ten seconds. */
function showProgress() {
  const isTerminal = process.stderr.isTTY === true
  const pauseMs = isTerminal ? 100 : 10_000
  let shown = { step: '', at: 0 }
  const report = ({ step, bytes, of, rows = 0 }: Progress) => {
    const at = performance.now()
    const isNew = step !== shown.step
    if (!isNew && at - shown.at < pauseMs) return
    const done = of ? commandTexts.share(bytes / of) : commandTexts.amount(bytes, rows)
    const line = `${commandTexts.progress[step]} ${done}`
    const start = isNew ? shown.step && '\n' : '\r\x1b[K'
    process.stderr.write(isTerminal ? `${start}${line}` : `${line}\n`)
    shown = { step, at }
  }
  const end = () => {
    if (isTerminal && shown.step) process.stderr.write('\n')
  }
  return { report, end }
}
