import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { type Preview, pagePreview, pdfPreview } from '../../house/preview.ts'
import { printLabels } from './label.print.ts'
import { labelPage, labelWords } from './label.view.tsx'
import { channels } from './receipt-rule.ts'
import { receiptSettingPage } from './receipt-setting.view.tsx'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')
const site = 'Ogres klientu apkalpošanas centrs'

/** Real codes, so that a scanner finds what it would find. */
const codes = ['LZ26-2D0R-A0EC-N', 'LZ26-T0WW-NPB7-H', 'LZ26-1C01-DAB6-P', 'LZ26-YZ98-14AE-V']

const basis = {
  basisLv: 'Kārtība novadā: diena, kad kasti iztukšo',
  basisEn: 'Municipal order: the day the box is emptied',
}

const raw = Object.fromEntries(
  channels.flatMap(channel => [
    [`rule-${channel}`, channel === 'email' ? 'after_hours_next' : 'same_day'],
    [`basisLv-${channel}`, basis.basisLv],
    [`basisEn-${channel}`, basis.basisEn],
  ]),
)

export const intakePreviews: readonly Preview[] = [
  pagePreview('intake', 'labels', 'as usual', language =>
    labelPage({
      frame: sampleStaffFrame(language, '/register/labels', ['clerk']),
      sites: [{ value: '1', label: site }],
      raw: {},
      errors: [],
    }),
  ),
  pagePreview('intake', 'labels', 'with errors', language => {
    const message = labelWords[language].problems.count_unreadable
    return labelPage({
      frame: sampleStaffFrame(language, '/register/labels', ['clerk']),
      sites: [{ value: '1', label: site }],
      raw: { count: 'daudz' },
      errors: [{ name: 'count', message }],
    })
  }),
  pdfPreview('intake', 'labels print', 'sheet', () =>
    printLabels(codes, { site, shape: 'sheet', now }),
  ),
  pdfPreview('intake', 'labels print', 'roll', () =>
    printLabels(codes, { site, shape: 'roll', now }),
  ),
  pagePreview('intake', 'day of receipt', 'as usual', language =>
    receiptSettingPage({
      frame: sampleStaffFrame(language, '/settings/receipt', ['head']),
      raw,
      errors: [],
      saved: false,
    }),
  ),
]
