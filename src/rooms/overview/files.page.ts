import { db } from '../../house/database.ts'
import { countFiles, findLastCheck, listFaulty } from '../../house/files.check.ts'
import { html, type Page, staffPage } from '../../house/page.ts'
import { describeScanner } from '../../house/scan.ts'
import { filesPage } from './files.view.tsx'

const shown = 100

/** Whether the files are whole: what is kept and what the last night found. Names nobody. */
export const filesPages: readonly Page[] = [
  staffPage('GET', '/settings/files', ['head', 'administrator'], async ({ frame, now }) => {
    const [totals, check, faulty, scanner] = await Promise.all([
      countFiles(db()),
      findLastCheck(db()),
      listFaulty(db(), shown),
      describeScanner(),
    ])
    return html(filesPage({ frame, now, totals, check, faulty, scanner }))
  }),
]
