import type { Frame } from '../../house/page.ts'
import { DoorSign, screenPage } from '../../house/screen-layout.view.tsx'
import { clockInWords, timeRange, weekdayInWords } from '../../kit/dates.ts'
import { type InBoth, type Language, languages } from '../../kit/language.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import type { Door } from './door.ts'
import { doorEn } from './door.words.en.ts'
import { type DoorWords, doorLv } from './door.words.lv.ts'

export const doorWords: InBoth<DoorWords> = { lv: doorLv, en: doorEn }

/** What the sign says in a language, one sentence after the other. */
export function doorSentences(door: Door, language: Language): readonly string[] {
  const words = doorWords[language]
  const { rules } = door
  const isWelcome = rules.appointment === 'walk_in' && !door.isInPersonClosed
  const sign = language === 'lv' ? rules.signLv : rules.signEn
  const isOne = door.ceilings.length === 1
  const hours = door.today.map(({ opens, closes }) => timeRange(opens, closes, language))
  const sentences = [
    isWelcome && !door.openUntil ? '' : withoutEcho(sign, doorHeading(door, language)),
    ...door.ceilings.map(hall => (isOne ? '' : words.hall(hall[language], hall.people))),
    hours.length > 0 ? words.todayHours(hours.join(', ')) : words.todayClosed,
  ]
  return sentences.filter(sentence => sentence !== '')
}

/** The sign without the words that the heading above it says already. */
function withoutEcho(sign: string, heading: string): string {
  const rest = sign.startsWith(heading) ? /^[.,] (.+)$/s.exec(sign.slice(heading.length))?.[1] : ''
  return rest ? rest.charAt(0).toUpperCase() + rest.slice(1) : sign
}

/** The first thing to know: may one come in. */
export function doorHeading(door: Door, language: Language): string {
  const { headings } = doorWords[language]
  if (door.isInPersonClosed) return headings.closed
  return door.openUntil ? headings[door.rules.appointment] : headings.closedNow
}

/** How one can be served without coming in, as a sentence. */
export function waysSentence(door: Door, language: Language, most = 3): string {
  const words = doorWords[language]
  const ways = door.ways.slice(0, most).map(way => words.ways[way])
  if (ways.length === 0) return ''
  const last = ways.at(-1) ?? ''
  return words.without(ways.length === 1 ? last : ways.slice(0, -1).join(', ') + words.or + last)
}

/** The lit window: how many may be inside, or until when it is open, or when it opens. */
export function doorWindow(door: Door, language: Language) {
  const words = doorWords[language]
  if (door.isInPersonClosed) {
    const { inPerson: above, notNow: large, callOrWrite: below } = words
    return { state: 'closed', above, large, below } as const
  }
  const { openUntil, opensNext, ceilings } = door
  if (openUntil && ceilings.length > 0) {
    const people = ceilings.reduce((sum, hall) => sum + hall.people, 0)
    const below = words.people(people)
    return { state: 'open', above: words.atOnce, large: String(people), below } as const
  }
  if (openUntil) {
    const large = clockInWords(openUntil, language)
    return { state: 'open', above: words.openUntil, large } as const
  }
  if (!opensNext) return { state: 'closed', above: '', large: words.closedLong } as const
  const large = clockInWords(opensNext.time, language)
  const below = weekdayInWords(opensNext.day.dayOfWeek, language, 'when')
  return { state: 'closed', above: words.opensAt, large, below } as const
}

/** The sign as a screen at the entrance: the page's language first, the other below it. */
export function doorScreen({ frame, door }: { frame: Frame; door: Door }): string {
  const { language } = frame
  const other = languages.find(one => one !== language) ?? 'en'
  const sentences = [
    doorSentences(door, language).join(' '),
    waysSentence(door, language),
    <span key="other" lang={other} class="door-other">
      <strong>{doorHeading(door, other)}</strong> {doorSentences(door, other).join(' ')}
    </span>,
  ].filter(Boolean)
  return screenPage({
    language,
    title: doorWords[language].title,
    sample: frame.sample,
    place: door.place[language],
    children: (
      <DoorSign
        heading={doorHeading(door, language)}
        sentences={sentences}
        window={doorWindow(door, language)}
        phone={
          door.phone === undefined
            ? undefined
            : { label: doorWords[language].phone, number: printPhoneNumber(door.phone) }
        }
      />
    ),
  })
}
