import type { Readable } from 'node:stream'
import type { Language } from '../kit/language.ts'
import type { Clerk, Role } from './actor.ts'
import type { CentrePhone } from './layout.view.tsx'

/** What every page needs to be drawn: plain data for the layouts. */
export type Frame = {
  language: Language
  /** The address without language prefix, for the switch between languages. */
  path: string
  municipality: string
  phone: CentrePhone | undefined
  sample: boolean
  /** The token that every form carries (`<CsrfInput token=…>`). */
  csrf: string
  clerk: Clerk | undefined
}

/** How much a form with files may bring; a form of nothing but text stays below 256 KB. */
export type FileLimits = { maxFiles: number; maxBytesEach: number; maxBytesAll: number }

/** Why the files of a form were not kept; the page shows the form again with its text. */
export type FileProblem = 'too_many' | 'too_large' | 'too_large_together' | 'disk_full'

/**
 * A file of the form that lies in the file store; the deed registers it. Its name is cleaned, its
 * type is what the browser claimed. An empty file has 0 bytes; a field left empty brings none.
 */
export type StoredUpload = {
  field: string
  name: string
  type: string
  sha256: string
  bytes: number
}

export type Upload = { name: string; type: string; bytes: Uint8Array }

/** One request, read: everything is text from outside and still has to be judged. */
export type Visit = {
  frame: Frame
  language: Language
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  /** Fields of the form or members of the JSON body. A field sent twice keeps every value. */
  form: Readonly<Record<string, unknown>>
  uploads: Readonly<Record<string, Upload>>
  /** Where the page takes `files`; none when there is a problem. */
  storedFiles: readonly StoredUpload[]
  fileProblem: FileProblem | undefined
  headers: Readonly<Record<string, string | undefined>>
  cookies: Readonly<Record<string, string | undefined>>
  address: string
  now: Temporal.Instant
}

export type StaffVisit = Visit & { clerk: Clerk }

export type Cookie = { name: string; value: string; maxAgeSeconds: number }

/** A stream for files of any size: `openFile` gives one. */
type FileBody = Uint8Array | string | Readable

export type Answer =
  | { kind: 'html'; status: number; body: string; cookies?: readonly Cookie[] }
  | { kind: 'redirect'; to: string; cookies?: readonly Cookie[] }
  | { kind: 'file'; type: string; name: string; body: FileBody; inline: boolean }
  | { kind: 'json'; status: number; body: unknown; type?: string }
  | { kind: 'events'; open: (send: (event: string, data: string) => void) => () => void }

export type Access = 'everybody' | 'signed_in' | readonly Role[]

export type Page = {
  method: 'GET' | 'POST' | 'DELETE'
  /** `/desk/appointments/:id/cancellation`; every page also answers below `/en`. */
  path: string
  access: Access
  /** Bytes of one uploaded file, where the page takes files. */
  uploadBytes?: number
  /** Any number of files, streamed into the file store. The form's first field is its token. */
  files?: FileLimits
  /** Requests a minute from one address, where fewer than usual are allowed. */
  perMinute?: number
  answer(visit: Visit): Promise<Answer>
}

type Extras = Pick<Page, 'uploadBytes' | 'files' | 'perMinute'>

/** A page for everybody. */
export function page(
  method: Page['method'],
  path: string,
  answer: (visit: Visit) => Promise<Answer>,
  extras: Extras = {},
): Page {
  return { method, path, access: 'everybody', answer, ...extras }
}

/**
 * A page for staff: with one of the roles (at any site: the deed asks for the site), or for
 * everybody who is signed in. The web answers others with the sign-in page or 403.
 */
export function staffPage(
  method: Page['method'],
  path: string,
  access: Exclude<Access, 'everybody'>,
  answer: (visit: StaffVisit) => Promise<Answer>,
  extras: Extras = {},
): Page {
  const guarded = async (visit: Visit) => {
    const { clerk } = visit.frame
    if (!clerk) throw new Error('the web let a stranger through')
    return answer({ ...visit, clerk })
  }
  return { method, path, access, answer: guarded, ...extras }
}

export function html(body: string, status = 200): Answer {
  return { kind: 'html', status, body }
}

/** Onwards after a form (303): going back or reloading does not send it again. */
export function redirect(to: string, cookies: readonly Cookie[] = []): Answer {
  return { kind: 'redirect', to, cookies }
}

export function json(body: unknown, status = 200): Answer {
  return { kind: 'json', status, body }
}

/** What is wrong, for programs (RFC 9457): a stable `error` code, a sentence, and more facts. */
export function problem(
  status: number,
  error: string,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): Answer {
  const body = { type: 'about:blank', title: error, status, error, message, ...more }
  return { kind: 'json', status, body, type: 'application/problem+json' }
}

/** A file shown in the browser (`inline`) or saved. */
export function file(type: string, name: string, body: FileBody, { inline = true } = {}): Answer {
  return { kind: 'file', type, name, body, inline }
}
