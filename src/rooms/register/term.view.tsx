import { dayOf, shortDate } from '../../kit/dates.ts'
import { More, StateMark } from '../../kit/html/index.ts'
import type { InBoth, Language } from '../../kit/language.ts'
import { type HolidayKey, holidayEn, holidayLv } from '../sites/index.ts'
import { entryEn } from './entry.words.en.ts'
import { type EntryWords, entryLv } from './entry.words.lv.ts'
import { DueMark } from './frame.view.tsx'
import type { EntryTerm, Shift, TermStep } from './term.ts'

export const entryWords: InBoth<EntryWords> = { lv: entryLv, en: entryEn }

type TermProps = {
  language: Language
  today: Temporal.PlainDate
  term: EntryTerm
  isSuspended: boolean
}

/** A term: by when, whether it is met, and for those who ask why it is that day. */
export function TermPanel({ language, today, term, isSuspended }: TermProps) {
  const words = entryWords[language]
  return (
    <section class="term">
      <h3>
        {words.kinds[term.kind]}{' '}
        {term.metAt === null ? (
          <DueMark {...{ language, today, due: term.due, isSuspended }} />
        ) : (
          <>
            <span class="figures">{shortDate(term.due, language)}</span>{' '}
            <StateMark shape="check" word={words.met[term.metBy]} />
          </>
        )}
      </h3>
      <More summary={words.why(shortDate(term.due, language))}>
        <TermSteps language={language} steps={term.steps} />
        <TermEndWords language={language} term={term} />
        {!term.latest.equals(term.due) && <p>{words.latest(shortDate(term.latest, language))}</p>}
      </More>
    </section>
  )
}

/** Why a term counts no longer, or how long the time for forwarding does. */
function TermEndWords({ language, term }: Pick<TermProps, 'language' | 'term'>) {
  const words = entryWords[language]
  if (term.metAt === null) return term.kind === 'forwarding' ? <p>{words.openForwarding}</p> : null
  return (
    <p>
      {words.metWhy[term.metBy]} {words.metSince(shortDate(dayOf(term.metAt), language))}
    </p>
  )
}

/** Step by step: from which day, by which rule, over which days off, to which day. */
export function TermSteps({ language, steps }: { language: Language; steps: readonly TermStep[] }) {
  const words = entryWords[language]
  const day = (date: Temporal.PlainDate) => shortDate(date, language)
  return (
    <ol class="term-steps">
      {steps.map((step, at) => (
        <li key={at}>
          <p>
            {words.rules[step.rule](day(step.start), step.resumedOn && day(step.resumedOn))}{' '}
            {step.reason && `${step.reason} `}
            {step.shifts.length > 0 && words.rawEnd(day(step.rawEnd))}
          </p>
          {step.shifts.length > 0 && (
            <ul>
              {step.shifts.map(shift => (
                <li key={shift.from.toString()}>
                  {day(shift.from)}: {shiftWords(language, shift)}
                </li>
              ))}
            </ul>
          )}
          <p>
            <strong>{words.ends(day(step.end))}</strong>{' '}
            <span class="soft">({words.basis[step.basis]})</span>
          </p>
        </li>
      ))}
    </ol>
  )
}

function shiftWords(language: Language, { reason }: Shift): string {
  const [kind, key] = reason.split(':')
  if (kind === 'holiday') {
    const names = language === 'lv' ? holidayLv : holidayEn
    return names.name(key as HolidayKey)
  }
  const words: Readonly<Record<string, string>> = entryWords[language].shifts
  return words[reason] ?? reason
}
