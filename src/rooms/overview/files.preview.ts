import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import { type FilesProps, filesPage } from './files.view.tsx'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')
const night = now.subtract({ hours: 9 })

const whole: Omit<FilesProps, 'frame'> = {
  now,
  totals: { files: 12_431, bytes: 8_750_000_000, missing: 0, changed: 0 },
  check: { endedAt: night, files: 12_420, bytes: 8_740_000_000, orphans: 0 },
  faulty: [],
  scanner: {
    engine: 'ClamAV 1.4.6/27819/Mon Nov 23 08:24:19 2026',
    databaseAt: Temporal.Instant.from('2026-11-23T08:24:19Z'),
  },
}

const faulty = (['missing', 'changed'] as const).map((fault, at) => ({
  sha256: `${'3f9a'.repeat(15)}d1b${at}`,
  bytes: 184_320 * (at + 1),
  fault,
  storedAt: night.subtract({ hours: 24 * 30 }),
}))

const shown = (state: Partial<FilesProps>) => (language: Language) =>
  filesPage({ frame: sampleStaffFrame(language, '/settings/files'), ...whole, ...state })

export const filesPreviews: readonly Preview[] = [
  pagePreview('overview', 'files', 'as usual', shown({})),
  pagePreview(
    'overview',
    'files',
    'with faults',
    shown({
      totals: { ...whole.totals, missing: 1, changed: 1 },
      check: { endedAt: night, files: 12_420, bytes: 8_740_000_000, orphans: 3 },
      faulty,
      scanner: { reason: 'unreachable' },
    }),
  ),
  pagePreview(
    'overview',
    'files',
    'before the first night',
    shown({
      totals: { files: 1, bytes: 21, missing: 0, changed: 0 },
      check: undefined,
      scanner: { reason: 'no_scanner' },
    }),
  ),
]
