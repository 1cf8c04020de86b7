import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { TrustListRow } from './trust-list-row.ts'
import { documentTrustPage, documentTrustPath } from './trust-setting.view.tsx'
import { documentTrustWords } from './trust-setting.words.ts'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')

const list: TrustListRow = {
  sha256: '',
  takenAt: Temporal.Instant.from('2026-10-01T00:00:00Z'),
  nextUpdate: Temporal.Instant.from('2027-04-01T00:00:00Z'),
  services: 3120,
  importedAt: Temporal.Instant.from('2026-10-05T07:00:00Z'),
}

const stale = { ...list, nextUpdate: Temporal.Instant.from('2026-11-01T00:00:00Z') }

const inState = (state: string, given: TrustListRow | undefined, hasError = false): Preview =>
  pagePreview('intake', 'document trust', state, language =>
    documentTrustPage({
      frame: sampleStaffFrame(language, documentTrustPath),
      list: given,
      mayImport: true,
      isSaved: false,
      error: hasError ? documentTrustWords[language].nothing : undefined,
      now,
    }),
  )

export const documentTrustPreviews: readonly Preview[] = [
  inState('none', undefined),
  inState('imported', list),
  inState('stale', stale),
  inState('no file', list, true),
]
