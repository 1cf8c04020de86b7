// The command line: `npx lodzins COMMAND`, described in docs/operations.md.
import { BadSetting, readConfig } from '../house/config.ts'
import { StartObstacle } from '../house/start-obstacle.ts'
import { commandTexts } from './command.words.en.ts'

/** Runs with the words after the command's name; gives the exit code (0 done, 1 bad, 2 usage). */
type Command = (args: readonly string[]) => Promise<number>

// Each command loads its own part of the house: reading a certificate needs no database.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./command.serve.ts')).serveCommand,
  worker: async () => (await import('./command.serve.ts')).workerCommand,
  migrate: async () => (await import('./command.database.ts')).migrateCommand,
  seed: async () => (await import('./command.database.ts')).seedCommand,
  backup: async () => (await import('./command.backup.ts')).backupCommand,
  restore: async () => (await import('./command.backup.ts')).restoreCommand,
  files: async () => (await import('./command.files.ts')).filesCommand,
  journal: async () => (await import('./command.journal.ts')).journalCommand,
  certificate: async () => (await import('./command.certificate.ts')).certificateCommand,
  document: async () => (await import('./command.document.ts')).documentCommand,
  issuer: async () => (await import('./command.issuer.ts')).issuerCommand,
}

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const load = commands[name]
  if (!load) {
    process.stderr.write(commandTexts.usage(Object.keys(commands)))
    return 2
  }
  try {
    readConfig()
    const command = await load()
    return await command(args)
  } catch (error) {
    if (!(error instanceof BadSetting || error instanceof StartObstacle)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2))
