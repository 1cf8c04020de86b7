import { printPdf } from '../../house/print.ts'
import type { Language } from '../../kit/language.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import type { Door } from './door.ts'
import { doorHeading, doorSentences, doorWindow, doorWords, waysSentence } from './door.view.tsx'

export type DoorPaper = 'a4' | 'a3'

type DoorPrint = { door: Door; paper: DoorPaper; sample: boolean; now: Temporal.Instant }

/** The sign on paper, in both languages. Times of today are left out: paper hangs for longer. */
export async function printDoor({ door, paper, sample, now }: DoorPrint): Promise<Uint8Array> {
  const lasting = { ...door, openUntil: Temporal.PlainTime.from('12:00') }
  const hasWindow = door.ceilings.length > 0 || door.isInPersonClosed
  const part = (language: Language) => {
    const { above, large } = doorWindow(lasting, language)
    const words = doorSentences({ ...lasting, today: [] }, language).slice(0, -1)
    const below = doorWords[language].people(door.ceilings.reduce((n, hall) => n + hall.people, 0))
    return {
      place: door.place[language],
      heading: doorHeading(lasting, language),
      words,
      ways: waysSentence(door, language, 6),
      window: hasWindow ? { above, large, below } : undefined,
      phone: doorWords[language].phone,
    }
  }
  return printPdf({
    template: new URL('./door.letter.typ', import.meta.url),
    data: {
      paper,
      sample,
      isClosed: door.isInPersonClosed,
      lv: part('lv'),
      en: part('en'),
      phone: door.phone === undefined ? undefined : printPhoneNumber(door.phone),
    },
    title: `${doorWords.lv.title}: ${door.place.lv}`,
    language: 'lv',
    now,
  })
}
