import { type Preview, pdfPreview } from '../../house/preview.ts'
import { dayAsHeading, dayOf } from '../../kit/dates.ts'
import type { Language } from '../../kit/language.ts'
import { type LetterPaper, printLetter } from './letter.print.ts'
import {
  type DispatchPaper,
  printDispatchList,
  printEnvelope,
  printItemLabels,
} from './paper.print.ts'
import { outgoingWords } from './post.words.ts'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')

/** The reply to Marta about the street lights. */
export const sampleLetter: LetterPaper = {
  code: 'VL26-00017-X',
  number: '2-5.1/337',
  sender: {
    name: 'Ogres novada pašvaldība',
    lines: ['Ogres klientu apkalpošanas centrs', 'Brīvības iela 33', 'Ogre, Ogres nov.', 'LV‑5001'],
  },
  phone: '65 071 160',
  recipient: 'Martai Bērziņai',
  address: ['„Saulīte“', 'Ķeipene, Ķeipenes pag., Ogres nov.', 'LV‑5062'],
  kind: undefined,
  date: '2026. gada 24. novembrī',
  subject: 'Par apgaismojumu pie veikala Ķeipenē',
  body:
    'Labdien!\n\nPaldies, ka uzrakstījāt. Laternas pie veikala Ķeipenē salabosim līdz ' +
    '11. decembrim.\n\nJa kādā vakarā tās vēl nedeg, lūdzu, piezvaniet mums.\n\nAr cieņu',
  enclosures: ['Darbu grafiks uz 1 lapas', 'Karte uz 1 lapas'],
  signatory: { name: 'Vija Krūmiņa', office: 'Kancelejas vadītāja' },
  stateAddress: 'https://www.paraugs.lv/submission/LZ26-7K4M-9QX2-C',
  largePrint: false,
  window: 'right',
  language: 'lv',
  sample: true,
}

const longest: LetterPaper = {
  ...sampleLetter,
  kind: 'Ierakstīta',
  recipient: 'Sabiedrībai ar ierobežotu atbildību „Ogres un Ķeguma apkārtnes būvmateriālu serviss“',
  address: ['Skolas iela 4‑12', 'Ogre, Ogres nov.', 'LV‑5001'],
  largePrint: true,
  window: 'left',
  signatory: { name: undefined, office: undefined },
  stateAddress: undefined,
  sample: false,
}

const lines: DispatchPaper['lines'] = Array.from({ length: 3 }, (_, at) => ({
  position: at + 1,
  code: `VL26-0001${at}-X`,
  recipient: ['Martai Bērziņai', 'Gunāram Liepiņam', 'SIA „Paraugs“'][at] ?? '',
  address: ['Brīvības iela 33‑12', 'Ogre, Ogres nov.', 'LV‑5001'],
  kind: at === 0 ? 'vienkārša' : 'ierakstīta',
  tracking: at === 0 ? '' : (['', 'RR 47 312 482 9 LV', 'RR 00 000 001 4 LV'][at] ?? ''),
}))

/** The dispatch list of a Tuesday. */
export const sampleDispatch: DispatchPaper = {
  number: '2026-11-24/1',
  day: 'otrdiena, 24. novembris',
  sender: { name: sampleLetter.sender.name, lines: ['Brīvības iela 33, Ogre, LV‑5001'] },
  lines,
  sums: [
    { label: 'Vienkārša vēstule', count: 1 },
    { label: 'Ierakstīta vēstule', count: 2 },
  ],
  gave: 'Ilze Kalniņa',
  closed: true,
  sample: true,
}

/** The list with the words of a reader of that language. */
function listIn(language: Language, paper: DispatchPaper): DispatchPaper {
  const { kinds, channels } = outgoingWords[language]
  const kindOf = (tracking: string) => (tracking === '' ? 'ordinary' : 'registered')
  return {
    ...paper,
    day: dayAsHeading(dayOf(now), language),
    lines: paper.lines.map(line => ({ ...line, kind: kinds[kindOf(line.tracking)] })),
    sums: [
      { label: channels.ordinary, count: 1 },
      { label: channels.registered, count: 2 },
    ],
  }
}

const full = (closed: boolean): DispatchPaper => ({
  ...sampleDispatch,
  closed,
  gave: '',
  lines: Array.from({ length: 40 }, (_, at) => ({ ...lines[at % 3], position: at + 1 })).map(
    line => ({ ...sampleDispatch.lines[0], ...line }) as DispatchPaper['lines'][number],
  ),
})

const labels = {
  codes: ['LZ26-7K4M-9QX2-C', 'LZ26-0ABC-DEF1-Z'],
  site: 'Ogres KAC',
  day: '24.11.2026.',
}

export const postPaperPreviews: readonly Preview[] = [
  pdfPreview('post', 'letter', 'as usual', () => printLetter(sampleLetter, now)),
  pdfPreview('post', 'letter', 'large, left window', () => printLetter(longest, now)),
  pdfPreview('post', 'envelope', 'DL', () =>
    printEnvelope({ ...sampleLetter, form: 'envelope', kind: 'Ierakstīta' }, now),
  ),
  pdfPreview('post', 'envelope', 'label', () =>
    printEnvelope({ ...sampleLetter, form: 'label' }, now),
  ),
  pdfPreview('post', 'dispatch list', 'closed', language =>
    printDispatchList(listIn(language, sampleDispatch), { language, now }),
  ),
  pdfPreview('post', 'dispatch list', 'long, open', language =>
    printDispatchList(listIn(language, full(false)), { language, now }),
  ),
  pdfPreview('post', 'item labels', 'two', language => printItemLabels(labels, { language, now })),
]
