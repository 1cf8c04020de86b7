import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { type Preview, pagePreview, pdfPreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import { bagPage } from './bag.view.tsx'
import type { BagView } from './bag-entry.view.tsx'
import { bagListPage } from './bag-list.view.tsx'
import { printBagNote } from './bag-note.print.ts'
import type { Bag, BagSheet } from './bag-sheet.ts'
import { bagsRefusals } from './refusal.words.ts'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')

const open: Bag = {
  id: 1,
  number: 'S-2026/00001',
  fromSiteId: 1,
  toSiteId: 2,
  openedAt: now,
  sending: undefined,
  receipt: undefined,
  closedAt: null,
}

const sending = { by: 1, name: 'Juris Ozoliņš', sent: 3, seal: 'MA-00102', at: now }
const receipt = {
  by: 2,
  name: 'Rita Zariņa',
  sealNumber: 'MA-00102',
  intact: true,
  remark: null,
  at: now,
}

const codes = ['LZ26-2D0R-A0EC-N', 'LZ26-T0WW-NPB7-H', 'LZ26-1C01-DAB6-P']

function sheetOf(bag: Bag, isPacked: boolean): BagSheet {
  const items = codes.map((code, at) => ({
    itemId: at + 1,
    code,
    isPacked: true,
    hasArrived: bag.receipt !== undefined && at > 0,
  }))
  const arrived = items.filter(({ hasArrived }) => hasArrived).map(({ itemId }) => itemId)
  return {
    bag,
    items: isPacked ? items : [],
    discrepancies: [],
    figures: {
      sealNumber: bag.sending?.seal,
      sent: isPacked ? items.map(({ itemId }) => itemId) : [],
      receipt: bag.receipt && { sealNumber: 'MA-00102', intact: true, arrived },
      isClosed: false,
      recorded: [],
    },
  }
}

const from = 'Madlienas pagasta pārvalde'
const to = 'Ogres klientu apkalpošanas centrs'

function draw(language: Language, sheet: BagSheet, more: Partial<BagView> = {}): string {
  return bagPage({
    frame: sampleStaffFrame(language, '/register/bags/1', ['clerk']),
    sheet,
    now,
    from,
    to,
    packable: [],
    nextSeal: 'MA-00102',
    mayPack: true,
    mayReceive: true,
    mayClose: true,
    closingObstacle: undefined,
    newKey: () => '00000000-0000-4000-8000-000000000000',
    raw: {},
    errors: [],
    refusal: undefined,
    ...more,
  })
}

const sent = { ...open, sending }
const arrived = { ...sent, receipt }

export const bagsPreviews: readonly Preview[] = [
  pagePreview('bags', 'list', 'two bags', language =>
    bagListPage({
      frame: sampleStaffFrame(language, '/register/bags', ['clerk']),
      bags: [open, { ...arrived, id: 2, number: 'S-2026/00002', closedAt: now }],
      siteName: id => (id === 1 ? from : to),
      from: [{ value: '1', label: from }],
      to: [{ value: '2', label: to }],
      newKey: '',
      refusal: undefined,
    }),
  ),
  pagePreview('bags', 'bag', 'empty', language =>
    draw(language, sheetOf(open, false), { packable: codes.map(code => ({ code })) }),
  ),
  pagePreview('bags', 'bag', 'packed', language => draw(language, sheetOf(open, true))),
  pagePreview('bags', 'bag', 'under way', language => draw(language, sheetOf(sent, true))),
  pagePreview('bags', 'bag', 'one item missing', language => {
    const closingObstacle = bagsRefusals[language].unexplained_items_missing()
    return draw(language, sheetOf(arrived, true), { closingObstacle })
  }),
  pdfPreview('bags', 'bag note', 'as usual', () =>
    printBagNote(sheetOf(arrived, true), { from, to, sample: true }),
  ),
]
