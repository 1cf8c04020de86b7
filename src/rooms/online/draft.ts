import { randomBytes } from 'node:crypto'
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

/** The answers as the form's own fields. */
export function rawOf({ phone, email, note, ...rest }: Person): Record<string, string> {
  return { ...rest, phone: phone?.print ?? '', email: email ?? '', note: note ?? '' }
}

/** The cookie of one draft; two tabs with two people are two drafts. */
const prefix = 'lodzins_draft_'
const draftSeconds = 1800
const mostDrafts = 4

type Cookies = Readonly<Record<string, string | undefined>>
type Cookie = { name: string; value: string; maxAgeSeconds: number }

export function newDraft(): string {
  return randomBytes(16).toString('base64url')
}

/** What was filled in, kept by this browser alone for half an hour; old drafts make room. */
export function keepDraft(draft: string, raw: Record<string, string>, cookies: Cookies): Cookie[] {
  const others = Object.keys(cookies).filter(
    name => name.startsWith(prefix) && name !== prefix + draft,
  )
  const tooMany = others.length >= mostDrafts ? others : []
  const value = Buffer.from(JSON.stringify(raw)).toString('base64url')
  return [
    ...tooMany.map(name => ({ name, value: '', maxAgeSeconds: 0 })),
    { name: prefix + draft, value, maxAgeSeconds: draftSeconds },
  ]
}

export function forgetDraft(draft: string): Cookie {
  return { name: prefix + draft, value: '', maxAgeSeconds: 0 }
}

/** What stands in the cookie; the form's own fields are judged again by whoever reads it. */
export function readDraft(draft: string | undefined, cookies: Cookies): unknown {
  const value = draft && cookies[prefix + draft]
  if (!value || value.length > 4000) return undefined
  try {
    return JSON.parse(Buffer.from(value, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
