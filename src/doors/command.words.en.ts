const count = (number: number, noun: string) =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`

type FileCounts = Record<'files' | 'bytes' | 'missing' | 'changed' | 'orphans', number>

/** What the command line says. It speaks English: those who run servers read manuals in it. */
export const commandTexts = {
  usage: (names: readonly string[]) => `Usage: lodzins COMMAND\nCommands: ${names.join(', ')}\n`,
  migrated: 'The database is up to date.\n',
  seeded: 'The sample municipality is in.\n',
  notEmpty: 'There is a municipality already; nothing was changed.\n',
  stopping: 'Stopping: requests and jobs under way are finished first.\n',
  backupUsage: 'Usage: lodzins backup FILE [--json]\n       lodzins restore FILE [--json]\n',
  backedUp: (backup: { file: string; rows: number; tables: number; files: number }) =>
    `${backup.file}: ${count(backup.rows, 'row')} of ${count(backup.tables, 'table')} and ` +
    `${count(backup.files, 'file')}, checked. It holds personal data: keep it like the house.\n`,
  restored: (restored: { madeAt: string; rows: number; tables: number; files: number }) =>
    `Restored the backup of ${restored.madeAt}: ${count(restored.rows, 'row')} of ` +
    `${count(restored.tables, 'table')} and ${count(restored.files, 'file')}.\n`,
  kept: (file: string) => `What was there before is kept in ${file}; delete it when all is well.\n`,
  share: (part: number) => `${Math.floor(100 * part)} %`,
  amount: (bytes: number, rows: number) => `${Math.round(bytes / 1e6)} MB, ${count(rows, 'row')}`,
  progress: { writing: 'Writing', checking: 'Checking', restoring: 'Restoring' },
  filesUsage: 'Usage: lodzins files check [--json]\n',
  filesRead: (progress: { files: number; ofFiles: number; bytes: number }) =>
    `Read ${progress.files.toLocaleString('en')} of ${count(progress.ofFiles, 'file')}, ` +
    `${Math.round(progress.bytes / 1e6)} MB`,
  filesChecked: (check: FileCounts) =>
    `${count(check.files, 'file')}, ${Math.round(check.bytes / 1e6)} MB: ` +
    `${check.missing} missing, ${check.changed} changed, ${check.orphans} that no row knows.\n`,
  filesFaulty: 'Bring the missing and changed ones back from a backup: see /settings/files.\n',
  firstLink: (link: string) =>
    `Nothing is set up yet, or nobody can sign in. Open this link (it works for a day, once):\n  ${link}\n`,
  workerReady: 'ready (worker)\n',
  ready: (url: string) => `ready ${url}\n`,
}
