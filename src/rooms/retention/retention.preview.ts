import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { type Preview, pagePreview, pdfPreview } from '../../house/preview.ts'
import type { DestructionList, DuePaper, Hold } from './destruction-list.ts'
import { listPage } from './list.view.tsx'
import { retentionRefusals } from './refusal.words.ts'
import { printDestructionList } from './retention.print.ts'
import { retentionPage } from './retention.view.tsx'

const now = Temporal.Instant.from('2033-03-01T08:00:00Z')

const waiting: DestructionList = {
  id: 1,
  number: 'IA-2033/002',
  year: 2032,
  madeBy: 'Rita Zariņa',
  madeById: 2,
  madeAt: now,
  papers: 3,
  approval: undefined,
  withdrawn: undefined,
  destroyed: undefined,
}

const approval = { reference: 'LNA-2033/17', on: Temporal.PlainDate.from('2033-02-20') }
const approved = { ...waiting, approval }
const destroyed = { ...approved, id: 2, number: 'IA-2033/001', destroyed: { by: 'Vija', at: now } }
const withdrawn = { ...waiting, id: 3, withdrawn: { reason: 'Tiesvedība', at: now } }

const papers: readonly DuePaper[] = [117, 118, 121].map(n => ({
  entryId: n,
  itemId: n,
  number: `1-10/2027/${n}`,
  isVoid: n === 118,
  closedOn: Temporal.PlainDate.from('2027-03-02'),
  titleLv: 'Fizisko personu iesniegumi, sūdzības, priekšlikumi un jautājumi',
  titleEn: 'Submissions, complaints, proposals and questions of private persons',
  index: '1-10',
}))

const hold: Hold = {
  id: 1,
  entryId: 9,
  number: '1-10/2027/96',
  reason: 'Tiesvedība Zemgales rajona tiesā',
  placedBy: 'Vija Krūmiņa',
  placedAt: now,
}

const overview = (state: string, isEmpty: boolean): Preview =>
  pagePreview('retention', 'overview', state, language =>
    retentionPage({
      frame: sampleStaffFrame(language, '/register/retention', ['head']),
      year: 2032,
      due: isEmpty ? 0 : 214,
      lists: isEmpty ? [] : [waiting, destroyed],
      holds: isEmpty ? [] : [hold],
      said: isEmpty
        ? { form: 'make', sentence: retentionRefusals[language].nothing_to_destroy() }
        : undefined,
      now,
    }),
  )

const one = (state: string, list: DestructionList): Preview =>
  pagePreview('retention', 'list', state, language =>
    listPage({
      frame: sampleStaffFrame(language, '/register/retention/lists/1', ['head']),
      list,
      papers,
      obstacle: undefined,
      said: undefined,
      now,
    }),
  )

export const retentionPreviews: readonly Preview[] = [
  overview('as usual', false),
  overview('nothing due', true),
  one('waits for approval', waiting),
  one('approved', approved),
  one('carried out', destroyed),
  one('withdrawn', withdrawn),
  pdfPreview('retention', 'list on paper', 'approved', () =>
    printDestructionList({
      list: approved,
      papers,
      municipality: 'Ogres novada pašvaldība',
      sample: true,
      now,
    }),
  ),
]
