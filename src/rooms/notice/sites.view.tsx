import { residentPage } from '../../house/layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { dayAsHeading } from '../../kit/dates.ts'
import { Actions, ButtonLink, type SummaryLine, SummaryList } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { addressInLine } from '../../kit/postal-code.ts'
import type { ContactRules, PublicService } from '../services/index.ts'
import type { OpenSpan, Site } from '../sites/index.ts'
import { hoursInWords, openingInWords, PhoneLink } from './hours.view.tsx'
import { nameIn, noticeWords, sitePath } from './notice.words.ts'
import type { DayHours, Opening, SpecialDay } from './opening.ts'
import { LegalBasis, rulesSentences } from './rules-sentence.view.tsx'

export type SiteToday = { site: Site; opening: Opening }

/** Every place with its address, telephone and whether it is open now. */
export function sitesPage({ frame, sites }: { frame: Frame; sites: readonly SiteToday[] }): string {
  const { language } = frame
  const words = noticeWords[language]
  return residentPage({
    ...frame,
    title: words.sitesTitle,
    back: { href: pathIn(language, '/') },
    children: (
      <>
        <h1>{words.sitesTitle}</h1>
        <p class="lead">{words.sitesLead}</p>
        <ul class="site-list">
          {sites.map(today => (
            <SiteItem key={today.site.slug} language={language} {...today} />
          ))}
        </ul>
      </>
    ),
  })
}

/** A place in a few lines; an address that nobody has told us takes none. */
function SiteItem({ language, site, opening }: SiteToday & { language: Language }) {
  return (
    <li id={site.slug}>
      <h2>
        <a href={sitePath(language, site.slug)}>{nameIn(language, site)}</a>
      </h2>
      <p class="site-now">{openingInWords(opening, language)}</p>
      {site.address && <p>{addressInLine(site.address)}</p>}
      <p>
        {noticeWords[language].phone} <PhoneLink phone={site.phone} language={language} />
      </p>
    </li>
  )
}

function todayLines(language: Language, { site, opening }: SiteToday): SummaryLine[] {
  const words = noticeWords[language]
  return [
    { key: words.now, value: openingInWords(opening, language) },
    { key: words.address, value: site.address ? addressInLine(site.address) : words.notGiven },
    { key: words.phone, value: <PhoneLink phone={site.phone} language={language} /> },
  ]
}

export interface SiteProps {
  frame: Frame
  site: Site
  opening: Opening
  week: readonly DayHours[]
  special: readonly SpecialDay[]
  rules: ContactRules
  cash: readonly OpenSpan[] | undefined
  services: readonly PublicService[]
}

/** One place: whether it is open, its coming days, what is unusual, what can be done there. */
export function sitePage(props: SiteProps): string {
  const { frame, site, opening, rules, cash, services } = props
  const { language } = frame
  const words = noticeWords[language]
  const lines = [
    ...todayLines(language, { site, opening }),
    { key: words.email, value: site.email ?? words.notGiven },
    ...(cash
      ? [
          {
            key: words.cash,
            value: hoursInWords(rules.cashDesk === 'closed' ? [] : cash, language),
          },
        ]
      : []),
  ]
  return residentPage({
    ...frame,
    title: nameIn(language, site),
    back: { href: pathIn(language, '/sites') },
    children: (
      <>
        <h1>{nameIn(language, site)}</h1>
        <p class="lead">{rulesSentences(rules, language).join(' ')}</p>
        <LegalBasis rules={rules} language={language} />
        <SummaryList lines={lines} />
        {services.length > 0 && (
          <Actions>
            <ButtonLink href={pathIn(language, '/book')} label={words.bookHere} />
          </Actions>
        )}
        <Hours {...props} />
        <ServicesHere language={language} site={site} services={services} />
      </>
    ),
  })
}

function Hours({ frame: { language }, week, special }: SiteProps) {
  const words = noticeWords[language]
  return (
    <>
      <h2>{words.week}</h2>
      <SummaryList
        lines={week.map(({ day, spans }) => ({
          key: dayAsHeading(day, language),
          value: hoursInWords(spans, language),
        }))}
      />
      <h2>{words.special}</h2>
      {special.length === 0 ? (
        <p>{words.specialNone}</p>
      ) : (
        <SummaryList
          lines={special.map(({ day, spans, reason }) => ({
            key: dayAsHeading(day, language),
            value: `${hoursInWords(spans, language)} – ${reason[language]}`,
          }))}
        />
      )}
    </>
  )
}

function ServicesHere(props: {
  language: Language
  site: Site
  services: readonly PublicService[]
}) {
  const { language, site, services } = props
  if (services.length === 0) return null
  return (
    <>
      <h2>{noticeWords[language].servicesHere}</h2>
      <ul class="plain-links">
        {services.map(service => (
          <li key={service.slug}>
            <a href={`${pathIn(language, '/book/need')}?service=${service.slug}&site=${site.slug}`}>
              {nameIn(language, service)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
