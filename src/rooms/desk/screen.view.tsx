import { render } from 'preact-render-to-string'
import { LivePart } from '../../house/live-part.view.tsx'
import type { Frame } from '../../house/page.ts'
import { Calls, screenPage } from '../../house/screen-layout.view.tsx'
import { type Language, pathIn } from '../../kit/language.ts'
import type { Site } from '../sites/index.ts'
import type { Closed } from './day.ts'
import { dayWords } from './day.words.ts'
import { opensNextWords } from './day-list.view.tsx'
import type { ShownCall } from './day-row.ts'

type Shown = {
  calls: readonly ShownCall[]
  /** On a day on which nobody will be called. */
  closed: Closed | undefined
  now: Temporal.Instant
}

type CallsProps = Shown & { language: Language }

const newSeconds = 20

function ScreenCalls({ language, calls, closed, now }: CallsProps) {
  const words = dayWords(language)
  return (
    <Calls
      caption={words.screenTitle}
      numberLabel={words.screenNumber}
      counterLabel={words.screenCounter}
      quiet={closed ? words.screenClosed : words.screenQuiet}
      quietMore={closed && opensNextWords(words, language, closed)}
      calls={calls.map(({ ticket, counter, calledAt }) => ({
        number: String(ticket),
        counter: String(counter),
        isNew: calledAt.until(now).total('seconds') < newSeconds,
      }))}
    />
  )
}

type ScreenProps = Shown & { frame: Frame; site: Site }

/** The waiting room's screen, read from six metres: number and counter. */
export function waitingScreen({ frame, site, ...shown }: ScreenProps): string {
  const { language } = frame
  return screenPage({
    language,
    title: dayWords(language).screenTitle,
    sample: frame.sample,
    place: language === 'lv' ? site.nameLv : site.nameEn,
    children: (
      <LivePart
        events={pathIn(language, `/screen/${site.slug}/events`)}
        source={pathIn(language, `/screen/${site.slug}/calls`)}
        swap="innerHTML"
      >
        <ScreenCalls language={language} {...shown} />
      </LivePart>
    ),
  })
}

/** The calls alone, as the live screen asks for them. */
export function screenCallsPart(props: CallsProps): string {
  return render(<ScreenCalls {...props} />)
}
