import { fileSize } from '../../kit/file-size.ts'
import type { filesLv } from './files.words.lv.ts'

const files = (count: number) => `${count.toLocaleString('en')}\u00a0file${count === 1 ? '' : 's'}`

export const filesEn: typeof filesLv = {
  title: 'Files',
  about: 'Each night every file is read from end to end and compared with what was stored.',
  kept: 'Kept',
  amount: (count, bytes) => `${files(count)}, ${fileSize('en', bytes)}`,
  lastCheck: 'Last check',
  never: 'none yet; the first comes tonight',
  read: (count, bytes) => `${files(count)} read, ${fileSize('en', bytes)}`,
  orphans: 'Files that no record knows',
  noOrphans: 'none',
  someOrphans: count =>
    `${count}. Nothing is lost: they may remain after a backup has been restored.`,
  scanner: 'Virus scan',
  allWhole: 'All files are whole',
  faults: count =>
    count === 1 ? '1 file is not as it was stored' : `${count} files are not as they were stored`,
  faultsNext:
    'Restore the newest backup into another folder, take the files of these names from it and put ' +
    'them into the store. Then run “lodzins files check”: what is whole leaves this list. ' +
    'The manual says how (docs/operations.md, “Files”).',
  name: 'Name in the store',
  size: 'Size',
  since: 'Stored',
  state: 'What happened to it',
  missing: 'cannot be found',
  changed: 'has changed',
  scannerStates: {
    no_scanner: 'not connected: files are taken in unscanned. Set CLAMD_URL.',
    unreachable: 'does not answer: files are marked as not scanned. See whether clamd runs.',
    timed_out: 'does not answer in time: files are marked as not scanned.',
    broken_off: 'answers in a way that is not understood: check CLAMD_URL.',
    too_large: 'answers in a way that is not understood: check CLAMD_URL.',
  },
  works: engine => `works: ${engine}`,
  ownOnly: 'own signatures only; no general virus database',
  databaseAge: days => `the virus database is ${days} day${days === 1 ? '' : 's'} old`,
}
