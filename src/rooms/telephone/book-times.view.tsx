import {
  ButtonLink,
  EmptyState,
  Notice,
  PostForm,
  ReadAloud,
  Refusal,
  Select,
  SubmitButton,
} from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import type { PublicService } from '../services/index.ts'
import type { Site } from '../sites/index.ts'
import { bookWords } from './book.words.ts'
import type { BookView } from './book-page.view.ts'
import { bookPath, chosenTime } from './book-query.ts'
import type { TimesStep } from './book-step.ts'
import { spokenTime } from './spoken-time.view.tsx'

const nameOf = (site: Site | PublicService | undefined, language: Language) =>
  (language === 'lv' ? site?.nameLv : site?.nameEn) ?? ''

/** The times to read aloud; a key takes one at once. */
export function TimesPart(view: BookView & { step: TimesStep }) {
  const { frame, asked, step, now } = view
  const { language } = frame
  const words = bookWords[language]
  return (
    <>
      <ServiceLine {...view} />
      <Refusal title={words.refused} reason={step.refusal} />
      {step.isTimeMissing && <Notice kind="warning" title={words.timeMissing} isAnswer />}
      {step.times.length === 0 ? (
        <EmptyState title={words.noTimes}>
          <p>{words.noTimesHint}</p>
        </EmptyState>
      ) : (
        <PostForm action={bookPath(language, asked)} csrf={frame.csrf}>
          <input type="hidden" name="key" value={step.key} />
          {step.reasons.length > 0 && <ReasonField {...view} />}
          <ReadAloud
            label={words.readAloud}
            sentences={step.times.map((time, n) => ({
              text: spokenTime(
                time.startsAt,
                step.sites.find(({ id }) => id === time.siteId),
                { language, now },
              ),
              keys: String(n + 1),
              submit: { name: 'time', value: chosenTime(time) },
            }))}
          />
        </PostForm>
      )}
      <OtherTimes {...view} />
    </>
  )
}

function ReasonField({ frame, step }: BookView & { step: TimesStep }) {
  const words = bookWords[frame.language]
  return (
    <Select
      name="reason"
      label={words.reason}
      hint={words.reasonHint}
      error={step.isReasonMissing ? words.reasonMissing : undefined}
      value={step.reason ?? ''}
      options={[
        { value: '', label: '–' },
        ...step.reasons.map(({ code, nameLv, nameEn }) => ({
          value: code,
          label: frame.language === 'lv' ? nameLv : nameEn,
        })),
      ]}
    />
  )
}

function ServiceLine({ frame, asked, step }: BookView & { step: TimesStep }) {
  const { language } = frame
  const words = bookWords[language]
  const { service } = step
  const remote = language === 'lv' ? service.remoteLv : service.remoteEn
  const site = step.sites.find(({ slug }) => slug === asked.site)
  return (
    <>
      <p>
        <strong>{nameOf(service, language)}</strong>
        {' · '}
        {site ? nameOf(site, language) : words.anywhere}
      </p>
      {remote && (
        <Notice kind="info" title={words.remote}>
          <p>{remote}</p>
          <PostForm action={pathIn(language, '/desk/book/avoided')} csrf={frame.csrf}>
            <input type="hidden" name="service" value={service.slug} />
            <input type="hidden" name="key" value={step.key} />
            <SubmitButton label={words.avoid} weight="second" keys="I" />
          </PostForm>
        </Notice>
      )}
    </>
  )
}

function OtherTimes({ frame, asked, step }: BookView & { step: TimesStep }) {
  const { language } = frame
  const words = bookWords[language]
  const { person, service, site, after } = asked
  const last = step.times.at(-1)?.startsAt.add({ minutes: 1 })
  const base = { person, service, site }
  return (
    <div class="actions">
      {last && (
        <ButtonLink
          href={bookPath(language, { ...base, after: last })}
          label={words.later}
          weight="second"
          keys="L"
        />
      )}
      <ButtonLink
        href={bookPath(language, { ...base, after, step: 'place' })}
        label={words.otherPlace}
        weight="second"
        keys="V"
      />
      <ButtonLink
        href={bookPath(language, { ...base, step: 'month' })}
        label={words.otherDay}
        weight="second"
        keys="M"
      />
      {after && (
        <ButtonLink href={bookPath(language, base)} label={words.sooner} weight="quiet" keys="T" />
      )}
      <ButtonLink
        href={bookPath(language, { person })}
        label={words.otherService}
        weight="quiet"
        keys="C"
      />
    </div>
  )
}
