import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import {
  sampleDocument,
  sampleDueLines,
  sampleEntry,
  sampleFilePlan,
  sampleFoundEntries,
  sampleItem,
  sampleItems,
  sampleUnits,
} from '../../../fixtures/sample-register.ts'
import { type Preview, pagePreview, pdfPreview } from '../../house/preview.ts'
import { problemSentence } from '../../kit/form.ts'
import type { Language } from '../../kit/language.ts'
import { counterFileLimits } from './counter.ts'
import { type EntryView, entryPage } from './entry.view.tsx'
import { duePage, inboxPage } from './inbox.view.tsx'
import { itemPage } from './item.view.tsx'
import { printLabel, printStamp } from './label.print.ts'
import { proofPage } from './proof.view.tsx'
import { registrationPage } from './registration.view.tsx'
import { searchPage } from './search.view.tsx'
import { extended, forwardingTerm, replyTerm, resumed } from './term.ts'

const now = Temporal.Instant.from('2022-01-04T08:10:00Z')
const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2022-01-04')
const isWorking = (date: Temporal.PlainDate) =>
  date.dayOfWeek < 6 && ![date.toString()].some(text => text === '2021-12-31')

const frameOf = (language: Language, path = '/register') =>
  sampleStaffFrame(language, path, ['registrar', 'head'])

const month = replyTerm('submission', sampleEntry.receivedOn, isWorking)
if (!month) throw new Error('a submission without a term')
const longer = extended(month, {
  to: day('2022-02-26'),
  reason: 'Vajadzīgs elektrotīklu atzinums.',
  isWorking,
})

function entryView(language: Language, more: Partial<EntryView> = {}): EntryView {
  return {
    taskPanel: undefined,
    mailId: undefined,
    frame: frameOf(language, '/register/entries/1'),
    today,
    entry: sampleEntry,
    filePlan: sampleFilePlan[0] ?? { index: '', titleLv: '', titleEn: '' },
    registrar: 'Rita Zariņa',
    terms: [
      { kind: 'reply', entryId: 1, metAt: null, metBy: null, ...longer },
      {
        kind: 'forwarding',
        entryId: 1,
        metAt: Temporal.Instant.from('2021-12-01T08:20:00Z'),
        metBy: 'assigned',
        ...forwardingTerm(sampleEntry.receivedOn, isWorking),
      },
    ],
    standing: undefined,
    voided: undefined,
    corrections: [
      {
        field: 'sheets',
        before: '1',
        after: '2',
        reason: 'Pārskaitīts',
        at: now,
        by: 'Rita Zariņa',
      },
    ],
    documents: [sampleDocument],
    answers: [],
    answered: undefined,
    twins: [],
    mayChange: true,
    mayVoid: true,
    done: undefined,
    errors: [],
    raw: {},
    refusal: undefined,
    ...more,
  }
}

const open = { entryId: 1, metAt: null, metBy: null } as const
const competence = forwardingTerm(sampleEntry.receivedOn, isWorking)
const reason = 'Lūdzām iesniedzējai precizēt, pie kuras mājas.'

/** Nobody has decided yet whose matter it is, and the author was asked for more. */
const standingStill: Partial<EntryView> = {
  terms: [
    { ...open, kind: 'reply', ...month },
    { ...open, kind: 'forwarding', ...competence },
  ],
  standing: { from: day('2021-12-06'), reason },
}

const stoodStill = { from: day('2021-12-06'), resumedOn: day('2021-12-16'), reason }
const wentOn: EntryView['terms'] = [
  { ...open, kind: 'reply', ...resumed(month, stoodStill, isWorking) },
  { ...open, kind: 'forwarding', ...resumed(competence, stoodStill, isWorking) },
]

const around = { errors: [], refusal: undefined }

/** The register's pages and prints. */
export const registerPreviews: readonly Preview[] = [
  pagePreview('register', 'inbox', 'three wait', language =>
    inboxPage({
      frame: frameOf(language),
      today,
      items: sampleItems,
      hasMore: false,
      files: new Map([[1, 2]]),
      due: sampleDueLines,
      scanFaults: [{ name: 'skens0042.pdf', fault: 'unreadable' }],
    }),
  ),
  pagePreview('register', 'inbox', 'nothing', language =>
    inboxPage({
      frame: frameOf(language),
      today,
      items: [],
      hasMore: false,
      files: new Map(),
      due: [],
      scanFaults: [],
    }),
  ),
  pagePreview('register', 'due', 'as usual', language =>
    duePage({
      frame: frameOf(language, '/register/overdue'),
      today,
      lines: sampleDueLines,
      units: sampleUnits,
    }),
  ),
  pagePreview('register', 'item', 'signed mail', language =>
    itemPage({
      ...around,
      frame: frameOf(language, '/register/items/1'),
      today,
      item: sampleItem,
      site: { nameLv: 'Ogres klientu apkalpošanas centrs', nameEn: 'Ogre customer centre' },
      rule: {
        basisLv: 'Pēc darba laika saņemto uzskata par saņemtu nākamajā darba dienā',
        basisEn: 'After hours it counts as received on the next working day',
      },
      documents: [sampleDocument],
      entry: undefined,
      twin: undefined,
      mailId: 41,
      raw: {},
    }),
  ),
  pagePreview('register', 'registration', 'corrected', language =>
    registrationPage({
      frame: frameOf(language, '/register/items/1/registration'),
      item: sampleItem,
      filePlan: sampleFilePlan.filter(({ direction }) => direction === 'incoming'),
      sites: [{ id: 1, name: 'Ogre' }],
      ruledDay: sampleItem.receivedOn,
      files: [],
      fileLimits: counterFileLimits,
      raw: { formKey: 'x', received: '06.12.2021.', partyName: 'Anna Āboliņa' },
      errors: [{ name: 'subject', message: problemSentence({ code: 'required' }, language) }],
      refusal: undefined,
    }),
  ),
  pagePreview('register', 'registration', 'at the counter', language =>
    registrationPage({
      ...around,
      frame: frameOf(language, '/register/new'),
      item: undefined,
      filePlan: sampleFilePlan.filter(({ direction }) => direction === 'incoming'),
      sites: [{ id: 1, name: 'Ogre' }],
      ruledDay: today,
      files: [
        { position: 1, name: 'Bedre Kalna ielā.jpg', bytes: 3_410_000 },
        { position: 2, name: 'Iesniegums ar parakstu.edoc', bytes: 182_400 },
      ],
      fileLimits: counterFileLimits,
      raw: { formKey: 'x', received: '04.01.2022.', way: 'oral' },
    }),
  ),
  pagePreview('register', 'entry', 'extended', language => entryPage(entryView(language))),
  pagePreview('register', 'entry', 'stands still', language =>
    entryPage(entryView(language, standingStill)),
  ),
  pagePreview('register', 'entry', 'went on', language =>
    entryPage(entryView(language, { terms: wentOn })),
  ),
  pagePreview('register', 'entry', 'void', language =>
    entryPage(
      entryView(language, {
        entry: { ...sampleEntry, isVoid: true },
        voided: { reason: 'Nepareizs indekss', byName: 'Rita Zariņa', at: now },
      }),
    ),
  ),
  pagePreview('register', 'search', 'found', language =>
    searchPage({
      ...around,
      frame: frameOf(language, '/register/search'),
      today,
      raw: { q: 'abolin', from: '', to: '' },
      search: { text: 'abolin' },
      query: 'q=abolin',
      entries: sampleFoundEntries,
      hasMore: true,
      isFirst: true,
      filePlan: sampleFilePlan,
      units: sampleUnits,
      baskets: [{ id: 1, name: 'Sociālie šomēnes', query: 'unit=2', unitId: 2 }],
      ownUnits: sampleUnits.slice(0, 1),
    }),
  ),
  pagePreview('register', 'proof', 'whole', language =>
    proofPage({
      frame: frameOf(language, '/register/proof'),
      proofs: [
        { id: 2, at: now, numbers: 4218, void: 3, faults: [], byName: null },
        { id: 1, at: now, numbers: 4190, void: 3, faults: [], byName: 'Rita Zariņa' },
      ],
    }),
  ),
  pdfPreview('register', 'label', 'as usual', language =>
    printLabel(sampleEntry, { language, municipality: 'Ogres novada pašvaldība', now }),
  ),
  pdfPreview('register', 'stamp', 'as usual', language =>
    printStamp(sampleEntry, { language, municipality: 'Ogres novada pašvaldība', now }),
  ),
]
