import { z } from 'zod'
import { normaliseCodeWord } from './code-word.ts'
import { readDay, readTime } from './day-input.ts'
import { type Field, type FieldReading, field, type KnownProblem } from './form.ts'
import { readEuros } from './money.ts'
import { looksLikeName, nameLimit, tidyName } from './person-name.ts'
import { type PersonalCode, readPersonalCode } from './personal-code.ts'
import { type PhoneNumber, readPhoneNumber } from './phone-number.ts'

function orProblem<T>(value: T | undefined, code: KnownProblem): FieldReading<T> {
  return value === undefined ? { problem: { code } } : { value }
}

/** Text of one line (line ends become spaces) or many. Lengths in characters. */
export function textField({
  max = 200,
  min = 1,
  lines = 'one' as 'one' | 'many',
} = {}): Field<string> {
  return field(text => {
    const value = lines === 'one' ? text.replace(/\s+/gu, ' ') : text
    return [...value].length < min ? { problem: { code: 'too_short', limit: min } } : { value }
  }, max)
}

/** A given or family name, tidied; at most 100 characters. */
export function nameField(): Field<string> {
  return field(text => {
    const name = tidyName(text)
    return looksLikeName(name) ? { value: name } : { problem: { code: 'name_unreadable' } }
  }, nameLimit)
}

type Days = {
  /** Given, a day without a year is the next such day; else the year has to be written. */
  today?: Temporal.PlainDate
  /** The first and the last day allowed. */
  from?: Temporal.PlainDate
  to?: Temporal.PlainDate
}

/** A day in any way of writing that `readDay` knows. */
export function dayField({ today, from, to }: Days = {}): Field<Temporal.PlainDate> {
  return field(text => {
    const { day, problem } = readDay(text, today)
    if (problem) return { problem: { code: problem } }
    if (from && Temporal.PlainDate.compare(day, from) < 0)
      return { problem: { code: 'day_too_early', limit: String(from) } }
    if (to && Temporal.PlainDate.compare(day, to) > 0)
      return { problem: { code: 'day_too_late', limit: String(to) } }
    return { value: day }
  }, 60)
}

/** A time of day; seconds don't exist here. */
export function timeField(): Field<Temporal.PlainTime> {
  return field(text => orProblem(readTime(text), 'time_unreadable'), 40)
}

/** A personal code; its doubts (wrong check digit) are for the page to show as a warning. */
export function personalCodeField(): Field<PersonalCode> {
  return field(text => orProblem(readPersonalCode(text), 'personal_code_unreadable'), 40)
}

/** A phone number of any kind, Latvian or foreign. */
export function phoneField(): Field<PhoneNumber> {
  return field(text => orProblem(readPhoneNumber(text), 'phone_unreadable'), 40)
}

/** An e-mail address; the part behind the @ in small letters. At most 254 characters (RFC 5321). */
export function emailField(): Field<string> {
  return field(text => {
    const match = /^([^\s@<>()",;:\\]{1,64})@([^\s@<>()",;:\\.]+(?:\.[^\s@<>()",;:\\.]+)+)$/u.exec(
      text,
    )
    return orProblem(
      match ? `${match[1]}@${match[2]?.toLowerCase()}` : undefined,
      'email_unreadable',
    )
  }, 254)
}

/** One of the given values. */
export function choiceField<const T extends string>(values: readonly T[]): Field<T> {
  return field(text =>
    orProblem(
      values.find(value => value === text),
      'choice_unknown',
    ),
  )
}

/** Any number of the given values, each once; none ticked is an empty list. */
export function choicesField<const T extends string>(values: readonly T[]): Field<T[]> {
  return z.unknown().transform((input, context): T[] => {
    const sent = [input].flat().filter(value => value !== undefined && value !== '')
    const known = values.filter(value => sent.includes(value))
    if (sent.every(value => known.some(chosen => chosen === value))) return known
    context.issues.push({ code: 'custom', message: 'choice_unknown', input })
    return z.NEVER
  })
}

/** A whole number in digits. */
export function numberField({ min = 0, max = 1_000_000 } = {}): Field<number> {
  return field(text => {
    const bare = text.replace(/[\s\u00a0]/g, '')
    if (!/^[-−]?\d{1,12}$/.test(bare)) return { problem: { code: 'number_unreadable' } }
    const value = Number(bare.replace('−', '-'))
    if (value < min) return { problem: { code: 'number_too_small', limit: min } }
    return value > max ? { problem: { code: 'number_too_large', limit: max } } : { value }
  }, 40)
}

/** An amount of euros, in cents. */
export function amountField(): Field<bigint> {
  return field(text => orProblem(readEuros(text), 'amount_unreadable'), 40)
}

/** An appointment's code word in any spelling, as stored: `LADOKU-478`. */
export function codeWordField(): Field<string> {
  return field(text => orProblem(normaliseCodeWord(text), 'code_word_unreadable'), 60)
}

/** A box that may be ticked. With `mustTick` leaving it empty is `not_ticked`. */
export function checkboxField({ mustTick = false } = {}): Field<boolean> {
  return z.unknown().transform((input, context): boolean => {
    const ticked = typeof input === 'string' && !['', '0', 'off', 'false', 'no'].includes(input)
    if (ticked || !mustTick) return ticked
    context.issues.push({ code: 'custom', message: 'not_ticked', input })
    return z.NEVER
  })
}
