import type { Language } from '../../kit/language.ts'
import { ChangeTable } from '../sites/index.ts'
import { type ContactRules, hallCeiling } from './rules-in-force.ts'
import { serviceLabels, serviceWords } from './settings.words.ts'

/** One thing that rules say, in plain words. */
export type RuleLine = { key: string; what: string; text: string }

/** What a set of rules means, line by line. */
export function rulesInWords(rules: ContactRules, language: Language): readonly RuleLine[] {
  const words = serviceWords[language]
  const labels = serviceLabels[language].rules
  const minutes = (count: number | null) => (count ? words.minutes(count) : words.noLimit)
  const closable: Readonly<Record<string, string>> = words.closable
  const closed = rules.closedChannels.map(channel => closable[channel] ?? channel)
  const m2 = rules.m2PerVisitor
  const decimal = language === 'lv' ? String(m2).replace('.', ',') : String(m2)
  const texts = {
    appointment: words.appointments[rules.appointment],
    m2PerVisitor: m2 === null ? words.noCeiling : `${decimal} m²`,
    longestContactMinutes: minutes(rules.longestContactMinutes),
    bufferMinutes: minutes(rules.bufferMinutes),
    closedChannels: closed.join(', ') || words.nothingClosed,
    cashDesk: words.cashDesks[rules.cashDesk],
    entryCheck: words.entryChecks[rules.entryCheck],
    mask: words.masks[rules.mask],
  }
  return Object.entries(texts).map(([key, text]) => ({
    key,
    what: labels[key as keyof typeof texts],
    text,
  }))
}

/** How many people a hall takes, in words. */
export function ceilingInWords(
  hall: { areaM2: number },
  rules: ContactRules,
  language: Language,
): string {
  const ceiling = hallCeiling(hall, rules)
  const words = serviceWords[language]
  return Number.isFinite(ceiling) ? words.ceiling(ceiling) : words.noCeiling
}

export type HallChange = { key: string; place: string; areaM2: number; before: ContactRules }

export type SwitchPreviewProps = {
  language: Language
  next: ContactRules
  /** The rules until now, and at how many sites they hold. */
  former: readonly { rules: ContactRules; sites: number }[]
  halls: readonly HallChange[]
}

/** What a switch changes: rule by rule, hall by hall, and what will stand at the door. */
export function SwitchPreview({ language, next, former, halls }: SwitchPreviewProps) {
  const words = serviceWords[language]
  const title = (rules: ContactRules) => (language === 'lv' ? rules.titleLv : rules.titleEn)
  const after = rulesInWords(next, language)
  return (
    <>
      {former.map(({ rules, sites }) => {
        const before = rulesInWords(rules, language)
        const lines = after
          .map((line, at) => ({ ...line, before: before[at]?.text ?? '', after: line.text }))
          .filter(line => line.before !== line.after)
        const caption = words.insteadOf(title(rules) || words.noRulesYet, sites)
        return lines.length > 0 ? (
          <ChangeTable key={rules.id} {...{ caption, language, lines }} />
        ) : (
          <p key={rules.id}>
            {caption}. {words.sameRules}
          </p>
        )
      })}
      <ChangeTable
        caption={words.ceilings}
        language={language}
        lines={halls.map(({ key, place, areaM2, before }) => ({
          key,
          what: place,
          before: ceilingInWords({ areaM2 }, before, language),
          after: ceilingInWords({ areaM2 }, next, language),
        }))}
      />
      <section class="flow">
        <h2>{words.doorSign}</h2>
        <SignWords rules={next} />
      </section>
    </>
  )
}

/** The words of the door sign in both languages. */
export function SignWords({ rules }: { rules: ContactRules }) {
  return (
    <>
      <p class="lines" lang="lv">
        {rules.signLv || serviceWords.lv.appointments[rules.appointment]}
      </p>
      <p class="lines" lang="en">
        {rules.signEn || serviceWords.en.appointments[rules.appointment]}
      </p>
    </>
  )
}
