import { sampleFrame } from '../../../fixtures/sample-frame.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import { dayOf } from '../../kit/dates.ts'
import type { Language } from '../../kit/language.ts'
import { sampleMonth, sampleOffer, sampleTimes } from './book.preview.tsx'
import {
  type MoveProps,
  moveCheckPage,
  movePage,
  moveTakenPage,
  moveTimePage,
} from './move.view.tsx'
import { bookWords } from './online.words.ts'
import { now, visit } from './visit.preview.tsx'

function moving(language: Language): MoveProps {
  const frame = sampleFrame(language, `/appointment/${visit.code}/move`)
  return { frame, appointment: visit, now, offer: sampleOffer, wish: { service: '', site: 'ogre' } }
}

export const movePreviews: readonly Preview[] = [
  pagePreview('online', 'move', 'which day', language =>
    movePage({ ...moving(language), month: sampleMonth }),
  ),
  pagePreview('online', 'move', 'what time', language =>
    moveTimePage({
      ...moving(language),
      day: dayOf(visit.startsAt),
      times: sampleTimes,
      isMissing: false,
    }),
  ),
  pagePreview('online', 'move', 'really move', language =>
    moveCheckPage({
      ...moving(language),
      start: { site: 'ogre', at: visit.startsAt.add({ minutes: 30 }) },
    }),
  ),
  pagePreview('online', 'move', 'taken', language =>
    moveTakenPage({
      ...moving(language),
      next: sampleTimes.slice(0, 3),
      sentence: bookWords[language].taken.choose,
    }),
  ),
]
