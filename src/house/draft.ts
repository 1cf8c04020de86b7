import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { RawForm } from '../kit/form.ts'
import type { Cookie } from './page.ts'
import type { Refusal } from './refusal.ts'

const keptShape = z.object({
  /** What the form was sent with, as it was written; without: nothing was sent yet. */
  sent: z.record(z.string(), z.string()).optional(),
  /** The rule that said no to it, and what to: the answer belongs to that choice alone. */
  refusal: z
    .object({
      code: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
      about: z.string(),
    })
    .optional(),
})

/**
 * A form on its way: what a page is to show again, so that the answer to a POST is always another
 * address and going back never meets the browser's „send again?“.
 */
export type Draft = z.output<typeof keptShape>

/** The cookie of one draft; two tabs with two people are two drafts. */
const prefix = 'lodzins_draft_'
const draftSeconds = 1800
const mostDrafts = 4
const mostLetters = 3000

type Cookies = Readonly<Record<string, string | undefined>>

export function newDraft(): string {
  return randomBytes(16).toString('base64url')
}

/** The draft that an address or a form names, if it names one. */
export function draftIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w-]{16,40}$/.test(value) ? value : undefined
}

/** What was filled in, kept by this browser alone for half an hour; old drafts make room. */
export function keepDraft(
  id: string,
  { sent, refused }: { sent?: RawForm; refused?: { by: Refusal; about: string } },
  cookies: Cookies,
): Cookie[] {
  const others = Object.keys(cookies).filter(
    name => name.startsWith(prefix) && name !== prefix + id,
  )
  const tooMany = others.length >= mostDrafts ? others : []
  const refusal = refused && {
    code: refused.by.code,
    details: plainDetails(refused.by.details),
    about: refused.about,
  }
  const value = packed({ sent: sent && singleValues(sent), refusal })
  return [
    ...tooMany.map(name => ({ name, value: '', maxAgeSeconds: 0 })),
    { name: prefix + id, value, maxAgeSeconds: draftSeconds },
  ]
}

export function forgetDraft(id: string): Cookie {
  return { name: prefix + id, value: '', maxAgeSeconds: 0 }
}

/** What stands in the cookie; whoever reads it judges the form's own fields again. */
export function readDraft(id: string | undefined, cookies: Cookies): Draft | undefined {
  const value = id && cookies[prefix + id]
  if (!value || value.length > mostLetters) return undefined
  try {
    const kept = keptShape.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')))
    return kept.data
  } catch {
    return undefined
  }
}

function singleValues(sent: RawForm): Record<string, string> {
  const pairs = Object.entries(sent).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : (value[0] ?? ''),
  ])
  return Object.fromEntries(pairs)
}

/** The parts of a refusal that its words are made of. */
function plainDetails(details: Refusal['details']): Record<string, string | number> {
  const plain: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'string' || typeof value === 'number') plain[name] = value
  }
  return plain
}

/** A browser drops a cookie that is too long: then the longest answer is halved until it fits. */
function packed(draft: Draft): string {
  const text = Buffer.from(JSON.stringify(draft)).toString('base64url')
  if (text.length <= mostLetters) return text
  const [longest] = Object.entries(draft.sent ?? {}).sort((a, b) => b[1].length - a[1].length)
  if (!longest?.[1]) return packed({})
  const [name, value] = longest
  return packed({ ...draft, sent: { ...draft.sent, [name]: value.slice(0, value.length / 2) } })
}
