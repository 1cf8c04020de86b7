import { z } from 'zod'
import { field, optional } from '../../kit/form.ts'
import { choiceField, emailField, nameField, phoneField } from '../../kit/form-fields.ts'

/** Who comes, as asked on one page; nothing else is asked. */
export const personForm = z.object({
  givenName: nameField(),
  familyName: nameField(),
  phone: optional(phoneField()),
  email: optional(emailField()),
  persons: choiceField(['1', '2', '3', '4', '5']),
  note: optional(
    field(text => {
      const hasPersonalCode = /\b\d{6}\s?-?\s?\d{5}\b/.test(text)
      return hasPersonalCode ? { problem: { code: 'personal_code' } } : { value: text }
    }, 200),
  ),
})

export type Person = z.output<typeof personForm>
