import { z } from 'zod'
import { errorsOf, firstValues, optional, readForm } from '../../kit/form.ts'
import { choiceField, dayField, numberField, textField } from '../../kit/form-fields.ts'
import type { FormError } from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { replyWays } from '../intake/index.ts'
import { type EntryFacts, partyKinds } from './entry.ts'
import { pageWords } from './frame.view.tsx'
import { termClasses } from './term.ts'

/** What the form says, read. */
export type ReadRegistration = EntryFacts & {
  filePlanId: number
  termClass?: (typeof termClasses)[number]
  receivedOn: Temporal.PlainDate
  receivedReason: string | null
  formKey: string
}

export type FormReading = {
  raw: Readonly<Record<string, string>>
  value: ReadRegistration | undefined
  errors: readonly FormError[]
}

const shape = (today: Temporal.PlainDate) =>
  z.object({
    index: numberField({ min: 1, max: 2_000_000_000 }),
    termClass: optional(choiceField(termClasses)),
    received: dayField({ from: today.subtract({ years: 10 }) }),
    receivedReason: optional(textField({ min: 3, max: 500 })),
    partyKind: choiceField(partyKinds),
    partyName: optional(textField({ max: 200 })),
    partyCode: optional(textField({ max: 20 })),
    partyAddress: optional(textField({ max: 500 })),
    partyPhone: optional(textField({ max: 30 })),
    senderNumber: optional(textField({ max: 60 })),
    senderDate: optional(dayField()),
    subject: textField({ max: 300 }),
    content: optional(textField({ max: 20_000, lines: 'many' })),
    sheets: optional(numberField({ max: 5000 })),
    annexes: optional(numberField({ max: 1000 })),
    annexSheets: optional(numberField({ max: 5000 })),
    paperAt: optional(textField({ max: 200 })),
    restrictionBasis: optional(textField({ max: 300 })),
    replyBy: optional(choiceField(replyWays)),
    replyTo: optional(textField({ max: 500 })),
    language: choiceField(['lv', 'en']),
    formKey: textField({ min: 8, max: 60 }),
  })

type Fields = z.output<ReturnType<typeof shape>>

/** Reads the form of a registration. */
export function readRegistration(
  form: unknown,
  { today, language }: { today: Temporal.PlainDate; language: Language },
): FormReading {
  const reading = readForm(shape(today), form)
  const raw = firstValues(reading.raw)
  if (!reading.ok)
    return {
      raw,
      value: undefined,
      errors: errorsOf(reading.problems, language, pageWords[language].form),
    }
  return { raw, value: registrationOf(reading.value), errors: [] }
}

function registrationOf(fields: Fields): ReadRegistration {
  return {
    filePlanId: fields.index,
    ...(fields.termClass && { termClass: fields.termClass }),
    receivedOn: fields.received,
    receivedReason: fields.receivedReason ?? null,
    party: {
      kind: fields.partyKind,
      name: fields.partyKind === 'anonymous' ? null : (fields.partyName ?? null),
      code: fields.partyCode ?? null,
      address: fields.partyAddress ?? null,
      phone: fields.partyPhone ?? null,
      residentId: null,
    },
    senderNumber: fields.senderNumber ?? null,
    senderDate: fields.senderDate ?? null,
    subject: fields.subject,
    content: fields.content ?? null,
    sheets: fields.sheets ?? null,
    annexes: fields.annexes ?? null,
    annexSheets: fields.annexSheets ?? null,
    paperAt: fields.paperAt ?? null,
    restrictionBasis: fields.restrictionBasis ?? null,
    replyBy: fields.replyBy ?? null,
    replyTo: fields.replyTo ?? null,
    language: fields.language,
    formKey: fields.formKey,
  }
}
