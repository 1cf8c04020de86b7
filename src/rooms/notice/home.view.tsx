import { residentPage } from '../../house/layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { EmptyState, type SummaryLine, SummaryList, type Way, Ways } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { addressInLine } from '../../kit/postal-code.ts'
import type { ContactRules, PublicService } from '../services/index.ts'
import type { OpenSpan, Site } from '../sites/index.ts'
import { hoursInWords, openingInWords, PhoneLink } from './hours.view.tsx'
import { nameIn, noticeWords } from './notice.words.ts'
import type { Opening } from './opening.ts'
import { LegalBasis, rulesSentences } from './rules-sentence.view.tsx'

/** What the start page says of the main centre. */
export type MainSite = {
  site: Site
  opening: Opening
  rules: ContactRules
  /** Hours of the cash desk today, where there is one. */
  cash: readonly OpenSpan[] | undefined
}

export interface HomeProps {
  frame: Frame
  main: MainSite | undefined
}

function waysOf(language: Language): Way[] {
  const words = noticeWords[language].ways
  const way = (path: string, title: string, text: string): Way => ({
    href: pathIn(language, path),
    title,
    text,
  })
  return [
    { ...way('/book', words.book, words.bookText), isFirst: true },
    way('/appointment', words.change, words.changeText),
    way('/submit', words.write, words.writeText),
    way('/remote', words.remote, words.remoteText),
    way('/submission', words.follow, words.followText),
  ]
}

/** How to get served now: what the rules mean, the ways, today's hours. */
export function homePage({ frame, main }: HomeProps): string {
  const { language } = frame
  const words = noticeWords[language]
  const [sentence, ...more] = main ? rulesSentences(main.rules, language) : []
  return residentPage({
    ...frame,
    title: words.title,
    hero: (
      <>
        <h1>{words.title}</h1>
        {sentence && <p class="lead">{sentence}</p>}
        {more.length > 0 && <p>{more.join(' ')}</p>}
      </>
    ),
    children: (
      <>
        <Ways ways={waysOf(language)} />
        {main && <Today language={language} main={main} />}
        <p>
          <a href={pathIn(language, '/sites')}>{words.allSites}</a>
        </p>
      </>
    ),
  })
}

function Today({ language, main }: { language: Language; main: MainSite }) {
  const { site, opening, rules, cash } = main
  const words = noticeWords[language]
  const lines: SummaryLine[] = [
    { key: words.now, value: openingInWords(opening, language) },
    ...(opening.spans.length > 0
      ? [{ key: words.hoursToday, value: hoursInWords(opening.spans, language) }]
      : []),
    { key: words.address, value: site.address ? addressInLine(site.address) : words.notGiven },
    { key: words.phone, value: <PhoneLink phone={site.phone} language={language} /> },
    ...(cash && opening.spans.length > 0
      ? [
          {
            key: words.cash,
            value: hoursInWords(rules.cashDesk === 'closed' ? [] : cash, language),
          },
        ]
      : []),
  ]
  return (
    <>
      <h2>{words.today(nameIn(language, site))}</h2>
      <SummaryList lines={lines} />
      <LegalBasis rules={rules} language={language} />
    </>
  )
}

/** What can be done from home; each leads to how. */
export function remotePage(props: { frame: Frame; services: readonly PublicService[] }): string {
  const { frame, services } = props
  const { language } = frame
  const words = noticeWords[language]
  return residentPage({
    ...frame,
    title: words.remoteTitle,
    back: { href: pathIn(language, '/') },
    children: (
      <>
        <h1>{words.remoteTitle}</h1>
        {services.length === 0 ? (
          <EmptyState title={words.remoteNone} />
        ) : (
          <>
            <p class="lead">{words.remoteLead}</p>
            <Ways
              ways={services.map(service => ({
                href: `${pathIn(language, '/book/need')}?service=${service.slug}`,
                title: nameIn(language, service),
              }))}
            />
          </>
        )}
      </>
    ),
  })
}
