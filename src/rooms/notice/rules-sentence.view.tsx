import type { Language } from '../../kit/language.ts'
import type { ContactRules } from '../services/index.ts'
import { noticeWords } from './notice.words.ts'

/** What the rules mean for somebody who wants to come: the main sentence first. */
export function rulesSentences(rules: ContactRules, language: Language): string[] {
  const words = noticeWords[language].rules
  if (rules.closedChannels.includes('in_person')) return [words.closed]
  const more = [
    rules.mask === 'any' && words.mask,
    rules.mask === 'medical' && words.medicalMask,
    rules.entryCheck === 'yes_no' && words.entryCheck,
    rules.cashDesk === 'closed' && words.cashClosed,
    rules.cashDesk === 'appointment' && rules.appointment === 'walk_in' && words.cashAppointment,
  ]
  return [mainSentence(rules, language), ...more].filter(one => typeof one === 'string')
}

function mainSentence(rules: ContactRules, language: Language): string {
  const words = noticeWords[language].rules
  const longest = rules.longestContactMinutes
  if (rules.appointment === 'required') {
    return longest === null ? words.required : words.requiredMinutes(longest)
  }
  return longest === null ? words.walkIn : words.walkInMinutes(longest)
}

/** The act behind the rules, where one is named. */
export function LegalBasis({ rules, language }: { rules: ContactRules; language: Language }) {
  const basis = language === 'lv' ? rules.legalBasisLv : rules.legalBasisEn
  if (!basis) return null
  return (
    <p>
      {noticeWords[language].rules.because} {basis}.
    </p>
  )
}
