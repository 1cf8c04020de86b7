import { z } from 'zod'
import type { Problem } from '../../kit/form.ts'
import { optional, type RawForm, readForm } from '../../kit/form.ts'
import {
  choiceField,
  dayField,
  emailField,
  nameField,
  personalCodeField,
  phoneField,
  textField,
} from '../../kit/form-fields.ts'
import { type NewRegistration, type Resident, waysToReach } from '../residents/index.ts'

/** What is asked of somebody new or corrected of somebody known. */
export type ResidentReading =
  | { resident: NewRegistration; raw: RawForm }
  | { resident: undefined; problems: Readonly<Record<string, Problem>>; raw: RawForm }

/** Reads the form of a resident; everything but the names may be left empty. */
export function readResidentForm(sent: unknown, today: Temporal.PlainDate): ResidentReading {
  const shape = z.object({
    givenName: nameField(),
    familyName: nameField(),
    phone: optional(phoneField()),
    personalCode: optional(personalCodeField()),
    birthDate: optional(dayField({ from: new Temporal.PlainDate(1850, 1, 1), to: today })),
    email: optional(emailField()),
    address: optional(textField({ max: 300 })),
    language: optional(choiceField(['lv', 'en'])),
    reachedBy: optional(choiceField(waysToReach)),
    note: optional(textField({ max: 500, lines: 'many' })),
  })
  const reading = readForm(shape, sent)
  if (!reading.ok) return { resident: undefined, problems: reading.problems, raw: reading.raw }
  const { value, raw } = reading
  const phone = value.phone?.international ?? null
  const email = value.email ?? null
  return {
    raw,
    resident: {
      givenName: value.givenName,
      familyName: value.familyName,
      phone,
      email,
      personalCode: value.personalCode?.digits ?? null,
      birthDate: value.birthDate ?? null,
      address: value.address ?? null,
      language: value.language ?? 'lv',
      reachedBy: value.reachedBy ?? likelyWay({ phone, email, address: value.address }),
      note: value.note ?? '',
    },
  }
}

function likelyWay({
  phone,
  email,
  address,
}: {
  phone: string | null
  email: string | null
  address: string | undefined
}): Resident['reachedBy'] {
  if (phone) return 'phone'
  if (email) return 'email'
  return address ? 'letter' : 'none'
}
