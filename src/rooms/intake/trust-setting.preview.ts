import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { PublishedList, TrustListRow } from './trust-list-row.ts'
import { documentTrustPage, documentTrustPath } from './trust-setting.view.tsx'
import { documentTrustWords } from './trust-setting.words.ts'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')

const list: TrustListRow = {
  sha256: '',
  takenAt: Temporal.Instant.from('2026-10-01T00:00:00Z'),
  nextUpdate: Temporal.Instant.from('2027-04-01T00:00:00Z'),
  services: 3120,
  importedAt: Temporal.Instant.from('2026-10-05T07:00:00Z'),
  published: null,
}

const published: PublishedList = {
  territory: 'LV',
  sequence: 87,
  skipped: 1,
  signer: { name: 'Saraksta uzturētājs, Paraugu uzraudzība', fingerprint: '9b1c'.repeat(16) },
  checkedBy: 'certificate',
  listOfLists: null,
}

const national = { ...list, services: 24, published }
const unchecked = { ...national, published: { ...published, checkedBy: null } }
const byListOfLists = {
  ...national,
  published: {
    ...published,
    checkedBy: 'list_of_lists' as const,
    listOfLists: {
      name: 'Sarakstu sarakstītājs, Paraugu komisija',
      fingerprint: '4e07'.repeat(16),
    },
  },
}

const stale = { ...list, nextUpdate: Temporal.Instant.from('2026-11-01T00:00:00Z') }

const inState = (state: string, given: TrustListRow | undefined, hasError = false): Preview =>
  pagePreview('intake', 'document trust', state, language =>
    documentTrustPage({
      frame: sampleStaffFrame(language, documentTrustPath),
      list: given,
      mayImport: true,
      isSaved: false,
      error: hasError ? { name: 'file', message: documentTrustWords[language].nothing } : undefined,
      now,
    }),
  )

export const documentTrustPreviews: readonly Preview[] = [
  inState('none', undefined),
  inState('imported', list),
  inState('published', national),
  inState('not checked', unchecked),
  inState('by list of lists', byListOfLists),
  inState('stale', stale),
  inState('no file', list, true),
]
