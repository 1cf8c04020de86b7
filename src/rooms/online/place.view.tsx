import { residentPage } from '../../house/layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { Choice, ErrorSummary, Notice, Steps, SubmitButton } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { addressInLine } from '../../kit/postal-code.ts'
import { isNeedAsked, type ServiceOffer, type SiteOffer } from './offer.ts'
import { bookWords, nameIn } from './online.words.ts'
import { soonInWords } from './when.view.tsx'
import { type Wish, wishFields, wishPath } from './wish.ts'

/** How many questions with a step mark there are: where, when, who, check. */
export const steps = 4

export function other(language: Language): Language {
  return language === 'lv' ? 'en' : 'lv'
}

export interface PlaceProps {
  frame: Frame
  offer: ServiceOffer
  sites: readonly SiteOffer[]
  wish: Wish
  today: Temporal.PlainDate
  isMissing: boolean
  notice?: string | undefined
}

/** Where: every site that does it with its next free time, or wherever it is soonest. */
export function placePage({ frame, sites, wish, today, isMissing, ...props }: PlaceProps): string {
  const { language } = frame
  const words = bookWords[language].place
  const soonest = sites
    .flatMap(({ next }) => (next ? [next] : []))
    .sort(Temporal.Instant.compare)
    .at(0)
  const nextWords = (next: Temporal.Instant | undefined) =>
    next ? words.next(soonInWords(next, language, today)) : words.none
  return residentPage({
    ...frame,
    title: words.title,
    hasErrors: isMissing,
    alternatePath: wishPath(other(language), 'place', wish),
    back: { href: beforePlace(language, wish, props.offer) },
    children: (
      <>
        {isMissing && (
          <ErrorSummary
            title={bookWords[language].errorTitle}
            errors={[{ name: 'site', message: words.missing }]}
          />
        )}
        {props.notice && (
          <Notice kind="info" isAnswer>
            <p>{props.notice}</p>
          </Notice>
        )}
        <Steps label={bookWords[language].steps(1, steps)} at={1} of={steps} />
        <p class="over-heading">{nameIn(language, props.offer.service)}</p>
        <form class="form" method="get" action={pathIn(language, '/book/day')} novalidate>
          <Carried fields={wishFields({ service: wish.service, site: '', draft: wish.draft })} />
          <Choice
            kind="one"
            name="site"
            label={words.title}
            isHeading
            chosen={[wish.site]}
            error={isMissing ? words.missing : undefined}
            options={[
              { value: 'any', label: words.any, hint: nextWords(soonest) },
              ...sites.map(({ site, next }) => ({
                value: site.slug,
                label: nameIn(language, site),
                hint: addressInLine([nextWords(next), site.address].filter(Boolean).join(' · ')),
                disabled: next === undefined,
              })),
            ]}
          />
          <div class="actions">
            <SubmitButton label={bookWords[language].go} />
          </div>
        </form>
      </>
    ),
  })
}

/** The page before the question where: some services skip the question whether. */
export function beforePlace(
  language: Language,
  { service, draft }: Wish,
  offer: ServiceOffer,
): string {
  const isAsked = isNeedAsked(offer)
  const wish = { service: isAsked ? service : '', site: '', draft }
  return wishPath(language, isAsked ? 'need' : '', wish)
}

export function Carried({ fields }: { fields: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
