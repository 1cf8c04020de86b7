import { StateMark, type StateShape } from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { mailWords } from './mail.words.ts'
import type { MailSheet } from './mail-sheet.ts'

type Told = { shape: StateShape; word: string; next: string }

/** Where a mail stands, and what is to be done with it. */
function tell({ reading, itemId, outcome }: MailSheet, language: Language): Told {
  const { kind, stateWord, nextStep } = mailWords[language]
  if (!reading) return { shape: 'dotted', word: stateWord.waiting, next: nextStep.waiting }
  if (outcome !== null) {
    const word = stateWord[outcome as keyof typeof stateWord]
    return { shape: outcome === 'registered' ? 'check' : 'dash', word, next: nextStep.done }
  }
  if (itemId === null) {
    const next = reading.kind === 'bounce' ? nextStep.bounce : nextStep.automatic
    return { shape: reading.kind === 'bounce' ? 'warning' : 'dash', word: kind[reading.kind], next }
  }
  return reading.attention === null
    ? { shape: 'open', word: stateWord.open, next: nextStep.open }
    : { shape: 'warning', word: stateWord.look, next: nextStep.look }
}

export function MailStateMark({ sheet, language }: { sheet: MailSheet; language: Language }) {
  const { shape, word } = tell(sheet, language)
  return <StateMark shape={shape} word={word} />
}

export const nextStepOf = (sheet: MailSheet, language: Language) => tell(sheet, language).next
