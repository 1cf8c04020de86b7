import { hasRole } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { Refusal } from '../../house/refusal.ts'
import type { FormError } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { trustLimits } from '../signatures/index.ts'
import { intakeRefusals } from './refusal.words.ts'
import { findTrustList } from './trust-list.store.ts'
import { importDocumentTrust } from './trust-list.ts'
import { documentTrustPage, documentTrustPath } from './trust-setting.view.tsx'
import { documentTrustWords } from './trust-setting.words.ts'

const readers = ['head', 'administrator'] as const

async function show(visit: StaffVisit, error?: FormError): Promise<Answer> {
  const { frame, query, clerk, now } = visit
  const list = await findTrustList(db())
  const mayImport = hasRole(clerk, ['administrator'])
  const isSaved = query.saved === '1'
  const body = documentTrustPage({ frame, list, mayImport, isSaved, error, now })
  return html(body, error === undefined ? 200 : 422)
}

async function importFile(visit: StaffVisit): Promise<Answer> {
  const { clerk, language, now, storedFiles, fileProblem } = visit
  const words = documentTrustWords[language]
  const wrong = (message: string, name = 'file') => show(visit, { name, message })
  const file = storedFiles.find(({ field }) => field === 'file')
  const operator = storedFiles.find(({ field, bytes }) => field === 'operator' && bytes > 0)
  if (fileProblem) return wrong(words.tooLarge)
  if (!file || file.bytes === 0) return wrong(words.nothing)
  try {
    await importDocumentTrust(clerk, { file, operator, now })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const sentences: Readonly<Record<string, () => string>> = intakeRefusals[language]
    const name = error.code.startsWith('trust_list_operator') ? 'operator' : 'file'
    return wrong(sentences[error.code]?.() ?? words.nothing, name)
  }
  return redirect(`${pathIn(language, documentTrustPath)}?saved=1`)
}

const files = { maxFiles: 2, maxBytesEach: trustLimits.bytes, maxBytesAll: 2 * trustLimits.bytes }

/** The trust list for signatures on documents. */
export const documentTrustPages: readonly Page[] = [
  staffPage('GET', documentTrustPath, readers, visit => show(visit)),
  staffPage('POST', documentTrustPath, ['administrator'], importFile, { files }),
]
