import { residentPage } from '../../house/layout.view.tsx'
import {
  ChoiceButtons,
  Notice,
  PostForm,
  Steps,
  SubmitButton,
  type SummaryLine,
  SummaryList,
  TickList,
} from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { addressInLine } from '../../kit/postal-code.ts'
import type { FreeTime } from '../appointments/index.ts'
import type { PublicService } from '../services/index.ts'
import type { WhenProps } from './day.view.tsx'
import { bookWords, nameIn } from './online.words.ts'
import type { Person } from './person.ts'
import { Carried, other, steps } from './place.view.tsx'
import { capital, factOfTime, whenInWords } from './when.view.tsx'
import { type Start, startText, wishFields, wishPath } from './wish.ts'

export interface CheckProps extends WhenProps {
  start: Start
  person: Person
  draft: string
}

/** What to bring for a service, the proof of identity first where it is asked for. */
export function bringOf(
  service: Pick<PublicService, 'bringLv' | 'bringEn' | 'needsIdentityDocument'>,
  language: Language,
): readonly string[] {
  const named = language === 'lv' ? service.bringLv : service.bringEn
  const identity = service.needsIdentityDocument ? [bookWords[language].check.identity] : []
  return named.length > 0 ? named : identity
}

function checkLines({ frame, offer, wish, start, person, today }: CheckProps): SummaryLine[] {
  const { language } = frame
  const words = bookWords[language].check
  const kept = { ...wish, start }
  const change = (what: string, href: string) => ({ label: words.change, what, href })
  const toPerson = wishPath(language, 'person', kept)
  const site = offer.sites.find(({ slug }) => slug === start.site)
  const line = (key: string, value: string | undefined, href: string) => ({
    key,
    value: value || bookWords[language].notGiven,
    change: change(key.toLowerCase(), href),
  })
  const place =
    site && addressInLine([nameIn(language, site), site.address].filter(Boolean).join(', '))
  const { service, site: siteWish, draft } = wish
  const where = offer.sites.length > 1 ? 'place' : 'day'
  return [
    {
      ...line(
        words.what,
        nameIn(language, offer.service),
        wishPath(language, '', { service: '', site: '', draft }),
      ),
    },
    line(words.where, place, wishPath(language, where, { service, site: siteWish, draft })),
    line(
      words.when,
      factOfTime(start.at, language, today),
      wishPath(language, 'day', { service, site: siteWish, draft }),
    ),
    line(words.who, `${person.givenName} ${person.familyName}`, toPerson),
    line(words.together, words.people(Number(person.persons)), toPerson),
    line(words.phone, person.phone?.print, toPerson),
    line(words.email, person.email, toPerson),
    line(words.note, person.note || bookWords[language].noNote, toPerson),
  ]
}

/** What the form at the end sends: all that was answered, so that it needs no memory of ours. */
function Answers({ wish, person, draft }: Pick<CheckProps, 'wish' | 'person' | 'draft'>) {
  const { service, site } = wish
  return (
    <Carried
      fields={{
        ...wishFields({ service, site, draft }),
        givenName: person.givenName,
        familyName: person.familyName,
        phone: person.phone?.international ?? '',
        email: person.email ?? '',
        persons: person.persons,
        note: person.note ?? '',
      }}
    />
  )
}

/** All answers once more, each with a way to change it; the one button that books. */
export function checkPage(props: CheckProps): string {
  const { frame, offer, wish, start, person, draft } = props
  const { language } = frame
  const words = bookWords[language]
  const bring = bringOf(offer.service, language)
  return residentPage({
    ...frame,
    title: words.check.title,
    alternatePath: wishPath(other(language), 'check', { ...wish, start }),
    back: { href: wishPath(language, 'person', { ...wish, start }) },
    children: (
      <>
        <Steps label={words.steps(4, steps)} at={4} of={steps} />
        <h1>{words.check.title}</h1>
        <SummaryList lines={checkLines(props)} />
        {bring.length > 0 && (
          <>
            <h2>{words.check.bring}</h2>
            <TickList items={bring} />
          </>
        )}
        <PostForm action={pathIn(language, '/book')} csrf={frame.csrf}>
          <Answers wish={wish} person={person} draft={draft} />
          <input type="hidden" name="at" value={startText(start)} />
          <div class="actions">
            <SubmitButton label={words.check.book} />
          </div>
        </PostForm>
      </>
    ),
  })
}

export interface RefusedProps extends WhenProps {
  person: Person
  draft: string
  next: readonly FreeTime[]
  title: string
  sentence: string
}

/** Somebody was faster: the next three times as buttons that book at once with the same answers. */
export function refusedPage(props: RefusedProps): string {
  const { frame, offer, wish, person, draft, next, today, title, sentence } = props
  const { language } = frame
  const words = bookWords[language].taken
  const names = new Map(offer.sites.map(site => [site.slug, nameIn(language, site)]))
  const toDay = wishPath(language, 'day', { ...wish, start: undefined, draft })
  return residentPage({
    ...frame,
    title,
    alternatePath: wishPath(other(language), 'day', { ...wish, start: undefined, draft }),
    back: { href: toDay },
    children: (
      <>
        <h1>{title}</h1>
        <Notice kind="refusal" isAnswer>
          <p>{sentence}</p>
        </Notice>
        {next.length > 0 && (
          <PostForm action={pathIn(language, '/book')} csrf={frame.csrf}>
            <p>{words.kept}</p>
            <Answers wish={wish} person={person} draft={draft} />
            <ChoiceButtons
              name="at"
              buttons={next.map(time => ({
                value: startText({ site: time.site, at: time.startsAt }),
                label: capital(whenInWords(time.startsAt, language, today)),
                detail: names.get(time.site),
              }))}
            />
          </PostForm>
        )}
        <p>
          <a href={toDay}>{words.otherDay}</a>
        </p>
      </>
    ),
  })
}
