import { type Preview, pdfPreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import { type DaySheetPaper, printDaySheet } from './day-sheet.print.ts'

const now = Temporal.Instant.from('2026-11-24T05:45:00Z')

/** A Tuesday in Ogre with three counters, the last of them free. */
export function sampleDaySheet(language: Language): DaySheetPaper {
  const inLatvian = language === 'lv'
  const people = ['Marta Ozoliņa', 'Jānis Kalniņš', 'Ņina Ščerbakova', 'Ādolfs Šķēle-Āboltiņš']
  const visits = people.map((person, row) => ({
    time: `${8 + row}${inLatvian ? '.' : ':'}15`,
    person,
    service: inLatvian ? 'Covid-19 sertifikāta izdruka' : 'Printing a Covid-19 certificate',
    ...(row === 1 ? { note: inLatvian ? 'Ratiņkrēsls' : 'Wheelchair' } : {}),
  }))
  return {
    number: 'DL-2026-11-24-OGRE',
    site: inLatvian ? 'Klientu apkalpošanas centrs Ogrē' : 'Customer service centre in Ogre',
    day: inLatvian ? 'otrdiena, 24. novembris' : 'Tuesday 24 November',
    printedAt: inLatvian ? '24.11.2026., plkst. 7.45' : '24 Nov 2026, 7:45',
    counters: [1, 2, 3].map(n => ({
      name: inLatvian ? `${n}. lodziņš` : `Counter ${n}`,
      visits: n === 3 ? [] : visits,
    })),
    freeLines: 2,
    sample: true,
  }
}

export const daySheetPreviews: readonly Preview[] = [
  pdfPreview('desk', 'day sheet', 'three counters', language =>
    printDaySheet(sampleDaySheet(language), { language, now }),
  ),
]
