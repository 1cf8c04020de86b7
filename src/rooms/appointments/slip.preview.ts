import { type Preview, pdfPreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import {
  type AppointmentLetter,
  type CallListPaper,
  printAppointmentLetter,
  printCallList,
  printSlip,
} from './slip.print.ts'

const now = Temporal.Instant.from('2026-11-22T08:00:00Z')

/** Marta's appointment, as she takes it home or finds it in her letter box. */
export function sampleLetter(language: Language): AppointmentLetter {
  const inLatvian = language === 'lv'
  return {
    number: 'AP-2026-00123',
    person: 'Marta Ozoliņa',
    day: inLatvian ? 'otrdien, 24. novembrī' : 'Tuesday 24 November',
    time: inLatvian ? 'plkst. 10.30' : '10:30',
    place: {
      name: inLatvian ? 'Klientu apkalpošanas centrs Ogrē' : 'Customer service centre in Ogre',
      address: 'Brīvības iela 33, Ogre',
    },
    service: inLatvian ? 'Covid-19 sertifikāta izdruka' : 'Printing a Covid-19 certificate',
    code: 'LADOKU-478',
    bring: inLatvian
      ? ['Pase vai personas apliecība', 'Brilles lasīšanai']
      : ['Passport or identity card', 'Reading glasses'],
    phone: '65 071 160',
    checkAddress: 'https://www.paraugs.lv/appointment/LADOKU-478',
    sample: true,
    sender: {
      name: 'Ogres novada pašvaldība, Klientu apkalpošanas centrs',
      address: 'Brīvības iela 33, Ogre, Ogres nov., LV-5001',
    },
    recipient: {
      name: 'Marta Ozoliņa',
      address: ['„Bērzkalni“', 'Madlienas pag., Ogres nov.', 'LV-5045'],
    },
    date: inLatvian ? '22.11.2026.' : '22 Nov 2026',
  }
}

const longName = 'Maksimiliāna Vilhelmīne-Žaklīna '.repeat(16).trim()

/** Tomorrow's people to call. */
export function sampleCallList(language: Language): CallListPaper {
  const inLatvian = language === 'lv'
  const { service = '', place } = sampleLetter(language)
  const calls = ['Marta Ozoliņa', 'Jānis Kalniņš', 'Ņina Ščerbakova', 'Ādolfs Šķēle-Āboltiņš']
  return {
    number: 'ZS-2026-11-25',
    day: inLatvian ? 'trešdiena, 25. novembris' : 'Wednesday 25 November',
    site: place.name,
    printedAt: inLatvian ? '24.11.2026., plkst. 9.05' : '24 Nov 2026, 9:05',
    calls: calls.map((person, row) => ({
      time: `${9 + row}${inLatvian ? '.' : ':'}30`,
      person,
      phone: `20 000 00${row}`,
      service,
      ...(row === 2 ? { note: inLatvian ? 'Runāt lēnām.' : 'Speak slowly.' } : {}),
    })),
    sample: true,
  }
}

export const slipPreviews: readonly Preview[] = [
  pdfPreview('appointments', 'slip', 'as usual', language =>
    printSlip(sampleLetter(language), { language, now }),
  ),
  pdfPreview('appointments', 'slip', 'a name of 500 letters', language =>
    printSlip({ ...sampleLetter(language), person: longName }, { language, now }),
  ),
  pdfPreview('appointments', 'letter', 'as usual', language =>
    printAppointmentLetter(sampleLetter(language), { language, now }),
  ),
  pdfPreview('appointments', 'call list', 'four people', language =>
    printCallList(sampleCallList(language), { language, now }),
  ),
  pdfPreview('appointments', 'call list', 'nobody', language =>
    printCallList({ ...sampleCallList(language), calls: [] }, { language, now }),
  ),
]
